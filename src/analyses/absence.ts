import type { LeftOut } from "#case/left-out.ts";

/**
 * How what is absent is told: `not stated` only where the case as written has nothing of it either. What it has but leaves
 * out, for the day of the analysis or the selection of sources, is not silence.
 */
const ABSENCES = {
  later: "known only later",
  elsewhere: "only in sources that are not selected",
} as const satisfies Readonly<Record<LeftOut["why"], string>>;

/** What stands where nothing does: that nothing is stated, or why what the case has does not count. */
export function absence(left: readonly LeftOut[], isOfIt: (each: LeftOut) => boolean): string {
  const why = left.find(isOfIt)?.why;
  return why === undefined ? "not stated" : ABSENCES[why];
}
