import { Claimants } from "./claimants.ts";

/** What an act may carry that is not established: who alleges it, and who denies it. */
export const contest = {
  alleged: Claimants.optional().describe(
    "who says that it happened, where it is only alleged: actors, or `unknown`; it is told so, and nothing rests on it",
  ),
  denied: Claimants.optional().describe("who says that it did not happen, or not so: actors, or `unknown`"),
} as const;

/** Who alleges and who denies that something happened; an empty list: somebody who is not named. */
export interface Contest {
  readonly alleged?: readonly string[] | undefined;
  readonly denied?: readonly string[] | undefined;
}

/** Whether somebody alleges or denies it, so that it cannot be taken as established. */
export function isContested({ alleged, denied }: { readonly [Key in keyof Contest]?: unknown }): boolean {
  return alleged !== undefined || denied !== undefined;
}

/** Whether an act took place, as far as the case says: not only planned, imagined, alleged or denied. */
export function tookPlace(
  act: { readonly [Key in keyof Contest]?: unknown } & { readonly mode?: string | undefined },
): boolean {
  return (act.mode === undefined || act.mode === "actual" || act.mode === "historical") && !isContested(act);
}
