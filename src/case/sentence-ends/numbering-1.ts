import type { Extent } from "./extent.ts";

// The segmenter of Unicode (UAX 29) ends a sentence after `George W. ` and `Mr. `; these endings are merged with
// what follows. Only single initials and personal titles.
const NOT_AN_END =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Adm|Sen|Rep|Gov|Amb|Rev|Hon|St)\.$/u;

// Longer than the longest of these with the sign before it.
const TAIL = 12;

// Made once, where it is needed: to make one takes longer than to split a page.
let segmenter: Intl.Segmenter | undefined;

/**
 * The sentences of a block of lines as the first version of Demarche counted them: a line that ends ends a sentence,
 * and so does an abbreviation. Kept as it was, so that citations made by it still mean what they meant.
 */
export function sentencesInBlock(block: string): Extent[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  const pieces: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(block)) {
    const last = pieces.at(-1);
    if (last && NOT_AN_END.test(tailOf(block, last))) last.end = index + segment.length;
    else pieces.push({ start: index, end: index + segment.length });
  }
  return pieces;
}

/** The last signs of a piece, white space aside: to look at all of it each time would take the square of its length. */
function tailOf(block: string, { start, end }: Extent): string {
  let to = end;
  while (to > start && /\s/.test(block[to - 1]!)) to--;
  return block.slice(Math.max(start, to - TAIL), to);
}
