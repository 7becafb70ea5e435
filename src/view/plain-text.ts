import { piecesOf } from "#outcome/pieces.ts";
import type { Text } from "#outcome/text.ts";
import { likelihoodInWords, type SchemeName, shareInWords } from "./probability-words.ts";

/** A text as one plain string: terms bare, citation marks left out. For labels, sort keys and text alternatives. */
export function plainText(text: Text, scheme: SchemeName): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("likelihood" in piece) return likelihoodInWords(piece.likelihood, scheme);
      if ("share" in piece) return shareInWords(piece.share);
      if ("term" in piece) return piece.term;
      if ("strong" in piece) return piece.strong;
      return "";
    })
    .join("")
    .trim();
}

/** Every citation in a text, in its order. */
function citationsOf(text: Text): readonly string[] {
  return piecesOf(text).flatMap((piece) => (typeof piece === "object" && "cite" in piece ? piece.cite : []));
}

/** A text with marks at its end for those of `cites` that do not stand in it already; marks that end it are joined. */
export function withCitations(text: Text, cites: readonly string[]): Text {
  const stated = new Set(citationsOf(text));
  const rest = [...new Set(cites)].filter((citation) => !stated.has(citation));
  if (rest.length === 0) return text;
  const pieces = piecesOf(text);
  const last = pieces.at(-1);
  return typeof last === "object" && "cite" in last
    ? [...pieces.slice(0, -1), { cite: [...last.cite, ...rest] }]
    : [...pieces, " ", { cite: rest }];
}
