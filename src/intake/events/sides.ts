import type { Mention } from "../actors/mention.ts";
import { LOW_WEEKDAYS } from "../dates/vocabulary.ts";
import { COMPANY_NOUNS } from "../tables/companies.ts";
import { SPOKESMEN } from "../tables/cues.ts";
import { isAuxiliary, isBoundary, isFiniteVerb } from "../text/clauses.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";

/** Words that lead into what belongs to a noun before them. */
const PREPOSITIONS = new Set(
  "of in at on from for with to by between against over about under towards toward among into through upon via despite during as near following including without within across around behind beyond like".split(
    " ",
  ),
);

/** Who did something: words of its phrase and the actors in it. */
export interface Subject {
  /** First word of the noun phrase and the one behind its last; equal where there is none. */
  readonly from: number;
  readonly to: number;
  readonly actors: readonly Mention[];
}

/** How far left a subject may begin: no phrase that people write is longer. */
const LONGEST = 40;

/**
 * The subject of a verb: the noun phrase to its left, over helping verbs, adverbs and what stands between commas, up to
 * another verb, a conjunction or a mark. Verbs that are joined share one.
 */
export function subjectOf(
  words: readonly Word[],
  verb: number,
  mentions: readonly Mention[],
  depth = 0,
): Subject {
  let end = verb;
  while (end > 0 && (isAuxiliary(words[end - 1]!) || isSinceThen(words, end - 1))) end--;
  const told = beforeTime(words, end);
  if (told < end) {
    end = told;
    while (end > 0 && isAuxiliary(words[end - 1]!)) end--;
  }
  if (words[end - 1]?.text === ")") {
    let open = end - 1;
    while (open > 0 && end - open < LONGEST && words[open]!.text !== "(") open--;
    end = open;
  }
  if (end === verb && words[end - 1]?.text === "," && isParticiple(words, verb)) {
    // `its moves, supported by Seoul, are`: a participle behind a comma belongs to the noun before it.
    let from = end - 1;
    while (from > 0 && end - from < LONGEST && !endsPhrase(words, from - 1, end - 1, mentions)) from--;
    return { from, to: end - 1, actors: headsIn(words, from, end - 1, mentions) };
  }
  // What stands between two commas before the verb: an apposition, a relative clause, a day.
  if (words[end - 1]?.text === ",") {
    // `the chief negotiator, Jane Doe, said`, `their commander, Gen. Jane Doe, said`: the name between the commas is the subject.
    const named = mentions.find(
      ({ from, to, form }) =>
        to === end - 1 && words[beforeTitle(words, from)]?.text === "," && form === "person",
    );
    if (named) return { from: named.from, to: named.to, actors: [named] };
    // `The union's rival, the Transport Workers, accepted`
    const body = mentions.find(({ from, to, form }) => {
      const comma = words[from - 1]?.lower === "the" ? from - 2 : from - 1;
      const before = words[comma - 1];
      return (
        to === end - 1 &&
        form === "organisation" &&
        words[comma]?.text === "," &&
        before?.kind === "word" &&
        !before.capital
      );
    });
    if (body) return { from: body.from, to: body.to, actors: [body] };
    const insertion = beforeComma(words, end - 1);
    // No insertion: `stopped for two months, resumed in May` shares the subject of the verb before.
    const earlier = insertion === end - 1 && depth < 3 ? verbBefore(words, end - 1) : -1;
    if (earlier >= 0) return subjectOf(words, earlier, mentions, depth + 1);
    end = insertion;
  }
  while (end > 0 && isAuxiliary(words[end - 1]!)) end--;
  if (/^(?:who|which|that)$/.test(words[end - 1]?.lower ?? "")) {
    const named = mentions.filter((each) => each.to === end - 1 && each.as === "actor");
    if (named.length > 0)
      return { from: named[0]!.from, to: end - 1, actors: withJoined(words, named[0]!, mentions) };
    // `the talks, which opened`: the phrase before.
    const before = words[end - 2]?.text === "," ? end - 2 : end - 1;
    let from = before;
    while (from > 0 && before - from < LONGEST && !endsPhrase(words, from - 1, before, mentions)) from--;
    if (before > from) {
      const actors = headsIn(words, from, before, mentions);
      return { from, to: before, actors: actors.length > 0 ? actors : explainedBy(words, from, mentions) };
    }
  }
  const isInfinitive =
    words[verb - 1]?.lower === "to" || words.slice(end, verb).some(({ lower }) => lower === "to");
  if (isInfinitive && end > 0) {
    // `called on the North to agree`, `the wish of Seoul to talk`: who is named right before; else who the verb before has.
    const named = mentions.filter((each) => each.to === end && each.as === "actor");
    if (named.length > 0)
      return { from: named[0]!.from, to: end, actors: withJoined(words, named[0]!, mentions) };
    const earlier = depth < 3 ? finiteBefore(words, end - 1) : -1;
    if (earlier >= 0) return subjectOf(words, earlier, mentions, depth + 1);
  }
  end = beforeAside(words, end);
  const joint = words[end - 1];
  if (
    depth < 3 &&
    (end === 0 ||
      joint?.lower === "and" ||
      joint?.lower === "or" ||
      joint?.lower === "but" ||
      joint?.text === ",")
  ) {
    const earlier = verbBefore(words, end - 1, MODALS.test(words[end]?.lower ?? ""));
    if (earlier >= 0 && end > 0) return subjectOf(words, earlier, mentions, depth + 1);
  }
  let from = end;
  while (from > 0 && end - from < LONGEST && !endsPhrase(words, from - 1, end, mentions)) from--;
  // `Sudan, whose army has fought`: the owner.
  if (words[from - 1]?.lower === "whose") {
    // `The president, whose critics reject it`: they, and not he.
    if (APART.test(words[from]!.lower)) return { from, to: end, actors: [] };
    const owner = mentions.findLast(({ to, as }) => (to === from - 2 || to === from - 1) && as === "actor");
    if (owner) return { from, to: end, actors: [owner] };
  }
  return { from, to: end, actors: headsIn(words, from, end, mentions) };
}

/** Before a name and the title with a capital, `Gen.`, `Sheikh`, that it may have. */
function beforeTitle(words: readonly Word[], from: number): number {
  let at = from - 1;
  if (words[at]?.text === "." && words[at - 1]?.capital) at--;
  while (words[at]?.kind === "word" && words[at]!.capital && from - at < 4) at--;
  return at;
}

/** The subjects of the verbs before one that is joined to them, the nearest first: `They stalled when …, and resumed`. */
export function sharedSubjects(
  words: readonly Word[],
  verb: number,
  mentions: readonly Mention[],
): Subject[] {
  const joint = words[verb - 1];
  if (!joint || !(joint.lower === "and" || joint.lower === "but" || joint.text === "," || isAuxiliary(joint)))
    return [];
  const subjects: Subject[] = [];
  let at = verb - 1;
  for (let tried = 0; tried < 4; tried++) {
    at = verbBefore(words, at - 1);
    if (at < 0) break;
    subjects.push(subjectOf(words, at, mentions, 1));
  }
  return subjects;
}

/** Days and times that may stand between a subject and its verb: `has this morning imposed`. */
const TIMES = new RegExp(
  `(?:^| )((?:on )?(?:${LOW_WEEKDAYS})|this (?:morning|week|month|year|afternoon|evening)|today|yesterday|tonight|last (?:week|month|year|night)|earlier|twice|as (?:late|early|recently) as [a-z0-9]+)$`,
);

function beforeTime(words: readonly Word[], end: number): number {
  const before = words
    .slice(Math.max(0, end - 4), end)
    .map(({ lower }) => lower)
    .join(" ");
  const time = TIMES.exec(before)?.[1];
  return time === undefined ? end : end - time.split(" ").length;
}

/** `Has since asked`: no clause begins there. */
function isSinceThen(words: readonly Word[], at: number): boolean {
  return /^(?:since|long)$/.test(words[at]!.lower) && /^(?:has|have|had)$/.test(words[at - 1]?.lower ?? "");
}

function isParticiple(words: readonly Word[], verb: number): boolean {
  const behind = words.slice(verb + 1, verb + 5).map(({ lower }) => lower);
  return isPastForm(words[verb]!.lower) && behind.includes("by");
}

/** `Harrow, a small bank that sued`: whom a phrase behind a comma explains. */
function explainedBy(words: readonly Word[], from: number, mentions: readonly Mention[]): readonly Mention[] {
  if (words[from - 1]?.text !== "," || !/^(?:an?|the|one)$/.test(words[from]?.lower ?? "")) return [];
  return mentions.filter(({ to, as, form }) => to === from - 1 && as === "actor" && form !== "adjective");
}

function beforeComma(words: readonly Word[], comma: number): number {
  // `, which is led by A, B and C,`: the whole of a relative clause.
  for (let at = comma - 1; at >= 0 && comma - at < LONGEST; at--) {
    if (words[at]!.text === "," && /^(?:which|who|whose)$/.test(words[at + 1]!.lower)) {
      const list = words.slice(at, comma);
      if (list.some(({ text }, index) => index > 0 && text === ",") && list.at(-2)?.lower === "and")
        return at;
    }
  }
  for (let at = comma - 1; at >= 0 && comma - at < LONGEST; at--) {
    if (words[at]!.text !== ",") continue;
    const within = words.slice(at + 1, comma);
    // A list, `A, B, and`, is no insertion.
    if (within.length > 0 && !(within.length <= 2 && within.every(({ capital }) => capital))) return at;
  }
  return comma;
}

/** Phrases that may stand between a subject and its verb. */
const ASIDES = [
  "at the same time",
  "in fact",
  "several times",
  "many times",
  "more than once",
  "at times",
  "of course",
  "in turn",
  "in return",
  "for example",
  "in principle",
  "in public",
  "at last",
];

function beforeAside(words: readonly Word[], end: number): number {
  const before = words
    .slice(Math.max(0, end - 4), end)
    .map(({ lower }) => lower)
    .join(" ");
  const aside = ASIDES.find((each) => before.endsWith(each));
  return aside ? end - aside.split(" ").length : end;
}

/** The mention with those that are joined to it before. */
function withJoined(words: readonly Word[], last: Mention, mentions: readonly Mention[]): Mention[] {
  const at = words[last.from - 1]?.lower === "the" ? last.from - 2 : last.from - 1;
  const before = mentions.findLast(({ to, as }) => to === at && as === "actor");
  const joint = words[at];
  return before && (joint?.lower === "and" || joint?.text === ",")
    ? [...withJoined(words, before, mentions), last]
    : [last];
}

function finiteBefore(words: readonly Word[], from: number): number {
  for (let at = from; at >= 0 && from - at < LONGEST; at--) {
    if (isFiniteVerb(words, at)) return at;
    if (words[at]!.text === ";") return -1;
    if (words[at]!.text === '"') at = opening(words, at, from);
  }
  return -1;
}

/** The mark that opens the quotation which one closes, so that a verb joined behind it finds its subject before it; -1 if none. */
function opening(words: readonly Word[], closing: number, from: number): number {
  for (let at = closing - 1; at >= 0 && from - at < LONGEST; at--) if (words[at]!.text === '"') return at;
  return -1;
}

const MODALS = /^(?:will|would|shall|can|could|might|must|should)$/;

function verbBefore(words: readonly Word[], from: number, helped = false): number {
  for (let at = from; at >= 0 && from - at < LONGEST; at--) {
    // `Beijing would contribute but would not accept`: a helping verb before its own verb has the subject too.
    const isModal = helped && MODALS.test(words[at]!.lower) && at < from - 1;
    if (isModal || (isFiniteVerb(words, at) && !isAuxiliary(words[at]!) && !isDoneBy(words, at))) return at;
    if (words[at]!.text === ";") break;
    if (words[at]!.text === '"') at = opening(words, at, from);
  }
  return finiteBefore(words, from);
}

/** `A compromise put forward by the Commission`: who does it stands behind, and the form describes what stands before it. */
function isDoneBy(words: readonly Word[], at: number): boolean {
  const by = /^(?:forward|up|out|on|off|down)$/.test(words[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  const next = words[by + 1];
  return (
    words[by]?.lower === "by" &&
    next?.kind === "word" &&
    !/ing$/.test(next.lower) &&
    isPastForm(words[at]!.lower) &&
    !isAuxiliary(words[at - 1] ?? words[at]!) &&
    !/^(?:fell|rose|stood|went|came|grew|lay|dropped|and|or)$/.test(words[at]!.lower)
  );
}

/** `Two diplomats briefed on the talks said`: with no joint between two verbs the first describes the noun before it. */
function isReduced(words: readonly Word[], at: number, end: number): boolean {
  return (
    isPastForm(words[at]!.lower) &&
    !/^(?:said|told|added|was|were|had|did)$/.test(words[at]!.lower) &&
    /^(?:by|on|in|with|at|from|to|near|under|for)$/.test(words[at + 1]?.lower ?? "") &&
    /[a-z]{2}$/.test(words[at - 1]?.lower ?? "") &&
    !/^(?:who|which|that|he|she|it|they|and|but)$/.test(words[at - 1]!.lower) &&
    !isAuxiliary(words[at - 1]!) &&
    !words.slice(at, end).some(({ lower, text }) => text === "," || lower === "and" || lower === "but")
  );
}

function endsPhrase(words: readonly Word[], at: number, end: number, mentions: readonly Mention[]): boolean {
  if (isBoundary(words, at) || words[at]!.lower === "as") return true;
  if (words[at]!.text !== ",") return isFiniteVerb(words, at) && !isReduced(words, at, end);
  // Commas of a list of names belong to the phrase: `the US, North Korea, and China`.
  const before = mentions.findLast(({ to }) => to === at);
  const behind = mentions.find(({ from }) => from > at && from <= at + 3);
  const isList = before && behind && (before.form === "adjective") === (behind.form === "adjective");
  return !(isList && words.slice(at, end).some(({ lower }) => lower === "and"));
}

/**
 * The actors that a noun phrase is about: those before its first preposition; where there are none and its noun is one of
 * people or bodies, those behind `of`, `at`, `from` or `between`. A person stands for himself, not for his state.
 */
function headsIn(words: readonly Word[], from: number, to: number, mentions: readonly Mention[]): Mention[] {
  const within = mentions.filter((each) => each.from >= from && each.to <= to && each.as === "actor");
  if (within.length === 0) return [];
  let split = to;
  for (let at = from; at < to; at++) {
    if (PREPOSITIONS.has(words[at]!.lower) && !within.some((each) => each.from <= at && at < each.to)) {
      split = at;
      break;
    }
  }
  const head = words.slice(from, split).findLast(({ kind }) => kind === "word")?.lower ?? "";
  const isOfFirms = FIRMS.test(head) || COMPANY_NOUNS.has(head);
  const heads = within.filter((each) => each.to <= split && !(isOfFirms && each.form === "adjective"));
  // `Two German supermarket chains stopped buying`: no deed of Germany.
  if (isOfFirms && heads.length === 0 && within.some((each) => each.to <= split)) return [];
  if (heads.length > 0) return withoutStatesOfPersons(words, heads, split);
  if (split === from) {
    // `Under it Washington cut`: behind a phrase of place or time the name right before the verb is the subject.
    const last = within.filter((each) => each.to === to);
    return last.length > 0 ? [...new Set([...withJoined(words, last[0]!, mentions), ...last])] : [];
  }
  // `Six months of negotiations Spain and Britain reached`: the names right before the verb, which no preposition leads to.
  const ending = within.findLast((each) => each.to === to);
  const group = ending ? [...new Set([...withJoined(words, ending, mentions), ending])] : [];
  if (group.length > 0 && opensSecond(words, from, group[0]!, split)) return group;
  const before = words[(group[0]?.from ?? 1) - 1];
  if (
    group.length > 1 &&
    before?.kind === "word" &&
    !PREPOSITIONS.has(before.lower) &&
    !/^(?:and|the|or)$/.test(before.lower)
  )
    return group;
  const noun = words.slice(from, split).findLast(({ kind }) => kind === "word");
  if (
    noun &&
    SPOKESMEN.test(noun.lower) &&
    /^(?:of|at|from|for|in|between|with)$/.test(words[split]?.lower ?? "")
  )
    return withoutStatesOfPersons(words, within, to);
  return words[split]?.lower === "between" ? withoutStatesOfPersons(words, within, to) : [];
}

/** People whose view is not that of whom they are named by. */
const APART = /^(?:critics|supporters|opponents|rivals?|voters|allies)$/;

/** Firms and people that go by the name of their country and do nothing for it. */
const FIRMS =
  /^(?:chains|supermarkets|retailers|shops|stores|buyers|importers|exporters|wholesalers|brands|processors|consumers|shoppers|investors|tourists|hoteliers|restaurants|brewers|canneries|growers|bakers|fans|clubs)$/;

/** `Asked for half of the catch and Kenya offered a third`: behind what the verb before governs the name begins a clause of its own. */
function opensSecond(words: readonly Word[], from: number, first: Mention, split: number): boolean {
  const joint = words[first.from - 1]?.lower === "the" ? first.from - 2 : first.from - 1;
  if (joint <= split || from < 1 || !/^(?:and|but|while)$/.test(words[joint]?.lower ?? "")) return false;
  const noun = words.slice(from, split).findLast(({ kind }) => kind === "word");
  return (
    isFiniteVerb(words, from - 1) &&
    !isAuxiliary(words[from - 1]!) &&
    !/^(?:said|says|say|told)$/.test(words[from - 1]!.lower) &&
    noun !== undefined &&
    !SPOKESMEN.test(noun.lower)
  );
}

function withoutStatesOfPersons(words: readonly Word[], heads: readonly Mention[], end: number): Mention[] {
  const persons = heads.filter(
    ({ form, from }) =>
      form === "person" ||
      form === "surname" ||
      (form === "reference" && heads.some((each) => each.to <= from && each.form !== "reference")),
  );
  if (persons.length > 0) {
    return heads.filter((each) => {
      if (persons.includes(each)) return true;
      const next = persons.find((person) => person.from >= each.to);
      // `China and President X`: a state that is joined stays.
      return (
        !next || words.slice(each.to, next.from).some(({ lower, text }) => lower === "and" || text === ",")
      );
    });
  }
  // `the United Nations nuclear agency`, `Iran's parliament`: the first names whose body it is; a phrase of one noun is one actor.
  const last = heads.at(-1)!;
  return heads.filter((each) => each === last || isJoined(words, each, heads, end));
}

/** Whether a name is joined to the next by `and` or a comma. */
function isJoined(words: readonly Word[], each: Mention, heads: readonly Mention[], end: number): boolean {
  const next = heads.find(({ from }) => from >= each.to);
  if (!next) return each.from === heads.at(-1)!.from;
  if (next.form === "reference" && next.from === each.from) return true;
  const between = words.slice(each.to, Math.min(next.from, end));
  return (
    between.some(
      ({ lower, text }) => lower === "and" || lower === "or" || text === "," || text === "-" || text === "&",
    ) || next.from === each.from
  );
}

/** An actor behind a verb, and the preposition that leads to it: empty for the direct object. */
export interface Complement {
  readonly mention: Mention;
  readonly preposition: string;
}

/** Words with which a list goes on behind a comma. */
const GOES_ON = /^(?:and|particularly|especially|including|notably|namely|the|both)$/;

/** The actors behind a verb in its clause, in order. */
export function complementsOf(
  words: readonly Word[],
  behind: number,
  mentions: readonly Mention[],
): Complement[] {
  const found: Complement[] = [];
  let preposition = "";
  for (let at = behind; at < words.length && at - behind < LONGEST; at++) {
    const word = words[at]!;
    const here = mentions.filter((each) => each.from === at);
    if (here.length > 0) {
      // `Restored the advances and the union ended the boycott`: whoever does the next thing.
      const joint = words[words[at - 1]?.lower === "the" ? at - 2 : at - 1]?.lower ?? "";
      if (at > behind && /^(?:and|but|while)$/.test(joint) && opensClause(words, here[0]!.to)) break;
      for (const mention of here) found.push({ mention, preposition });
      at = here[0]!.to - 1;
      continue;
    }
    if (isBoundary(words, at)) break;
    if (at > behind && isFiniteVerb(words, at)) break;
    // `on two commanders of the group`: what they are of is meant too.
    if (PREPOSITIONS.has(word.lower)) {
      if (word.lower !== "of" || preposition === "") preposition = word.lower;
    } else if (word.text === "," && !words[at + 1]?.capital && !GOES_ON.test(words[at + 1]?.lower ?? ""))
      break;
  }
  return found;
}

/** Whether a verb stands there that needs the name before it for its subject. */
function opensClause(words: readonly Word[], at: number): boolean {
  return at < words.length && isFiniteVerb(words, at) && words[at + 1]?.lower !== "by";
}

/** The actor that a passive verb names behind `by`. */
export function agentOf(complements: readonly Complement[]): Mention[] {
  return complements.filter(({ preposition }) => preposition === "by").map(({ mention }) => mention);
}
