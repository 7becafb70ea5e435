import { Meter } from "#math/budget.ts";
import type { Places } from "#math/places.ts";
import { byConcept, type Concept } from "../concepts/concept.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { type Alternatives, onlyBy } from "./alternatives.ts";
import { allHold, changesOf, smallestJointChange } from "./joint-change.ts";
import type { KnownModel } from "./known-model.ts";
import { levelAlternatives } from "./level-alternatives.ts";
import type { SmallestChange, SmallestChanges } from "./smallest-change.ts";
import { turnsOf } from "./turned-comparisons.ts";

/**
 * The smallest numbers of swaps that make several states hold together, or, where all of them do, that break one of
 * them. Every party's orders are listed by number of swaps, as far as the work allows; what is beyond is bounded by the
 * numbers for the single states. `most` bounds the orders of one party, and the joint orders for one question of SEQ.
 */
export function jointTarget(
  known: KnownModel,
  states: readonly number[],
  most: number = GRAPH_MODEL_LIMITS.jointTargetOrders.most,
): Record<Concept, SmallestChanges & { readonly holds: boolean }> {
  const { model } = known;
  const { parties } = model.input;
  const runs = Math.floor(GRAPH_MODEL_LIMITS.swapWork.most / (model.graph.codes.length * parties.length));
  const orders = Math.min(most, Math.floor(runs / parties.length));
  const choices = parties.map((_, party) => levelAlternatives(known, party, states, orders));
  const stated = choices.map(({ list }) => list[0]!);
  const find = (movers: readonly Alternatives<Places>[], concept: Concept): SmallestChange | null => {
    const change = smallestJointChange(model, movers, states, concept, new Meter(Math.min(most, runs)));
    if (!change) return null;
    const { least, way } = change;
    if (!way) return { least, most: null, turned: [] };
    const order = way.map(({ form, changes }) => (changes > 0 ? form : null));
    return { least, most: changesOf(way), turned: turnsOf(known, order, states) };
  };
  const of = (concept: Concept) => ({
    holds: allHold(model, stated, states, concept),
    overall: find(choices, concept),
    byParty: Object.fromEntries(parties.map(({ id }, party) => [id, find(onlyBy(choices, party), concept)])),
  });
  return byConcept(of);
}
