import type { Meter } from "#math/budget.ts";
import { CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Alternative, Alternatives } from "./alternatives.ts";

/** One alternative for each party. */
type Way<Form> = readonly Alternative<Form>[];

/** The smallest number of changes of all parties together, at least `least`; `way` does it, and is null if none was found. */
export interface JointChange<Form> {
  readonly least: number;
  readonly way: Way<Form> | null;
}

/** What a search is after: that all of the states hold by the concept, or, if not `wanted`, that one of them does not. */
interface Aim {
  readonly states: readonly number[];
  readonly concept: Concept;
  readonly wanted: boolean;
}

/** How many changes a way takes. */
export function changesOf<Form>(way: Way<Form>): number {
  return way.reduce((sum, { changes }) => sum + changes, 0);
}

/** Whether all of the states hold by the concept if the parties want so. */
export function allHold<Form>(
  model: SolvableModel,
  way: Way<Form>,
  states: readonly number[],
  concept: Concept,
): boolean {
  if (concept !== "seq") return way.every((each) => stays(each, states, concept));
  if (way.every((each) => stays(each, states, "nash"))) return true;
  if (way.some((each) => !stays(each, states, "gmr"))) return false;
  let all = true;
  model.solve(
    way.map(({ moves }) => moves),
    CONCEPT_BIT.seq,
    (_, verdicts) => {
      all &&= states.every((state) => (verdicts[state]! & CONCEPT_BIT.seq) !== 0);
    },
  );
  return all;
}

/**
 * The smallest joint change after which the states, if some of them do not hold by the concept, all do, or, if all do,
 * not all do. Null if no change of these parties does it. `meter` bounds the joint ways that are tried for SEQ.
 */
export function smallestJointChange<Form>(
  model: SolvableModel,
  choices: readonly Alternatives<Form>[],
  states: readonly number[],
  concept: Concept,
  meter: Meter,
): JointChange<Form> | null {
  const stated = choices.map(({ list }) => list[0]!);
  const aim: Aim = { states, concept, wanted: !allHold(model, stated, states, concept) };
  if (concept === "seq") return sequential(model, choices, aim, meter);
  const changes = choices.map((each) => ownChange(each, aim));
  return aim.wanted ? byAll(changes) : byOne(stated, changes);
}

/** The smallest change of one party's own verdict; null if there is none. */
interface OwnChange<Form> {
  readonly least: number;
  readonly by: Alternative<Form> | undefined;
}

function ownChange<Form>({ list, complete, bound }: Alternatives<Form>, aim: Aim): OwnChange<Form> | null {
  const { states, concept, wanted } = aim;
  const by = list.find((each) => stays(each, states, concept) === wanted);
  const unseen = by && by.changes <= complete ? by.changes : complete + 1;
  const least = Math.max(unseen, Math.min(bound(states, concept, wanted), by?.changes ?? Infinity));
  return Number.isFinite(least) ? { least, by } : null;
}

/** Everybody has to change as needed. */
function byAll<Form>(changes: readonly (OwnChange<Form> | null)[]): JointChange<Form> | null {
  let least = 0;
  const way: Alternative<Form>[] = [];
  for (const change of changes) {
    if (!change) return null;
    least += change.least;
    if (change.by) way.push(change.by);
  }
  return { least, way: way.length === changes.length ? way : null };
}

/** Whoever changes with the least does. */
function byOne<Form>(
  stated: Way<Form>,
  changes: readonly (OwnChange<Form> | null)[],
): JointChange<Form> | null {
  const least = Math.min(...changes.map((change) => change?.least ?? Infinity));
  if (!Number.isFinite(least)) return null;
  let best = -1;
  changes.forEach((change, party) => {
    if (change?.by && change.by.changes < (changes[best]?.by?.changes ?? Infinity)) best = party;
  });
  const way = best < 0 ? null : stated.map((own, party) => (party === best ? changes[best]!.by! : own));
  return { least, way };
}

/**
 * SEQ depends on the orders of all parties. A state can hold by it only if it does by GMR, and does if it does by Nash,
 * each of which is a matter of every party's own order. So only the joint ways in which all parties would stay by GMR,
 * and not all by Nash, have to be run, by number of changes.
 */
function sequential<Form>(
  model: SolvableModel,
  choices: readonly Alternatives<Form>[],
  aim: Aim,
  meter: Meter,
): JointChange<Form> | null {
  const { states, wanted } = aim;
  // To hold, nobody may leave by GMR; to be left, somebody must have a move that serves it.
  const own = choices.map((each) => ownChange(each, { ...aim, concept: wanted ? "gmr" : "nash" }));
  const sure = choices.map((each) => ownChange(each, { ...aim, concept: wanted ? "nash" : "gmr" }));
  const bound = wanted ? byAll(own) : byOne(statedOf(choices), own);
  if (!bound) return null;
  const way = (wanted ? byAll(sure) : byOne(statedOf(choices), sure))?.way ?? null;
  const most = way ? changesOf(way) : Infinity;

  const floors = own.map((change) => (wanted ? change!.least : 0));
  const floor = floors.reduce((sum, least) => sum + least, 0);
  const listed = choices.map(({ list }) =>
    byChanges(wanted ? list.filter((each) => stays(each, states, "gmr")) : list),
  );
  const largest = listed.reduce((sum, groups) => sum + groups.length - 1, 0);
  const everything = choices.every(({ complete }) => complete === Infinity);
  // A party makes at most those changes that the others, at their fewest, leave to it.
  const isListed = (changes: number) =>
    choices.every(({ complete }, party) => changes - floor + floors[party]! <= complete);

  let changes = Math.max(1, bound.least);
  for (; changes < most; changes++) {
    if (!isListed(changes)) return { least: changes, way };
    if (changes > largest && everything) return null;
    const count = waysAt(listed, changes);
    if (count > meter.left) return { least: changes, way };
    meter.left -= count;
    for (const tried of jointWays(listed, changes)) {
      if (allHold(model, tried, states, "seq") === wanted) return { least: changes, way: [...tried] };
    }
  }
  return { least: Math.min(changes, most), way };
}

function statedOf<Form>(choices: readonly Alternatives<Form>[]): Way<Form> {
  return choices.map(({ list }) => list[0]!);
}

/** Whether the party stays in all of the states, by a concept that is a matter of its own order. */
function stays<Form>({ own }: Alternative<Form>, states: readonly number[], concept: Concept): boolean {
  return states.every((state) => (own[state]! & CONCEPT_BIT[concept]) !== 0);
}

/** Alternatives in groups of 0, 1, 2 … changes. */
function byChanges<Form>(list: readonly Alternative<Form>[]): Alternative<Form>[][] {
  const groups: Alternative<Form>[][] = [];
  for (const each of list) {
    while (groups.length <= each.changes) groups.push([]);
    groups[each.changes]!.push(each);
  }
  return groups;
}

/** How many joint ways there are with so many changes in all. */
function waysAt<Form>(listed: readonly (readonly Alternative<Form>[][])[], changes: number): number {
  let counts = [1, ...new Array<number>(changes).fill(0)];
  for (const groups of listed) {
    counts = counts.map((_, total) =>
      groups.reduce((sum, group, own) => sum + (own <= total ? group.length * counts[total - own]! : 0), 0),
    );
  }
  return counts[changes]!;
}

function* jointWays<Form>(
  listed: readonly (readonly Alternative<Form>[][])[],
  changes: number,
): Generator<Way<Form>> {
  const chosen: Alternative<Form>[] = [];
  function* choose(party: number, left: number): Generator<Way<Form>> {
    const groups = listed[party];
    if (!groups) {
      if (left === 0) yield chosen;
      return;
    }
    for (let own = 0; own <= Math.min(left, groups.length - 1); own++) {
      for (const each of groups[own]!) {
        chosen[party] = each;
        yield* choose(party + 1, left - own);
      }
    }
  }
  yield* choose(0, changes);
}
