import { isAbbreviation } from "./abbreviations.ts";
import { enclosedIn } from "./enclosed.ts";
import type { Extent } from "./extent.ts";

// Stops of Latin and Greek scripts need white space after them, those of Chinese and Japanese do not. Listed here and
// not taken from the tables of Unicode, so that the numbering does not change with the machine.
const STOPS = /[.!?…؟۔।]+|[。！？｡]+/g;
const NEEDS_NO_SPACE = /^[。！？｡]/;

// What belongs to the sentence behind its stop: closing signs, and the numbers of notes.
const CLOSERS = /["'”’»›)\]}」』）]*(?:\[\d{1,3}\])*/y;

// What may stand before the first word of a sentence.
const OPENERS = /[\s"'“‘«‹([{¿¡—–-]*/y;

// Verbs by which a question or a cry in quotation marks is given to who utters it: “Why?” Kim asked.
const SPOKEN =
  /^(?:[\p{Lu}\p{N}][\p{L}\p{N}’'.-]*\s+){1,4}(?:asked|said|says|told|replied|answered|added|wrote|tweeted|warned|shouted|cried|exclaimed|insisted|declared|demanded|wondered)(?!\p{L})/u;

// How far words are looked at before and after a stop.
const BEFORE = 24;
const AFTER = 80;

/**
 * The sentences of a block of lines as a reader counts them. Lines are joined; a stop ends no sentence after an
 * abbreviation, a title, an initial or the number of an item, where a small letter or a comma follows, nor within a
 * short quotation or bracket that began within the sentence. Items of a list that begin with a bullet stand alone.
 */
export function sentencesInBlock(block: string): Extent[] {
  const pieces: { start: number; end: number }[] = [];
  const enclosed = enclosedIn(block);
  const items = itemsIn(block);
  let nextEnclosed = 0;
  let nextItem = 0;
  let start = 0;
  let first = firstSign(block, 0);
  // Where the quotation or bracket ends that began within the sentence and reaches furthest.
  let reach = 0;
  const cut = (end: number) => {
    if (end > start) pieces.push({ start, end });
    start = end;
    first = firstSign(block, end);
    reach = 0;
  };
  for (const { 0: sign, index } of block.matchAll(STOPS)) {
    CLOSERS.lastIndex = index + sign.length;
    const stop = sign + CLOSERS.exec(block)![0];
    const end = index + stop.length;
    for (; nextItem < items.length && items[nextItem]! <= index; nextItem++) cut(items[nextItem]!);
    for (; nextEnclosed < enclosed.length && enclosed[nextEnclosed]!.start < index; nextEnclosed++) {
      const each = enclosed[nextEnclosed]!;
      if (each.start > first) reach = Math.max(reach, each.end);
    }
    if (end < block.length && !NEEDS_NO_SPACE.test(stop) && !/\s/.test(block[end]!)) continue;
    if (end < reach || (end === reach && /[)\]]$/.test(stop))) continue;
    if (endsSentence(block, first, index, stop, end)) cut(end);
  }
  for (; nextItem < items.length; nextItem++) cut(items[nextItem]!);
  cut(block.length);
  return pieces;
}

function firstSign(block: string, from: number): number {
  let at = from;
  while (at < block.length && /\s/.test(block[at]!)) at++;
  return at;
}

function endsSentence(block: string, first: number, index: number, stop: string, end: number): boolean {
  OPENERS.lastIndex = end;
  const opened = end + OPENERS.exec(block)![0].length;
  const next = block.slice(opened, opened + AFTER);
  if (/^[\p{Ll},;:)]/u.test(next)) return false;
  if (/^[.…]["'”’»›)\]}]*$/.test(stop) && stop[0] === ".") {
    const before = block.slice(Math.max(first, index - BEFORE), index);
    const word = /[^\s"“‘'«([{/—–-]*$/.exec(before)![0];
    // The number or letter of an item belongs to it: `1. The parties agree.`
    if (index - word.length === first && /^(?:\d{1,3}|\p{Ll})$/u.test(word)) return false;
    if (isAbbreviation(word, next)) return false;
  }
  return !(/^[!?].*["”’»]$/.test(stop) && /["“«‘]/.test(block[first]!) && SPOKEN.test(next));
}

/**
 * Where lines of a block begin that are items of a list: those with a bullet, and those with a hyphen, a dash or an
 * asterisk where several do, since a line can begin with such a sign by chance.
 */
function itemsIn(block: string): number[] {
  const lines = [...block.matchAll(/(?:^|[\n\r\u2028])[^\S\n\r\u2028]*([•▪◦‣·*–—-])[^\S\n\r\u2028]/g)];
  const counts = new Map<string, number>();
  for (const [, sign] of lines) counts.set(sign!, (counts.get(sign!) ?? 0) + 1);
  return lines.filter(([, sign]) => /[•▪◦‣]/.test(sign!) || counts.get(sign!)! > 1).map(({ index }) => index);
}
