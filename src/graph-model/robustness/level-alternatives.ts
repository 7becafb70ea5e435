import { orderCounts, ordersAt } from "#math/adjacent-swaps.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Listed } from "#math/joint-search.ts";
import { listedForms } from "#math/listed-forms.ts";
import { inversions, type Places, reordered, shiftedPlaces } from "#math/places.ts";
import { CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import type { GraphBudget } from "../limits.ts";
import {
  type Aim,
  type Alternative,
  type Alternatives,
  firstListed,
  type OwnChange,
} from "./alternatives.ts";
import type { KnownModel } from "./known-model.ts";
import { ordersOf, type PartyOrder } from "./party-order.ts";

/** A party's orders of preference by number of swaps of neighbouring levels, `most` of them listed. */
export function levelAlternatives(
  known: KnownModel,
  party: number,
  most: number,
  budget: GraphBudget,
): Alternatives<Places> {
  const { model, ranked } = known;
  const own = ranked[party]!;
  const { levels } = own;
  const orderOf = ordersOf(model, ranked, party);
  const orderAt = (places: Places) => orderOf(() => model.rankMoves(party, reordered(own, places)));
  const swaps = (levels * (levels - 1)) / 2;
  const counts = orderCounts(levels, Math.min(swaps, budget.most("searchedSwaps")));
  const forms = {
    countAt: (changes: number) => (changes > swaps ? 0 : (counts[changes] ?? Infinity)),
    at: (changes: number) => ordersAt(levels, changes),
    orderOf: orderAt,
    distinct: true,
  };
  const listed = listedForms(forms, most);
  return { ...listed, own: (aim) => ownChange(known, party, aim, listed, orderAt) };
}

/**
 * The smallest change of the party's own verdict. For a single state it is known: its level moves; and to leave one of
 * several states is to leave the nearest. To stay in several is sought among the listed orders, and beyond them found
 * by moving up one state after the other.
 */
function ownChange(
  known: KnownModel,
  party: number,
  aim: Aim,
  listed: Listed<Alternative<Places>>,
  orderAt: (places: Places) => PartyOrder,
): OwnChange<Places> | null {
  const { states, concept, wanted } = aim;
  const { rank, levels } = known.ranked[party]!;
  const distances = states.map((state) => {
    const stays = (known.verdicts[party]![state]! & CONCEPT_BIT[concept]) !== 0;
    return stays === wanted ? 0 : known.shifts[party]![concept][state]! || Infinity;
  });
  if (states.length === 1 || !wanted) {
    const least = leastOf(distances);
    if (!Number.isFinite(least)) return null;
    const level = rank[states[distances.indexOf(least)]!]!;
    const form = shiftedPlaces(levels, level, wanted ? least : -least);
    return { least, by: { form, changes: least, order: orderAt(form) } };
  }
  if (concept === "nash" && excludeEachOther(rank, levels, states, orderAt)) return null;
  const bound = greatestOf(distances);
  const by = firstListed(listed, aim, bound);
  if (by) return { least: by.changes, by };
  if (listed.complete === Infinity) return null;
  const far = lifted(rank, levels, states, concept, orderAt);
  return {
    least: Math.max(bound, listed.complete + 1),
    // A state that moves up later can draw the party away from an earlier one.
    by: far.order.stays(states, concept) ? far : null,
  };
}

/** The order after each of the states, from the best down, has been moved up until the party stays there by the concept. */
function lifted(
  rank: Int32Array,
  levels: number,
  states: readonly number[],
  concept: Concept,
  orderAt: (places: Places) => PartyOrder,
): Alternative<Places> {
  let form: Places = Int32Array.from({ length: levels }, (_, level) => level);
  for (const state of states.toSorted((a, b) => rank[b]! - rank[a]!)) {
    while (!orderAt(form).stays([state], concept)) {
      const step = shiftedPlaces(levels, form[rank[state]!]!, 1);
      form = form.map((place) => step[place]!);
    }
  }
  return { form, changes: inversions(form), order: orderAt(form) };
}

/**
 * Whether the party can leave each of two of the states for the other's level. Then whichever it likes better, it would
 * not stay in the other by Nash, whatever its order. Seen by putting one at the top and the other next to it.
 */
function excludeEachOther(
  rank: Int32Array,
  levels: number,
  states: readonly number[],
  orderAt: (places: Places) => PartyOrder,
): boolean {
  const leaves = (state: number, top: number) => {
    const toTop = shiftedPlaces(levels, rank[top]!, levels - 1 - rank[top]!);
    const below = shiftedPlaces(levels, toTop[rank[state]!]!, levels - 2 - toTop[rank[state]!]!);
    return !orderAt(toTop.map((place) => below[place]!)).stays([state], "nash");
  };
  return states.some((a, at) =>
    states.slice(at + 1).some((b) => rank[a] !== rank[b] && leaves(a, b) && leaves(b, a)),
  );
}
