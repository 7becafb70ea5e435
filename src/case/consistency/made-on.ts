import { splitCitation } from "../citation.ts";
import type { CaseDate } from "../date.ts";
import type { Forecast } from "../forecast.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";

type DaysIssued = ReadonlyMap<string | undefined, CaseDate | string | undefined>;

/** When each source of a case appeared. */
export function daysIssued(c: LenientCase): DaysIssued {
  return new Map(listed(c.sources).map(({ of }) => [of.id, of.issued] as const));
}

/**
 * The days on which a forecast may have been made: when it was known, or when its sources appeared; what the analyst alone
 * foresees was made on the day of that judgement, or of the case. `all` = whether each of these is dated.
 */
export function madeOn(
  { known, cite, judgement }: Lenient<Forecast>,
  issued: DaysIssued,
  asOf: CaseDate | undefined,
): { readonly days: readonly CaseDate[]; readonly all: boolean } {
  if (known) return { days: [known], all: true };
  const sources = listed(cite).map(({ of }) => issued.get(splitCitation(of).source));
  if (sources.length === 0) {
    const own = (typeof judgement === "object" ? judgement.on : undefined) ?? asOf;
    return { days: own ? [own] : [], all: own !== undefined };
  }
  const days = sources.filter((day) => typeof day === "object");
  return { days, all: days.length === sources.length };
}
