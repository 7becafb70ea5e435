import type { QuestionKind } from "#case/question.ts";
import type { Cut } from "#math/budget.ts";
import type { Explanation } from "./explanation.ts";
import type { Json, Text } from "./text.ts";

/** What became of one analysis. */
export type Outcome =
  | { readonly status: "done"; readonly result: Json; readonly explanation: Explanation }
  | { readonly status: "not-applicable"; readonly missing: readonly string[] }
  | { readonly status: "failed"; readonly message: string };

/** What became of one part of an analysis. */
export interface PartReport {
  readonly id: string;
  readonly title: string;
  /** `not-wanted`: not asked for, or not applicable; `not-run`: it needs a part that was not found. */
  readonly status: "found" | "not-wanted" | "not-run" | "failed" | "cancelled";
  /** What went wrong; for `not-run` the title of the part that it needs. */
  readonly message?: string;
  /** What the budget did not allow, one entry for each limit that was met. */
  readonly cuts: readonly Cut[];
}

/** A table too large for the report, which stands beside it in a file of its own. */
export interface BulkFile {
  readonly name: string;
  /** Name and version of its documented format. */
  readonly format: string;
  readonly file: string;
}

/** A published work that a method follows. */
export interface Reference {
  readonly text: string;
  readonly year: number;
}

/** What an analysis is, as far as a reader of its result must know. */
export interface AnalysisFacts {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly answers: readonly QuestionKind[];
  readonly references: readonly Reference[];
}

/** One analysis of a report: what it is, how it was run, what came of it. */
export interface ReportSection {
  readonly analysis: AnalysisFacts;
  readonly options: { readonly [name: string]: string | number | boolean };
  readonly outcome: Outcome;
  /** What became of its parts, in their order; absent where it runs as one. */
  readonly parts?: readonly PartReport[];
  /** Tables that stand beside the report; absent where there are none. */
  readonly bulk?: readonly BulkFile[];
}

/** A sentence that something in the report rests on. */
export interface CitedSentence {
  readonly source: string;
  readonly locator: string;
  /** `text` = shown below; `gist` = only the analyst's paraphrase is at hand; `changed` = the text at hand differs from what was cited; `none` = nothing can be shown. */
  readonly status: "text" | "gist" | "changed" | "none";
  readonly text?: string;
  readonly gist?: string;
}

/** A source as the brief lists it. */
export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly external: boolean;
  readonly grade?: string;
  readonly gradeReason?: string;
  readonly cited: number;
  readonly textAtHand: boolean;
}

/** The facts of the case that a brief prints around the analyses. */
export interface CaseFacts {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly analyst: string;
  readonly codedOn: string;
  readonly hindsight: boolean;
  readonly hindsightNote?: string;
  readonly asOf: string;
  /** The case's own day, where the report replays an earlier one. */
  readonly replayOf?: string;
  /** Sources to which the evidence was restricted. */
  readonly only?: readonly string[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly kind: QuestionKind;
    readonly about?: string;
    readonly cite: readonly string[];
  }[];
  readonly sources: readonly SourceFacts[];
  /** Entries of the case by what they rest on, and those left out by `asOf` and `only`. */
  readonly census: {
    readonly entries: number;
    readonly cited: number;
    readonly judged: number;
    readonly unsourced: number;
    readonly unsourcedEntries: readonly string[];
    readonly leftOutAsLater: number;
    readonly leftOutByOnly: number;
  };
  readonly assumptions: readonly {
    readonly text: string;
    readonly flips: string;
    readonly test?: string;
    readonly cites: readonly string[];
  }[];
}

/** Version of the report format; raised when a key is removed or changes its meaning. */
export const REPORT_FORMAT = "demarche-report/1";

/** Everything that a brief is drawn from: plain data, the same bytes for the same case, options and seed. */
export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly program: { readonly name: "demarche"; readonly version: string };
  readonly seed: number;
  readonly case: CaseFacts;
  readonly sections: readonly ReportSection[];
  /** Every sentence cited in the report, by its citation. */
  readonly citations: { readonly [citation: string]: CitedSentence };
  readonly notes: readonly Text[];
}
