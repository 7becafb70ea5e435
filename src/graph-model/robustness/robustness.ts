import { Meter } from "#math/budget.ts";
import { changesOf } from "#math/joint-search.ts";
import type { Places } from "#math/places.ts";
import { byConcept, CONCEPT_BIT, CONCEPTS, type Concept } from "../concepts/concept.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { type Aim, type Alternatives, onlyBy } from "./alternatives.ts";
import {
  aimOf,
  cheapest,
  holdAfter,
  inChanges,
  type JointChange,
  ofEach,
  type SeqBound,
  searchFor,
  seqBound,
  smallestJointChange,
  statedWay,
} from "./joint-change.ts";
import { type KnownModel, sizeOf } from "./known-model.ts";
import { levelAlternatives } from "./level-alternatives.ts";
import { equilibriaAmong } from "./party-order.ts";
import type { SmallestChange, SmallestChanges } from "./smallest-change.ts";
import { turnsOf } from "./turned-comparisons.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** How firmly a state is, or is not, an equilibrium by one concept. */
export type StateRobustness = SmallestChanges & {
  readonly state: number;
  /** After how many of the single swaps it is one. */
  readonly afterSwap: number;
};

/** What it takes that states hold, or, where they do, that one of them does not, by concept. */
export type ChangesByConcept = { readonly [concept in Concept]: SmallestChanges };

/** What it takes that a state holds, or, where it does, that it does not. */
export type TargetChanges = {
  /** As in `Robustness`. */
  readonly searched: number | null;
  readonly concepts: ChangesByConcept;
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
 * states of a small model, else of the `leading` ones.
 */
export function robustnessOf(
  known: KnownModel,
  leading: readonly number[],
  budget: GraphBudget = fullBudget(),
): Robustness {
  const { codes } = known.model.graph;
  const all = codes.length <= budget.most("robustnessOfAll");
  const states = all ? [...codes.keys()] : leading.toSorted((a, b) => a - b);
  const orders = ordersWithin(known, budget, "robustnessOrders");
  const choices = levelChoices(known, orders, budget);
  const single = singleSwaps(known, choices);
  const { searched, changes } = changesOfStates(known, choices, states, orders);
  return {
    of: all ? "all states" : "leading states",
    swaps: single.swaps,
    searched,
    concepts: byConcept((concept) =>
      states.map((state, at) => {
        const { holds, overall, byParty } = changes[at]![concept];
        return {
          state: codes[state]!,
          holds,
          afterSwap: single.after[concept][state]!,
          overall,
          byParty,
        };
      }),
    ),
  };
}

/** What it takes that a state holds, or, where it does, that it does not; all of the search is spent on it. */
export function targetChanges(
  known: KnownModel,
  state: number,
  budget: GraphBudget = fullBudget(),
): TargetChanges {
  const orders = ordersWithin(known, budget, "targetOrders");
  const { searched, changes } = changesOfStates(known, levelChoices(known, orders, budget), [state], orders);
  return { searched, concepts: changes[0]! };
}

/** The same for several states that are to hold together, or of which one is to break. */
export function jointTarget(
  known: KnownModel,
  states: readonly number[],
  budget: GraphBudget = fullBudget(),
): ChangesByConcept {
  const runs = Math.floor(budget.most("swapWork") / sizeOf(known.model));
  const most = budget.most("jointTargetOrders");
  const orders = Math.min(most, Math.floor(runs / known.ranked.length));
  const choices = levelChoices(known, orders, budget);
  return byConcept((concept) => ({
    holds: !aimOf(choices, states, concept).wanted,
    ...ofEach(known.model.input.parties, choices, (movers) => {
      const meter = new Meter(Math.min(most, runs));
      return inSwaps(known, smallestJointChange(movers, states, concept, meter), states);
    }),
  }));
}

function ordersWithin(
  { model }: KnownModel,
  budget: GraphBudget,
  limit: "robustnessOrders" | "targetOrders",
): number {
  return Math.min(budget.most(limit), Math.floor(budget.most("swapWork") / sizeOf(model)));
}

function levelChoices(known: KnownModel, most: number, budget: GraphBudget): Alternatives<Places>[] {
  return known.ranked.map((_, party) => levelAlternatives(known, party, most, budget));
}

/** The smallest changes of each of some states by itself; those by SEQ are looked for together. */
function changesOfStates(
  known: KnownModel,
  choices: readonly Alternatives<Places>[],
  states: readonly number[],
  orders: number,
): { searched: number | null; changes: readonly ChangesByConcept[] } {
  const parties = [...choices.keys()];
  const search = (movers: readonly number[], meter: Meter) => {
    const moving = movers.length < parties.length ? onlyBy(choices, movers[0]!) : choices;
    const question = (state: number) => {
      const aim = aimOf(choices, [state], "seq");
      return { aim, bound: boundOfState(known, choices, movers, aim, state, seqBound(moving, aim)) };
    };
    return searchFor(moving, states.map(question), meter);
  };
  // Half of the meter is for one party alone, in equal parts; what is left of it is for all together.
  const meter = new Meter(orders);
  const each = Math.floor(orders / (2 * parties.length));
  const alone = parties.map((party) => {
    const share = new Meter(each);
    const found = search([party], share);
    meter.spend(each - share.left);
    return found;
  });
  const together = search(parties, meter);
  // Nash, GMR and SMR need no search.
  const none = new Meter(0);
  return {
    searched: Number.isFinite(together.searched) ? together.searched : null,
    changes: states.map((state, at) =>
      byConcept((concept) => ({
        holds: (known.holds[state]! & CONCEPT_BIT[concept]) !== 0,
        ...ofEach(known.model.input.parties, choices, (movers, party) => {
          const bySeq = party === null ? together : alone[party]!;
          const change =
            concept === "seq" ? bySeq.answers[at]! : smallestJointChange(movers, [state], concept, none);
          return inSwaps(known, change, [state]);
        }),
      })),
    ),
  };
}

/**
 * What is proven of the smallest change by SEQ for one state, as `seqBound` has it for any states, and better where the
 * verdict of one party, with the others' orders as stated, is what changes.
 */
function boundOfState(
  { verdicts }: KnownModel,
  choices: readonly Alternatives<Places>[],
  movers: readonly number[],
  aim: Aim,
  state: number,
  bound: SeqBound<Places> | null,
): SeqBound<Places> | null {
  if (!bound) return null;
  const stated = statedWay(choices);
  const parties = [...choices.keys()];
  const stays = (party: number, concept: Concept) => (verdicts[party]![state]! & CONCEPT_BIT[concept]) !== 0;
  if (!aim.wanted) {
    const changes = choices.map(({ own }, party) => (movers.includes(party) ? own(aim) : null));
    const way = cheapest(stated, changes);
    // Who has nothing better to move to stays, whatever another party likes: then only its own verdict can change.
    const alone =
      movers.length === 1 && parties.every((party) => party === movers[0] || stays(party, "nash"));
    return alone ? way && { ...bound, least: changesOf(way), way } : { ...bound, way };
  }
  const leaving = parties.filter((party) => !stays(party, "seq"));
  if (leaving.every((party) => movers.includes(party))) {
    // The state moves up for those who would leave, as far as SEQ asks for under the others' orders. Where states tied
    // with it move along, that can change what others count on; then as far as Nash asks for.
    for (const concept of ["seq", "nash"] as const) {
      const way = stated.map((own, party) =>
        leaving.includes(party) ? choices[party]!.own({ ...aim, concept })!.by! : own,
      );
      if (holdAfter(way, aim)) return { ...bound, way };
    }
  }
  return bound;
}

/** A joint change of orders of levels as the result has it. */
function inSwaps(
  known: KnownModel,
  change: JointChange<Places> | null,
  states: readonly number[],
): SmallestChange | null {
  return inChanges(change, (way) => ({
    turned: turnsOf(
      known,
      way.map(({ form, changes }) => (changes > 0 ? form : null)),
      states,
    ),
  }));
}

/** After how many of all single swaps each state is an equilibrium. */
function singleSwaps({ holds }: KnownModel, choices: readonly Alternatives<Places>[]) {
  const after = byConcept(() => new Uint32Array(holds.length));
  const stated = statedWay(choices).map(({ order }) => order);
  const swapped = choices.flatMap(({ at }, party) => at(1).map(({ order }) => stated.with(party, order)));
  for (const all of swapped) {
    equilibriaAmong(all).forEach((bits, state) => {
      for (const concept of CONCEPTS) if (bits & CONCEPT_BIT[concept]) after[concept][state]!++;
    });
  }
  return { swaps: swapped.length, after };
}
