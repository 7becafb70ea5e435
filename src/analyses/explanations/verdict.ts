import type { EvidenceResult, HypothesisResult, SetResult, Verdict } from "./result.ts";

/** Two shares of 4000 draws that differ by less cannot be told apart (about two and a half standard errors). */
const LEVEL = 0.02;

/** How firmly the evidence decides; the conditions are written at `Verdict`. */
export function verdictOn(
  hypotheses: readonly HypothesisResult[],
  leader: number,
  runnerUp: number,
  evidence: readonly EvidenceResult[],
  overturns: SetResult["overturns"],
): Verdict {
  const { id, leads, central } = hypotheses[leader]!;
  if (leads - hypotheses[runnerUp]!.leads < LEVEL) return "level";
  const apart = hypotheses.some((rival) => rival.central.high < central.low);
  if (leads < 0.5 || (leads < 0.9 && !apart)) return "open";
  const pivotal = evidence.some(({ without }) => without !== null && without.leader !== id);
  return pivotal || overturns.steps === 1 ? "narrow" : "clear";
}
