import type { Day } from "#case/day.ts";
import { type Actors, actorsOf } from "./actors/actors-of.ts";
import { knownActor } from "./actors/lexicon.ts";
import { Names } from "./actors/names.ts";
import { someoneIn } from "./actors/references.ts";
import { datesOf } from "./dates/dates-of.ts";
import { type FoundDate, isToCome } from "./dates/find-dates.ts";
import type { Act } from "./events/act.ts";
import { bidden, conditionals, verbless } from "./events/bidden.ts";
import { findActs } from "./events/find-acts.ts";
import { stampedActs } from "./events/stamped-acts.ts";
import { withUnnamedDoers, withUnnamedTargets } from "./events/unnamed-doers.ts";
import { type Foresight, findForesights } from "./positions/foresights.ts";
import { type Nominal, nominalsIn } from "./positions/nominals.ts";
import { findStatements } from "./statements/find-statements.ts";
import type { Speaker, Statement } from "./statements/statement.ts";
import { isCapitalBody, unnamedId, unnamedName } from "./statements/unnamed.ts";
import type { Passage } from "./text/passage.ts";
import { isQuoted } from "./text/quotes.ts";

/** So many words are no sentence: of such a line nothing is read but dates and names. The longest of prose have some 150. */
const LONGEST_SENTENCE = 500;

/** Organs that act for their state; a regulator, court or bank of a state acts for itself. */
const MINISTRY = /\b(?:ministry|department|treasury|presidency|office|secretariat|television|agency)\b/i;

/** So many questions of its own make a text an interview, and fewer where as many sentences outside quotations are somebody's own. */
const OF_INTERVIEWS = 4;

/** A sentence with all that was found in it. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly dates: readonly FoundDate[];
  readonly statements: readonly Statement[];
  readonly acts: readonly Act[];
  readonly foresights: readonly Foresight[];
  /** Demands that a noun tells. */
  readonly nominals: readonly Nominal[];
}

/** A text as it was read: what is proposed is made of this and of nothing else. */
export interface Reading {
  readonly published: Day | undefined;
  readonly actors: Actors;
  readonly names: Names;
  readonly sentences: readonly ReadPassage[];
  /** The two sides that the text speaks of most: where talks are told of without their parties, these are meant. */
  readonly mainSides: readonly string[];
  /** The sides that the text speaks of most, up to four, where no two of them stand out; else the same two. */
  readonly manySides: readonly string[];
  /** For whom a person or organ acts, where that is told; else himself. */
  readonly sideOf: (id: string) => string;
  /** The body that a person speaks for, where that is told, and the state of a ministry; other bodies stand for themselves. */
  readonly partyOf: (id: string) => string;
}

/** Reads a text: dates, actors, who says what, and who does what to whom, sentence by sentence. */
export function readingOf(
  passages: readonly Passage[],
  published: Day | undefined,
  options: {
    readonly southern?: boolean | undefined;
    readonly dayFirst?: boolean | undefined;
    readonly persons?: ReadonlySet<string> | undefined;
  },
): Reading {
  const actors = actorsOf(passages, options.persons);
  /** An unnamed official of a ministry is told to be one of its state. */
  const organSides = new Map(actors.organs.map(({ id, memberOf }) => [id, memberOf]));
  const dates = datesOf(passages, { published, ...options });
  const sides = new Map(
    [...actors.persons, ...actors.organisations, ...actors.organs, ...actors.groups].flatMap(
      ({ id, memberOf }) => (memberOf ? [[id, memberOf] as const] : []),
    ),
  );
  const sideOf = (id: string) => sides.get(id) ?? id;
  const personIds = new Set(actors.persons.map(({ id }) => id));
  const ministries = new Set([
    ...[...actors.organisations, ...actors.organs].flatMap(({ id, name }) =>
      MINISTRY.test(name) ? [id] : [],
    ),
    ...actors.groups.flatMap(({ id, memberOf }) => (memberOf ? [id] : [])),
  ]);
  const partyOf = (id: string) => (personIds.has(id) || ministries.has(id) ? sideOf(id) : id);
  const { mainSides, manySides } = sidesOf(actors, partyOf, (id) => personIds.has(id));
  const questions = passages.filter((each) => isQuestion(each) && !isAllQuoted(each)).length;
  const interviewed = mainSides.find((id) => knownActor(id)?.kind === "state") ?? mainSides[0];
  // In an interview `we` is the side that it is about.
  // Whoever is introduced at its head with an office answers, else the side that it is about.
  const head = new Set(actors.mentions.slice(0, 6).flatMap((each) => each.map(({ id }) => id)));
  const guest = actors.persons.find(({ id, role }) => role !== undefined && head.has(id))?.id ?? interviewed;
  const answering: Speaker | undefined =
    (questions >= OF_INTERVIEWS || (questions > 1 && passages.filter(isOwnVoice).length >= OF_INTERVIEWS)) &&
    guest !== undefined
      ? { ids: [guest] }
      : undefined;
  let speaker: Speaker | undefined;
  /** Those without a name who did or said something in the sentence before, whom `They` means, or `He`. */
  let those: Speaker | undefined;
  const sentences = passages.map((passage, index) => {
    const mentions = actors.mentions[index]!;
    // Whoever spoke in another entry of a live blog does not go on in this one.
    if (index > 0 && passages[index - 1]!.stamp !== passage.stamp) speaker = undefined;
    if (
      passage.heading ||
      (isQuestion(passage) && !isQuoted(passage.quotes, passage.text.length - 2)) ||
      isTooLong(passage)
    )
      return { passage, dates: dates[index]!, statements: [], acts: [], foresights: [], nominals: [] };
    const statements = findStatements(passage, mentions, speaker ?? those).map(
      ({ speaker: said, ...rest }) => ({
        ...rest,
        speaker: said.affiliation
          ? { ...said, affiliation: organSides.get(said.affiliation) ?? partyOf(said.affiliation) }
          : said,
      }),
    );
    // A sentence that is all quotation goes on with what was said before it.
    speaker = statements.at(-1)?.speaker ?? (isAllQuoted(passage) ? speaker : undefined);
    const acts = stampedActs(
      passage,
      withSpeakers(
        passage,
        [
          ...findActs(passage, mentions, dates[index]!),
          ...bidden(passage.words, isQuoted(passage.quotes, 0)),
          ...verbless(passage.words, isQuoted(passage.quotes, 0)),
          ...conditionals(passage.words, mentions),
        ],
        statements,
        speaker ?? aheadOf(passages, actors, index) ?? besideOf(passages, actors, index) ?? answering,
      ).map((act) =>
        withUnnamedTargets(passage.words, withUnnamedDoers(passage.words, mentions, act, those)),
      ),
      dates[index]!,
    );
    const someone = someoneIn(passage.words);
    those = someone
      ? { ids: [], unnamed: someone }
      : ([...acts.map(({ doer }) => doer), ...statements.map(({ speaker: said }) => said)].find(
          (each) => each?.unnamed !== undefined,
        ) ?? bodyIn(passage.words));
    return {
      passage,
      dates: dates[index]!,
      statements,
      acts,
      foresights: findForesights(
        passage,
        mentions,
        statements,
        dates[index]!.some((date) => isToCome(date, passage.stamp?.day ?? published)),
      ),
      nominals: nominalsIn(passage, mentions, acts),
    };
  });
  const unnamed = new Map<string, string>();
  const plain = new Names(actors, new Map());
  for (const speaker of sentences.flatMap(namelessIn))
    unnamed.set(
      unnamedId(speaker),
      unnamedName(speaker, (id) => plain.of(id)),
    );
  return {
    published,
    actors,
    names: new Names(actors, unnamed),
    sentences,
    mainSides,
    manySides,
    sideOf,
    partyOf,
  };
}

/** `“We will not sign. They must move,” she said`: whoever is told to have said so behind the last of several sentences. */
function aheadOf(passages: readonly Passage[], { mentions }: Actors, index: number): Speaker | undefined {
  for (let at = index; at < index + 4; at++) {
    const next = passages[at + 1];
    if (!next || next.paragraph !== passages[at]!.paragraph || !isAllQuoted(passages[at]!)) return undefined;
    if (isAllQuoted(next)) continue;
    const first = isQuoted(next.quotes, 0) ? findStatements(next, mentions[at + 1]!)[0] : undefined;
    return first && first.to <= first.cue ? first.speaker : undefined;
  }
  return undefined;
}

/**
 * `Jane Doe was blunt. “Pay for the wells.”`, `“Not a shilling less.” That was all that Jane Doe would say`: a quotation without a verb
 * of saying is of the person whom the sentence before names last, or the one behind that points back.
 */
function besideOf(passages: readonly Passage[], { mentions }: Actors, index: number): Speaker | undefined {
  const passage = passages[index]!;
  if (!isAllQuoted(passage)) return undefined;
  const isNear = (at: number) =>
    passages[at]?.paragraph === passage.paragraph && passages[at]!.quotes.length === 0;
  const personOf = (at: number) =>
    mentions[at]!.findLast(({ form, as }) => as === "actor" && (form === "person" || form === "surname"));
  const person =
    (isNear(index - 1) && personOf(index - 1)) ||
    (isNear(index + 1) &&
      /^(?:that|this|so|such|those)$/.test(passages[index + 1]!.words[0]?.lower ?? "") &&
      personOf(index + 1));
  return person ? { ids: [person.id] } : undefined;
}

/** `The Authority took note of the report. It regretted …`: the body that a sentence begins with. */
function bodyIn(words: Passage["words"]): Speaker | undefined {
  const noun = words[1];
  return noun && words[0]!.lower === "the" && isCapitalBody(words, noun)
    ? { ids: [], unnamed: noun.lower }
    : undefined;
}

/** Those who speak or act in a sentence and have no name. */
function namelessIn({ statements, acts, foresights, nominals }: ReadPassage): Speaker[] {
  return [
    ...nominals.map(({ owner }) => owner),
    ...foresights.flatMap(({ speaker }) => (speaker ? [speaker] : [])),
    ...statements.map(({ speaker }) => speaker),
    ...acts.flatMap(({ doer, done }) => [doer, done].flatMap((each) => each ?? [])),
  ].filter(({ unnamed }) => unnamed !== undefined);
}

/** `We asked for one thing`, outside quotation marks. */
function isOwnVoice({ words, quotes }: Passage): boolean {
  return quotes.length === 0 && /^(?:i|we)$/.test(words[0]?.lower ?? "");
}

/** Whether nearly all of a sentence stands in quotation marks. */
function isAllQuoted({ text, quotes }: Passage): boolean {
  return quotes.reduce((sum, { start, end }) => sum + end - start, 0) > 0.9 * text.length - 4;
}

/** Acts that a speaker tells of himself, `we asked for one thing`, are his. */
function withSpeakers(
  { words }: Passage,
  acts: readonly Act[],
  statements: readonly Statement[],
  goingOn: Speaker | undefined,
): Act[] {
  return acts.map((act) => {
    const { subject, by, passive } = act;
    if (
      /^(?:ask\.(?:must|should|have-to|time|bid)|(?:threaten|offer|condition|refuse)\.else|refuse\.(?:not-open|no-deal))$/.test(
        act.pattern.id,
      )
    )
      return asksOfSubject(words, act, statements, goingOn);
    // `It said that a longer delay would not be accepted`
    if (passive && by.length === 0 && /accept$/.test(act.pattern.id) && act.mode === "negated") {
      const voice = statements.find(({ from, to }) => from <= act.verb && act.verb < to)?.speaker;
      const { from, to } = subject;
      if (voice)
        return {
          ...act,
          ...(voice.unnamed && { doer: voice }),
          by: speakerIds(voice).map((id) => ({ from, to, id, form: "reference", as: "actor" })),
        };
    }
    if (act.pattern.voiced) return voiced(act, statements, goingOn);
    if (by.length > 0 || passive) return act;
    const said = statements.find(({ from, to }) => from <= act.verb && act.verb < to)?.speaker;
    const isOwn =
      said !== undefined &&
      act.pattern.route.startsWith("demand:") &&
      subject.to - subject.from === 1 &&
      /^(?:it|they|he|she)$/.test(words[subject.from]!.lower);
    if (!isOwn && !isSpeakers(words.slice(subject.from, subject.to), said)) return act;
    const speaker = said ?? (statements.length === 0 ? goingOn : undefined);
    const { from, to } = subject;
    return speaker
      ? {
          ...act,
          ...(speaker.unnamed && { doer: speaker }),
          by: speakerIds(speaker).map((id) => ({ from, to, id, form: "reference", as: "actor" })),
        }
      : act;
  });
}

/** `We asked`, `the union said it would strike`, `said its members would strike`: the speaker, or those of whom he speaks as his. */
function isSpeakers(subject: Passage["words"], speaker: Speaker | undefined): boolean {
  const last = subject.at(-1)?.lower ?? "";
  if (/^(?:we|i)(?:'(?:re|m|ve|ll|d))?$/.test(last)) return true;
  if (subject.length < 4 && /^(?:our|my)$/.test(subject[0]?.lower ?? "")) return true;
  if (!speaker) return false;
  if (subject.length === 1) return speaker.unnamed !== undefined && /^(?:it|they)$/.test(last);
  return (
    subject.length < 4 &&
    /^(?:its|their)$/.test(subject[0]?.lower ?? "") &&
    /^(?:members|workers|side|team|troops|forces|army|delegation|fighters|ships|staff|drivers|government)$/.test(
      last,
    )
  );
}

/** A subject that is nobody's. */
const NOBODY = { from: 0, to: 0, actors: [] } as const;
/** Turns of phrase whose subject is a thing, and no side. */
const OF_THINGS =
  /^(?:condition\.(?:hang|tied|presuppose|stays|is)|threaten\.(?:met|follow)|refuse\.(?:short|enough|stay|none|topic|red-line|acceptable)|ask\.(?:least|vital)|offer\.on-table)$/;
/** Those who tell of others' demands and have none. */
const ONLOOKERS =
  /^(?:analysts?|experts?|observers?|economists?|traders?|scholars?|historians?|researchers?|critics?|diplomats?|reports?|media|sources?|commentators?|witness(?:es)?|professors?|pollsters?|forecasters?)$/;

/** `There is no more money, the trust says`: by whoever says so, or for whom it is so, unless its subject does it. */
function voiced(act: Act, statements: readonly Statement[], goingOn: Speaker | undefined): Act {
  const { from, to, actors } = act.subject;
  const own = statements.find((each) => each.from <= act.verb && act.verb < each.to)?.speaker;
  const speaker = own ?? (statements.length === 0 ? goingOn : undefined);
  const mentioned = (id: string) => ({ from, to, id, form: "reference", as: "actor" }) as const;
  const isThing = actors.length === 0 || !actors.some((each) => each.to === to);
  // `Norway depends on gas`, `analysts see no room for cuts`
  if ((!isThing && OF_THINGS.test(act.pattern.id)) || ONLOOKERS.test(speaker?.unnamed ?? ""))
    return { ...act, by: [], subject: NOBODY };
  if (!speaker && /^ask\.(?:entitled|deserve)$/.test(act.pattern.id))
    return { ...act, by: [], subject: NOBODY };
  if (!isThing && !act.passive) return act;
  const of = act.complements.find(({ preposition }) => /^(?:to|for)$/.test(preposition));
  if (!speaker && actors.length > 0)
    return {
      ...act,
      by: /^condition|^refuse\.(?:answer|red-line)$/.test(act.pattern.id) ? actors.slice(0, 1) : [],
    };
  if (!speaker) return of ? { ...act, by: [of.mention], to: [] } : act;
  return {
    ...act,
    ...(speaker.unnamed && { doer: speaker }),
    by: speakerIds(speaker).map(mentioned),
    to: act.to.filter(({ id }) => !speaker.ids.includes(id)),
  };
}

const OWN = /^(?:it|they|we|i|he|she|you|who|that|which)$/;

/** `Israel must withdraw, he said`: whoever says so asks it of the subject; what nobody says is asked by nobody. */
function asksOfSubject(
  words: Passage["words"],
  act: Act,
  statements: readonly Statement[],
  goingOn: Speaker | undefined,
): Act {
  const told = statements.find((each) => each.from <= act.verb && act.verb < each.to);
  // `Agreed that the border should be reopened`: asked of nobody any more.
  if (told?.base === "agree") return { ...act, by: [] };
  const said = told?.speaker;
  const speaker = said ?? (statements.length === 0 ? goingOn : undefined);
  const { from, to } = act.subject;
  // `It has to pay`, in its own words: not asked of anybody.
  if (act.pattern.id === "ask.have-to" && OWN.test(words[to - 1]?.lower ?? "")) return { ...act, by: [] };
  // What is refused is a thing, whoever is named in it: `unacceptable to Norway`.
  if (!/^ask/.test(act.pattern.id) && !speaker) {
    const of = act.complements.find(({ preposition }) => preposition === "to" || preposition === "for");
    return of ? { ...act, by: [of.mention], to: [] } : act;
  }
  const by = (speaker ? speakerIds(speaker) : []).map(
    (id) => ({ from, to, id, form: "reference", as: "actor" }) as const,
  );
  const asked =
    act.pattern.id === "ask.time"
      ? act.complements
          .flatMap(({ preposition, mention }) => (/^(?:for|to)$/.test(preposition) ? [mention] : []))
          .slice(0, 1)
      : act.by;
  return { ...act, by, to: asked.filter(({ id }) => !by.some((each) => each.id === id)) };
}

/** Who is named with most talks and is hardly ever a side of them. */
const GO_BETWEENS = new Set(["UN", "ICRC", "OSCE"]);

/** The two states, organisations or groups spoken of most, media and go-betweens left out; fewer where a text names fewer. */
function sidesOf(
  { mentions }: Actors,
  partyOf: (id: string) => string,
  isPerson: (id: string) => boolean,
): { readonly mainSides: string[]; readonly manySides: string[] } {
  const times = new Map<string, number>();
  for (const { id, as } of mentions.flat()) {
    const side = partyOf(id);
    if (as === "place" || isPerson(side) || GO_BETWEENS.has(side) || knownActor(side)?.kind === "media")
      continue;
    times.set(side, (times.get(side) ?? 0) + 1);
  }
  const ranked = [...times].sort((a, b) => b[1] - a[1]);
  const [first, second, third] = ranked;
  // Where a third is spoken of as often as the second, none of them is.
  const mainSides = [first, second && third?.[1] === second[1] ? undefined : second].flatMap((each) =>
    each ? [each[0]] : [],
  );
  const least = second?.[1] ?? 1;
  const manySides =
    mainSides.length === 2 || least < 2
      ? mainSides
      : ranked.slice(0, 4).flatMap(([id, count]) => (count >= least ? [id] : []));
  return { mainSides, manySides };
}

/** Whether a line has more words than any sentence. */
export function isTooLong({ words }: Passage): boolean {
  return words.length > LONGEST_SENTENCE;
}

export function isQuestion({ text }: Passage): boolean {
  return /\?["')\]]*$/.test(text);
}

/** The ids of those who say something, the nameless under an id of their own. */
export function speakerIds(speaker: Speaker): string[] {
  return speaker.unnamed ? [unnamedId(speaker)] : [...speaker.ids];
}

/** Whose statement it is that a word of a sentence stands in, if anybody's. */
export function allegedBy({ statements }: ReadPassage, word: number): string[] | undefined {
  const statement = statements.find(({ from, to }) => from <= word && word < to);
  return statement && speakerIds(statement.speaker);
}
