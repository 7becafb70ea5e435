import { listed } from "./sentence-parts.ts";

/** Who alleges and who denies that something happened, by their names; absent where nobody does. */
export type ContestNamed = {
  readonly alleged?: readonly string[];
  readonly denied?: readonly string[];
};

/** How far an act is established, after its name: `is only alleged, by A, and denied by B`. */
export function contestInWords({ alleged, denied }: ContestNamed): string {
  const deniedBy = denied && (denied.length > 0 ? `denied by ${listed(denied)}` : "denied");
  if (alleged === undefined) return `is ${deniedBy ?? "established"}`;
  const by = alleged.length > 0 ? `, by ${listed(alleged)}` : "";
  if (deniedBy === undefined) return `is only alleged${by}`;
  return `is only alleged${by}${by === "" ? "" : ","} and ${deniedBy}`;
}
