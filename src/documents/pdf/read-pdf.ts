import type { Candidate } from "../document.ts";
import { latin1 } from "../form-of.ts";
import type { Found, SayLong } from "../found.ts";
import {
  LARGEST_STORED,
  LONG_READING,
  MOST_DRAWN,
  MOST_OPERATORS,
  MOST_PAGES,
  MOST_PIECES,
  MOST_PIECES_IN_ALL,
} from "../limits.ts";
import { machineMoment } from "../metadata/written-date.ts";
import { REFUSALS, Refused } from "../refusal.ts";
import type { Tally } from "../stored-text.ts";
import { type Drawn, linesOfPage, type PageLine } from "./lines.ts";
import { paragraphsOfLines } from "./paragraphs.ts";
import { runningLines } from "./running-lines.ts";
import { refuseBombs } from "./streams.ts";

/** Reads the text of a PDF page by page; pictures are not looked at. */
export async function readPdf(bytes: Uint8Array, tally: Tally, long?: SayLong): Promise<Found> {
  const raw = latin1Whole(bytes);
  if (isEncrypted(raw)) throw new Refused(REFUSALS.encryptedPdf);
  const largest = refuseBombs(bytes, raw);
  const { getDocument, VerbosityLevel } = await import("unpdf/pdfjs");
  const task = getDocument({
    // The library keeps what it is given.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  } as never);
  try {
    const pdf = await (task.promise as Promise<unknown> as Promise<Pdf>);
    if (pdf.numPages > MOST_PAGES) throw new Refused(REFUSALS.manyPages);
    if (pdf.numPages * largest.bytes > MOST_DRAWN.always + MOST_DRAWN.timesItsSize * bytes.length)
      throw new Refused(REFUSALS.sharedPdf);
    const operators = pdf.numPages * largest.operators;
    if (pdf.numPages >= LONG_READING.pages || operators >= LONG_READING.operators)
      long?.(pdf.numPages === 1 ? "a page that draws much" : `${pdf.numPages} pages`);
    const most = (MOST_OPERATORS + bytes.length) / Math.max(1, largest.operators);
    return await readPages(pdf, tally, most);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const name = error instanceof Error ? error.name : "";
    throw new Refused(name === "PasswordException" ? REFUSALS.encryptedPdf : REFUSALS.brokenPdf);
  } finally {
    await task.destroy();
  }
}

/** What is used of the library's document. */
interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<{
    /** The object of the file that it is. */
    readonly ref: { readonly num: number; readonly gen: number } | null;
    streamTextContent(): { getReader(): Pieces };
    cleanup(): unknown;
  }>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
}

/** The text of a page as it comes, piece by piece. */
interface Pieces {
  read(): Promise<{ readonly value?: { readonly items: readonly Item[] } | undefined }>;
  cancel(reason: Error): Promise<unknown>;
}

interface Item {
  readonly str?: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Reads the pages, each object once, and no more of them than may draw what the stream with most operators draws. */
async function readPages(pdf: Pdf, tally: Tally, most: number): Promise<Found> {
  const pages: PageLine[][] = [];
  let size = 0;
  let inAll = 0;
  const seen = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    // One object that stands for a thousand pages makes of a small file a long text.
    const object = page.ref === null ? `page ${number}` : `${page.ref.num} ${page.ref.gen}`;
    if (seen.has(object)) {
      tally.add("pages that are another page once more", `page ${number}`);
      continue;
    }
    seen.add(object);
    if (seen.size > most) throw new Refused(REFUSALS.manyOperators);
    const drawn: Drawn[] = [];
    // A form that draws a form, and so on, makes of a small file a text without end: it is read piece by piece, and counted.
    const reader = page.streamTextContent().getReader();
    let pieces = 0;
    for (let piece = await reader.read(); piece.value; piece = await reader.read()) {
      pieces += piece.value.items.length;
      inAll += piece.value.items.length;
      for (const item of piece.value.items) {
        size += (item.str ?? "").length + 1;
        const one = drawnOf(item);
        if (one) drawn.push(one);
      }
      const long = size > LARGEST_STORED;
      const many = inAll > MOST_PIECES_IN_ALL;
      if (!long && !many && pieces <= MOST_PIECES) continue;
      await reader.cancel(new Error("enough"));
      throw new Refused(long ? REFUSALS.tooLong : many ? REFUSALS.manyPiecesInAll : REFUSALS.manyPieces);
    }
    pages.push(linesOfPage(drawn, number));
    page.cleanup();
  }
  const all = pages.flat();
  if (all.length === 0) throw new Refused(REFUSALS.scanned);
  const running = runningLines(pages);
  for (const { text } of running) tally.add("lines that run at the head or foot of the pages", text);
  const lines = all.filter((line) => !running.has(line));
  if (lines.length === 0) throw new Refused(REFUSALS.scanned);
  if (isUnmapped(lines)) throw new Refused(REFUSALS.unmappedPdf);
  const pieces = paragraphsOfLines(lines);
  const { info } = await pdf.getMetadata();
  const title = pieces.find(({ kind }) => kind === "title")?.text;
  return { pieces, ...(title === undefined ? {} : { title }), says: propertiesOf(info), notes: [] };
}

function drawnOf({ str, width, height, transform }: Item): Drawn | undefined {
  if (str === undefined) return undefined;
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  // Text that runs up or down the margin is no line of the article.
  if (Math.abs(b) > Math.abs(a)) return undefined;
  return { text: str, x, y, width, size: height || Math.abs(a) };
}

/** Whether most letters are ones that no alphabet has: fonts without a table draw them, and nobody can tell which they are. */
function isUnmapped(lines: readonly PageLine[]): boolean {
  const text = lines
    .slice(0, 500)
    .map((line) => line.text)
    .join("");
  const unknown = text.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return unknown * 4 > text.length;
}

/** A PDF names its encryption in the trailer, or in the dictionary of the stream that stands for it. */
function isEncrypted(raw: string): boolean {
  return /\/Encrypt\s+\d{1,10}\s+\d{1,5}\s+R\b|\/Encrypt\s*<</.test(raw);
}

function latin1Whole(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(latin1(bytes, at, 8192));
  return pieces.join("");
}

/** What the properties say: who made the file and when, which is not when the text appeared. */
function propertiesOf(info: Readonly<Record<string, unknown>>): Found["says"] {
  const text = (key: string) =>
    typeof info[key] === "string" ? (info[key] as string).replace(/\s+/g, " ").trim().slice(0, 300) : "";
  const candidates = (key: string): Candidate[] =>
    text(key) === "" ? [] : [{ value: text(key), origin: "properties" }];
  const made = (key: string, not: string): Candidate[] => {
    const day = machineMoment(text(key).replace(/^D:/, ""))?.day;
    return day === undefined ? [] : [{ value: day, origin: "properties", written: text(key), not }];
  };
  return {
    title: candidates("Title"),
    author: candidates("Author"),
    published: [
      ...made("CreationDate", "the day on which the file was made"),
      ...made("ModDate", "the day on which the file was changed"),
    ],
  };
}
