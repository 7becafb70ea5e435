import type { Meter } from "#math/budget.ts";
import { leastOf } from "#math/extremes.ts";
import {
  type Answers,
  type Bound,
  changesOf,
  type LeastChange,
  searchWays,
  type Way,
} from "#math/joint-search.ts";
import type { Concept } from "../concepts/concept.ts";
import { type Aim, type Alternative, type Alternatives, type OwnChange, onlyBy } from "./alternatives.ts";
import { allHold } from "./party-order.ts";
import type { Smallest } from "./smallest-change.ts";

/** One alternative for each party, the smallest change of all together, and what is proven of one by SEQ. */
export type JointWay<Form> = Way<Alternative<Form>>;
export type JointChange<Form> = LeastChange<Alternative<Form>>;
export type SeqBound<Form> = Bound<Alternative<Form>>;

/** What the parties want as stated. */
export function statedWay<Form>(choices: readonly Alternatives<Form>[]): JointWay<Form> {
  return choices.map(({ at }) => at(0)[0]!);
}

/** Whether all of the states hold by the concept if the parties want so. */
export function holdAfter<Form>(way: JointWay<Form>, { states, concept }: Omit<Aim, "wanted">): boolean {
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
  return searchFor(worthTrying(choices, aim), [{ aim, bound }], meter, bound?.least).answers[0]!;
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
  stated: JointWay<Form>,
  changes: readonly (OwnChange<Form> | null)[],
): JointWay<Form> | null {
  const fewest = leastOf(changes.map((change) => change?.by?.changes ?? Infinity));
  const party = changes.findIndex((change) => change?.by?.changes === fewest);
  return party < 0 ? null : stated.with(party, changes[party]!.by!);
}

/**
 * SEQ depends on the orders of all parties. A state can hold by it only if it does by GMR, and does if it does by Nash,
 * each of which is a matter of every party's own order. Null if nothing does it.
 */
export function seqBound<Form>(choices: readonly Alternatives<Form>[], aim: Aim): SeqBound<Form> | null {
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

/** The smallest joint changes by SEQ that reach each of some aims, of which that is proven: searched for together. */
export function searchFor<Form>(
  choices: readonly Alternatives<Form>[],
  asked: readonly { readonly aim: Aim; readonly bound: SeqBound<Form> | null }[],
  meter: Meter,
  from = 1,
): Answers<Alternative<Form>> {
  const questions = asked.map(({ aim, bound }) => ({
    bound,
    doesIt: (way: JointWay<Form>) => holdAfter(way, aim) === aim.wanted,
  }));
  return searchWays(choices, questions, meter, from);
}

/** A joint change as the result has it: `how` tells of a way, with none to tell of where none was found. */
export function inChanges<Form, How>(
  change: JointChange<Form> | null,
  how: (way: JointWay<Form>) => How,
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
