import { ln } from "#math/elementary.ts";
import { checkProbability } from "../probability/checked.ts";

/**
 * Logarithmic score, in nats: ln p of what happened. From −∞ to 0; higher is better. −∞ where what happened was called
 * impossible: no later success makes up for it, which is the rule's point. Good 1952, J. R. Stat. Soc. B 14:107–114.
 */
export function logScore(probabilityOfOutcome: number): number {
  checkProbability(probabilityOfOutcome, "probabilityOfOutcome");
  return ln(probabilityOfOutcome);
}
