// Types, not interfaces, so that they count as plain JSON. States are named by their codes, as in the result.

/** The outcomes where one input is something else than stated. */
export type TornadoEnd = {
  /**
   * `changed` by one step; put `first` or `last` in the party's list of statements; a range of a weight or value at its
   * `low` or `high` end; or an unknown direction that turns out `wanted` or `unwanted`.
   */
  readonly as: "changed" | "first" | "last" | "low" | "high" | "wanted" | "unwanted";
  readonly completions: number;
  /** Per outcome: in how many of these completions it holds (SEQ). */
  readonly holds: readonly number[];
  /** The same as stated, in the same completions; for an unknown direction in all that were drawn. */
  readonly stated: readonly number[];
  /** Without unknowns, per outcome: the number of the concepts Nash, GMR, SMR and SEQ by which it holds. */
  readonly concepts: readonly number[] | null;
};

/** One input of the preferences, changed while all others stay. */
export type TornadoInput = {
  readonly party: string;
  /**
   * `reverse` a statement or weight, `move` a statement in its list, `swap` neighbours of an order or sizes of weights,
   * `range` of a weight or of the value of a state, `resolve` an unknown direction.
   */
  readonly kind: "reverse" | "move" | "swap" | "range" | "resolve";
  /** The statement or option; empty for a swap and for the value of a state. */
  readonly subject: string;
  /** The state whose value is a range. */
  readonly state: number | null;
  /** As for flips: the two places that are swapped, from 1. */
  readonly swapped: readonly [number, number] | null;
  readonly ends: readonly TornadoEnd[];
  /**
   * Per outcome: by how much its share differs between the ends and as stated, at most; without unknowns, the number of
   * concepts.
   */
  readonly swing: readonly number[];
  /** Per outcome: whether some end differs by more than two standard errors of the drawing; without unknowns, at all. */
  readonly clear: readonly boolean[];
  readonly cites: readonly string[];
};

/** How far each single input moves the leading outcomes and today's state. */
export type Tornado = {
  /** The leading outcomes, then today's state unless it is one of them. */
  readonly outcomes: readonly number[];
  /** As stated, per outcome: in how many of all completions it holds (SEQ). */
  readonly holds: readonly number[];
  /** As stated, per outcome, without unknowns: the number of concepts by which it holds. */
  readonly concepts: readonly number[] | null;
  /** Every input, in the order of the case. */
  readonly inputs: readonly TornadoInput[];
  /** Kinds of inputs that were left out because they would take too long. */
  readonly leftOut: readonly TornadoInput["kind"][];
};
