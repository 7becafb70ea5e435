import { checkFinite, checkUncertain } from "../probability/checked.ts";

/**
 * Pinball loss of a quantile: τ(y − q) where the quantity came out above it, (1 − τ)(q − y) below. From 0 on, in the unit of
 * the quantity; lower is better; in the mean least at the true τ-quantile. Koenker & Bassett 1978, Econometrica 46:33–50.
 *
 * @param level τ, the chance that the quantity stays below the quantile.
 */
export function pinballLoss(quantile: number, level: number, outcome: number): number {
  checkFinite(quantile, "quantile");
  checkUncertain(level, "level");
  checkFinite(outcome, "outcome");
  return outcome >= quantile ? level * (outcome - quantile) : (1 - level) * (quantile - outcome);
}
