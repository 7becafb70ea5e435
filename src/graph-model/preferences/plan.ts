import type { Ranking } from "#math/dense-ranks.ts";
import type { Random } from "#math/random.ts";

/** A question of direction that a completion answers: would the party rather that this held? */
export type UnknownDirection = { readonly party: number } & (
  | {
      /** The statement or weight in this place of the party's list is of unknown direction. */
      readonly kind: "statement";
      readonly entry: number;
    }
  | {
      /** No statement names the option, or listed state, of this id. */
      readonly kind: "option";
      readonly option: string;
    }
);

/** A way to complete what is known of one party's preferences to a total preorder of the states. */
export interface Plan {
  /** True where nothing is left to complete: every call gives the same ranking. */
  readonly fixed: boolean;
  readonly unknowns: readonly UnknownDirection[];
  /** How many things are unknown: directions, priorities, places. */
  readonly open: number;
  /** How many of these are no wish, but an order among wishes or states that nobody gives. */
  readonly orders: number;
  /** Draws one completion. Writes 1 or 0 for each unknown direction into `answers`. */
  complete(random: Random, answers: Uint8Array): Ranking;
}
