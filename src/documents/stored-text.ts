import { utf8ToBytes } from "@noble/hashes/utils.js";
import { otherKind } from "#case/file-kind.ts";
import { withoutUnseen } from "#case/printable.ts";
import type { BlockKind, LeftOut } from "./document.ts";
import { LARGEST_STORED } from "./limits.ts";
import { REFUSALS, Refused } from "./refusal.ts";

/** A paragraph as a reader of one form finds it, before the tables of furniture look at it. */
export interface Piece {
  readonly text: string;
  /** What the form says that it is; absent where it does not say. */
  readonly kind?: BlockKind;
  readonly rule?: string;
  /** Of a heading: its level, 1 the highest, where the form tells it. */
  readonly level?: number;
  /** The moment that the form gives with it, as a machine writes it. */
  readonly moment?: string;
}

/** What is known of the lines of a stored text from its form, by line from 1. */
export type LineHints = ReadonlyMap<number, Piece>;

/** The stored text of pieces: one paragraph each, a blank line between two. */
export function storedText(
  pieces: readonly Piece[],
  tally: Tally,
): { readonly text: string; readonly hints: LineHints } {
  const hints = new Map<number, Piece>();
  const paragraphs: string[] = [];
  let line = 1;
  let size = 0;
  for (const piece of pieces) {
    const lines = seen(piece.text, tally)
      .split("\n")
      .map((each) => each.replace(/\s+/g, " ").trim())
      .filter((each) => each !== "");
    if (lines.length === 0) continue;
    size += lines.reduce((sum, each) => sum + each.length + 1, 1);
    if (size > LARGEST_STORED) throw new Refused(REFUSALS.tooLong);
    for (const at of lines.keys()) hints.set(line + at, piece);
    paragraphs.push(lines.join("\n"));
    line += lines.length + 1;
  }
  const text = paragraphs.length === 0 ? "" : `${paragraphs.join("\n\n")}\n`;
  // A text that begins like a picture or an archive would be taken for one when it is read back.
  if (otherKind(utf8ToBytes(text.slice(0, 64))) === undefined) return { text, hints };
  return { text: `\n${text}`, hints: new Map([...hints].map(([at, piece]) => [at + 1, piece])) };
}

/** Breaks of lines other than those that count as such in every program. */
const ODD_BREAKS = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/g;

/** A text without what nobody sees of it; what was taken away is told to the tally. */
export function seen(text: string, tally: Tally): string {
  const { text: left, removed } = withoutUnseen(text.replace(ODD_BREAKS, "\n"));
  for (const mark of removed) {
    // Soft hyphens say where a word may be broken, and byte order marks are none within a text: nothing is hidden by them.
    if (mark === "\u00ad" || mark === "\ufeff") continue;
    tally.add(
      /\p{Bidi_Control}/u.test(mark)
        ? "marks that turn the direction of writing"
        : "characters that nobody sees",
    );
  }
  return left;
}

/** Counts what of a file does not come into its text. */
export class Tally {
  readonly #counts = new Map<string, { count: number; sample: string | undefined }>();

  add(what: string, sample?: string): void {
    const known = this.#counts.get(what);
    const words = sample?.replace(/\s+/g, " ").trim().slice(0, 80);
    if (known) {
      known.count++;
      known.sample ??= words || undefined;
    } else this.#counts.set(what, { count: 1, sample: words || undefined });
  }

  get all(): LeftOut[] {
    return [...this.#counts].map(([what, { count, sample }]) => ({
      what,
      count,
      ...(sample === undefined ? {} : { sample }),
    }));
  }
}
