import { ALL_CONCEPTS, byConcept, CONCEPT_BIT, CONCEPTS, type Concept } from "../concepts/concept.ts";
import { commonVerdicts, verdictsByParty } from "../concepts/equilibria.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import type { Model } from "../model.ts";
import { type DecidingShifts, decidingShifts } from "./deciding-shifts.ts";
import { equilibriaUnder, type SearchBudget } from "./order-search.ts";
import type { Robustness, SmallestChange, SmallestChanges, StateRobustness } from "./robustness-result.ts";
import { moved, type SequentialChanges, sequentialChanges } from "./sequential-changes.ts";
import { jointOrdersAt } from "./swapped-orders.ts";
import { turnsOf } from "./turned-comparisons.ts";

/** Work that the exact numbers may take: states × parties × orders that are run. */
const MOST_WORK = 2 ** 22;

/** Up to this many states the numbers are given for all of them. */
const MOST_STATES_FOR_ALL = 256;

/** The smallest changes for one state: overall, and by party. */
export interface StateChanges {
  readonly overall: SmallestChange | null;
  readonly byParty: readonly (SmallestChange | null)[];
}

/** A model with everybody's order of preference known, its verdicts, and what decides each party's own. */
export interface KnownModel {
  readonly model: Model;
  readonly ranked: readonly RankedMoves[];
  /** Verdicts by party, and their intersection: bits of concepts per state. */
  readonly verdicts: readonly Uint8Array[];
  readonly holds: Uint8Array;
  readonly shifts: readonly DecidingShifts[];
}

/** The model with all that follows from its orders of preference as stated; null if it is too large for that. */
export function knownModel(model: Model, ranked: readonly RankedMoves[]): KnownModel | null {
  const runs = ranked.reduce((sum, { levels }) => sum + levels * levels, 0);
  if (runs * sizeOf(model) > MOST_WORK) return null;
  const verdicts = verdictsByParty(model, ranked);
  const holds = commonVerdicts(verdicts);
  const shifts = verdicts.map((own, party) => decidingShifts(model, ranked, party, own));
  return { model, ranked, verdicts, holds, shifts };
}

function sizeOf({ graph }: Model): number {
  return graph.codes.length * graph.parties.length;
}

/**
 * How firm each verdict is: the single swaps it outlives, and the smallest numbers of swaps that change it; of all
 * states of a small model, else of the `leading` ones. `orders` bounds the search for SEQ.
 */
export function robustnessOf(known: KnownModel, orders: number, leading: readonly number[]): Robustness {
  const { codes } = known.model.graph;
  const single = singleSwaps(known);
  const all = codes.length <= MOST_STATES_FOR_ALL;
  const wanted = all ? [...codes.keys()] : leading.toSorted((a, b) => a - b);
  const isWanted = new Set(wanted);
  const sequential = sequentialChanges(known, budget(known, orders), (state) => isWanted.has(state));
  const rows = (concept: Concept): StateRobustness[] =>
    wanted.map((state) => ({
      state: codes[state]!,
      holds: (known.holds[state]! & CONCEPT_BIT[concept]) !== 0,
      afterSwap: single.after[concept][state]!,
      ...smallestChanges(known, concept, state, sequential),
    }));
  return {
    of: all ? "all states" : "leading states",
    swaps: single.swaps,
    searched: sequential.searched,
    concepts: byConcept(rows),
  };
}

/** The smallest changes for one state, by concept; all of the search is spent on it. */
export function targetChanges(known: KnownModel, state: number, orders: number) {
  const sequential = sequentialChanges(known, budget(known, orders), (other) => other === state);
  return {
    searched: sequential.searched,
    changes: (concept: Concept) => smallestChanges(known, concept, state, sequential),
  };
}

function budget({ model }: KnownModel, orders: number): SearchBudget {
  return { orders: Math.min(orders, Math.floor(MOST_WORK / sizeOf(model))) };
}

/** The smallest changes that make a state an equilibrium, or break it, by a concept. */
function smallestChanges(
  known: KnownModel,
  concept: Concept,
  state: number,
  sequential: SequentialChanges,
): SmallestChanges {
  const { overall, byParty } =
    concept === "seq" ? sequential.changes(state) : ownChanges(known, concept, state);
  const { parties } = known.model.input;
  return {
    overall,
    byParty: Object.fromEntries(byParty.map((change, party) => [parties[party]!.id, change])),
  };
}

/** After how many of all single swaps each state is an equilibrium. */
function singleSwaps({ model, ranked, holds }: KnownModel) {
  const after = byConcept(() => new Uint32Array(holds.length));
  let swaps = 0;
  for (const order of jointOrdersAt(
    ranked.map(({ levels }) => levels),
    1,
  )) {
    swaps++;
    const now = equilibriaUnder(model, ranked, order, ALL_CONCEPTS);
    for (const concept of CONCEPTS) {
      now.forEach((bits, state) => {
        if (bits & CONCEPT_BIT[concept]) after[concept][state]!++;
      });
    }
  }
  return { swaps, after };
}

/**
 * Nash, GMR and SMR: each party's verdict depends on its own order alone. So an equilibrium breaks with the cheapest
 * party, and is made by changing every party that would leave, each as little as will do.
 */
function ownChanges(known: KnownModel, concept: Concept, state: number): StateChanges {
  const { verdicts, holds, shifts } = known;
  const bit = CONCEPT_BIT[concept];
  const change = (party: number): SmallestChange | null => {
    const places = shifts[party]![concept][state]!;
    return places === 0
      ? null
      : {
          least: places,
          most: places,
          turned: turnsOf(known, moved(known, state, bit, [{ party, swaps: places }]), [state]),
        };
  };
  const parties = [...shifts.keys()];
  if (holds[state]! & bit) {
    const byParty = parties.map(change);
    return { overall: smallest(byParty), byParty };
  }
  const leaving = parties.filter((party) => (verdicts[party]![state]! & bit) === 0);
  const together = leaving.map((party) => change(party)!);
  const total = together.reduce((sum, { least }) => sum + least, 0);
  return {
    overall: { least: total, most: total, turned: together.flatMap(({ turned }) => turned) },
    byParty: parties.map((party) => (leaving.length === 1 && leaving[0] === party ? together[0]! : null)),
  };
}

/** The change with the fewest swaps, the first of several. */
function smallest(changes: readonly (SmallestChange | null)[]): SmallestChange | null {
  let best: SmallestChange | null = null;
  for (const change of changes) if (change && (!best || change.least < best.least)) best = change;
  return best;
}
