// English agreement of names that the case gives with verb phrases that the case gives: "The others" + "removes hindrances".

/** Plural names that do not end in s. */
const PLURAL_WORDS = new Set([
  "people",
  "police",
  "men",
  "women",
  "children",
  "media",
  "rest",
  "those",
  "others",
]);
/** A number in front says so, whatever comes behind: "two people briefed on the talks". */
const SEVERAL =
  /^(?:[Tt]he )?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ss]everal|[Mm]any) \p{Ll}/u;
/** Names of states and bodies that are plural in form and singular in use. */
const SINGULAR_NAMES =
  /\b(States|Nations|Netherlands|Philippines|Emirates|Maldives|Bahamas|Seychelles|Comoros|Islands|Honduras|Cyprus|Laos|Congress|Press|Texas)$/;

/** An actor, as far as its name tells whether it is several. */
interface NamedActor {
  readonly name: string;
  readonly short?: string | undefined;
  readonly kind: string;
  readonly plural?: boolean | undefined;
}

/**
 * Whether an actor takes a plural verb, "the unions keep", but "the United States keeps": as the case says, or else by the
 * name that is told. `said` is that name, the short one where there is one.
 */
export function isPlural(actor: NamedActor, said = actor.short ?? actor.name): boolean {
  return actor.plural ?? looksPlural(said, actor.kind);
}

function looksPlural(name: string, kind: string): boolean {
  if (kind === "state" || kind === "person") return false;
  // What follows a preposition or a relative does not count: "friends of Syria", "people whom nobody names", "the truce between".
  const head = name
    .split(
      /\s+(?:of|in|with|from|for|at|on|to|against|around|behind|under|between|among|over|about|after|before|by|during|since|without|within|through|who|whom|whose|that|which)\s+/,
    )[0]!
    .trim();
  if (SINGULAR_NAMES.test(head)) return false;
  const written = head.split(/[\s-]+/).at(-1)!;
  const last = written.toLowerCase();
  // A proper name is one body, whatever its form; a common noun, in small letters, is what it says: "train companies".
  if (kind === "organisation" && written !== last) return false;
  if ((/\band\b/.test(head) && !isOneOfTwo(head)) || SEVERAL.test(name) || PLURAL_WORDS.has(last))
    return true;
  return /[a-z]s$/.test(last) && !/(ss|us|is|ics)$/.test(last);
}

/** Whether two nouns joined by “and” are one thing: a title in quotation marks, or what names a third, “the bread and butter dispute”. */
function isOneOfTwo(head: string): boolean {
  return (
    /^“[^”]*”$/.test(head) ||
    (/^(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at))\s.*\band(?!\s(?:the|an?)\s)(?:\s\p{Ll}+){2,}$/u.test(head) &&
      !/s$/.test(head))
  );
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

/** A verb phrase of one, as it stands after "to": "is ready" becomes "be ready"; null of one that has no such form: "may pass". */
export function infinitive(phrase: string): string | null {
  if (MODAL.test(phrase)) return null;
  return ofSeveral(phrase).replace(/^((?:\w+ly |no longer )?)(?:are|were|was)\b/, "$1be");
}

const MODAL = /^(will|would|can|could|may|might|must|shall|should|cannot|did|had)\b/;

/** After these "not" stands by itself: "is not ready", "may not pass". */
const AUXILIARY = /^(is|are|was|were|will|would|can|could|may|might|must|shall|should)$/;

/** That one does not do what a verb phrase of one says: "removes hindrances" becomes "does not remove hindrances". */
export function negated(phrase: string): string {
  const [first, ...rest] = phrase.split(" ");
  if (rest[0] === "not" && (first === "does" || AUXILIARY.test(first!)))
    return [first, ...rest.slice(1)].join(" ");
  return AUXILIARY.test(first!) ? [first, "not", ...rest].join(" ") : `does not ${ofSeveral(phrase)}`;
}

function pluralVerb(word: string): string {
  const known = IRREGULAR[word];
  if (known) return known;
  if (!/^[a-z-]+[a-z]s$/.test(word) || /(ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(sh|ch|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
