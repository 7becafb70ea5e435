/** A closed interval of probabilities or shares, in [0, 1]. */
export interface Likelihood {
  readonly low: number;
  readonly high: number;
}

/**
 * A piece of running text. A plain string; a citation mark; a likelihood, which the view prints as word and range
 * in the reader's scheme ("unlikely (20–45 %)"); a share or a range of shares in [0, 1], which the view prints in per
 * cent and which says nothing of how likely something is; or a term of a method, which the view explains where it
 * first appears.
 */
export type Inline =
  | string
  | { readonly cite: readonly string[] }
  | { readonly likelihood: Likelihood }
  | { readonly share: number | Likelihood }
  | { readonly term: string; readonly meaning: string }
  | { readonly strong: string };

/** Running text: a string, or pieces printed one after the other with nothing between them. */
export type Text = string | readonly Inline[];

/** Plain finite data: what a result may hold. No class, no `undefined`, no NaN, no infinity. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
