import { placesOfOffsets } from "#case/line-places.ts";
import { MOST_LINES, MOST_STOPS } from "./limits.ts";
import { REFUSALS, type Refusal, Refused } from "./refusal.ts";

const LINES = /\n\s*\S/g;
// Points alone are counted as sentences too, and each costs what a sentence costs.
const STOPS = /[.!?…]\s|[。！？]/gu;

/**
 * Refuses a text with more paragraphs or sentences than any article has. Where the text stands in the file as it is, the line
 * and the column at which the limit is passed are told.
 */
export function refuseLong(text: string, standsInFile: boolean): void {
  refuseAt(nthEnd(text, LINES, MOST_LINES), REFUSALS.manyLines);
  refuseAt(nthEnd(text, STOPS, MOST_STOPS + 1), REFUSALS.manyStops);

  function refuseAt(end: number | undefined, refusal: Refusal) {
    if (end === undefined) return;
    throw new Refused(standsInFile ? { ...refusal, ...placesOfOffsets(text)(end - 1) } : refusal);
  }
}

/** Where the nth find of a pattern ends; undefined where there are fewer. */
function nthEnd(text: string, pattern: RegExp, n: number): number | undefined {
  let count = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) if (++count === n) return index + found.length;
  return undefined;
}
