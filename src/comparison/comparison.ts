import type { Judgement } from "#outcome/explanation.ts";
import type { AnalysisFacts } from "#outcome/report.ts";
import type { CaseChange } from "./case-changes.ts";

/** Version of the format of a comparison; raised when a key is removed or changes its meaning. */
export const COMPARISON_FORMAT = "demarche-comparison/1";

/** One of the two briefs that are compared. */
export interface ComparedBrief {
  /** As it was named: a folder, a file. */
  readonly name: string;
  /** Id of its case. */
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly codedOn: string;
  readonly only?: readonly string[];
  /** Of the random streams; with another what was drawn is another. */
  readonly seed: number;
}

/**
 * In what a judgement differs: what it puts first (`leader`), what its sentence says but for names and numbers
 * (`finding`), its likelihoods and their bounds (`range`), the shares that it tells (`share`), its confidence; or only what
 * it quotes and counts (`wording`), or what it rests on (`basis`).
 */
export type Aspect = "leader" | "finding" | "range" | "share" | "confidence" | "wording" | "basis";

/** What became of one judgement. */
export interface JudgementChange {
  readonly analysis: Pick<AnalysisFacts, "id" | "title">;
  /** The question of the newer case, or else of the older, that it answers, if one asks it. */
  readonly question?: string;
  readonly change: "new" | "gone" | "changed" | "same";
  /** In what it differs, where it changed; the weightiest first. */
  readonly aspects: readonly Aspect[];
  /** Of one that stands as it was: that its figures differ, by no more than drawing explains. */
  readonly redrawn?: true;
  readonly older?: Judgement;
  readonly newer?: Judgement;
  /** The changes of entries that move it when they alone are made, by position in `entries`; absent where not tried. */
  readonly because?: readonly Cause[];
}

/** What one change of an entry does to a judgement when it alone is made. */
export interface Cause {
  readonly entry: number;
  /** Whether it alone makes the judgement what it has become, or only moves it. */
  readonly alone: boolean;
  /** That it does so only where the new day of the analysis is made with it. */
  readonly withDay?: true;
  /** The other change with which it was made, as it cannot be read without: it too points into the entries. */
  readonly needs?: number;
}

/** An analysis that judges as before, and of which tables or pictures show something else. */
export interface MovedTables {
  readonly analysis: Pick<AnalysisFacts, "id" | "title">;
  /** Their titles. */
  readonly tables: readonly string[];
}

/** Two briefs of one negotiation, and what changed from the older to the newer. */
export interface Comparison {
  readonly format: typeof COMPARISON_FORMAT;
  readonly program: { readonly name: "demarche"; readonly version: string };
  readonly older: ComparedBrief;
  readonly newer: ComparedBrief;
  /** In the order of the newer brief; those that are gone come last. */
  readonly judgements: readonly JudgementChange[];
  /** Where no judgement of an analysis changed, but what stands beside it did; absent where there is no such analysis. */
  readonly moved?: readonly MovedTables[];
  /** What changed in the case, in its order; absent where a report was given in place of a case. */
  readonly entries?: readonly CaseChange[];
  /** Why no single change was tried, where none was. */
  readonly notTried?: string;
}
