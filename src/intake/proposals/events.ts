import type { Draft } from "../draft.ts";
import type { Act } from "../events/act.ts";
import { isDescribing } from "../events/find-acts.ts";
import { ploverOf } from "../events/label.ts";
import { isConsequence } from "../events/mode.ts";
import { aloneWorded, worded } from "../events/wording.ts";
import { allegedBy, type Reading, type ReadPassage } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import { isPastForm } from "../text/verb-forms.ts";
import { dated, isHistory } from "./dated.ts";
import { firmsOf, isCutByFirm } from "./firms.ts";

/** An act with the sides that it takes part with, as ids. */
interface Told {
  readonly act: Act;
  /** Whether its parties are only those that the text is about. */
  readonly guessed: boolean;
  readonly by: readonly string[];
  readonly to: readonly string[];
}

/**
 * The events of a text: acts that took place, are to, or did not, told once a sentence. Acts that are only imagined, or of
 * which neither side is told, are none; what is asked, offered, refused or imposed is told under its own kind.
 *
 * @param partiesOf the parties of the talks that an act belongs to, where its sentence does not name them
 */
export function eventDrafts(
  reading: Reading,
  partiesOf: (act: Act) => { readonly parties: readonly string[]; readonly named: boolean },
): Draft[] {
  const persons = new Set(reading.actors.persons.map(({ id }) => id));
  const firms = firmsOf(reading);
  return reading.sentences.flatMap((sentence) => {
    const told = sentence.acts.flatMap((act): Told[] => {
      if (
        !(isEvent(act) || isCutByFirm(act, firms) || isTaken(act, sentence.passage)) ||
        isAskedFor(act, sentence) ||
        // `If the line signs, the union will end its strike`: what hangs on an if is no step to come.
        (act.mode === "future" && isConsequence(sentence.passage.words, act.verb))
      )
        return [];
      const by = act.by.map(({ id }) => id);
      const to = act.to.map(({ id }) => id);
      const isOpen = by.length === 0 && to.length === 0;
      // One that only talks, with nobody, does nothing.
      if (act.pattern.byVerbAlone && act.mode !== "actual") return [];
      // A body that meets again on a day does so with itself.
      const isBodyToMeet =
        act.pattern.id === "meet" && act.mode === "future" && act.date !== undefined && !persons.has(by[0]!);
      if (/^(?:talk|meet)$/.test(act.pattern.id) && by.length === 1 && to.length === 0 && !isBodyToMeet)
        return [];
      const { parties, named } = isOpen ? partiesOf(act) : { parties: by, named: true };
      const isDone =
        act.passive && (to.length > 0 || (act.mode === "actual" && isDoneToSomething(act, sentence)));
      return parties.length > 0 || isDone || act.pattern.alone !== undefined
        ? // Of more than two that may be meant none is told.
          [{ act, by: named || parties.length < 3 ? parties : [], to, guessed: !named }]
        : [];
    });
    return distinct(told).map((each) => eventDraft(reading, sentence, each));
  });
}

/** `Urged it to publish the findings`, `offered to host talks`: told as the demand that it is. */
function isAskedFor({ verb }: Act, { passage: { words }, acts }: ReadPassage): boolean {
  return (
    words[verb - 1]?.lower === "to" &&
    acts.some(
      ({ verb: asks, pattern: { route } }) =>
        asks < verb && asks > verb - 10 && /^demand:(?:ask|offer|refusal|threat)$/.test(route),
    )
  );
}

/** `The captains were freed`: done, to something that is told, by somebody not named; `is paid in June` tells what is usual. */
function isDoneToSomething({ subject, verb }: Act, { passage: { words } }: ReadPassage): boolean {
  return (
    subject.to > subject.from &&
    (isDescribing(words, verb) ||
      words.slice(Math.max(0, verb - 4), verb).some(({ lower }) => /^(?:was|were|been|being)$/.test(lower)))
  );
}

/** `Accepted the 5 percent`: an offer or text that is taken. */
function isTaken({ pattern: { route }, mode, by, verb }: Act, { text, words }: Passage): boolean {
  return (
    route === "demand:acceptance" &&
    mode === "actual" &&
    by.length > 0 &&
    TAKEN.test(text.slice(words[verb]!.end))
  );
}
const TAKEN =
  /^(?: [\p{L}\d'’,.%-]+){0,6}? (?:offers?|proposals?|plans?|texts?|terms|deals?|compromises?|invitations?|truce|ceasefire|drafts?|lists?|packages?|rulings?|verdicts?|settlements?|rises?|cuts?|conditions?|mediation|mediators?|per ?cent|\d[\d.]*)\b/u;

/** What is refused by somebody not named is no demand of anybody, and is told as an event. */
function isEvent({ pattern: { route }, mode, passive, by, to }: Act): boolean {
  if (mode === "hypothetical") return false;
  if (route === "demand:refusal") return passive && by.length === 0 && to.length > 0;
  return route === "event" || route.startsWith("spell:");
}

/** Of acts of one class in a sentence the one that tells more: `met … and talked` is one event. */
function distinct(told: readonly Told[]): Told[] {
  const kept: Told[] = [];
  for (const each of told) {
    const same = kept.findIndex(
      ({ act, by }) =>
        act.mode === each.act.mode &&
        (act.pattern.id === each.act.pattern.id ||
          (act.pattern.plover === "CONSULT" && each.act.pattern.plover === "CONSULT")) &&
        (by.join() === each.by.join() || each.by.length === 0 || by.length === 0),
    );
    if (same < 0) kept.push(each);
    else if (weight(each) > weight(kept[same]!)) kept[same] = each;
  }
  return kept;
}

function weight({ by, to, act }: Told): number {
  return 2 * Math.min(by.length, 1) + 2 * Math.min(to.length, 1) + (act.date ? 1 : 0);
}

function eventDraft(
  { names, published }: Reading,
  sentence: ReadPassage,
  { act, by, to, guessed }: Told,
): Draft {
  const { passage } = sentence;
  const { pattern, mode } = act;
  const today = passage.stamp?.day ?? published;
  // `Agreed on Tuesday to reopen the posts`: what is still to come is not of a day that has passed.
  const isOfOther =
    mode === "future" && act.date?.days != null && today !== undefined && act.date.days.last < today;
  // `Postponed the meeting to 14 April`: the day is that of the meeting.
  const isOfObject =
    mode === "actual" &&
    act.date?.days != null &&
    today !== undefined &&
    act.date.days.first > today &&
    isPastForm(passage.words[act.verb]!.lower) &&
    !act.passive &&
    /\b(?:to|until|till|for|from|by|before|on)(?: the| late| early| mid-?)? ?$/.test(
      passage.text.slice(0, act.date.start),
    );
  // `Faces re-election in March, and a rival accuses her`: what is told in the present is not of a day to come before it.
  const isOfOthers =
    mode === "actual" &&
    act.date?.days != null &&
    today !== undefined &&
    act.date.days.first > today &&
    act.date.end < passage.words[act.verb]!.start &&
    /,|;| (?:and|but|while) /.test(passage.text.slice(act.date.end, passage.words[act.verb]!.start));
  const date = isOfOther || isOfObject || isOfOthers ? undefined : act.date;
  const { keys, grounds } = dated(date);
  const plover = ploverOf(act);
  const word = passage.words[act.verb]!;
  const alleged = allegedBy(sentence, act.verb);
  const isToCome = date?.days != null && today !== undefined && date.days.first > today;
  const told =
    mode !== "actual" ? mode : isHistory(date, published) ? "historical" : isToCome ? "future" : mode;
  const isWhole = by.length > 0 && (to.length > 0 || by.length > 1);
  return {
    kind: "event",
    passage,
    from: word.start,
    to: word.end,
    entry: {
      what:
        pattern.alone && (pattern.thing || (by.length === 0 && to.length === 0))
          ? aloneWorded(pattern.alone, mode)
          : worded(pattern.say, by, to, told === "future" ? "future" : mode, names),
      by: [...by],
      ...(to.length > 0 && { to: [...to] }),
      ...keys,
      mode: told,
      ...(plover !== undefined && { plover }),
      ...(pattern.cameo !== undefined && { cameo: pattern.cameo }),
    },
    grounds: { rule: `event.${pattern.id}`, ...grounds, ...(alleged && { alleged }) },
    needs: [
      ...(guessed || by.length === 0 ? ["by"] : []),
      // What was done only the text tells.
      ...(pattern.id === "deed.unknown" ? ["what"] : []),
    ],
    confidence: !guessed && isWhole && mode === "actual" && !pattern.byVerbAlone ? "high" : "medium",
  };
}
