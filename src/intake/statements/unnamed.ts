import type { Word } from "../text/words.ts";
import type { Speaker } from "./statement.ts";

/** Nouns for several people that do not end as such do. */
const MANY =
  /s$|^(?:people|police|media|television|radio|staff|crew|military|army|leadership|management|clergy|public|youth|.{1,12}(?:men|women|folk))$/;
/** Nouns for one that end in -s. */
const ONE = /ss$/;

/** The id of people who are not named: `KOR-OFFICIAL`, `UNNAMED-ANALYSTS`. */
export function unnamedId({ unnamed, affiliation }: Speaker): string {
  return `${affiliation ?? "UNNAMED"}-${nounOf(unnamed!).toUpperCase()}`;
}

/** What they are called: `an unnamed official (South Korea)`. */
export function unnamedName({ unnamed, affiliation }: Speaker, nameOf: (id: string) => string): string {
  const noun = nounOf(unnamed!);
  const article = isSingle(noun) ? "an unnamed" : "unnamed";
  return `${article} ${noun}${affiliation ? ` (${nameOf(affiliation)})` : ""}`;
}

export function isOne({ unnamed }: Speaker): boolean {
  return isSingle(nounOf(unnamed!));
}

function isSingle(noun: string): boolean {
  return ONE.test(noun) || !MANY.test(noun);
}

/** Nouns for a body, which acts as one and is no person. */
const BODY =
  /^(?:court|ministry|tribunal|panel|regulator|committee|board|council|commission|agency|union|association|party|company|bank|firm|government|cabinet|parliament|senate|assembly|authority|command|summit|conference|presidency|bureau|mission|department|trust|federation|league|fund|airline|hospital|coalition|administration|treasury|embassy|secretariat|organi[sz]ation|foundation|corporation|institute|utility|charity|university|newspaper|watchdog)$/;

/** `The Authority`, `the Command`: what a text calls by a noun with a capital, without its name. */
export function isCapitalBody(words: readonly Word[], noun: Word): boolean {
  const at = words.indexOf(noun);
  return noun.capital && words[at - 1]?.lower === "the" && CAPITAL_BODY.test(noun.lower);
}
const CAPITAL_BODY =
  /^(?:court|ministry|tribunal|panel|regulator|committee|board|council|commission|agency|union|association|party|company|bank|firm|government|cabinet|parliament|senate|assembly|authority|command|summit|conference|presidency|secretariat|bureau|mission|movement|fund|trust|group|hospital|federation|coalition|kremlin|ombudsman|republic|parties|ministers|leaders)$/;

export function isBody({ unnamed }: Speaker): boolean {
  return BODY.test(unnamed!);
}

function nounOf(word: string): string {
  return /^(?:some|many|others?|several|theories|perspective)$/.test(word)
    ? "commentators"
    : word === "reports" || word === "report"
      ? "media"
      : word;
}
