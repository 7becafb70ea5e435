import type { Case } from "#case/case.ts";
import type { Json } from "#outcome/text.ts";

// What an analysis offers to surfaces on which something is put together by hand, option by option: it is asked of one
// combination at a time and answers at once, without a run.

/** Opens what can be put together of a case; null where the case has nothing for it. Must not throw. */
export type OpenComposer = (c: Case) => Composer | null;

export interface Composer {
  readonly board: ComposerBoard;
  /** What comes of a combination: of each clause the place of the option that is taken. */
  judge(taken: readonly number[]): Composed;
}

/** What there is to choose from: plain data, as all below. */
export interface ComposerBoard {
  /** What is put together, with its article: `a package`. */
  readonly noun: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly name: string;
    readonly options: readonly { readonly id: string; readonly text: string }[];
    /** The option that holds today; null where nobody says. */
    readonly today: number | null;
  }[];
  readonly parties: readonly { readonly name: string; readonly isAsked: boolean }[];
  /** Combinations to begin with. The first is shown first. */
  readonly starts: readonly ComposerStart[];
  /** On what the answers rest where not everything is known; empty where all is. */
  readonly basis: string;
}

export interface ComposerStart {
  readonly label: string;
  readonly taken: readonly number[];
}

/** What comes of a combination. */
export interface Composed {
  /** Whether it is a deal; `open`: that hangs on what is not known. */
  readonly is: "made" | "not made" | "open";
  readonly headline: string;
  /** As the board has the parties. */
  readonly parties: readonly ComposedParty[];
  /** Conditions that it breaks, each with who insists on it. */
  readonly broken: readonly string[];
  /** How far it is from where nobody can gain without another losing. */
  readonly distance: string;
  readonly changes: readonly ComposedChanges[];
  readonly keep: KeptComposition;
}

/** How the combination would stand in the case, if it is to be kept: an entry of a list there. */
export interface KeptComposition {
  /** What keeping it means: `Put it on the table as an offer`. */
  readonly label: string;
  readonly list: readonly string[];
  readonly entry: { readonly id: string } & Readonly<Record<string, Json>>;
}

export interface ComposedParty {
  readonly stance: "accepts" | "refuses" | "open";
  /** By how much, or how often. */
  readonly told: string;
  /** Where it stumbles, what weighs most first; empty where it accepts. */
  readonly stumbles: readonly string[];
  /** By clause, how it likes the option taken: `best for it`, `2nd of 4`, `not stated`. */
  readonly likes: readonly string[];
}

/** Other combinations that lead on, under a heading. */
export interface ComposedChanges {
  readonly title: string;
  /** What is said where there are none. */
  readonly none: string;
  /** What was not looked at, in a sentence; left out where all was. */
  readonly notTried?: string;
  readonly to: readonly {
    readonly label: string;
    readonly told: string;
    readonly taken: readonly number[];
  }[];
}
