import { NO_NAMES, OPENERS, ORGANISATION_HEADS, REGIONS, THINGS } from "../tables/common-words.ts";
import { COMPANY_WORDS } from "../tables/companies.ts";
import { NAME_PARTICLES } from "../tables/surnames.ts";
import { isMixed, type Word } from "../text/words.ts";

/** Words with capitals that stand together and are no name of the tables. */
export interface CapitalRun {
  readonly from: number;
  readonly to: number;
  readonly is: "person" | "organisation" | "thing";
  /** The state whose organ it is, where that stands before it. */
  readonly of?: string;
  /** As it is written, with single blanks. */
  readonly name: string;
}

/** No name that people write has more words. */
const LONGEST = 9;

/**
 * The runs of capitals in a sentence, without the words that are taken (names of the tables, titles). What ends in `Union`
 * or begins with `Ministry of` is an organisation, what ends in `Treaty` a thing, the rest may be persons.
 */
export function capitalRuns(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  titles: ReadonlySet<number> = new Set(),
): CapitalRun[] {
  const runs: CapitalRun[] = [];
  for (let from = 0; from < words.length; ) {
    const to = begins(words, from, taken) ? endOf(words, from, taken) : from;
    // `Vice Commerce` before `Minister` is of the title.
    if (to > from && !(titles.has(to) && words[to]!.capital)) runs.push(runOf(words, from, to));
    from = Math.max(to, from + 1);
  }
  return runs;
}

function begins(words: readonly Word[], at: number, taken: ReadonlySet<number>): boolean {
  if (isCapital(words, at, taken)) return !(OPENERS.has(words[at]!.lower) && opensSentence(words, at));
  const particle = words[at]!;
  return (
    (particle.lower === "al" || particle.lower === "el") &&
    words[at + 1]?.text === "-" &&
    isCapital(words, at + 2, taken)
  );
}

function opensSentence(words: readonly Word[], at: number): boolean {
  return at === 0 || /^["'(:]$/.test(words[at - 1]!.text);
}

function isCapital(words: readonly Word[], at: number, taken: ReadonlySet<number>): boolean {
  const word = words[at];
  if (word?.kind !== "word" || !word.capital || taken.has(at)) return false;
  if (isNameAfterAll(words, at, taken)) return true;
  return (
    !NO_NAMES.has(word.lower) &&
    !isMixed(word.text) &&
    !(word.text.length === 1 && words[at + 1]?.text !== ".")
  );
}

/** `He` behind a title and `May` behind a first name are names. */
function isNameAfterAll(words: readonly Word[], at: number, taken: ReadonlySet<number>): boolean {
  const [before, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (before === undefined) return false;
  // `The Northern Front`, `the Southern Transitional Council`
  if (/^(?:north|south|east|west)(?:ern)?$/.test(word.lower) && before.lower === "the" && next?.capital)
    return words.slice(at + 1, at + 4).some((each) => isHead(each));
  if (word.lower === "he") {
    const isTitled = /^(?:mr|mrs|ms|dr)$/.test(before.lower);
    return taken.has(at - 1) && before.kind === "word" && before.capital && (at > 1 || isTitled);
  }
  if (!/^(?:may|april|june|august|march)$/.test(word.lower) || next?.kind === "number") return false;
  if (/^(?:mr|mrs|ms|dr|sir)$/.test(before.lower)) return before.capital;
  return before.kind === "word" && before.capital && !NO_NAMES.has(before.lower) && !taken.has(at - 1);
}

function endOf(words: readonly Word[], from: number, taken: ReadonlySet<number>): number {
  let to = from + 1;
  while (to < words.length && to - from < LONGEST) {
    const more = nextPart(words, from, to, taken);
    if (more === 0) break;
    to += more;
  }
  return to;
}

/** How many words from there go on with the name: none if it ends. */
function nextPart(words: readonly Word[], from: number, at: number, taken: ReadonlySet<number>): number {
  const { text, lower, glued, kind } = words[at]!;
  if (text === "." && words[at - 1]!.text.length === 1 && isCapital(words, at + 1, taken)) return 2;
  // `Kessler & Sons`
  if (text === "&" && isCapital(words, at + 1, taken)) return 2;
  if (text === "-" && glued && words[at + 1]?.glued && words[at + 1]!.kind === "word" && !taken.has(at + 1))
    return 2;
  if (NAME_PARTICLES.has(lower) && !words[at]!.capital) {
    const behind = words[at + 1]?.text === "-" ? at + 2 : at + 1;
    return isCapital(words, behind, taken) ? behind - at + 1 : 0;
  }
  if ((lower === "of" || lower === "for") && isHead(words[at - 1]!)) {
    const behind = words[at + 1]?.lower === "the" ? at + 2 : at + 1;
    return isCapital(words, behind, taken) ? behind - at + 1 : 0;
  }
  // `Council for the Exploration of the Sea`
  const before = words.slice(from, at);
  if (lower === "of" && before.some(isHead) && before.some(({ lower: each }) => each === "for")) {
    const behind = words[at + 1]?.lower === "the" ? at + 2 : at + 1;
    return isCapital(words, behind, taken) ? behind - at + 1 : 0;
  }
  if (
    (lower === "and" || text === "&") &&
    words.slice(from, at).some(isHead) &&
    isCapital(words, at + 1, taken) &&
    words.slice(from, at).some(({ lower: of }) => of === "of")
  )
    return 2;
  if (lower === "and" || text === "&") {
    // `Longshore and Warehouse Union`: a head soon behind it.
    const behind = words
      .slice(at + 1, at + 4)
      .findIndex((word, index) => isCapital(words, at + 1 + index, taken) && isHead(word));
    const whole =
      behind >= 0 &&
      words.slice(at + 1, at + 2 + behind).every((_, index) => isCapital(words, at + 1 + index, taken));
    return whole && behind > 0 && !words.slice(from, at).some(isHead) ? behind + 2 : 0;
  }
  // The possessive of plural, as in `Dockers' Union`.
  if ((text === "'" && glued) || kind === "s") {
    const head = words
      .slice(at + 1, at + 4)
      .findIndex((word, index) => isCapital(words, at + 1 + index, taken) && isHead(word));
    return head >= 0 &&
      words.slice(at + 1, at + 1 + head).every((_, index) => isCapital(words, at + 1 + index, taken))
      ? head + 2
      : 0;
  }
  return isCapital(words, at, taken) ? 1 : 0;
}

function isHead({ lower, capital }: Word): boolean {
  return capital && ORGANISATION_HEADS.has(lower);
}

function runOf(words: readonly Word[], from: number, to: number): CapitalRun {
  const part = words.slice(from, to);
  const name = part.map(({ text, glued }, index) => (glued || index === 0 ? text : ` ${text}`)).join("");
  const last = part.findLast(({ kind }) => kind === "word")!;
  const of = part.findIndex(({ lower }) => lower === "of" || lower === "for");
  const isCompany =
    part.length > 1 && last.capital && (COMPANY_WORDS.has(last.lower) || /workers$/.test(last.lower));
  // `Eximbank`, `Nordbahn`
  if (
    last.capital &&
    part.length < 3 &&
    /^.{3,}(?:bank|bahn|corp|pharma|telecom|gruppe|werke)$/.test(last.lower)
  )
    return { from, to, is: "organisation", name };
  if (isHead(last) || isCompany || (of > 0 && part.slice(0, of).some(isHead)))
    return { from, to, is: part.length > 1 ? "organisation" : "thing", name };
  const isTown = from === 0 && part.every(({ text }) => text === text.toUpperCase());
  return {
    from,
    to,
    is:
      isTown ||
      part.some(({ lower }) => REGIONS.has(lower)) ||
      THINGS.has(last.lower) ||
      part.some(({ lower }) => THINGS.has(lower))
        ? "thing"
        : "person",
    name,
  };
}
