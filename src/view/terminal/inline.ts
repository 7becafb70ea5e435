import { printable } from "#case/printable.ts";
import type { Text } from "#outcome/text.ts";
import { piecesOf } from "../plain-text.ts";
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

/** Text on one line, what would act on the terminal or hide shown as such. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}
