import type { Extent } from "./extent.ts";

/** Longest quotation or bracket, in UTF-16 code units, that is taken for a part of the sentence around it. */
const LONGEST = 400;

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", "(": ")", "[": "]" };
const SIGNS = /["“”«»()[\]]/g;

/**
 * Quotations and brackets of a block that are not long, in the order of their first sign, those within others too.
 * One that nothing closes is none: a quotation that goes on in the next paragraph, or a bracket forgotten.
 */
export function enclosedIn(block: string): Extent[] {
  const found: Extent[] = [];
  const open: { sign: string; start: number }[] = [];
  for (const { 0: sign, index } of block.matchAll(SIGNS)) {
    // What has become too long is dropped, so that few are open at any time.
    while (open.length > 0 && index - open[0]!.start > LONGEST) open.shift();
    const closes =
      sign === '"' ? open.some((each) => each.sign === '"') : Object.values(CLOSING).includes(sign);
    if (!closes) {
      if (sign !== '"' || isOpening(block, index)) open.push({ sign, start: index });
      continue;
    }
    const at = open.findLastIndex((each) => (each.sign === '"' ? '"' : CLOSING[each.sign]) === sign);
    if (at < 0) continue;
    const start = open[at]!.start;
    if (index + 1 - start <= LONGEST) found.push({ start, end: index + 1 });
    open.length = at;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a straight quotation mark stands where one opens: after white space, a bracket or a dash, or at the start. */
function isOpening(block: string, index: number): boolean {
  return index === 0 || /[\s([{—–-]/.test(block[index - 1]!);
}
