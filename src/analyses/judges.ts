import type { Basis } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { distinct } from "./cites.ts";
import { inWords, listed } from "./sentence-parts.ts";

/** Who made a judgement, by name, where that is somebody else than the analyst of the case. */
export function judgeOf(
  { analyst }: Pick<Case, "analyst">,
  judgement: Basis["judgement"],
): string | undefined {
  const by = typeof judgement === "object" ? judgement.by : undefined;
  return by === analyst ? undefined : by;
}

/** Whose judgement it is, of those who judged; `undefined` stands for the analyst of the case. */
export function judgementBy(judges: readonly (string | undefined)[]): string {
  const named = distinct(judges.flatMap((judge) => judge ?? []));
  if (named.length === 0) return "the analyst's judgement";
  const all = judges.includes(undefined) ? ["the analyst", ...named] : named;
  return `the judgement of ${all.length > NAMED_JUDGES ? `${inWords(all.length)} people` : listed(all)}`;
}

/** Of more judges only their number is told. */
const NAMED_JUDGES = 3;
