import { LARGEST_DOCUMENT } from "./limits.ts";

/** Why a document is not read, and what would be right. */
export interface Refusal {
  readonly what: string;
  readonly cure: string;
  /** Where in a text, from 1; absent where it is the whole file. */
  readonly line?: number;
  readonly column?: number;
}

const AS_TEXT = "open it in its own program and save it as .docx, .html or plain text in UTF-8";
const AS_PAGE = "open the article in the browser and save the page as HTML";
const BY_HAND = "copy the text of the article into a plain text file in UTF-8";

/** Whatever a file is refused for. `docs/intake.md` has the same list. */
export const REFUSALS = {
  tooLong: { what: "its text has more than 5 million characters", cure: "split it" },
  tooLarge: {
    what: `the file has more than ${LARGEST_DOCUMENT / 1e6} MB`,
    cure: "save the article alone, without its pictures, and name that",
  },
  manyLines: { what: "its text has more than 30,000 paragraphs", cure: "split it" },
  manyStops: { what: "its text has more than 60,000 sentences", cure: "split it" },
  nothing: { what: "the file is empty", cure: "save it again, or name another", line: 1, column: 1 },
  noText: {
    what: "there is no text in it but blanks",
    cure: "save it again, or name another",
    line: 1,
    column: 1,
  },
  emptyPage: {
    what: "the page holds no article: only a few words are left when what surrounds it is taken away",
    cure: `${AS_PAGE} once it is shown in full, or ${BY_HAND}`,
  },
  needsScripts: {
    what: "the page holds no article: it says that scripts are needed, which are never run here",
    cure: `${AS_PAGE} once it is shown in full, or ${BY_HAND}`,
  },
  paywall: {
    what: "the page shows the beginning of the article only and asks for a subscription",
    cure: `log in and save the page once all of it is shown, or ${BY_HAND}`,
  },
  scanned: {
    what: "the PDF holds pictures of pages and no text",
    cure: "run a text recognition over it (for example ocrmypdf), read what that found, and name the result",
  },
  unmappedPdf: {
    what: "the letters of the PDF are not told: its fonts do not say which characters they draw",
    cure: "run a text recognition over it (for example ocrmypdf --force-ocr), and name the result",
  },
  encryptedPdf: {
    what: "the PDF is encrypted",
    cure: "save it without a password (for example `qpdf --decrypt IN.pdf OUT.pdf`), and name that",
  },
  brokenPdf: { what: "the PDF is damaged", cure: "save it again from where it comes" },
  manyPages: {
    what: "the PDF has more than 1500 pages",
    cure: "name the pages that matter in a file of their own",
  },
  bombPdf: {
    what: "the streams of the PDF unpack to more than 100 MB",
    cure: `print it into a new PDF, or ${BY_HAND}`,
  },
  manyPieces: {
    what: "a page of the PDF holds more than 20,000 pieces of text",
    cure: `print it into a new PDF, or ${BY_HAND}`,
  },
  manyPiecesInAll: {
    what: "the pages of the PDF hold more than 300,000 pieces of text",
    cure: "name the pages that matter in a file of their own",
  },
  sharedPdf: {
    what: "the pages of the PDF share what they draw: together they would draw a thousand times what the file holds",
    cure: `print it into a new PDF, or ${BY_HAND}`,
  },
  manyOperators: {
    what: "the pages of the PDF draw more than 2 million lines and letters",
    cure: `print it into a new PDF without its drawings, or ${BY_HAND}`,
  },
  deepPdf: {
    what: "the PDF puts more than 2000 states of drawing aside, one upon the other",
    cure: `print it into a new PDF, or ${BY_HAND}`,
  },
  encryptedDocx: {
    what: "the document is protected by a password",
    cure: "open it in the word processor and save it without one",
  },
  brokenArchive: {
    what: "the archive is damaged: it ends too early, or a part of it cannot be unpacked",
    cure: "save it again from where it comes",
  },
  bomb: { what: "the archive unpacks to more than 100 MB", cure: "save the document without its pictures" },
  otherArchive: {
    what: "the file is a zip archive, but no .docx document",
    cure: "unpack it, and name the article in it",
  },
  spreadsheet: { what: "the file is a workbook (.xlsx)", cure: "name an article" },
  slides: { what: "the file is a presentation (.pptx)", cure: AS_TEXT },
  openDocument: { what: "the file is an OpenDocument text (.odt)", cure: AS_TEXT },
  epub: { what: "the file is a book (.epub)", cure: AS_TEXT },
  oldWord: { what: "the file is of Word or Excel before 2007", cure: AS_TEXT },
  webArchive: {
    what: "the file is a page saved with everything in one file (.mht or .webarchive)",
    cure: "save the page as HTML only",
  },
  binary: {
    what: "the file is no document that is read here: it holds bytes that no text has",
    cure: BY_HAND,
  },
} as const satisfies Record<string, Refusal>;

/** Thrown while a document is read, and caught where its reading begins. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.what);
    this.refusal = refusal;
  }
}
