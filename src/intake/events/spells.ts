import { isoDay } from "#case/day.ts";
import { knownActor } from "../actors/lexicon.ts";
import type { Mention } from "../actors/mention.ts";
import { monthsAfter } from "../dates/calendar.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { Reading, ReadPassage } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Act } from "./act.ts";

/** One spell of negotiation as a text tells it. */
export interface Spell {
  readonly parties: readonly string[];
  readonly passages: Passage[];
  /** The verb that opened it, in the first of its sentences. */
  readonly verb: number;
  readonly acts: Act[];
  start: FoundDate | undefined;
  end: FoundDate | undefined;
  ending: "agreement" | "collapse" | "impasse" | "suspension" | "open" | "not stated";
  readonly pauses: { from: string; to: string }[];
  /** Whether it is of talks, or of an agreement that they ended in. */
  readonly of: "talks" | "pact";
  /** Whether its parties are named with it; else they are those that the text is about. */
  readonly named: boolean;
  /** Whether it is still to begin. */
  planned: boolean;
  /** Whether one of its parties is. */
  readonly half: boolean;
  /** When it was taken up again, where that is how it is first told. */
  readonly resumed: FoundDate | undefined;
}

/** How many sentences on a spell may be taken up again without its parties being named. */
const TAKEN_UP = 4;

/**
 * The spells of negotiation of a text, in its order: what opens one, pauses it, takes it up again and ends it, by the verbs
 * that tell it. A sentence that names no parties goes on with the spell told last before it.
 */
export function spellsOf({ sentences, partyOf: sideOf, mainSides, manySides, actors }: Reading): Spell[] {
  const spells: Spell[] = [];
  /** The main side that was named last. */
  let near = mainSides[0];
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    for (const act of sentence.acts) {
      const step = stepOf(act) ?? walkedOut(act, spells.at(-1), sentence.passage.index - lastAt, sideOf);
      if (
        !step ||
        act.mode === "negated" ||
        isSessionOfOne(act, sentence) ||
        isOldPact(act, step, sentence) ||
        isDoubted(act, sentence)
      )
        continue;
      const parties = partiesOf(
        act,
        sideOf,
        mainSides,
        manySides,
        speakersOf(sentence, act).map(sideOf),
        near,
      );
      const current = spells.at(-1);
      const isNear = sentence.passage.index - lastAt <= TAKEN_UP;
      const isNamed = new Set([...act.by, ...act.to].map(({ id }) => sideOf(id))).size > 1;
      if (!isNamed && NAMED_ONLY.test(act.pattern.id) && !isOfPartakers(act, sentence)) continue;
      const isEarlier = current !== undefined && isOfEarlier(current, act, step, sentence);
      // Who leaves a meeting ends no agreement of before.
      const isOfPact =
        step === "fail" &&
        current?.of === "pact" &&
        /^talks\.(?:walk-out-of|part-without)$/.test(act.pattern.id);
      const goesOn =
        current && !isEarlier && !isOfPact && isNear && (!isNamed || sameParties(parties, current.parties));
      // Who meets in the course of talks opens none.
      if (goesOn && NAMED_ONLY.test(act.pattern.id) && step === "start" && !isOver(current)) continue;
      const isNew =
        step === "start" || (step === "agree" && !(goesOn && mayEnd(current, act) && !isOver(current)));
      // What stops, goes on or fails was there before the text told of it.
      const isUnopened =
        !goesOn &&
        (act.mode === "actual" || step === "resume") &&
        (step === "fail" ||
          (isNamed &&
            (step === "pause" || (step === "resume" && (act.date?.edtf != null || isTold(sentence, act))))));
      if (isNew || isUnopened || (step === "pause" && current && isOver(current))) {
        if (act.mode === "hypothetical" || parties.length < 2) continue;
        // An agreement of nobody named is not one of all whom the text names.
        if (step === "agree" && !isNamed && parties.length > 2) continue;
        if (goesOn && step === "start" && isSameStart(current, act, isNamed)) current.start ??= act.date;
        else if (goesOn && step === "start" && beganBefore(current, act)) {
          // News tells first that talks resume, and then how they had begun.
          current.start = act.date;
          current.planned = false;
          current.acts.push(act);
          if (!current.passages.includes(sentence.passage)) current.passages.push(sentence.passage);
        } else
          spells.push(
            current && isEarlier && !isNamed
              ? opened(act, sentence, current.parties, step, current.named)
              : opened(act, sentence, parties, step, isNamed),
          );
      } else if (
        goesOn &&
        (act.mode === "actual" || (step === "resume" && act.mode === "future" && act.date))
      ) {
        takeUp(current, act, step, sentence);
        current.acts.push(act);
        if (!current.passages.includes(sentence.passage)) current.passages.push(sentence.passage);
      } else continue;
      lastAt = sentence.passage.index;
    }
    const behind = talksBehind(sentence, actors.mentions[sentence.passage.index]!, sideOf);
    if (
      behind &&
      !spells.some(
        ({ passages, parties }) =>
          passages.includes(sentence.passage) && sameParties(parties, behind.parties),
      )
    ) {
      spells.push(behind);
      lastAt = sentence.passage.index;
    }
    near =
      actors.mentions[sentence.passage.index]!.map(({ id }) => sideOf(id)).findLast((id) =>
        mainSides.includes(id),
      ) ?? near;
  }
  const counted = sentences.flatMap((sentence) =>
    spells.some(({ passages }) => passages.includes(sentence.passage))
      ? []
      : (countedIn(sentence, sideOf) ?? []),
  );
  return withAgreements([...spells, ...counted]);
}

/** Talks of which a sentence names the sides, and only how they began or came out. */
const HALF_TOLD = {
  of: "talks",
  named: true,
  planned: false,
  half: true,
  resumed: undefined,
} as const satisfies Partial<Spell>;

/** `At the first round of talks in Oslo, Norway asked for half and Kenya offered a third`: those who put something forward there. */
const AT_ROUND =
  /\b(?:at|in|during) (?:the|a) (?:first|second|third|fourth|fifth|sixth|seventh|opening) (?:round|session)(?: of (?:the )?(?:[a-z]+ )?(?:talks|negotiations))?\b(?! of\b)/i;

function countedIn({ passage, acts, dates }: ReadPassage, sideOf: (id: string) => string): Spell | undefined {
  const found = AT_ROUND.exec(passage.text);
  if (!found || !/round|talks|negotiations/i.test(found[0])) return undefined;
  const told = acts.filter(
    ({ pattern: { route }, mode }) => mode === "actual" && route.startsWith("demand:"),
  );
  const parties = [...new Set(told.flatMap(({ by, to }) => [...by, ...to]).map(({ id }) => sideOf(id)))];
  const verb = passage.words.findIndex(({ end }) => end >= found.index + found[0].length);
  const date = dates.find(({ days }) => days != null);
  if (parties.length !== 2 || verb < 0 || !date) return undefined;
  return {
    parties,
    passages: [passage],
    verb,
    acts: [],
    start: date,
    end: undefined,
    ending: "not stated",
    pauses: [],
    ...HALF_TOLD,
  };
}

/** An agreement told of before the talks that it ends, as news begins with how they came out, is their end and no spell of its own. */
function withAgreements(spells: readonly Spell[]): Spell[] {
  return spells.filter((pact, at) => {
    if (pact.of !== "pact" || pact.planned) return true;
    const talks = spells.find(
      (each, index) =>
        index > at &&
        each.of === "talks" &&
        each.ending === "open" &&
        sameParties(each.parties, pact.parties) &&
        each.start?.days != null &&
        pact.start?.days != null &&
        pact.start.days.first >= each.start.days.first,
    );
    if (!talks) return true;
    talks.end = pact.start;
    talks.ending = "agreement";
    for (const act of pact.acts) talks.acts.push(act);
    for (const passage of pact.passages) if (!talks.passages.includes(passage)) talks.passages.push(passage);
    return false;
  });
}

/** What tells talks only where it has both sides: others meet and part as well. */
const NAMED_ONLY = /^talks\.(?:meet-times|talked|sit-together|part-without|meet-again|teams-meet)$/;

/** `Negotiators met twice in May`: those of the two whom the text is about. */
function isOfPartakers({ subject }: Act, { passage: { words } }: ReadPassage): boolean {
  return words
    .slice(subject.from, subject.to)
    .some(({ lower }) => /^(?:negotiators|delegations|delegates|sides|parties|envoys|teams)$/.test(lower));
}

/** `The Community met in extraordinary session`: of its own members, and no talks with others. */
function isSessionOfOne(
  { verb, by, to, pattern: { id } }: Act,
  { passage: { text, words } }: ReadPassage,
): boolean {
  return (
    id === "talks.sit-down" &&
    new Set([...by, ...to].map((each) => each.id)).size < 2 &&
    /^[^.;]{0,30}? in (?:its |an? )?(?:[\p{L}-]+ )?(?:extraordinary|ordinary|emergency|special|closed|regular|annual) (?:session|summit|meeting)\b/u.test(
      text.slice(words[verb]!.end),
    )
  );
}

/** `Officials doubt that they will meet again`: nobody has said that they will. */
function isDoubted({ verb, mode }: Act, { passage: { text, words } }: ReadPassage): boolean {
  return (
    mode === "future" &&
    /\b(?:doubt(?:s|ed|ful)?|unlikely|sceptical|skeptical|hardly|little chance)\b/i.test(
      text.slice(0, words[verb]!.start),
    )
  );
}

/** `A treaty signed half a century ago grants it`: what describes a pact opens none, unless its day stands with it. */
function isOldPact(
  { verb, by, passive, date }: Act,
  step: Step,
  { passage: { words } }: ReadPassage,
): boolean {
  if (step !== "agree" || by.length > 0 || !isPastForm(words[verb]!.lower)) return false;
  if (
    passive ||
    !/^(?:agreement|deal|treaty|accord|pact|contract|protocol|convention|truce|ceasefire|settlement|declaration)s?$/.test(
      words[verb - 1]?.lower ?? "",
    )
  )
    return false;
  const day = date === undefined ? -1 : words.findIndex(({ start }) => start >= date.start);
  return day < verb || day > verb + 4;
}

/** The parties of talks that a sentence tells as the time before something else: `after eleven days of talks between A and B`. */
const AFTER_TALKS =
  /\b(?:after|following) (?:[\p{L}\d'’-]+ ){0,5}?(?:days|weeks|months|years|hours|rounds?|sessions?) of (?:[\p{L}-]+ ){0,3}?(?:talks|negotiations|bargaining|mediation) (between|with) /iu;

function talksBehind(
  { passage, acts, statements }: ReadPassage,
  mentions: readonly Mention[],
  sideOf: (id: string) => string,
): Spell | undefined {
  const found = AFTER_TALKS.exec(passage.text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const at = passage.words.findIndex(({ start }) => start >= end);
  if (at < 0) return undefined;
  const behind = mentions
    .filter(({ from, as }) => as === "actor" && from >= at && from < at + 12)
    .slice(0, 2);
  const main = acts.find(
    ({ verb, mode, by }) =>
      mode === "actual" &&
      passage.words[verb]!.start < found.index &&
      (found[1] === "between" || by.length > 0),
  );
  const doers = found[1] === "with" ? (main?.by ?? []) : [];
  const parties = [...new Set([...doers, ...behind].map(({ id }) => sideOf(id)))].slice(0, 2);
  const talks = passage.words.findLastIndex(
    ({ end: last, lower }) => last < end && /^(?:talks|negotiations|bargaining|mediation)$/.test(lower),
  );
  if (
    parties.length < 2 ||
    talks < 0 ||
    statements.some(({ from, to }) => from <= talks && talks < to && to - from < 4)
  )
    return undefined;
  const isAgreed = main !== undefined && /agree|sign|reach|conclude|pact/.test(main.pattern.id);
  return {
    parties,
    passages: [passage],
    verb: talks,
    acts: main ? [main] : [],
    start: undefined,
    end: main?.date,
    ending: isAgreed ? "agreement" : "not stated",
    pauses: [],
    ...HALF_TOLD,
  };
}

/** `Are adjourned until Wednesday. Negotiations had collapsed on 28 October`: talks before these. */
function isOfEarlier(
  current: Spell,
  { verb, date }: Act,
  step: Step,
  { passage: { words } }: ReadPassage,
): boolean {
  const last = current.acts.at(-1)?.date?.days?.first;
  return (
    step === "fail" &&
    date?.days != null &&
    last !== undefined &&
    date.days.last < last &&
    current.start === undefined &&
    words.slice(Math.max(0, verb - 2), verb).some(({ lower }) => lower === "had")
  );
}

/** People without a name who talk for somebody not told. */
const OFFICERS =
  /^UNNAMED-(?:MINISTERS?|OFFICIALS?|SPOKES[A-Z]+|LAWYERS?|JUDGES?|COURT|PRESIDENT|MEDIATORS?|ENVOYS?|NEGOTIATORS?|DIPLOMATS?|DELEGAT[A-Z]+|SIDES?|PARTIES)$/;

/** The parties that the sentence names; where it names fewer than two, the sides that the text is about, if these hold it. */
function partiesOf(
  { by, to }: Act,
  sideOf: (id: string) => string,
  mainSides: readonly string[],
  manySides: readonly string[],
  speakers: readonly string[],
  near: string | undefined,
): string[] {
  const named = [...new Set([...by, ...to].map(({ id }) => sideOf(id)).filter((id) => !OFFICERS.test(id)))];
  // Where no two sides stand out, as with three parties that form a government, all that the text is about are meant.
  if (named.length < 2 && mainSides.length < 2) return [...new Set([...named, ...manySides])];
  if (named.length > 1 || mainSides.length < 2) return named;
  if (named.every((id) => mainSides.includes(id))) return [...mainSides];
  // `Talks with the bondholders opened, the finance ministry said`: the other is who says so, or the main side named last.
  const other = speakers.find((id) => mainSides.includes(id)) ?? near;
  return other === undefined || other === named[0] ? named : [...named, other];
}

/** Whether an act is told in the past or the perfect: `have gone back to the table`. */
function isTold({ passage: { words } }: ReadPassage, { verb }: Act): boolean {
  return isPastForm(words[verb]!.lower) || /^(?:has|have|had)$/.test(words[verb - 1]?.lower ?? "");
}

/** Who says what an act is told in. */
function speakersOf({ statements }: ReadPassage, { verb }: Act): readonly string[] {
  return statements.find(({ from, to }) => from <= verb && verb < to)?.speaker.ids ?? [];
}

type Step = "start" | "pause" | "resume" | "agree" | "end" | "fail";

function stepOf({ pattern: { id, route }, date }: Act): Step | undefined {
  // `Have run on two tracks since March`: that is when they began.
  if (id === "talks.run-on" && date?.bound === "start") return "start";
  return route.startsWith("spell:") ? (route.slice("spell:".length) as Step) : undefined;
}

/** `Talks opened in May. Kenya walked out on Friday`: out of them, if it is a state that was in them. */
function walkedOut(
  { pattern: { id }, by, mode }: Act,
  current: Spell | undefined,
  far: number,
  sideOf: (id: string) => string,
): Step | undefined {
  const isOut =
    id === "talks.walk-out" && mode === "actual" && far < 3 && current !== undefined && !isOver(current);
  return isOut &&
    by.some(
      (each) => current.parties.includes(sideOf(each.id)) && knownActor(sideOf(each.id))?.kind === "state",
    )
    ? "fail"
    : undefined;
}

/** What tells with its days how long talks went on. */
const LASTING = /^talks\.(?:last|talked|meet-times|teams-meet)$/;
/** `Signed an accord after eleven days of talks` */
const CAME_OF_TALKS =
  /\bafter (?:[\p{L}\d'’-]+ ){0,4}?(?:days|weeks|months|years|hours|rounds?) of (?:[\p{L}-]+ ){0,3}?(?:talks|negotiations|bargaining|mediation)\b/iu;

function opened(
  act: Act,
  { passage }: ReadPassage,
  parties: readonly string[],
  step: Step,
  named: boolean,
): Spell {
  // `The talks ended with an agreement` tells their end.
  const isOfTalks =
    act.pattern.id.startsWith("talks.succeed") || (step === "agree" && CAME_OF_TALKS.test(passage.text));
  const lasted = LASTING.test(act.pattern.id) ? endsOf(act.date) : undefined;
  return {
    parties,
    passages: [passage],
    verb: act.verb,
    acts: [act],
    // Of talks that are taken up again nothing else is told, unless it comes.
    start:
      lasted?.[0] ??
      (/^(?:start|resume)$/.test(step) || (step === "agree" && !isOfTalks) ? act.date : undefined),
    end: lasted?.[1] ?? (step === "fail" || (step === "agree" && isOfTalks) ? act.date : undefined),
    ending:
      ({ agree: "agreement", fail: endingOf(act), pause: "suspension" } as const)[step as "agree"] ?? "open",
    pauses:
      step === "pause" && act.date?.edtf
        ? [{ from: act.date.edtf, to: "" }]
        : step === "resume" && act.date?.edtf
          ? [{ from: "", to: act.date.edtf }]
          : [],
    of: step === "agree" && !isOfTalks ? "pact" : "talks",
    named,
    planned: act.mode === "future",
    half: act.by.length + act.to.length > 0,
    resumed: step === "resume" ? act.date : undefined,
  };
}

/** `From November to August`: the first and the last of it. */
function endsOf(date: FoundDate | undefined): readonly [FoundDate, FoundDate] | undefined {
  const [from, to, ...more] = date?.edtf?.split("/") ?? [];
  if (!date?.days || !from || !to || from === ".." || to === ".." || more.length > 0) return undefined;
  const { first, last } = date.days;
  return [
    { ...date, edtf: from, days: { first, last: first } },
    { ...date, edtf: to, days: { first: last, last } },
  ];
}

function takeUp(spell: Spell, act: Act, step: Exclude<Step, "start">, { dates }: ReadPassage): void {
  const first = spell.pauses[0];
  if ((step === "pause" || step === "fail") && first?.from === "" && beganBefore(spell, act)) {
    first.from = act.date!.edtf!;
    return;
  }
  if (step === "pause") {
    const length = dates.find(({ duration }) => duration !== undefined)?.duration;
    spell.pauses.push({ from: act.date?.edtf ?? (length ? `-${length}` : ""), to: "" });
    spell.ending = "suspension";
  } else if (step === "resume") {
    // What broke off and is taken up again was interrupted.
    if (spell.end?.edtf) spell.pauses.push({ from: spell.end.edtf, to: "" });
    spell.end = undefined;
    const pause = spell.pauses.at(-1);
    if (pause && act.date?.edtf) close(pause, act.date);
    spell.ending = "open";
  } else if (step === "agree") {
    if (!isWithin(act.date, spell)) spell.end = act.date ?? spell.end;
    spell.ending = "agreement";
  } else {
    spell.end = act.date ?? spell.end;
    spell.ending = endingOf(act);
  }
}

/** Whether a date is only the stretch that the whole spell took. */
function isWithin(date: FoundDate | undefined, { start, end }: Spell): boolean {
  return (
    date?.edtf != null &&
    start !== undefined &&
    end !== undefined &&
    date.edtf === `${start.edtf}/${end.edtf}`
  );
}

function isOver({ end, ending }: Spell): boolean {
  return end !== undefined && ending !== "open" && ending !== "suspension";
}

function endingOf({ pattern: { id } }: Act): "impasse" | "collapse" {
  return /^talks\.(?:be-)?deadlock/.test(id) || id === "agree.fail" ? "impasse" : "collapse";
}

/** A pause of a told length ends when the talks are taken up again, so it began so long before. */
function close(pause: { from: string; to: string }, { edtf, days }: FoundDate): void {
  pause.to = edtf!;
  const [, count, unit] = /^-P(\d+)([YMWD])$/.exec(pause.from) ?? [];
  if (count === undefined || !days) return;
  const months = { Y: 12, M: 1 }[unit as "Y"];
  const first = months
    ? monthsAfter(days.first, -months * Number(count))
    : days.first - Number(count) * (unit === "W" ? 7 : 1);
  pause.from = months ? `${isoDay(first).slice(0, 7)}~` : `${isoDay(first)}~`;
}

/** Whether talks that are first told to resume are now told to have begun before. */
function beganBefore({ resumed }: Spell, { date }: Act): boolean {
  return resumed?.days != null && date?.days != null && date.days.last < resumed.days.first;
}

/** Whether what opens talks only tells once more of those told last: without parties or a day of its own, or both to come. */
function isSameStart({ planned, start }: Spell, { date, mode }: Act, isNamed: boolean): boolean {
  return (
    (!isNamed && !date) ||
    (date !== undefined && start?.edtf === date.edtf) ||
    (planned && mode === "future" && (!start || !date))
  );
}

/** Whether an agreement can be what a spell ended in: not if it is dated before that began, or the spell is still to begin. */
function mayEnd({ start, planned }: Spell, { date }: Act): boolean {
  return !planned && !(start?.days && date?.days && date.days.last < start.days.first);
}

function sameParties(a: readonly string[], b: readonly string[]): boolean {
  return a.every((id) => b.includes(id)) || b.every((id) => a.includes(id));
}
