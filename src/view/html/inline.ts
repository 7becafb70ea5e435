import { splitCitation } from "#case/citation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { piecesOf } from "../plain-text.ts";
import { likelihoodInWords, type SchemeName, shareInWords } from "../probability-words.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkup } from "./escape.ts";

/** Running text as HTML phrasing content; with `further`, long runs of citations in it are cut short. */
export function inlineMarkup(text: Text, reading: Reading, further?: FurtherCitations): string {
  return piecesOf(text)
    .map((piece) => pieceMarkup(piece, reading, further))
    .join("");
}

function pieceMarkup(piece: Inline, reading: Reading, further: FurtherCitations | undefined): string {
  if (typeof piece === "string") return escapeMarkup(piece).replace(/(\d) (?=%)/g, "$1\u00a0");
  if ("cite" in piece) return citationMarks(piece.cite, reading, further);
  if ("likelihood" in piece) return likelihoodMarkup(piece.likelihood, reading.scheme);
  if ("share" in piece) return `<span class="range">${escapeMarkup(shareInWords(piece.share))}</span>`;
  if ("strong" in piece) return `<strong>${escapeMarkup(piece.strong)}</strong>`;
  return reading.isNewTerm(piece.term)
    ? `<dfn>${escapeMarkup(piece.term)}</dfn> (${escapeMarkup(piece.meaning)})`
    : escapeMarkup(piece.term);
}

/** Word and range; the range never breaks across lines. */
function likelihoodMarkup(likelihood: { low: number; high: number }, scheme: SchemeName): string {
  const words = escapeMarkup(likelihoodInWords(likelihood, scheme));
  return `<span class="likelihood">${words.replace(/\(.*\)$/, '<span class="range">$&</span>')}</span>`;
}

/** What the mark of a longer list of citations says in place of those not shown, and where it leads. */
export interface FurtherCitations {
  readonly most: number;
  readonly href: string;
}

/**
 * Citation marks in brackets, each a link to its entry in the list at the end. The source is named where it changes:
 * [art:P8.S1, P9.S2]. With `further`, marks beyond `most` are replaced by a link to where all of them stand.
 */
export function citationMarks(
  cites: readonly string[],
  reading: Reading,
  further?: FurtherCitations,
): string {
  if (cites.length === 0) return "";
  const shown =
    further !== undefined && cites.length > further.most + 1 ? cites.slice(0, further.most) : cites;
  let before = "";
  const marks = shown.map((citation) => {
    const { source, locator = "" } = splitCitation(citation);
    const label = source === before && locator !== "" ? locator : citation;
    before = source;
    return `<a class="cite" href="#cite-${reading.citationNumber(citation)}">${escapeMarkup(label)}</a>`;
  });
  if (shown.length < cites.length) {
    marks.push(`<a href="${escapeMarkup(further!.href)}">and ${cites.length - shown.length} more</a>`);
  }
  return `<span class="cites">[${marks.join(", ")}]</span>`;
}
