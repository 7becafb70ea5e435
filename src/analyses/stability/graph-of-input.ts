import { feasibleStates } from "./graph/feasible-states.ts";
import { type Departures, listedFromOptions } from "./graph/listed-from-options.ts";
import { listedGraph } from "./graph/listed-graph.ts";
import type { MoveGraph } from "./graph/move-graph.ts";
import { type OptionGraph, optionGraph, type PartyOptions } from "./graph/option-graph.ts";
import { truthTable } from "./graph/truth-table.ts";
import { type StabilityInput, standingFor } from "./input.ts";
import { truthInState } from "./truth-in-state.ts";
import { sightOf } from "./views/sight.ts";

/** States and moves of the model that an input describes. */
export function graphOf(input: StabilityInput): MoveGraph {
  const { listed, merged, barred, blind } = input;
  if (listed) {
    const codes = Int32Array.from(listed.states.keys());
    const isBarred = barringOf(input, codes);
    const moves = listed.moves.filter(({ party, from, to }) => !isBarred(party, from, to));
    return listedGraph(codes, input.parties.length, moves);
  }
  const graph = graphOfOptions(input);
  if (merged.length === 0 && barred.length === 0 && blind.length === 0) return graph;
  return listedFromOptions(graph, {
    standsFor: standingFor(merged),
    isBarred: barringOf(input, graph.codes),
  });
}

/** Makes the function that tells whether a party cannot make a move that its options or the list allow. */
function barringOf(input: StabilityInput, codes: Int32Array): Departures["isBarred"] {
  const holds = truthInState(input);
  const unseen = new Map(
    input.blind.map((party) => {
      const sight = sightOf(input, party);
      return [party, new Set(codes.filter((code) => sight(code) === null))];
    }),
  );
  return (party, from, to) => {
    const hidden = unseen.get(party);
    return (
      hidden?.has(from) ||
      hidden?.has(to) ||
      input.barred.some(
        (bar) =>
          bar.party === party &&
          (bar.from === null || holds(bar.from, from)) &&
          (bar.to === null || holds(bar.to, to)),
      )
    );
  };
}

function graphOfOptions(input: StabilityInput): OptionGraph {
  const optionCount = input.options.length;
  const index = new Map(input.options.map(({ id }, at) => [id, at]));
  const excluded = input.excluded.map((never) => truthTable(never, index, optionCount));
  const codes = feasibleStates(optionCount, excluded);
  const parties = input.parties.map((_, party): PartyOptions => {
    let own = 0;
    let cannotBeUndone = 0;
    let cannotBeTakenUp = 0;
    input.options.forEach((option, at) => {
      if (option.party !== party) return;
      own |= 1 << at;
      if (option.reversible === "cannot be undone") cannotBeUndone |= 1 << at;
      if (option.reversible === "cannot be taken up again") cannotBeTakenUp |= 1 << at;
    });
    return { own, cannotBeUndone, cannotBeTakenUp };
  });
  return optionGraph(optionCount, codes, parties);
}
