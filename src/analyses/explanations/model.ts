import type { LikelihoodWord } from "#case/likelihood.ts";
import type { Range } from "#case/quantity.ts";
import type { Priors } from "./priors.ts";

/** A rival explanation, as a row of the table. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly stance: "favours" | "rejects" | "dismisses" | "open";
  /** Who puts it forward; empty if only the analyst does. */
  readonly from: readonly string[];
  readonly cites: readonly string[];
}

/** One rating: a word, a range, or neither. */
export interface Rating {
  readonly word: LikelihoodWord | null;
  /** What the rating allows; `null` if there is none. */
  readonly range: Range | null;
}

/** A piece of evidence, as a column of the table. */
export interface Item {
  readonly id: string;
  /** Short name for the head of a column: the id, or e1, e2 … where ids are long. */
  readonly label: string;
  readonly text: string;
  readonly cites: readonly string[];
  readonly cluster: string | null;
  /** By row. */
  readonly ratings: readonly Rating[];
}

/** Evidence of one origin. */
export interface Cluster {
  readonly id: string;
  readonly text: string;
  /** ρ in [0, 1]; 1 = the cluster counts as one item. */
  readonly correlation: number;
}

/** One effect with its rival explanations, ready for computation: plain data. */
export interface ExplanationModel {
  readonly id: string;
  readonly question: string;
  readonly effect: string;
  readonly cites: readonly string[];
  readonly rows: readonly Row[];
  /** All evidence, in the order of the case. */
  readonly evidence: readonly Item[];
  /** Evidence with at least one rating: what is computed with. */
  readonly items: readonly Item[];
  readonly clusters: readonly Cluster[];
  readonly priors: Priors;
}

/** A set of explanations that cannot be compared, and why. */
export interface Incomparable {
  readonly id: string;
  readonly question: string;
  readonly why: string;
}
