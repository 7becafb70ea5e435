import { jointOrdersAt } from "#math/adjacent-swaps.ts";
import { Meter } from "#math/budget.ts";
import { ALL_CONCEPTS, byConcept, CONCEPT_BIT, CONCEPTS, type Concept } from "../concepts/concept.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { type KnownModel, sizeOf } from "./known-model.ts";
import { equilibriaUnder } from "./order-search.ts";
import { moved, type SequentialChanges, type StateChanges, sequentialChanges } from "./sequential-changes.ts";
import type { SmallestChange, SmallestChanges } from "./smallest-change.ts";
import { turnsOf } from "./turned-comparisons.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** How firmly a state is, or is not, an equilibrium by one concept. */
export type StateRobustness = SmallestChanges & {
  readonly state: number;
  readonly holds: boolean;
  /** After how many of the single swaps it is one. */
  readonly afterSwap: number;
};

/** What it takes that a state holds, or, where it does, that it does not. */
export type TargetChanges = {
  /** As in `Robustness`. */
  readonly searched: number | null;
  readonly concepts: { readonly [concept in Concept]: SmallestChanges & { readonly holds: boolean } };
};

/** How firm the verdicts of an exact model are against errors in the orders of preference. */
export type Robustness = {
  /** Which states the numbers are given for. */
  readonly of: "all states" | "leading states";
  /** How many single swaps there are. */
  readonly swaps: number;
  /** For SEQ all orders of all parties up to so many swaps in all were run; null if all that there are. */
  readonly searched: number | null;
  readonly concepts: { readonly [concept in Concept]: readonly StateRobustness[] };
};

/**
 * How firm each verdict is: the single swaps it outlives, and the smallest numbers of swaps that change it; of all
 * states of a small model, else of the `leading` ones. `orders` bounds the search for SEQ.
 */
export function robustnessOf(known: KnownModel, orders: number, leading: readonly number[]): Robustness {
  const { codes } = known.model.graph;
  const single = singleSwaps(known);
  const all = codes.length <= GRAPH_MODEL_LIMITS.robustnessOfAll.most;
  const wanted = all ? [...codes.keys()] : leading.toSorted((a, b) => a - b);
  const isWanted = new Set(wanted);
  const sequential = sequentialChanges(known, meterFor(known, orders), (state) => isWanted.has(state));
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

/** What it takes that a state holds, or, where it does, that it does not; all of the search is spent on it. */
export function targetChanges(known: KnownModel, state: number): TargetChanges {
  const sequential = sequentialChanges(
    known,
    meterFor(known, GRAPH_MODEL_LIMITS.targetOrders.most),
    (other) => other === state,
  );
  const of = (concept: Concept) => ({
    holds: (known.holds[state]! & CONCEPT_BIT[concept]) !== 0,
    ...smallestChanges(known, concept, state, sequential),
  });
  return { searched: sequential.searched, concepts: byConcept(of) };
}

function meterFor({ model }: KnownModel, orders: number): Meter {
  return new Meter(Math.min(orders, Math.floor(GRAPH_MODEL_LIMITS.swapWork.most / sizeOf(model))));
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
