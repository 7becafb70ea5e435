import { checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** A report of something, and how far its source can be relied on. */
export interface ReportedEvidence {
  /** The chance of what is reported if the question's answer is yes. */
  readonly ifYes: number;
  /** The same if it is no. */
  readonly ifNo: number;
  /** The chance that the source knows. 0: it tells nothing; 1: what it reports is so. */
  readonly reliability: number;
  /** The chance of the report from a source that knows nothing, whatever the answer. */
  readonly ifUnreliable: number;
}

/**
 * By how much a report multiplies the odds of yes: (r·P(e|yes) + (1 − r)·q) / (r·P(e|no) + (1 − r)·q). A source that knows nothing
 * gives 1, so no report of it moves anything; scores multiplied by a weight for reliability do not have that property.
 *
 * @throws ForecastFault where the report cannot happen at all, or only if the answer is yes: certainty is no odds ratio.
 */
export function reportRatio({ ifYes, ifNo, reliability, ifUnreliable }: ReportedEvidence): number {
  for (const [place, value] of Object.entries({ ifYes, ifNo, reliability, ifUnreliable }))
    checkProbability(value, place);
  const given = (chance: number) => reliability * chance + (1 - reliability) * ifUnreliable;
  if (given(ifYes) === 0 || given(ifNo) === 0) {
    throw new ForecastFault(
      "certain",
      given(ifYes) === 0 ? "ifYes" : "ifNo",
      "the report would settle the question; say how it could mislead",
    );
  }
  return given(ifYes) / given(ifNo);
}
