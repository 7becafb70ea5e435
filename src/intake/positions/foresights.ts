import type { Mention } from "../actors/mention.ts";
import { type Subject, subjectOf } from "../events/sides.ts";
import { speakerOf } from "../statements/speaker.ts";
import type { Speaker, Statement } from "../statements/statement.ts";
import {
  CHANCE,
  FORESEEING,
  LIKELY,
  MODAL,
  MODAL_BY_DATE,
  TO_COME,
  WEAK,
  WILL,
  WOULD,
} from "../tables/foresight.ts";
import type { Passage } from "../text/passage.ts";
import { formsOf } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import { chanceIn } from "./chance.ts";

/** A word or two by which a sentence foresees something. */
export interface Foresight {
  /** Where they stand in the folded sentence, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Who foresees it, where these words have a subject that does. */
  readonly speaker?: Speaker;
  /** The chance that they give in figures: a share, or the ends of a range. */
  readonly chance?: number | readonly [low: number, high: number];
  /** Whether they only say that something can be. */
  readonly modal: boolean;
}

/** Before such a verb the words of likelihood belong to what has been. */
const OF_THE_PAST =
  /\b(?:likely|probably|certainly|perhaps|possibly|presumably) (?:[a-z]+ed|was|were|had|has|have)\b|\b(?:doubtful|unlikely|likely|probable) (?:whether|that|if) (?:[\p{L}\d'-]+ ){1,6}?(?:was|were|had|has|have)\b|\bhad (?:been |long |widely |once )*(?:expected|predicted|foreseen|forecast|thought|believed|anticipated)\b/iu;
/** What somebody sets himself is no forecast of his. */
const RESOLVED = /\b(?:vow|promis|pledg|threaten|guarante|undert[ao]|swor)[a-z]*\b|\bin order that\b/i;
/** What is raised by those who may raise it. */
const SET_BY_SOMEBODY =
  /\b(?:tariffs?|dut(?:y|ies)|fees?|tax(?:es)?|pay|wages|salaries|pensions?|levy|levies|fares?|members|signatories|parties|voters|users|applicants|states|customers)\b/i;
/** Deeds of a timetable: who is set to do them on a day has planned it. */
const TIMETABLE =
  /^ (?:leave|arrive|depart|meet|visit|open|begin|start|hold|sail|fly|travel|host|attend|speak|address|receive|sign|take (?:part|place)|vote|resume|be (?:held|heard|opened|signed|published))\b/;

/** Forms that double a letter. */
const MORE_FORMS = { betting: "bet" } as const;
const FORESEES = new Map<string, { readonly base: string; readonly behind: RegExp }>();
for (const [bases, behind] of FORESEEING)
  for (const base of bases.split(" ")) for (const form of formsOf(base)) FORESEES.set(form, { base, behind });
for (const [form, base] of Object.entries(MORE_FORMS)) FORESEES.set(form, FORESEES.get(base)!);
/** Subjects without a name or noun for whom they are of. */
const ANYBODY = /^(?:i'd|we'd|few|many|most|some|nobody|none|one|all|everyone|others?|i|we|they|he|she|it)$/;
/** Those who say what will be without a hand in it. */
const ONLOOKERS =
  /^(?:analysts?|economists?|experts?|traders?|forecasters?|pollsters?|scholars?|historians?|bankers?|brokers?|strategists?|commentators?|academics?)$/;
/** Nouns that end as those for people do. */
const PEOPLE = /[a-z]{3}(?:ers|ists|ians|crats|men)$/;
const MAY_GUESS = /^(?:reckon|bet|think|believe|guess|fear|assume|warn|say|argue|estimate|hint)$/;

/** What the words of a sentence foresee, the surest first; nothing of what has been, is planned, or lies in somebody's own hand. */
export function findForesights(
  passage: Passage,
  mentions: readonly Mention[],
  statements: readonly Statement[],
  hasHorizon: boolean,
): Foresight[] {
  const { text } = passage;
  if (passage.heading || text.endsWith("?") || OF_THE_PAST.test(text)) return [];
  const chance = chanceIn(text);
  const verb = foreseen(passage, mentions, statements);
  const found = [
    ...matches(LIKELY, text, isPlanned),
    ...matches(CHANCE, text),
    ...(TO_COME.test(text) ? matches(WEAK, text, isPlanned) : []),
    ...(RESOLVED.test(text) ? [] : [...matches(WILL, text, isOwnDeed), ...matches(MODAL, text, isOwnDeed)]),
  ].filter(({ from, to }) => isOfNow(text, from, to, statements.length > 0 || hasHorizon));
  const could =
    (hasHorizon || (statements.length === 0 && / if\b/.test(text))) &&
    found.length === 0 &&
    !RESOLVED.test(text)
      ? matches(MODAL_BY_DATE, text, isOwnDeed)
      : [];
  // The longest says most; whoever foresees is told by his verb.
  const [longest] = [...found, ...could].sort((a, b) => b.to - b.from - (a.to - a.from));
  const told = longest ?? verb;
  if (!told) return [];
  const part = text.slice(told.from, told.to);
  const modal = verb === undefined && fits(MODAL_BY_DATE, part) && !fits(MODAL, part);
  return [
    {
      ...told,
      ...(verb?.speaker && { speaker: verb.speaker }),
      ...(chance !== undefined && { chance }),
      modal,
    },
  ];
}

function fits(pattern: RegExp, part: string): boolean {
  return part.match(pattern)?.[0] === part;
}

interface Found {
  readonly from: number;
  readonly to: number;
}

function matches(pattern: RegExp, text: string, isNone?: (text: string, found: Found) => boolean): Found[] {
  // Few sentences have any; to go through all takes a copy of the pattern, which is long.
  if (text.search(pattern) < 0) return [];
  // Whoever tried the pattern elsewhere has left it where he stopped.
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)].flatMap(({ 0: told, index }) => {
    const found = { from: index, to: index + told.length };
    // `In May Brussels`: a month.
    if (told.startsWith("May")) return [];
    return isNone?.(text, found) ? [] : [found];
  });
}

/** `Set to leave Durban at noon`. */
function isPlanned(text: string, { from, to }: Found): boolean {
  const told = text.slice(from, to);
  return /\bset to$/i.test(told) && TIMETABLE.test(text.slice(to).toLowerCase());
}

/** `We will win`, `fees will rise on 1 July`, `members may vote until Friday`: in the hand of those who do it. */
function isOwnDeed(text: string, { from }: Found): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  const clause = before.slice(
    Math.max(before.lastIndexOf(","), before.lastIndexOf('"'), before.lastIndexOf(";")) + 1,
  );
  return /\b(?:we|i|you)\s*$/i.test(clause) || SET_BY_SOMEBODY.test(clause);
}

/** `Was likely` tells what is to come only where somebody said so then, or where a day is still to come. */
function isOfNow(text: string, from: number, to: number, isReported: boolean): boolean {
  if (isReported) return true;
  const around = text.slice(Math.max(0, from - 24), to);
  return !/\b(?:was|were|seemed|looked|appeared|had been|there was)\b/i.test(around);
}

/** A verb of foreseeing, with whoever foresees. */
function foreseen(
  { words: told, text }: Passage,
  mentions: readonly Mention[],
  statements: readonly Statement[],
): (Found & { readonly speaker?: Speaker }) | undefined {
  for (const [at, word] of told.entries()) {
    const verb = FORESEES.get(word.lower);
    if (!verb || (word.capital && at > 0) || !verb.behind.test(text.slice(word.end, word.end + 160)))
      continue;
    const statement = statements.find(({ cue }) => cue === at);
    const around = told.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
    const isNot = around.some((each) => /^(?:not|n't|don't|doesn't|didn't|cannot|can't|never)$/.test(each));
    if (!isForeseeing(verb.base, told, at, around, isNot, statements)) continue;
    const subject = polled(
      told,
      subjectOf(told, at - (told[at - 1]?.lower.endsWith("n't") ? 1 : 0), mentions),
    );
    const noun = told[subject.to - 1];
    // `The project that can`: a noun.
    const phrase = told.slice(subject.from, subject.to).map(({ lower }) => lower);
    if (
      formsOf(verb.base)[0] === word.lower &&
      subject.to === at &&
      phrase.length > 0 &&
      !phrase.some((each) => /s$|^(?:i|we|you|they|people|many|most|few|and)$/.test(each))
    )
      continue;
    const anybody = noun === undefined || ANYBODY.test(noun.lower);
    const speaker =
      statement?.speaker ??
      (anybody
        ? statements.find(({ from, to }) => from <= at && at < to)?.speaker
        : speakerOf(
            told,
            subject,
            mentions,
            undefined,
            phrase.some((each) => PEOPLE.test(each)) || noun.capital,
          ));
    // `The proposal foresees a cut`
    if (
      /(?:proposal|plan|offer|deal|text|draft|agreement|bill|law|contract|accord|treaty|budget)$/.test(
        noun?.lower ?? "",
      )
    )
      continue;
    const isName = noun?.capital === true && subject.to > subject.from;
    if (!speaker && !(isName || /^(?:few|many|most|some|nobody|none|i|we)$/.test(noun?.lower ?? "")))
      continue;
    // A state that says what it would do sets itself something; whoever has no part in it foresees.
    const isPerson = subject.actors.some(({ form }) => form === "person" || form === "surname");
    if (MAY_GUESS.test(verb.base) && !isOnlooker(verb.base, speaker, told, at, isPerson ? undefined : noun))
      continue;
    return { from: word.start, to: word.end, ...(speaker && { speaker }) };
  }
  return undefined;
}

/** `Three in four economists polled by …`: the economists. */
function polled(told: readonly Word[], subject: Subject): Subject {
  const part = told.slice(subject.from, subject.from + 3).map(({ lower }) => lower);
  const from =
    part[1] === "in" || part[1] === "of"
      ? subject.from + (part[2] === "the" || part[1] === "in" ? 3 : 2)
      : subject.from;
  const asked = told
    .slice(from, subject.to)
    .findIndex(({ lower }) => /^(?:polled|surveyed|questioned|interviewed)$/.test(lower));
  if (asked < 1) return subject;
  const to = from + asked;
  return { from, to, actors: subject.actors.filter((each) => each.from >= from && each.to <= to) };
}

function isForeseeing(
  base: string,
  told: readonly Word[],
  at: number,
  around: readonly string[],
  isNot: boolean,
  statements: readonly Statement[],
): boolean {
  const { lower } = told[at]!;
  const before = around.at(-1) ?? "";
  if (base === "surprise") return before === "be" && around.includes("would");
  if (
    /^(?:a|an|the|its|his|her|their|this|that|of|by|new|any|no|-|to|must|should|can|could|had|been|be|is|are|was|were|being)$/.test(
      before,
    )
  )
    return base === "bet" || base === "price"
      ? /^(?:is|are|been)$/.test(before) && lower.endsWith("ing")
      : false;
  if (lower.endsWith("ing"))
    return /^(?:is|are|been)$/.test(before) || around.slice(-2).some((each) => /^(?:is|are)$/.test(each));
  if (around.includes("had") || around.includes("must") || around.includes("should")) return false;
  if (base === "rule") return isNot;
  // What somebody expected then is told of what has been, unless he is told to have said so.
  if (
    /^(?:expect|anticipat|see|saw|believ|thought|fear|hop|envisag|assum)/.test(base + lower) &&
    /(?:ed|saw|thought)$/.test(lower)
  )
    return statements.some(({ from, to }) => from <= at && at < to);
  return true;
}

/** Whether somebody who thinks that something will be has no hand in it: `Norway thinks that it will` tells of Norway's own. */
function isOnlooker(
  base: string,
  speaker: Speaker | undefined,
  told: readonly Word[],
  at: number,
  subject: Word | undefined,
): boolean {
  const of = subject?.lower ?? "";
  const own = /^(?:i|we)$/.test(of)
    ? /^(?:i|we)$/
    : /s$|^(?:people|many|most|some|few|others)$/.test(of)
      ? /^they$/
      : subject
        ? /^(?:it|he|she)$/
        : /^(?:he|she)$/;
  if (own.test(told[told[at + 1]?.lower === "that" ? at + 2 : at + 1]?.lower ?? "")) return false;
  if (/^(?:say|argue|estimate|hint)$/.test(base))
    return ONLOOKERS.test(speaker?.unnamed ?? "") && !/^(?:has|have|had)$/.test(told[at + 1]?.lower ?? "");
  const modal = told.slice(at + 1).find(({ lower }) => WOULD.test(lower))?.lower ?? "";
  return base !== "warn" || speaker?.unnamed !== undefined || /^(?:could|may|might)$/.test(modal);
}
