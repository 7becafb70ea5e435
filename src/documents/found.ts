import type { Block, Candidate, Metadata } from "./document.ts";
import type { Piece } from "./stored-text.ts";

/** What the reader of one form found in a file. */
export interface Found {
  /** The text as it is to be stored, where the file is that text; else it is made of the pieces. */
  readonly text?: string;
  readonly pieces: readonly Piece[];
  /** The title as the form gives it, to know it by in the text. */
  readonly title?: string;
  /** What the form says of the document, beside its text. */
  readonly says: Readonly<Partial<Record<keyof Metadata, readonly Candidate[]>>>;
  readonly notes: readonly string[];
  /** Throws `Refused` for what cannot be an article, once it is known which lines are its body. */
  refuse?(text: string, blocks: readonly Block[]): void;
}

/** Is told, before the work begins, what of a document takes more than some two seconds to read. */
export type SayLong = (what: string) => void;
