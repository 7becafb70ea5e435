import type { Meter } from "#math/budget.ts";
import type { Choice, Condition } from "../conditions/condition.ts";

/**
 * What can be agreed, and what it is worth to whom. A deal takes one option on each issue, and is written as the places of
 * these options, issue by issue, from 0.
 */
export interface DealSpace {
  /** How many options each issue has, at least one. */
  readonly options: readonly number[];
  readonly parties: readonly PartyWorth[];
  /** What a deal has to keep to; none where it is left out. */
  readonly conditions?: readonly Condition[];
  /**
   * Of the last issues, in their order, the choices of which a deal has to have all to take their second option, and else their first: what
   * is drawn at random has it settled by the other issues, where hardly any deal would keep to conditions that say the same.
   */
  readonly follows?: readonly (readonly Choice[])[];
  /**
   * Pays for everything that is asked of the space, in steps of some five nanoseconds; whatever is asked once it is spent ends as soon as
   * it can, and says that it was too much. Nothing bounds the work but the limits of each question where it is left out.
   */
  readonly work?: Meter;
}

/**
 * What the options are worth to a party. A deal is worth
 * `bias + weights[0] · values[0][o₀] + weights[1] · values[1][o₁] + …`, added up in this order.
 */
export interface PartyWorth {
  /** `values[issue][option]`. */
  readonly values: readonly (readonly number[])[];
  /** How much each issue counts; 1 throughout where it is left out. */
  readonly weights?: readonly number[];
  readonly bias?: number;
  /** What the party has without a deal: it accepts a deal worth as much. Null: nothing is known that it would rather have. */
  readonly walkAway: number | null;
  /**
   * From where rules measure the gain of a party without a walk-away value: the worst deal that keeps to the conditions, say. Left out:
   * from what the worst options of all issues are worth together.
   */
  readonly fallBack?: number;
}

/** One option on each issue. */
export type Deal = readonly number[];

/**
 * What a deal is worth to a party, in floating-point numbers, by the order of operations of `PartyWorth`: the same bits as
 * other programs that add in this order.
 */
export function worthOf({ values, weights, bias = 0 }: PartyWorth, deal: Deal): number {
  let sum = bias;
  for (let issue = 0; issue < values.length; issue++)
    sum += (weights?.[issue] ?? 1) * values[issue]![deal[issue]!]!;
  return sum;
}
