import type { Meter } from "#math/budget.ts";
import { choiceCount, choicesAt } from "#math/choices.ts";
import { leastOf } from "#math/extremes.ts";
import type { Concept } from "../concepts/concept.ts";
import { type Aim, type Alternative, type Alternatives, type OwnChange, onlyBy } from "./alternatives.ts";
import { allHold } from "./party-order.ts";
import type { Smallest } from "./smallest-change.ts";

/** One alternative for each party. */
export type Way<Form> = readonly Alternative<Form>[];

/** The smallest number of changes of all parties together, at least `least`; `way` does it, and is null if none was found. */
export interface JointChange<Form> {
  readonly least: number;
  readonly way: Way<Form> | null;
}

/** How many changes a way takes. */
export function changesOf<Form>(way: Way<Form>): number {
  return way.reduce((sum, { changes }) => sum + changes, 0);
}

/** What the parties want as stated. */
export function statedWay<Form>(choices: readonly Alternatives<Form>[]): Way<Form> {
  return choices.map(({ at }) => at(0)[0]!);
}

/** Whether all of the states hold by the concept if the parties want so. */
export function holdAfter<Form>(way: Way<Form>, { states, concept }: Omit<Aim, "wanted">): boolean {
  return allHold(
    way.map(({ order }) => order),
    states,
    concept,
  );
}

/** What is asked of some states: that all of them hold, or, where they do, that one of them does not. */
export function aimOf<Form>(
  choices: readonly Alternatives<Form>[],
  states: readonly number[],
  concept: Concept,
): Aim {
  return { states, concept, wanted: !holdAfter(statedWay(choices), { states, concept }) };
}

/**
 * The smallest joint change after which the states, if some of them do not hold by the concept, all do, or, if all do,
 * not all do. Null if no change of these parties does it. `meter` bounds the joint ways that are tried for SEQ.
 */
export function smallestJointChange<Form>(
  choices: readonly Alternatives<Form>[],
  states: readonly number[],
  concept: Concept,
  meter: Meter,
): JointChange<Form> | null {
  const aim = aimOf(choices, states, concept);
  if (concept !== "seq") return ownChanges(choices, aim);
  const bound = seqBound(choices, aim);
  return searchWays(worthTrying(choices, aim), [{ aim, bound }], meter, bound?.least).answers[0]!;
}

/** Under an order by which a party leaves by GMR nothing comes to hold by SEQ. */
function worthTrying<Form>(choices: readonly Alternatives<Form>[], { states, wanted }: Aim) {
  if (!wanted) return choices;
  return choices.map((each): Alternatives<Form> => {
    const known: Alternative<Form>[][] = [];
    const at = (changes: number) => {
      known[changes] ??= each.at(changes).filter(({ order }) => order.stays(states, "gmr"));
      return known[changes];
    };
    return { ...each, at, count: (changes) => at(changes).length };
  });
}

/** Nash, GMR and SMR: to hold, everybody has to change as needed; else whoever changes with the least does. */
function ownChanges<Form>(choices: readonly Alternatives<Form>[], aim: Aim): JointChange<Form> | null {
  const changes = choices.map(({ own }) => own(aim));
  const stated = statedWay(choices);
  if (!aim.wanted) {
    const least = leastOf(changes.map((change) => change?.least ?? Infinity));
    return Number.isFinite(least) ? { least, way: cheapest(stated, changes) } : null;
  }
  if (changes.includes(null)) return null;
  const way = changes.flatMap((change) => change?.by ?? []);
  return {
    least: changes.reduce((sum, change) => sum + change!.least, 0),
    way: way.length === changes.length ? way : null,
  };
}

/** The way in which the party changes that does it with the fewest changes, the first of several. */
export function cheapest<Form>(
  stated: Way<Form>,
  changes: readonly (OwnChange<Form> | null)[],
): Way<Form> | null {
  const fewest = leastOf(changes.map((change) => change?.by?.changes ?? Infinity));
  const party = changes.findIndex((change) => change?.by?.changes === fewest);
  return party < 0 ? null : stated.with(party, changes[party]!.by!);
}

/** What is proven, before any search, of the smallest joint change by SEQ. */
export interface Bound<Form> extends JointChange<Form> {
  /** Changes that each party makes at least in whatever does it. */
  readonly floors: readonly number[];
}

/**
 * SEQ depends on the orders of all parties. A state can hold by it only if it does by GMR, and does if it does by Nash,
 * each of which is a matter of every party's own order. Null if nothing does it.
 */
export function seqBound<Form>(choices: readonly Alternatives<Form>[], aim: Aim): Bound<Form> | null {
  // To hold, nobody may leave by GMR; to be left, somebody must have a move that serves it.
  const needed: Aim = { ...aim, concept: aim.wanted ? "gmr" : "nash" };
  const enough: Aim = { ...aim, concept: aim.wanted ? "nash" : "gmr" };
  const change = ownChanges(choices, needed);
  if (!change) return null;
  return {
    least: Math.max(1, change.least),
    way: ownChanges(choices, enough)?.way ?? null,
    floors: choices.map(({ own }) => (aim.wanted ? own(needed)!.least : 0)),
  };
}

/** A question to the search for joint changes by SEQ; without a bound the answer is that nothing does it. */
export interface Question<Form> {
  readonly aim: Aim;
  readonly bound: Bound<Form> | null;
}

/** What a search found. */
export interface Answers<Form> {
  /** For each question the smallest change; null if nothing does it. */
  readonly answers: readonly (JointChange<Form> | null)[];
  /** All joint ways with up to so many changes were tried or ruled out; infinite if there are no others. */
  readonly searched: number;
}

/**
 * Tries joint ways by number of changes, for all questions at once: as long as one is open between its bounds, every
 * alternative that it could need is listed, and the meter lasts for all ways of that number. No way with fewer changes
 * than `from` may do what is asked.
 */
export function searchWays<Form>(
  choices: readonly Alternatives<Form>[],
  questions: readonly Question<Form>[],
  meter: Meter,
  from = 1,
): Answers<Form> {
  const asked = questions.filter(({ bound }) => bound !== null);
  const lists = choices.map(({ at }) => at);
  const sizes = choices.map(({ count }) => count);
  const largest = choices.reduce((sum, each) => sum + each.largest, 0);
  const everything = choices.every(({ complete }) => complete === Infinity);
  // A party makes at most those changes that the others, at their fewest, leave to it.
  const isListed = ({ floors }: Bound<Form>, changes: number) => {
    const floor = floors.reduce((sum, least) => sum + least, 0);
    return choices.every(({ complete }, party) => changes - floor + floors[party]! <= complete);
  };
  const found = new Map<Question<Form>, Way<Form>>();
  const doesIt =
    (way: Way<Form>) =>
    ({ aim }: Question<Form>) =>
      holdAfter(way, aim) === aim.wanted;
  let searched = from - 1;
  for (let changes = from; ; changes++) {
    if (everything && changes > largest) {
      searched = Infinity;
      break;
    }
    const open = asked.filter((each) => !found.has(each) && changes < fewestKnown(each.bound!.way));
    if (open.length === 0) break;
    let tried = open.filter(({ bound }) => bound!.least <= changes);
    if (!tried.every(({ bound }) => isListed(bound!, changes))) break;
    const count = choiceCount(sizes, changes);
    if (count > meter.left) break;
    meter.spend(count);
    // Where all is ruled out beforehand, nothing needs to be run.
    for (const way of tried.length > 0 ? choicesAt(lists, changes) : []) {
      for (const question of tried.filter(doesIt(way))) found.set(question, [...way]);
      tried = tried.filter((question) => !found.has(question));
      if (tried.length === 0) break;
    }
    searched = changes;
  }
  const answers = questions.map((question): JointChange<Form> | null => {
    const { bound } = question;
    const way = found.get(question);
    if (way) return { least: changesOf(way), way };
    if (!bound) return null;
    // All that the search looked at is ruled out.
    const least = Math.max(bound.least, Math.min(searched + 1, fewestKnown(bound.way)));
    return Number.isFinite(least) ? { least, way: bound.way } : null;
  });
  return { answers, searched };
}

function fewestKnown<Form>(way: Way<Form> | null): number {
  return way ? changesOf(way) : Infinity;
}

/** A joint change as the result has it: `how` tells of a way, with none to tell of where none was found. */
export function inChanges<Form, How>(
  change: JointChange<Form> | null,
  how: (way: Way<Form>) => How,
): Smallest<How> | null {
  if (!change) return null;
  const { least, way } = change;
  return { least, most: way && changesOf(way), ...how(way ?? []) };
}

/** What is found for all parties together, and for each by itself while the others keep what they want. */
export function ofEach<Form, Found>(
  parties: readonly { readonly id: string }[],
  choices: readonly Alternatives<Form>[],
  find: (movers: readonly Alternatives<Form>[], party: number | null) => Found,
): { readonly overall: Found; readonly byParty: { readonly [party: string]: Found } } {
  return {
    overall: find(choices, null),
    byParty: Object.fromEntries(parties.map(({ id }, party) => [id, find(onlyBy(choices, party), party)])),
  };
}
