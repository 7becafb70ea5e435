import type { TooLarge } from "../front/walk.ts";
import type { Deal } from "../model/deal-space.ts";

/** That a search was cut, as too many deals could still be best: the best deal found, and what no deal can be above. */
export interface CutSearch {
  /** Partial deals that would have to be compared at once, or ways that were looked into, and the limit. */
  readonly tooLarge: TooLarge["tooLarge"] | { readonly ways: number; readonly limit: number };
  readonly good: Deal;
  /** What the rule gives the deal that was found. */
  readonly value: number;
  /** No deal has more by the rule. */
  readonly bound: number;
}
