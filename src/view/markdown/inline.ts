import { piecesOf } from "#outcome/pieces.ts";
import type { Text } from "#outcome/text.ts";
import { likelihoodInWords, shareInWords } from "../probability-words.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkdown } from "./escape.ts";

/** Running text as Markdown on one line. */
export function inlineMarkdown(text: Text, reading: Reading): string {
  let afterMarks = false;
  return piecesOf(text)
    .map((piece) => {
      // Directly behind a mark in brackets, a parenthesis or a colon would make it a link.
      const apart = afterMarks && typeof piece === "string" && /^[(:]/.test(piece) ? "\\" : "";
      afterMarks = typeof piece === "object" && "cite" in piece && piece.cite.length > 0;
      if (typeof piece === "string") return apart + escapeMarkdown(piece);
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
