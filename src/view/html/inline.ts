import { splitCitation } from "#case/citation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { joined, type Markup, markup, NOTHING, textMarkup } from "../markup.ts";
import { likelihoodInWords, type SchemeName, shareInWords } from "../probability-words.ts";
import type { Reading } from "../reading.ts";

/** Running text as HTML phrasing content; with `further`, long runs of citations in it are cut short. */
export function inlineMarkup(text: Text, reading: Reading, further?: FurtherCitations): Markup {
  if (typeof text === "string") return pieceMarkup(text, reading, further);
  return joined(text.map((piece) => pieceMarkup(piece, reading, further)));
}

function pieceMarkup(piece: Inline, reading: Reading, further: FurtherCitations | undefined): Markup {
  if (typeof piece === "string") return textMarkup(piece.replace(/(\d) (?=%)/g, "$1\u00a0"));
  if ("cite" in piece) return citationMarks(piece.cite, reading, further);
  if ("likelihood" in piece) return likelihoodMarkup(piece.likelihood, reading.scheme);
  if ("share" in piece) return markup`<span class="range">${shareInWords(piece.share)}</span>`;
  if ("strong" in piece) return markup`<strong>${piece.strong}</strong>`;
  return reading.isNewTerm(piece.term)
    ? markup`<dfn>${piece.term}</dfn> <span class="meaning">(${piece.meaning})</span>`
    : textMarkup(piece.term);
}

/** Word and range; the range never breaks across lines. */
function likelihoodMarkup(likelihood: { low: number; high: number }, scheme: SchemeName): Markup {
  const words = likelihoodInWords(likelihood, scheme);
  const [range] = /\(.*\)$/.exec(words) ?? [];
  return range === undefined
    ? markup`<span class="likelihood">${words}</span>`
    : markup`<span class="likelihood">${words.slice(0, -range.length)}<span class="range">${range}</span></span>`;
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
): Markup {
  if (cites.length === 0) return NOTHING;
  const shown =
    further !== undefined && cites.length > further.most + 1 ? cites.slice(0, further.most) : cites;
  let before = "";
  const marks = shown.map((citation) => {
    const { source, locator = "" } = splitCitation(citation);
    const label = source === before && locator !== "" ? locator : citation;
    before = source;
    return markup`<a class="cite" href="#cite-${reading.citationNumber(citation)}">${label}</a>`;
  });
  if (shown.length < cites.length) {
    marks.push(markup`<a href="${further!.href}">and ${cites.length - shown.length} more</a>`);
  }
  return markup`<span class="cites">[${joined(marks, ", ")}]</span>`;
}
