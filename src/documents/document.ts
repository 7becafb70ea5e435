/** What a file holds, by its content. */
export type Form = "html" | "text" | "markdown" | "docx" | "pdf";

/**
 * What a stretch of a stored text is. The body is what the article says, its headings among it; all else is set apart:
 * - `title`, `byline`, `date`: the head of the article;
 * - `glued-title`: the title once more, run together with the first paragraph;
 * - `stamp`: the time of an entry of a live blog;
 * - `furniture`: what the page puts around the article: buttons, related stories, credits of pictures;
 * - `boilerplate`: what stands under every article of the house: copyright, who edited it.
 */
export type BlockKind =
  | "title"
  | "byline"
  | "date"
  | "glued-title"
  | "heading"
  | "body"
  | "stamp"
  | "furniture"
  | "boilerplate";

/** A stretch of the stored text that is of one kind; none overlaps another, and only white space lies between them. */
export interface Block {
  readonly kind: BlockKind;
  /** Where it stands in the text: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its first and last line, from 1. */
  readonly lines: readonly [first: number, last: number];
  /** The rule that set it apart: an id of the tables in `documents/blocks`, or the element that says so. */
  readonly rule?: string;
  /** Of a stamp: the time of the entry, as far as the page states it. */
  readonly at?: Moment;
}

/** A time of day, with its day where that is stated too. As written: no time zone is turned into another. */
export interface Moment {
  /** As 2018-04-16. */
  readonly day?: string;
  /** As 04:56, of 24 hours. */
  readonly time?: string;
  readonly zone?: string;
}

/** What a document says of itself in one place. */
export interface Candidate {
  readonly value: string;
  /** Where it was found: `json-ld`, `opengraph`, `byline` …; an id of the table `metadata/origins.ts`. */
  readonly origin: string;
  /** The words in which it stood there, where the value is not these. */
  readonly written?: string;
  /** The line of the stored text that says so, from 1. */
  readonly line?: number;
  /** Of a date: why it is not the day of publication. */
  readonly not?: string;
}

/** What was found about one thing, what was taken of it, and why. */
export interface Finding {
  /** What was taken; absent where nothing says it. */
  readonly chosen?: Candidate;
  /** All that was found, the best first. */
  readonly candidates: readonly Candidate[];
  /** Why that one, in words. */
  readonly why: string;
}

/** What a document says of itself. */
export interface Metadata {
  readonly title: Finding;
  readonly author: Finding;
  readonly publisher: Finding;
  /** The day on which it appeared, as 2018-04-16. */
  readonly published: Finding;
  readonly url: Finding;
}

/** What of the file is not in the stored text. */
export interface LeftOut {
  /** What it was, in words: `scripts and styles`, `text that the page hides`. */
  readonly what: string;
  /** How many pieces or characters of it. */
  readonly count: number;
  /** The first words of the first of them, where it had words. */
  readonly sample?: string;
}

/** A document as it is stored: one text, what each stretch of it is, and what it says of itself. */
export interface Document {
  readonly form: Form;
  /** The one stored text: its sentences are numbered as `sentencesOf(text, { body })` has it. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly blocks: readonly Block[];
  /** First and last line of the body, from 1. */
  readonly body: readonly [first: number, last: number];
  readonly metadata: Metadata;
  readonly leftOut: readonly LeftOut[];
  /** What the user should know about how it was read, in words: a wrong ending, an encoding that was guessed. */
  readonly notes: readonly string[];
}
