import type { TooLarge } from "../front/walk.ts";
import type { Deal } from "../model/deal-space.ts";

/** That a search was cut, as too many partial deals could still be best: the best deal found, and what no deal can be above. */
export interface CutSearch extends TooLarge {
  readonly good: Deal;
  /** What the rule gives the deal that was found. */
  readonly value: number;
  /** No deal has more by the rule. */
  readonly bound: number;
}
