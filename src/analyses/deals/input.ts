import type { Choice, Condition } from "#deal-space/conditions/condition.ts";
import type { Range } from "#math/range.ts";
import type { Origins } from "../independent-sources.ts";
import type { Held } from "./held.ts";

/** What can be agreed, what it is worth to whom, and who has to agree: a case's packages with clauses and options by their places. */
export interface DealsInput {
  readonly clauses: readonly ClauseInput[];
  /** Those whose consent is asked, in the order of the case. */
  readonly parties: readonly PartyInput[];
  /** Those who can neither sign nor stop a deal. */
  readonly bystanders: readonly PartyInput[];
  readonly conditions: readonly ConditionInput[];
  readonly agreement: AgreementInput;
  readonly offers: readonly OfferInput[];
  /** In what one party could pay another, where the points of all are counted in it. */
  readonly unit: { readonly name: string; readonly cites: readonly string[] } | null;
  /** States of the graph model as packages; null where the case does not say what its options would be in one. */
  readonly outcomes: OutcomesInput | null;
  /** The package that holds today; null where a clause does not say. */
  readonly today: readonly number[] | null;
  /** Whether today's package is what there is without a deal, for one at least whose consent is asked: then it is none. */
  readonly isTodayNoDeal: boolean;
  readonly origins: Origins;
  /** Where conditions and links hang together in more ways than there is memory for: what there would have to be less of. */
  readonly entangled?: string;
}

export interface ClauseInput {
  readonly id: string;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** A party with what is known of what it wants. */
export interface PartyInput {
  readonly actor: string;
  /** As a table has it, and as a sentence. */
  readonly short: string;
  readonly name: string;
  readonly isPlural: boolean;
  readonly signs: boolean;
  /** `points`: in its own measure, with `base` added; `shares`: every package is worth from 0 to 1. */
  readonly measure: "points" | "shares";
  readonly base: number;
  /** By clause. */
  readonly values: readonly ValueInput[];
  /** Clauses, those that count most first, with levels; null where nobody says. */
  readonly importance: Grounded<readonly (readonly number[])[]> | null;
  readonly walkAway: WalkAwayInput;
  readonly links: readonly LinkInput[];
}

/** On what something rests. */
export interface Basis {
  /** `demands`: put together from what the party asked for and refused. */
  readonly basis: "stated" | "judged" | "demands";
  readonly cites: readonly string[];
}

export interface Grounded<Given> extends Basis {
  readonly given: Given;
}

/** What the options of a clause are worth to a party, as far as it is known. */
export interface ValueInput {
  /** Null where nothing is stated. */
  readonly rests: Basis | null;
  /** Options that it refuses, with no word of any that it would rather have: that alone orders nothing. */
  readonly refused: Grounded<readonly number[]> | null;
  /** Options, best first, with levels. */
  readonly order: readonly (readonly number[])[];
  /** Of each option its share; null where nobody says. */
  readonly shares: readonly (Range | null)[];
  /** Of each option its points; null where the party has none. */
  readonly points: readonly Range[] | null;
  readonly weight: Range | null;
}

/** What a party has without a deal: nothing that it would rather have, a range, a package; or that nobody says. */
export type WalkAwayInput =
  /** `open`: it is as well off as today, by the names of the clauses on which it is not stated where things stand today. */
  | { readonly kind: "not stated"; readonly open: readonly string[] }
  | ({ readonly kind: "none" } & Basis)
  | ({ readonly kind: "worth"; readonly worth: Range } & Basis)
  | ({ readonly kind: "package"; readonly as: readonly number[] } & Basis);

export interface LinkInput extends Basis {
  readonly when: readonly Choice[];
  readonly adds: Range;
}

export interface ConditionInput {
  readonly kind: "condition" | "sequence";
  /** Of a sequence the engine needs one for each step. */
  readonly conditions: readonly Condition[];
  /** Short names of those who insist on it. */
  readonly by: readonly string[];
  /** Of a sequence who takes which steps; none of a condition. */
  readonly steps: readonly { readonly by: string; readonly takes: readonly Choice[] }[];
  readonly basis: Basis["basis"];
  readonly cites: readonly string[];
}

export type AgreementInput =
  | { readonly by: "all" }
  | {
      readonly by: "votes";
      readonly vetoes: readonly number[];
      readonly needed: number;
      readonly weights: readonly number[];
      readonly cites: readonly string[];
    };

/** States of the graph model, read as packages. */
export interface OutcomesInput {
  /** Those first that hold in most orders of preference. */
  readonly outcomes: readonly OutcomeInput[];
  /** Clauses of which no option of the moves speaks. */
  readonly unspoken: readonly number[];
  /** Whether the case lists its states, and has no options of moves. */
  readonly isListed: boolean;
}

/** States that are the same packages: they differ in nothing that a package settles. */
export interface OutcomeInput {
  /** The options taken that mean something in a package, or the listed state, by id. */
  readonly takes: readonly string[];
  readonly name: string;
  /** On each clause what can be meant; a clause that is left out is open. Null where what is taken contradicts itself. */
  readonly choices: readonly Choice[] | null;
  /** In how many orders the state among them holds that holds in most. */
  readonly held: Held;
  /** Who would leave that one, and in how many of the orders. */
  readonly leaves: readonly { readonly name: string; readonly orders: number }[];
}

export interface OfferInput {
  readonly id: string;
  readonly name: string | null;
  /** The last day on which it can have been made; null where that is not known. */
  readonly day: number | null;
  /** Names of those who made it, as a sentence has them. */
  readonly by: readonly string[];
  /** Those of them whose consent is asked, by their places. */
  readonly makers: readonly number[];
  /** The option of each clause; null where the offer leaves open a clause of which no case of today is stated. */
  readonly package: readonly number[] | null;
  /** Names of the clauses that it leaves open so. */
  readonly open: readonly string[];
  /** In how many of the orders of preference the state that it would be holds by sequential stability; null where nobody says. */
  readonly held: Held | null;
  readonly cites: readonly string[];
}
