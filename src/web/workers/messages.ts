import type { OptionSpecs } from "#analyses/options.ts";
import type { FoundInDocument } from "#article-case/found-in-document.ts";
import type { BriefSettings } from "#brief-settings/settings.ts";
import type { Refusal } from "#case/edit/apply-edits.ts";
import type { Edit } from "#case/edit/edit.ts";
import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import type { Path } from "#case/walk.ts";
import type { PlanFault } from "#run/plan.ts";
import type { Composing, Taken } from "../composer/composing.ts";
import type { ChangeFault, EntryForm } from "./entry-shapes.ts";

// What goes between the page and the worker that holds the case model. Every order has a number; what answers it has the same.

/** The texts of a case folder by their names. */
export type Texts = Readonly<Record<string, string>>;

/** A case folder as the workbench has it. */
export interface Folder {
  /** The name of the file that is the case. */
  readonly main: string;
  readonly texts: Texts;
}

/** How the analyses are run, and how the brief on them is composed and worded. */
export type Settings = BriefSettings;

/** What is asked about; how it is run stands in a file of its own beside the case. */
export interface Asked {
  readonly folder: Folder;
  /** What the answers are compared with: the case as it was opened. */
  readonly base: Folder;
}

/** To the worker. Once the edits of an `edit` are made, it is answered as an `answer`. */
export type Order = { readonly number: number } & (
  | ({ readonly do: "edit"; readonly edits: readonly Edit[] } & Asked)
  | ({ readonly do: "answer" } & Asked)
  | { readonly do: "stop" }
  | { readonly do: "export"; readonly format: ExportFormat }
  /** Two runs are compared, by their numbers. */
  | { readonly do: "compare"; readonly older: RunNamed; readonly newer: RunNamed }
  | { readonly do: "options" }
  /** A picture that was asked for by `draw`, or why there is none. */
  | { readonly do: "drawn"; readonly picture: number; readonly png?: Bytes; readonly message?: string }
  | { readonly do: "complete"; readonly text: string; readonly at: number }
  | { readonly do: "sources"; readonly folder: Folder }
  | { readonly do: "put together"; readonly folder: Folder; readonly taken: Taken | undefined }
  | { readonly do: "decide"; readonly folder: Folder; readonly asked: DecisionAsked }
  | { readonly do: "place"; readonly text: string; readonly path: Path }
  /** What a form of the entries of a list, or of a proposal, is made of. */
  | { readonly do: "entry form"; readonly folder: Folder; readonly of: Path | string }
  /** Whether the case would be sound after edits, which concern the entry at a path. */
  | {
      readonly do: "try";
      readonly folder: Folder;
      readonly edits: readonly Edit[];
      readonly entry: Path;
    }
  | { readonly do: "date"; readonly text: string }
  /** The runs that the page lists: no other will be compared. */
  | { readonly do: "keep runs"; readonly runs: readonly number[] }
  /** What becomes of the file that says how the brief is made, under other settings. */
  | { readonly do: "settle"; readonly text: string; readonly settings: Settings }
  /** An article becomes a new case, or joins the one in a folder. */
  | { readonly do: "take article"; readonly article: ArticleGiven; readonly into?: Folder }
);

/** An article as the user gives it. */
export interface ArticleGiven {
  readonly bytes: Uint8Array;
  /** The name of its file; empty where its text was pasted. */
  readonly name: string;
  /** The day on which it appeared, where the user says so. */
  readonly published: string | undefined;
  /** The day of the coding. */
  readonly today: string;
  /** Names that a new case must not have. */
  readonly taken: readonly string[];
}

/** What becomes of an article: the files of the case that it makes or joins, or why it is not taken. */
export type ArticleTaken =
  | {
      readonly made: {
        /** The name of the case, and the file in which it is. */
        readonly name: string;
        readonly main: string;
        /** The files that are new or other than before. */
        readonly texts: Texts;
        /** The id under which the case has the article. */
        readonly source: string;
        readonly found: FoundInDocument;
        /** How many proposals of it wait for a decision. */
        readonly waiting: number;
        /** What became of the day of the analysis, where the article appeared after it. */
        readonly day?: { readonly before: string; readonly article: string; readonly moves: boolean };
      };
      readonly why?: undefined;
    }
  | { readonly made?: undefined; readonly why: string };

export type Bytes = Uint8Array<ArrayBuffer>;

/** What a brief can be taken away as, made in the browser. */
export type ExportFormat = "html" | "md" | "docx" | "json" | "csv" | "svg" | "png";

/** A file by its name. */
export type NamedFile = readonly [name: string, content: string | Bytes];

/** A run by its number, and what it is called where it is compared. */
export interface RunNamed {
  readonly run: number;
  readonly name: string;
}

/** An analysis with what can be set in it. */
export interface AnalysisOptions {
  readonly id: string;
  readonly title: string;
  readonly options: OptionSpecs;
}

/** A judgement that may stand on the first page. */
export interface ShownChoice {
  readonly name: string;
  /** Whether it stands there where nobody chooses. */
  readonly isUsual: boolean;
  /** The question that it answers, or else that of its analysis. */
  readonly question: string;
  readonly isAsked: boolean;
  readonly words: string;
}

/** Two runs compared. */
export interface Compared {
  /** What changed and why, as part of a page. */
  readonly html: string;
  /** The same as a page of its own. */
  readonly page: string;
}

/** Where a part of the brief's page stands. */
export type PartPlace = "banner" | "head" | "front" | "annexes" | "foot";

/** A part of the page, in its order; its markup only where that is not what was sent last. */
export interface ShownPart {
  readonly place: PartPlace;
  readonly name: string;
  readonly html?: string;
}

/** A judgement that is not what it was in the case as it was opened. */
export interface MovedJudgement {
  readonly heading: string;
  readonly before?: string;
  readonly now?: string;
  readonly told: readonly string[];
}

/** What differs from the case as it was opened. */
export interface Moved {
  readonly judgements: readonly MovedJudgement[];
  /** How many judgements stand as they were. */
  readonly same: number;
  /** What was changed of the case, in words, with the places of it in the present file. */
  readonly changes: readonly {
    readonly name: string;
    readonly how: string;
    readonly path: readonly (string | number)[];
  }[];
  /** Whether it is told which change moves which judgement; that comes a little later. */
  readonly caused: boolean;
}

/** How many analyses were run for an answer; the others had been before, on the same input. */
export interface Ran {
  readonly count: number;
  readonly of: number;
}

/** A proposal of what may stand at a place of the text. */
export interface Completion {
  readonly label: string;
  readonly detail?: string;
  readonly insert: string;
}

/** A part of the case that cites a source. */
export interface CitingPart {
  /** What it is, with its id or position: `event E04`. */
  readonly name: string;
  /** What it says; empty where it says nothing by itself. */
  readonly words: string;
  readonly path: Path;
}

/** What is to become of a proposal. */
export interface DecisionAsked {
  readonly id: string;
  /** `open`: it is to be asked again. */
  readonly decision: "yes" | "no" | "open";
  /** What is typed for keys that only a person can give. */
  readonly given: Readonly<Record<string, string>>;
  /** What is otherwise than proposed, as the case writes it; `null` where a key goes. */
  readonly change?: Readonly<Record<string, unknown>>;
}

/** Something that was proposed from a text and is not in the case. */
export interface ShownProposal {
  readonly id: string;
  readonly kind: string;
  readonly confidence: "high" | "medium" | "low";
  readonly words: string;
  readonly told: readonly (readonly [key: string, value: string])[];
  readonly rule: string;
  /** Further sentences on which it rests. */
  readonly cite: readonly string[];
  /** Keys that only a person can give, with what is known that may be given. */
  readonly lacks: readonly { readonly key: string; readonly known: readonly string[] }[];
  readonly state: "open" | "taken" | "turned down";
  /** Why it is not in the case, though it was taken. */
  readonly why?: string;
}

export interface SourceSentence {
  /** Its locator: `P8.S1`. */
  readonly at: string;
  /** The sentence, where its text is at hand; else perhaps what it says in the analyst's words. */
  readonly text?: string;
  readonly gist?: string;
  /** Whether it is no longer the sentence that was cited. */
  readonly isChanged: boolean;
  /**
   * What was made of it: something in the case; proposals that wait, or that were all turned down; it is not of what the text
   * says; or nothing.
   */
  readonly state: "used" | "waiting" | "turned down" | "apart" | "unused";
  readonly made: readonly CitingPart[];
  readonly proposals: readonly ShownProposal[];
}

export interface SourceParagraph {
  readonly at: string;
  /** What cites it as a whole. */
  readonly made: readonly CitingPart[];
  readonly sentences: readonly SourceSentence[];
}

/** A source, with what of the case rests on it. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  /** The file of its text, where it names one. */
  readonly file?: string;
  readonly isAtHand: boolean;
  readonly paragraphs: readonly SourceParagraph[];
  /** What is proposed of it and rests on no single sentence. */
  readonly proposals: readonly ShownProposal[];
  /** What is cited of it and is no numbered sentence; the source as a whole has the empty locator. */
  readonly elsewhere: readonly { readonly locator: string; readonly made: readonly CitingPart[] }[];
}

export type Told = { readonly number: number } & (
  | { readonly of: "edited"; readonly text: string }
  | { readonly of: "refused"; readonly refusal: Refusal }
  /** The case was read: its data as written, if they can be told, and what is wrong. */
  | {
      readonly of: "read";
      readonly data: unknown;
      readonly faults: readonly Fault[];
      readonly settings: Settings;
      /** What is wrong with the file of settings, which then counts for nothing. */
      readonly settingsFaults: readonly Fault[];
    }
  | { readonly of: "progress"; readonly share: number }
  | { readonly of: "brief"; readonly parts: readonly ShownPart[]; readonly choices: readonly ShownChoice[] }
  /** What the case as it was opened says under the present settings: what the brief is compared with from now on. */
  | { readonly of: "basis"; readonly parts: readonly ShownPart[] }
  /** Options that were given wrongly: nothing is run. */
  | { readonly of: "unfit"; readonly faults: readonly PlanFault[] }
  | { readonly of: "options"; readonly analyses: readonly AnalysisOptions[] }
  | { readonly of: "compared"; readonly compared: Compared }
  /** A picture is wanted in pixels, which only the page can draw. */
  | { readonly of: "draw"; readonly picture: number; readonly svg: string; readonly width: number }
  | { readonly of: "moved"; readonly moved: Moved }
  /** The work of an order is done, or was given up for a newer one. */
  | { readonly of: "done"; readonly milliseconds: number; readonly ran: Ran }
  | { readonly of: "stopped" }
  /** One file, or several that belong together. */
  | {
      readonly of: "exported";
      readonly type: string;
      readonly files: readonly NamedFile[];
    }
  | {
      readonly of: "completed";
      readonly from: number;
      readonly options: readonly Completion[];
    }
  /** What was put together of the case; none where its text has faults, or nothing can be. */
  | { readonly of: "put together"; readonly composing: Composing | undefined }
  /** The sources of the case; none where its text has faults. */
  | { readonly of: "sources"; readonly sources: readonly CitedSource[] | undefined }
  /** What a decision comes to: the texts that it changes, or why nothing is decided. */
  | { readonly of: "decided"; readonly texts?: Texts; readonly why?: string }
  | { readonly of: "placed"; readonly place: Place | undefined }
  | { readonly of: "settled"; readonly text: string }
  | { readonly of: "entry form"; readonly form: EntryForm | undefined }
  | { readonly of: "tried"; readonly faults: readonly ChangeFault[] }
  /** What a date means, or why it is none. */
  | { readonly of: "date"; readonly words?: string; readonly why?: string; readonly meant?: string }
  | ({ readonly of: "article taken" } & ArticleTaken)
  | { readonly of: "failed"; readonly message: string }
);
