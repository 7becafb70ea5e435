import type { EvidenceResult, HypothesisResult, SetResult, Verdict } from "./result.ts";

/** Standard errors of their difference within which two shares of the same draws cannot be told apart. */
const ERRORS = 2;

/** How firmly the evidence decides; the conditions are written at `Verdict`. */
export function verdictOn(
  hypotheses: readonly HypothesisResult[],
  leader: number,
  runnerUp: number,
  evidence: readonly EvidenceResult[],
  overturns: SetResult["overturns"],
  draws: number,
): Verdict {
  const { id, leads, central } = hypotheses[leader]!;
  const second = hypotheses[runnerUp]!.leads;
  // Variance of a difference of two multinomial shares: (p + q − (p − q)²) / n.
  const error = Math.sqrt((leads + second - (leads - second) ** 2) / draws);
  if (leads - second <= ERRORS * error) return "level";
  const apart = hypotheses.some((rival) => rival.central.high < central.low);
  if (leads < 0.5 || (leads < 0.9 && !apart)) return "open";
  const pivotal = evidence.some(({ without }) => without !== null && without.leader !== id);
  return pivotal || overturns.steps === 1 ? "narrow" : "clear";
}
