import { piecesOf } from "#outcome/pieces.ts";
import type { Inline, Text } from "#outcome/text.ts";

/** The first sentence of a text, and whether that is all of it. Marks of citations that end the sentence stay with it. */
export function firstSentence(text: Text): { readonly first: Text; readonly whole: boolean } {
  const pieces = piecesOf(text);
  const first: Inline[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== "string") {
      first.push(piece);
      continue;
    }
    const end = endOfSentence(piece, pieces[index + 1] === undefined);
    if (end === undefined) {
      first.push(piece);
      continue;
    }
    first.push(piece.slice(0, end));
    const rest = [piece.slice(end), ...pieces.slice(index + 1)];
    const said = rest.some((other) => (typeof other === "string" ? other.trim() !== "" : !("cite" in other)));
    return said ? { first: joined(first), whole: false } : { first: text, whole: true };
  }
  return { first: text, whole: true };
}

/**
 * Where a sentence ends in a piece of text: behind a stop that a capital, a quotation or another piece follows. A single
 * letter or a number before the stop is an initial or an ordinal, and ends none.
 */
function endOfSentence(text: string, isLast: boolean): number | undefined {
  for (const { index, 0: stop } of text.matchAll(/[.!?]”?(?=\s+["“(]?\p{Lu}|\s+\d|\s*$)/gu)) {
    const end = index + stop.length;
    if (/(?:^|[\s(“])(?:\p{L}|No|St|Mr|Ms|Mrs|Dr)$/u.test(text.slice(0, index))) continue;
    if (end === text.trimEnd().length && isLast) return undefined;
    return end;
  }
  return undefined;
}

function joined(pieces: readonly Inline[]): Text {
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pieces;
}
