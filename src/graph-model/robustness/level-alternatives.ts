import { orderCounts, ordersAt } from "#math/adjacent-swaps.ts";
import { inversions, type Places, reordered, shiftedPlaces } from "#math/places.ts";
import { CONCEPT_BIT, CONCEPTS, type Concept } from "../concepts/concept.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { type Alternative, type Alternatives, alternative, alternativesOf } from "./alternatives.ts";
import type { KnownModel } from "./known-model.ts";

/**
 * A party's other orders of its levels, by number of swaps, as far as `most` reaches, and beyond that a few which make or
 * break: the states moved up, the best first, until the party would stay there, or one moved down until it leaves it.
 */
export function levelAlternatives(
  known: KnownModel,
  party: number,
  states: readonly number[],
  most: number,
): Alternatives<Places> {
  const { model, ranked, shifts } = known;
  const own = ranked[party]!;
  const swaps = (own.levels * (own.levels - 1)) / 2;
  const counts = orderCounts([own.levels], Math.min(swaps, GRAPH_MODEL_LIMITS.searchedSwaps.most));
  const { list, complete } = alternativesOf(
    model,
    ranked,
    party,
    {
      countAt: (changes) => (changes > swaps ? 0 : (counts[changes] ?? Infinity)),
      at: (changes) => ordersAt(own.levels, changes),
      ranking: (places) => reordered(own, places),
    },
    most,
  );
  const far = Number.isFinite(complete)
    ? CONCEPTS.flatMap((concept) => [
        lifted(known, party, states, concept),
        ...states.map((state) => sunk(known, party, state, concept)),
      ])
    : [];
  return {
    list: [...list, ...far.filter(({ changes }) => changes > complete).sort((a, b) => a.changes - b.changes)],
    complete,
    // A change for all of the states is one for each of them; those of single states are exact.
    bound: (wantedStates, concept, wanted) => {
      const own = wantedStates.map((state) => {
        const stays = (known.verdicts[party]![state]! & CONCEPT_BIT[concept]) !== 0;
        return stays === wanted ? 0 : shifts[party]![concept][state]! || Infinity;
      });
      if (!wanted) return Math.min(...own);
      return concept === "nash" && excludeEachOther(known, party, wantedStates) ? Infinity : Math.max(...own);
    },
  };
}

/** The order after each of the states, from the best down, has been moved up until the party stays there by the concept. */
function lifted(
  { model, ranked }: KnownModel,
  party: number,
  states: readonly number[],
  concept: Concept,
): Alternative<Places> {
  const { rank, levels } = ranked[party]!;
  const of = (places: Places) =>
    alternative(model, ranked, party, places, inversions(places), reordered(ranked[party]!, places));
  let now = of(Int32Array.from({ length: levels }, (_, level) => level));
  for (const state of states.toSorted((a, b) => rank[b]! - rank[a]!)) {
    while ((now.own[state]! & ownBit(concept)) === 0) {
      const step = shiftedPlaces(levels, now.form[rank[state]!]!, 1);
      now = of(now.form.map((place) => step[place]!));
    }
  }
  return now;
}

/** The order after the state has been moved down until the party leaves it by the concept; as it is if it never does. */
function sunk(
  { model, ranked, verdicts, shifts }: KnownModel,
  party: number,
  state: number,
  concept: Concept,
): Alternative<Places> {
  const own = ranked[party]!;
  const stays = (verdicts[party]![state]! & CONCEPT_BIT[concept]) !== 0;
  const changes = stays ? shifts[party]![concept][state]! : 0;
  const places = shiftedPlaces(own.levels, own.rank[state]!, -changes);
  return alternative(model, ranked, party, places, changes, reordered(own, places));
}

/** SEQ is not a matter of the party's own order; Nash, which implies it, is. */
function ownBit(concept: Concept): number {
  return CONCEPT_BIT[concept === "seq" ? "nash" : concept];
}

/**
 * Whether the party can leave each of two of the states for the other's level. Then whichever it likes better, it would
 * not stay in the other by Nash, whatever its order. Seen by putting one at the top and the other next to it.
 */
function excludeEachOther({ model, ranked }: KnownModel, party: number, states: readonly number[]): boolean {
  const { rank, levels } = ranked[party]!;
  const leaves = (state: number, top: number) => {
    const sequence = [...Array(levels).keys()].filter(
      (level) => level !== rank[state] && level !== rank[top],
    );
    sequence.push(rank[state]!, rank[top]!);
    const places = new Int32Array(levels);
    sequence.forEach((level, place) => {
      places[level] = place;
    });
    const { own } = alternative(model, ranked, party, places, 0, reordered(ranked[party]!, places));
    return (own[state]! & CONCEPT_BIT.nash) === 0;
  };
  return states.some((a, at) =>
    states.slice(at + 1).some((b) => rank[a] !== rank[b] && leaves(a, b) && leaves(b, a)),
  );
}
