import { MONTH_NUMBER, WEEKDAY_NUMBER } from "../dates/vocabulary.ts";
import type { Word } from "../text/words.ts";
import { type LexiconEntry, namesFrom } from "./lexicon.ts";

/** A name of the tables where it stands in a sentence. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly entry: LexiconEntry;
}

/** Nouns that make a name before them a place: the Korean Peninsula, the Taiwan Strait. */
const OF_PLACES = new Set(
  "sea peninsula strait gulf islands island ocean channel border avenue street river mountains airport".split(
    " ",
  ),
);
/** Names of states that are first names too: joined to another capitalised word they are a person's. */
const FIRST_NAMES = new Set([
  "Jordan",
  "Chad",
  "Georgia",
  "Israel",
  "Kenya",
  "Jamaica",
  "Austria",
  "Dominica",
]);
/** Words that follow `the North` or `the South` where a part of some country or of the world is meant. */
const DIRECTIONS = new Set(["of", "-", "sea", "pole", "atlantic", "pacific", "east", "west"]);

/** The names of the tables in a sentence, in order; of those that begin at a word the longest. */
export function knownNames(words: readonly Word[]): FoundName[] {
  const found: FoundName[] = [];
  for (let from = 0; from < words.length; ) {
    const entry = namesFrom(words[from]!.text).find((each) => stands(words, from, each));
    if (entry) found.push({ from, to: from + entry.words.length, entry });
    from += entry ? entry.words.length : 1;
  }
  return found;
}

function stands(words: readonly Word[], from: number, { words: name, form }: LexiconEntry): boolean {
  if (!name.every((word, index) => words[from + index]?.text === word)) return false;
  const [before, next] = [words[from - 1], words[from + name.length]];
  if (next && OF_PLACES.has(next.lower) && form !== "place") return false;
  if (form === "context")
    return !(next && (DIRECTIONS.has(next.lower) || next.capital)) || next?.kind === "s";
  if (FIRST_NAMES.has(name[0]!) && name.length === 1)
    return (
      !(isBareCapital(before) && before!.end === words[from]!.start - 1 && from > 1) && !isBareCapital(next)
    );
  // `us` in capitals is a state, `US` within a longer word of capitals is not.
  return !(next?.text === "&" || before?.text === "&");
}

function isBareCapital(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === "word" &&
    word.capital &&
    // `On 13 June Kenya and Tanzania agreed`
    !MONTH_NUMBER.has(word.text) &&
    !WEEKDAY_NUMBER.has(word.text) &&
    namesFrom(word.text).length === 0
  );
}
