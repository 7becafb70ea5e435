import type { Basis } from "./basis.ts";
import type { Day } from "./day.ts";

/** What a name, or a part of the frame of a game, rests on in a reduced case of which nothing that it rested on counts. */
export const STANDS_BY_NAME = {
  later: "named in a source that appeared later",
  elsewhere: "named in a source that is not selected",
  judged: "named in a judgement of a later day",
} as const;

const NAMES: ReadonlySet<unknown> = new Set(Object.values(STANDS_BY_NAME));

/** Whether an entry stands by its name alone. */
export function standsByName({ judgement }: Basis): boolean {
  return NAMES.has(judgement);
}

/** Whether a judgement says that it was made after a day; one without a day counts on every day. */
export function isJudgedAfter(judgement: unknown, day: Day): boolean {
  const earliest = (judgement as Exclude<Basis["judgement"], string>)?.on?.earliest ?? null;
  return earliest !== null && earliest > day;
}
