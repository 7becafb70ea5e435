import type { SetResult } from "./result.ts";
import { FAR_AHEAD, NARROW_STEPS } from "./thresholds.ts";
import { turnsAnswer } from "./verdict.ts";

/** What makes a lead narrow: one rating, one item of evidence, or either. */
function narrowBy({ overturns, evidence, first }: SetResult): {
  readonly rating: boolean;
  readonly item: boolean;
} {
  return {
    rating: overturns.steps !== null && overturns.steps <= NARROW_STEPS,
    item: evidence.some(({ without }) => turnsAnswer(without, first)),
  };
}

/** The small changes that would cost the leader its place. */
export function changesInWords(result: SetResult): string {
  const { rating, item } = narrowBy(result);
  return [
    ...(rating ? ["moving one rating by one step"] : []),
    ...(item ? ["dropping one item of evidence"] : []),
  ].join(" or ");
}

/** What a lead hangs on that small changes would turn: “one rating”. */
export function hangsOn(result: SetResult): string {
  const { rating, item } = narrowBy(result);
  return [...(rating ? ["one rating"] : []), ...(item ? ["one item of evidence"] : [])].join(" or ");
}

/** Whether the leader is so likely in nine readings of ten that its lead is not narrow, though a small change would turn it. */
export function isFarAhead({ hypotheses, first }: SetResult): boolean {
  const lead = hypotheses.find(({ id }) => id === first[0]);
  return first.length === 1 && lead !== undefined && lead.central.low >= FAR_AHEAD;
}
