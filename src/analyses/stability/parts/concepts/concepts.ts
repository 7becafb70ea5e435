import { byConcept } from "#graph-model/concepts/concept.ts";
import { type ConceptResults, conceptResults } from "#graph-model/concepts/concept-results.ts";
import type { ConceptStates } from "#graph-model/concepts/concept-states.ts";
import { simultaneousCounts } from "#graph-model/concepts/simultaneous.ts";
import { joinedTallies, tally } from "#graph-model/concepts/tally.ts";
import { leadingOutcomes } from "#graph-model/sanctions/leaders.ts";
import { isSettlingToldApart } from "#graph-model/sanctions/outcome-reach.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";

/** What holds in every completion of what is unknown. The completions are the pieces. */
export const draws = definePart({
  id: "draws",
  title: "What holds in each order of preference",
  needs: [],
  cost: sizeOf,
  pieces: ({ completions }: Setup) => completions,
  piece(setup: Setup, from, to, { budget, progress }) {
    const { facts, model, sampler, today, small, options, completions } = setup;
    if (from === 0 && !facts.exact) {
      const each = facts.stateCount * facts.parties.length;
      budget.cut("completionWork", completions * each, options.samples * each);
    }
    return tally(model, sampler, today, from, to, small, progress);
  },
  // Until it is clear which outcome holds most often, which often enough to be told, and whether interests lead there or
  // elsewhere more often, or the budget ends it: each time twice as many.
  more(chunks, { model, today, mostCompletions, budget }) {
    const run = joinedTallies(chunks);
    if (run.completions >= mostCompletions) return 0;
    const { leaders, level, atCut } = leadingOutcomes(model, run, today, budget.most("leadingOutcomes"));
    const [first] = leaders;
    const isClear = () =>
      atCut.length === 0 &&
      (first === undefined ||
        first.state === today ||
        isSettlingToldApart(run, [first.state, ...first.variants], today));
    if (level.total === 0 && isClear()) return 0;
    const most =
      level.total > 0 ? mostCompletions : Math.min(mostCompletions, budget.most("tellingCompletions"));
    return Math.max(0, Math.min(run.completions, most - run.completions));
  },
  join: (chunks) => joinedTallies(chunks),
  // Told with the concepts.
  result: () => undefined,
});

/** In how many completions each state is held by fear of simultaneous moves; null where that was not asked or is too much. */
export const simultaneous = definePart({
  id: "simultaneous",
  title: "Simultaneous sanctions",
  needs: [draws],
  cost: (setup: Setup) => (setup.facts.exact || setup.options.simultaneous ? sizeOf(setup) : 0),
  run: ({ facts, options, model, sampler }: Setup, { of, budget }) =>
    facts.exact || options.simultaneous
      ? simultaneousCounts(model, sampler, of(draws).completions, budget)
      : null,
  // Told with the other concepts.
  result: () => undefined,
});

/** What holds by each concept, and in how many completions. */
export const concepts = definePart({
  id: "concepts",
  title: "What holds by each concept",
  needs: [draws, simultaneous],
  cost: ({ facts }: Setup) => facts.stateCount,
  run: ({ model, small }: Setup, { of }) => conceptResults(model, of(draws), of(simultaneous), small),
  result: (told, { facts, budget }) =>
    facts.stateCount > budget.most("countsInReport") ? mostHeld(told, budget.most("countsInReport")) : told,
  bulk: (told, { facts, budget }) =>
    facts.stateCount > budget.most("countsInReport")
      ? { name: "concepts", format: "demarche-stability-concepts/1", data: told }
      : null,
});

/** States × parties × completions. */
function sizeOf({ facts, completions }: Setup): number {
  return facts.stateCount * facts.parties.length * completions;
}

/** The counts of the states that hold most often by each concept, and not those of each party. */
function mostHeld(all: ConceptResults, most: number): ConceptResults {
  const cut = ({ equilibria }: ConceptStates): ConceptStates => {
    const { states, counts, total, interval } = equilibria;
    const kept = [...states.keys()]
      .sort((a, b) => counts[b]! - counts[a]! || a - b)
      .slice(0, most)
      .sort((a, b) => a - b);
    const of = (values: readonly number[]) => kept.map((at) => values[at]!);
    return {
      equilibria: {
        states: of(states),
        counts: of(counts),
        total,
        interval: interval && { low: of(interval.low), high: of(interval.high) },
      },
      stable: null,
    };
  };
  const { sim, seqOrSim } = all;
  return {
    ...byConcept((concept) => cut(all[concept])),
    sim: sim && cut(sim),
    seqOrSim: seqOrSim && cut(seqOrSim),
  };
}
