// English agreement of names that the case gives with verb phrases that the case gives: "The others" + "removes hindrances".

/** Plural names that do not end in s. */
const PLURAL_WORDS = new Set(["people", "police", "men", "women", "children", "media", "rest"]);
/** Names of states and bodies that are plural in form and singular in use. */
const SINGULAR_NAMES =
  /\b(States|Nations|Netherlands|Philippines|Emirates|Maldives|Bahamas|Seychelles|Comoros|Islands|Honduras|Cyprus|Laos|Congress|Press|Texas)$/;

/** Whether a name takes a plural verb: "the unions keep", but "the United States keeps". `kind` is the kind of the actor. */
export function isPlural(name: string, kind: string): boolean {
  if (kind === "state" || kind === "person") return false;
  // What follows a preposition does not count: "friends of Syria", "China with Russia".
  const head = name.split(/\s+(?:of|in|with|from|for|at|on|to|against|around|behind|under)\s+/)[0]!.trim();
  if (SINGULAR_NAMES.test(head)) return false;
  const written = head.split(/[\s-]+/).at(-1)!;
  const last = written.toLowerCase();
  // A proper name is one body, whatever its form; a common noun, in small letters, is what it says: "train companies".
  if (kind === "organisation" && written !== last) return false;
  if (/\band\b/.test(head) || PLURAL_WORDS.has(last)) return true;
  return /[a-z]s$/.test(last) && !/(ss|us|is|ics)$/.test(last);
}

const IRREGULAR: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  goes: "go",
};
/** After these the next word is no verb that has to agree. */
const PREPOSITION = /^(of|in|at|on|from|to|with|by|for|and|or|that|which|who|under|over|into)$/;

/** A verb phrase of one, as of several: "removes hindrances and opens trade" becomes "remove hindrances and open trade". */
export function ofSeveral(phrase: string): string {
  const words = phrase.split(" ");
  const adverbs = words.findIndex((word) => !/^(no|longer|not|also|only|never|again)$|ly$/.test(word));
  return words
    .map((word, at) => {
      if (at === adverbs) return pluralVerb(word);
      const isJoined = at > 1 && /^(and|or|but)$/.test(words[at - 1]!);
      const next = words[at + 1];
      return isJoined && next !== undefined && !PREPOSITION.test(next) ? pluralVerb(word) : word;
    })
    .join(" ");
}

function pluralVerb(word: string): string {
  const known = IRREGULAR[word];
  if (known) return known;
  if (!/^[a-z-]+[a-z]s$/.test(word) || /(ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(sh|ch|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
