import { printable } from "#case/printable.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Text } from "#outcome/text.ts";
import { likelihoodInWords, shareInWords } from "../probability-words.ts";
import type { Reading } from "../reading.ts";

/** Running text as one line for a terminal; no case can send the terminal commands through it. */
export function inlineTerminal(text: Text, reading: Reading, mostCitations?: number): string {
  const line = piecesOf(text)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("cite" in piece) return marksOf(piece.cite, mostCitations);
      if ("likelihood" in piece) return likelihoodInWords(piece.likelihood, reading.scheme);
      if ("share" in piece) return shareInWords(piece.share);
      if ("strong" in piece) return piece.strong;
      return reading.isNewTerm(piece.term) ? `${piece.term} (${piece.meaning})` : piece.term;
    })
    .join("");
  return oneLine(line);
}

/** Citation marks in brackets; beyond `most` only how many more there are. */
function marksOf(cites: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (cites.length === 0) return "";
  const shown = cites.length > most + 1 ? cites.slice(0, most) : cites;
  const more = shown.length < cites.length ? ` and ${cites.length - shown.length} more` : "";
  return `[${shown.join(", ")}${more}]`;
}

/** Longest text that is printed in one piece, in characters: the longest of the worked cases has half as many. */
const LONGEST = 3000;

/** Text on one line and bounded in length, what would act on the terminal or hide shown as such. */
export function oneLine(text: string): string {
  // What is cut off anyway need not be looked through.
  const line = printable(text.slice(0, 2 * LONGEST))
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= LONGEST && text.length <= 2 * LONGEST) return line;
  const kept = line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
  return `${kept.trimEnd()}… (cut short: the text has ${text.length} characters)`;
}
