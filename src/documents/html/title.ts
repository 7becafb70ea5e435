import { sameWords } from "../blocks/lines.ts";

/** What parts a title from the name of the house: `Talks resume - The Review`, `The Review | Talks resume`. */
const PARTED = /\s+[-|–—•·»:]\s+|\s*\|\s*|:\s+/;
/** Fewest words of a part that can be the title: the name of a section may stand on the page as well. */
const FEWEST_WORDS = 3;

/** The part of a title that the page shows; the title itself where it shows that, undefined where it shows neither. */
export function shownPart(title: string, shown: readonly string[]): string | undefined {
  if (shown.some((text) => sameWords(text, title))) return title;
  const parts = title.split(PARTED).filter((part) => part.split(/\s+/).length >= FEWEST_WORDS);
  return parts.find((part) => shown.some((text) => sameWords(text, part)));
}
