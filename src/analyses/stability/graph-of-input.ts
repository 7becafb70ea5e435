import { feasibleStates } from "./graph/feasible-states.ts";
import { listedFromOptions } from "./graph/listed-from-options.ts";
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
  const holds = truthInState(input);
  const sight = new Map(blind.map((party) => [party, sightOf(input, party)]));
  const isUnseen = (party: number, code: number) => sight.get(party)?.(code) === null;
  const isBarred = (party: number, from: number, to: number) =>
    isUnseen(party, from) ||
    isUnseen(party, to) ||
    barred.some(
      (bar) =>
        bar.party === party &&
        (bar.from === null || holds(bar.from, from)) &&
        (bar.to === null || holds(bar.to, to)),
    );
  if (listed) {
    return listedGraph(
      Int32Array.from(listed.states.keys()),
      input.parties.length,
      listed.moves.filter(({ party, from, to }) => !isBarred(party, from, to)),
    );
  }
  const graph = graphOfOptions(input);
  if (merged.length === 0 && barred.length === 0 && blind.length === 0) return graph;
  return listedFromOptions(graph, { standsFor: standingFor(merged), isBarred });
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
