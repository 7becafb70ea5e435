/** A stretch of a folded sentence, its end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What stands between quotation marks in the sentences of one paragraph, sentence by sentence. A quotation that is opened
 * and not closed goes on to the end of the paragraph, as English prints it.
 */
export function quotesOf(paragraph: readonly string[]): Stretch[][] {
  let open = false;
  return paragraph.map((sentence) => {
    const found: Stretch[] = [];
    let from = 0;
    for (let at = sentence.indexOf('"'); at >= 0; at = sentence.indexOf('"', at + 1)) {
      if (open) found.push({ start: from, end: at });
      from = at + 1;
      open = !open;
    }
    if (open && from < sentence.length) found.push({ start: from, end: sentence.length });
    return found;
  });
}
/** Whether a place of a sentence stands in a quotation. */
export function isQuoted(quotes: readonly Stretch[], place: number): boolean {
  return quotes.some(({ start, end }) => start <= place && place < end);
}
