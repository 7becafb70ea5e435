/**
 * A stretch of a text as rules read it: quotation marks, apostrophes, hyphens and white space in one form each, letters
 * composed, and without characters that are not seen.
 */
export interface Folded {
  readonly text: string;
  /** Where a place of the folded text stands in the text that it was made of, in UTF-16 code units. */
  readonly at: (place: number) => number;
}

const SAME_LENGTH: readonly (readonly [RegExp, string])[] = [
  [/\s/g, " "],
  [/[‘’ʼ′]/g, "'"],
  [/[“”„‟«»]/g, '"'],
  [/[‐‑]/g, "-"],
];

/** What changes the length of a text when it is folded. */
const OF_OTHER_LENGTH = /``|''|\p{L}\p{M}{1,8}|[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]+/gu;

/** Folds the stretch of `text` from `start` to `end`. Takes time in proportion to its length. */
export function folded(text: string, start: number, end: number): Folded {
  const plain = SAME_LENGTH.reduce((piece, [from, to]) => piece.replace(from, to), text.slice(start, end));
  /** Where the folded text falls back behind the original, and by how much. */
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let behind = 0;
  const short = plain.replace(OF_OTHER_LENGTH, (piece, offset: number) => {
    const now = /^\p{L}/u.test(piece) ? piece.normalize("NFC") : /^[`']/.test(piece) ? '"' : "";
    if (now.length === piece.length) return now;
    const from = offset - behind + now.length;
    behind += piece.length - now.length;
    shifts.push({ from, by: behind });
    return now;
  });
  return {
    text: short,
    at: (place) => start + place + shiftAt(shifts, place),
  };
}

/** By how much a place of the folded text is behind: what the last shift at or before it says. */
function shiftAt(shifts: readonly { readonly from: number; readonly by: number }[], place: number): number {
  let [low, high] = [0, shifts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shifts[middle]!.from <= place) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : shifts[low - 1]!.by;
}
