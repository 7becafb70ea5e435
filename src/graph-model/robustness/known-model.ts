import { commonVerdicts, verdictsByParty } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type DecidingShifts, decidingShifts } from "./deciding-shifts.ts";

/** A model with everybody's order of preference known, its verdicts, and what decides each party's own. */
export interface KnownModel {
  readonly model: SolvableModel;
  readonly ranked: readonly RankedMoves[];
  /** Verdicts by party, and their intersection: bits of concepts per state. */
  readonly verdicts: readonly Uint8Array[];
  readonly holds: Uint8Array;
  readonly shifts: readonly DecidingShifts[];
}

/** The model with all that follows from its orders of preference as stated; null if it is too large for that. */
export function knownModel(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  budget: GraphBudget = fullBudget(),
): KnownModel | null {
  const runs = ranked.reduce((sum, { levels }) => sum + levels * levels, 0);
  if (runs * sizeOf(model) > budget.most("swapWork")) return null;
  const verdicts = verdictsByParty(model, ranked);
  const holds = commonVerdicts(verdicts);
  const shifts = verdicts.map((own, party) => decidingShifts(model, ranked, party, own));
  return { model, ranked, verdicts, holds, shifts };
}

/** States × parties. */
export function sizeOf({ graph }: SolvableModel): number {
  return graph.codes.length * graph.parties.length;
}
