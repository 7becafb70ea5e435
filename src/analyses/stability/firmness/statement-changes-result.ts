import type { Concept } from "../concepts/concept.ts";

// Types, not interfaces, so that they count as plain JSON.

/** A party's list of statements after a change, the most important first; `reversed` ones are wanted the other way round. */
export type ChangedStatements = {
  readonly party: string;
  readonly statements: readonly { readonly text: string; readonly reversed: boolean }[];
};

/**
 * The smallest number of changes of statements that makes or breaks an equilibrium: at least `least`; with `most` it is
 * done, and `lists` is one way. The two are equal where the number is exact; `most` is null where no way was found.
 */
export type StatementChange = {
  readonly least: number;
  readonly most: number | null;
  /** The parties whose statements change. */
  readonly lists: readonly ChangedStatements[];
};

/** The smallest changes by any parties together and by one party alone; null where none does it. */
export type StatementChanges = {
  readonly holds: boolean;
  readonly overall: StatementChange | null;
  readonly byParty: { readonly [party: string]: StatementChange | null };
};

/**
 * What changes of statements would do for one state, or for several together: by exchanging neighbours of a list alone,
 * and by exchanging neighbours and turning single statements into their opposites, each counted as one change.
 */
export type StatementFirmness = {
  readonly exchanges: { readonly [concept in Concept]: StatementChanges };
  readonly changes: { readonly [concept in Concept]: StatementChanges };
};

/** The same for one state of the result. */
export type StateStatements = StatementFirmness & { readonly state: number };
