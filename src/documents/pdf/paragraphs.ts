import type { Piece } from "../stored-text.ts";
import type { PageLine } from "./lines.ts";

/** A line much shorter than the widest ends its paragraph. */
const SHORT = 0.75;

/** The paragraphs that lines make: by the space between them, indents, the size of letters, and short last lines. */
export function paragraphsOfLines(lines: readonly PageLine[]): Piece[] {
  const usual = median(lines.map(({ size }) => size));
  const gap = usualGap(lines);
  const known = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const pieces: Piece[] = [];
  let open: PageLine[] = [];
  const close = () => {
    const [first] = open;
    if (!first) return;
    const text = open.reduce((joined, { text: line }) => joinedLine(joined, line, known), "");
    const large = first.size > usual * 1.15 && text.length < 250;
    pieces.push(
      large
        ? {
            text,
            kind: pieces.some(({ kind }) => kind === "title") ? "heading" : "title",
            rule: "large-letters",
          }
        : { text },
    );
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    // Lines of large letters stand further apart.
    const own = gap * Math.max(1, line.size / usual);
    if (last && isBreak(last, line, open, own)) close();
    open.push(line);
  }
  close();
  // Large letters further down are headings, where another line stands above them.
  const firstBody = pieces.findIndex(({ kind, text }) => kind === undefined && text.length > 150);
  return pieces.map((piece, index) =>
    piece.kind === "title" && firstBody >= 0 && index > firstBody ? { ...piece, kind: "heading" } : piece,
  );
}

function isBreak(last: PageLine, line: PageLine, open: readonly PageLine[], gap: number): boolean {
  if (Math.abs(line.size - last.size) > Math.max(0.6, last.size * 0.08)) return true;
  const ended = /[.!?:…]["'”’»)\]]*$/.test(last.text);
  const widest = open.reduce((most, { right, x }) => Math.max(most, right - x), 0);
  const short = last.right - last.x < SHORT * Math.max(widest, line.right - line.x);
  // On the next page or in the next column a sentence goes on; a new one begins a paragraph where the last line was short.
  if (line.page !== last.page || line.y > last.y)
    return (
      ended && (short || line.x > (open[0]?.x ?? line.x) + line.size * 0.8 || !/^\p{Ll}/u.test(line.text))
    );
  if (last.y - line.y > gap * 1.35) return true;
  if (line.x > last.x + line.size * 0.8 && (ended || short)) return true;
  return ended && short && !/^\p{Ll}/u.test(line.text);
}

/** The distance at which lines usually follow one another. */
function usualGap(lines: readonly PageLine[]): number {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const last = lines[index]!;
    const down = last.y - line.y;
    return last.page === line.page && down > 0 && down < last.size * 4 ? [down] : [];
  });
  return gaps.length === 0 ? 14 : quarter(gaps);
}

/** Joins a line to those above it; a word that was parted at the end of a line is one again. */
function joinedLine(text: string, line: string, known: ReadonlySet<string>): string {
  if (text === "") return line;
  const parted = /(\p{L}+)[-\u2010\u00ad]$/u.exec(text.slice(-60));
  const goesOn = /^\p{Ll}[\p{L}-]*/u.exec(line.slice(0, 60));
  if (!parted || !goesOn)
    return /[-\u2010]$/.test(text) && /^\p{L}/u.test(line) && parted ? text + line : `${text} ${line}`;
  const whole = `${parted[1]}${goesOn[0]}`.toLowerCase();
  const hyphened = `${parted[1]}-${goesOn[0]}`.toLowerCase();
  // Where the document writes the word with its hyphen elsewhere, the hyphen is the word's own.
  return known.has(hyphened) && !known.has(whole) ? text + line : text.slice(0, -1) + line;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function quarter(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 2] ?? 0;
}
