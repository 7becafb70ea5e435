import type { Mention } from "../actors/mention.ts";
import { SPOKESMEN, type Subject, subjectOf } from "../events/sides.ts";
import { SAYING, THINKING, UNNAMED } from "../tables/cues.ts";
import { isAuxiliary, isBoundary } from "../text/clauses.ts";
import type { Passage } from "../text/passage.ts";
import { formsOf, isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";

/** Who is told to say something: actors, or people without a name and for whom they speak. */
export interface Speaker {
  readonly ids: readonly string[];
  /** The noun for people who are not named, in lower case: `official`, `analysts`. */
  readonly unnamed?: string;
  readonly affiliation?: string;
}

/** A statement that a sentence ascribes to somebody. */
export interface Statement {
  /** The word that tells it. */
  readonly cue: number;
  readonly base: string;
  readonly speaker: Speaker;
  /** The words of what is said: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

const CUES = new Map<string, { readonly base: string; readonly thinks: boolean }>();
for (const [list, thinks] of [
  [THINKING, true],
  [SAYING, false],
] as const)
  for (const base of list.split(" "))
    for (const form of formsOf(base)) if (!form.endsWith("ing")) CUES.set(form, { base, thinks });

const PARTS = /^(?:one|two|three|four|five|some|many|several|most|both|another|few)$/;

/** Forms that are nouns or adjectives at least as often. */
const OFTEN_NOUNS = new Set(
  "report reports state states note notes claim claims comment comments remark remarks signal signals hope hopes fear fears doubt view views estimate estimates repeat added recall recalls warning warn found held stated reported alleged expected".split(
    " ",
  ),
);

/** Verbs by which somebody gives a thing a name of his own, in quotation marks. */
const NAMING = /^(?:call|label|brand|dub|dismiss|describe|denounce)(?:s|ed|led|bed)?$|^(?:calls|dismisses)$/;
/** What is told by others and may be turned down or cited. */
const REPORTS =
  /^(?:reports?|claims?|accusations?|allegations?|charges?|suggestions?|accounts?|stor(?:y|ies)|rumou?rs?|statements?|announcements?)$/;
/** Verbs of praise and blame with an object. */
const VALUING =
  /^(?:welcom|deplor|prais|denounc|endors)(?:es|ed)$|^(?:condemn|regret|hail|applaud|lament|criticis|criticiz)(?:s|ed|ted|es)$/;
const MOODS =
  /^(?:hopes?|concerns?|regrets?|fears?|doubts?|confidence|alarm|surprise|optimism|disappointment|satisfaction)$/;

/** `Called it a start`, `dismissed this as a promise`: named without quotation marks. */
function isNamedOutright(behind: readonly Word[]): boolean {
  const [object, article] = behind;
  if (/^(?:it|this|that|him|her|them)$/.test(object?.lower ?? ""))
    return /^(?:an?|as|the|both)$/.test(article?.lower ?? "");
  const as = behind.findIndex(({ lower }) => lower === "as");
  return as > 0 && as < 7 && !behind.slice(0, as).some(({ text }) => /^[,;:]$/.test(text));
}

/** `Accused the company of …`, `blames the rebels for …`. */
function isCharged(verb: string, behind: readonly Word[]): boolean {
  const link = /^accus(?:es|ed)$/.test(verb) ? "of" : /^blame[sd]?$/.test(verb) ? "for" : undefined;
  return link !== undefined && behind.slice(1, 10).some(({ lower }) => lower === link);
}

const CHANCES = /^(?:chances?|odds|likelihood|probability|risk)$/;

/**
 * The statements of a sentence. A verb of thinking or finding counts only where `that` or a clause follows it.
 *
 * @param previous who spoke last, whom `one of them` is of
 */
export function findStatements(
  { words }: Passage,
  mentions: readonly Mention[],
  previous?: Speaker,
): Statement[] {
  const found: Statement[] = [];
  for (const [cue, word] of words.entries()) {
    const by =
      accordingTo(words, cue, mentions) ??
      spoken(words, cue, mentions, previous) ??
      judged(words, cue, mentions) ??
      reported(words, cue, mentions);
    if (by) found.push(by);
    else if (word.lower === "public" && words[cue - 1]?.lower === "made" && words[cue + 1]?.lower === "by") {
      const ids = mentions.filter(({ from }) => from === cue + 2).map(({ id }) => id);
      if (ids.length > 0)
        found.push({ cue: cue - 1, base: "announce", speaker: { ids }, from: 0, to: cue - 1 });
    }
  }
  return found;
}

function accordingTo(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
): Statement | undefined {
  if (words[cue]!.lower !== "according" || words[cue + 1]?.lower !== "to") return undefined;
  let end = cue + 2;
  while (
    end < words.length &&
    !isBoundary(words, end) &&
    words[end]!.text !== "," &&
    words[end]!.text !== "."
  )
    end++;
  const speaker = speakerOf(
    words,
    {
      from: cue + 2,
      to: end,
      actors: mentions.filter(({ from, to, as }) => from >= cue + 2 && to <= end && as === "actor"),
    },
    mentions,
  );
  if (!speaker) return undefined;
  const [from, to] = cue < words.length - end ? [end, words.length] : [0, cue];
  return { cue, base: "according", speaker, from, to };
}

/** `Called it “blackmail”`, `rejected a report`, `put the chance at two in three`: judgements that are told with other verbs. */
function judged(words: readonly Word[], cue: number, mentions: readonly Mention[]): Statement | undefined {
  const { lower, kind, capital } = words[cue]!;
  if (kind !== "word" || (capital && cue > 0)) return undefined;
  if (!/^(?:put|call|label|brand|dub|d[ie]|reject)/.test(lower)) return undefined;
  const behind = words.slice(cue + 1, cue + 24);
  const isNaming =
    NAMING.test(lower) &&
    !/^(?:on|for|off|upon|in)$/.test(words[cue + 1]?.lower ?? "on") &&
    (behind.some(({ text }) => text === '"') || isNamedOutright(behind));
  const isDenial =
    /^(?:reject|dismiss|dispute|den[iy])(?:s|es|ed)?$/.test(lower) &&
    (behind.slice(0, 4).some((word) => REPORTS.test(word.lower)) ||
      // `An allegation that the mayor rejects`
      words.slice(Math.max(0, cue - 5), cue).some((word) => REPORTS.test(word.lower)));
  const isOdds = /^puts?$/.test(lower) && behind.slice(0, 4).some((word) => CHANCES.test(word.lower));
  const isCharge = isCharged(lower, behind);
  const isValue =
    VALUING.test(lower) && /^(?:the|this|that|it|its|their|his|her|an?)$/.test(behind[0]?.lower ?? "");
  const isMood =
    /^express(?:es|ed)$/.test(lower) && behind.slice(0, 4).some((word) => MOODS.test(word.lower));
  if (
    !(isNaming || isDenial || isOdds || isCharge || isValue || isMood) ||
    isPassive(words, cue) ||
    isDenied(words, cue)
  )
    return undefined;
  const speaker = speakerOf(words, subjectOf(words, cue, mentions), mentions);
  if (!speaker) return undefined;
  return {
    cue,
    base: isDenial
      ? "reject"
      : isNaming
        ? "call"
        : isCharge
          ? "accuse"
          : isValue || isMood
            ? "regard"
            : "estimate",
    speaker,
    from: cue + 1,
    to: words.length,
  };
}

/** `A report on state television that …`, `a claim by the ministry`: what is cited by its noun. */
function reported(words: readonly Word[], cue: number, mentions: readonly Mention[]): Statement | undefined {
  if (!REPORTS.test(words[cue]!.lower) || !/^(?:on|by|from|in|of)$/.test(words[cue + 1]?.lower ?? ""))
    return undefined;
  const article = words[cue + 2]?.lower === "the" ? cue + 3 : cue + 2;
  const source = mentions.find(
    ({ from, as, form }) => (from === article || from === cue + 2) && as === "actor" && form !== "adjective",
  );
  if (!source || words[source.to]?.lower !== "that") return undefined;
  return { cue, base: "report", speaker: { ids: [source.id] }, from: source.to + 1, to: words.length };
}

function spoken(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
  previous: Speaker | undefined,
): Statement | undefined {
  const { lower, kind, capital } = words[cue]!;
  const verb = kind === "word" ? CUES.get(lower) : undefined;
  if (!verb || (capital && cue > 0)) return undefined;
  const before = words[cue - 1];
  if (before && /^(?:the|a|an|its|his|her|their|this|these|of|-|for|in|by|any|no|new)$/.test(before.lower))
    return undefined;
  if (before?.lower === "to" || before?.kind === "s") return undefined;
  const next = words[cue + 1];
  const opens =
    next !== undefined &&
    (next.lower === "that" || next.text === '"' || next.text === ":" || next.text === ",");
  const isEnd = next === undefined || next.text === "." || (next.text === "," && cue > 3);
  // `…", said the minister`: the speaker stands behind the verb.
  const inverted =
    before !== undefined &&
    // `…, said Jane Doe`, without quotation marks too where somebody is named right behind.
    (before.text === '"' ||
      (before.text === "," && mentions.some(({ from, form }) => from === cue + 1 && form === "person"))) &&
    next !== undefined &&
    /^(?:said|says|added|adds|wrote|told|warned|argued|explained|insisted)$/.test(lower);
  if (inverted) {
    const behind = phraseBehind(words, cue + 1, mentions);
    const speaker = speakerOf(words, behind, mentions, previous);
    // `said one of them, Jane Doe`: the name behind the comma.
    const named = mentions.find(
      ({ from, form }) => from === behind.to + 1 && form === "person" && words[behind.to]?.text === ",",
    );
    if (named && (!speaker || speaker.unnamed))
      return { cue, base: verb.base, speaker: { ids: [named.id] }, from: 0, to: cue };
    if (speaker && behind.to > behind.from) return { cue, base: verb.base, speaker, from: 0, to: cue };
  }
  const isForeseen =
    /^(?:expects?|predicts?|doubts?|fears?|foresees?)$/.test(lower) &&
    /^(?:a|an|the|no|it|that|more|further|little|few)$/.test(next?.lower ?? "");
  if (verb.thinks && !opens && !isForeseen && !hasClause(words, cue + 1)) return undefined;
  // `May find that`: only imagined.
  if (/^(?:may|might|could)$/.test(before?.lower ?? "") && !before!.capital) return undefined;
  if (!isForeseen && OFTEN_NOUNS.has(lower) && !opens && !isEnd) return undefined;
  if (isPassive(words, cue) || isDenied(words, cue)) return undefined;
  const subject = subjectOf(words, cue, mentions);
  const speaker = speakerOf(words, subject, mentions, previous);
  if (!speaker) return undefined;
  // `“…,” the minister told lawmakers`
  if (words[subject.from - 1]?.text === '"' && subject.from > 3 && !opens)
    return { cue, base: verb.base, speaker, from: 0, to: subject.from };
  return isEnd && subject.from > 2 && before?.text !== '"'
    ? { cue, base: verb.base, speaker, from: 0, to: subject.from }
    : { cue, base: verb.base, speaker, from: cue + 1, to: words.length };
}

function phraseBehind(words: readonly Word[], from: number, mentions: readonly Mention[]): Subject {
  let to = from;
  while (
    to < words.length &&
    !isBoundary(words, to) &&
    !/^[,.]$/.test(words[to]!.text) &&
    !isPastForm(words[to]!.lower)
  )
    to++;
  return {
    from,
    to,
    actors: mentions.filter((each) => each.from >= from && each.to <= to && each.as === "actor"),
  };
}

/** Whether a clause follows: a verb before the sentence or the next comma ends. */
function hasClause(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + 12; at++) {
    if (words[at]!.text === ",") return false;
    if (/^(?:is|are|was|were|will|would|can|could|may|might|has|have|had|should|as)$/.test(words[at]!.lower))
      return true;
  }
  return false;
}

/** `Has not confirmed`, `declined to say`: nothing is said. */
function isDenied(words: readonly Word[], cue: number): boolean {
  return words
    .slice(Math.max(0, cue - 3), cue)
    .some(({ lower }) => /^(?:not|never|n't|didn't|hasn't|haven't|don't|doesn't|won't|nobody)$/.test(lower));
}

function isPassive(words: readonly Word[], cue: number): boolean {
  let at = cue - 1;
  while (at > 0 && isAuxiliary(words[at]!) && !/^(?:is|are|was|were|be|been|being)$/.test(words[at]!.lower))
    at--;
  return /^(?:is|are|was|were|be|been|being)$/.test(words[at]?.lower ?? "");
}

/** The speaker that a noun phrase names: a person or body, or people without a name with those for whom they speak. */
function speakerOf(
  words: readonly Word[],
  { from: first, to, actors }: Subject,
  mentions: readonly Mention[],
  previous?: Speaker,
): Speaker | undefined {
  if (to <= first) return undefined;
  // `Two of their representatives`, `one of them`
  const isPart = words[first + 1]?.lower === "of" && PARTS.test(words[first]!.lower);
  if (isPart && words[first + 2]?.lower === "them" && to === first + 3) return previous;
  const from = isPart ? first + 2 : first;
  const within = mentions.filter((each) => each.from >= from && each.to <= to);
  const persons = actors.filter(
    (each) =>
      each.form === "person" ||
      each.form === "surname" ||
      (each.form === "reference" && actors.filter((other) => other.from === each.from).length === 1),
  );
  const head = words.slice(from, to).findIndex(({ lower }) => /^(?:for|of|to)$/.test(lower));
  const isMouth =
    head > 0 &&
    /^(?:spokes(?:man|woman|person)|aide|adviser|lawyer|official)$/.test(words[from + head - 1]!.lower);
  // `A spokesman for the minister`: not the minister.
  if (isMouth && persons.length > 0 && persons.every((each) => each.from > from + head))
    return { ids: [], unnamed: words[from + head - 1]!.lower, affiliation: persons[0]!.id };
  if (persons.length > 0) return { ids: [...new Set(persons.map(({ id }) => id))] };
  let split = to;
  for (let at = from; at < to; at++) {
    if (/^(?:of|at|from|in|with|for|on|to|close|familiar)$/.test(words[at]!.lower)) {
      split = at;
      break;
    }
  }
  const noun = words.slice(from, split).findLast(({ kind }) => kind === "word");
  const isNamed = noun !== undefined && within.some((each) => words[each.to - 1] === noun);
  if (noun && !isNamed && UNNAMED.test(noun.lower)) {
    const affiliation = within.find((each) => each.as === "actor")?.id;
    return { ids: [], unnamed: noun.lower, ...(affiliation && { affiliation }) };
  }
  if (actors.length > 0) return { ids: [...new Set(actors.map(({ id }) => id))] };
  return noun && SPOKESMEN.test(noun.lower) ? { ids: [], unnamed: noun.lower } : undefined;
}
