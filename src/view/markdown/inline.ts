import type { Text } from "#outcome/text.ts";
import { piecesOf } from "../plain-text.ts";
import { likelihoodInWords, shareInWords } from "../probability-words.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkdown } from "./escape.ts";

/** Running text as Markdown on one line. */
export function inlineMarkdown(text: Text, reading: Reading): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === "string") return escapeMarkdown(piece);
      if ("cite" in piece) return citationsMarkdown(piece.cite);
      if ("likelihood" in piece) return escapeMarkdown(likelihoodInWords(piece.likelihood, reading.scheme));
      if ("share" in piece) return escapeMarkdown(shareInWords(piece.share));
      if ("strong" in piece) return `**${escapeMarkdown(piece.strong)}**`;
      const term = escapeMarkdown(piece.term);
      return reading.isNewTerm(piece.term) ? `*${term}* (${escapeMarkdown(piece.meaning)})` : term;
    })
    .join("");
}

/** Citation marks, `[art:P8.S1] [art:P9.S2]`. */
export function citationsMarkdown(cites: readonly string[]): string {
  return cites.map((citation) => `[${escapeMarkdown(citation)}]`).join(" ");
}
