import { wordsKey } from "../blocks/lines.ts";

/** What parts a title from the name of the house: `Talks resume - The Review`, `The Review | Talks resume`. */
const PARTED = /\s+[-|–—•·»:]\s+|\s*\|\s*|:\s+/;
/** Fewest words of a part that can be the title: the name of a section may stand on the page as well. */
const FEWEST_WORDS = 3;

/** Lines by what those that say the same have in common. */
export type Keys = ReadonlySet<string>;

/** The keys of lines, those without words left out. */
export function keysOf(lines: readonly string[]): Keys {
  return new Set(lines.map(wordsKey).filter((key) => key !== ""));
}

/** The part of a title that the page shows, by the keys of its lines; the title itself where it shows that, undefined where it shows neither. */
export function shownPart(title: string, shown: Keys): string | undefined {
  if (shown.has(wordsKey(title))) return title;
  const parts = title.split(PARTED).filter((part) => part.split(/\s+/).length >= FEWEST_WORDS);
  return parts.find((part) => shown.has(wordsKey(part)));
}
