/** What files of another program say of what can be agreed, before a case is made of it. Counted from 0 throughout. */
export interface DealModel {
  readonly clauses: readonly DealClause[];
  readonly parties: readonly DealParty[];
}

/** A matter on which every deal takes one option. */
export interface DealClause {
  readonly name: string;
  readonly options: readonly string[];
}

/**
 * What a party wants. A deal is worth `base + Σ weight · points[option]` to it, added up in the order of the clauses: the same
 * floating-point numbers, in the same order of operations, as in the program of the file.
 */
export interface DealParty {
  readonly name: string;
  /** Which of the files says it. */
  readonly file: number;
  readonly values: readonly ClauseWorth[];
  readonly base?: number;
  /** What it has without a deal: a worth, a deal by its options, or nothing that it would rather have. Absent: not stated. */
  readonly walkAway?: { readonly worth: number | "none" } | { readonly as: readonly number[] };
  /** What the file says of the party and a case cannot hold. */
  readonly note?: string;
}

/** What the options of a clause are worth to a party. */
export interface ClauseWorth {
  readonly points: readonly number[];
  /** 1 where it is absent. */
  readonly weight?: number;
}

/** What bounds a model. */
export const MODEL_LIMITS = {
  clauses: 1000,
  options: 65_535,
  parties: 64,
  /** Numbers in all: a case with more is read by nobody, and takes megabytes. */
  points: 100_000,
} as const;
