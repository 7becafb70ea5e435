import { assignmentsWithout } from "#math/truth-table.ts";
import { type GraphModel, standingFor, truthInState } from "../model/graph-model.ts";
import { blindParties, sightOf } from "../model/sight.ts";
import { listedGraph, relisted } from "./listed-graph.ts";
import type { MoveGraph, PartyOptions } from "./move-graph.ts";
import { optionGraph } from "./option-graph.ts";

/** States and moves of a model. `blind` parties move neither into what they take to be impossible nor out of it. */
export function graphOf(model: GraphModel, blind = blindParties(model)): MoveGraph {
  const { listed, merged, barred } = model;
  if (listed) {
    const codes = Int32Array.from(listed.states.keys());
    const isBarred = barringOf(model, blind, codes);
    const moves = listed.moves.filter(({ party, from, to }) => !isBarred(party, from, to));
    return listedGraph(codes, model.parties.length, moves);
  }
  const graph = graphOfOptions(model);
  if (merged.length === 0 && barred.length === 0 && blind.length === 0) return graph;
  return relisted(graph, standingFor(merged), barringOf(model, blind, graph.codes));
}

/** The part of a graph that has only some of its states, and the moves between those. */
export function restricted(graph: MoveGraph, keep: (code: number) => boolean): MoveGraph {
  const codes = graph.codes.filter(keep);
  if (codes.length === graph.codes.length) return graph;
  const { options, optionCount, transitive } = graph;
  if (transitive && options) return optionGraph(optionCount, codes, options);
  return relisted(graph, (code) => (keep(code) ? code : null));
}

/** Makes the function that tells whether a party cannot make a move that its options or the list allow. */
function barringOf(
  model: GraphModel,
  blind: readonly number[],
  codes: Int32Array,
): (party: number, from: number, to: number) => boolean {
  const holds = truthInState(model);
  const unseen = new Map(
    blind.map((party) => {
      const sight = sightOf(model, party);
      return [party, new Set(codes.filter((code) => sight(code) === null))];
    }),
  );
  return (party, from, to) => {
    const hidden = unseen.get(party);
    return (
      hidden?.has(from) ||
      hidden?.has(to) ||
      model.barred.some(
        (bar) =>
          bar.party === party &&
          (bar.from === null || holds(bar.from, from)) &&
          (bar.to === null || holds(bar.to, to)),
      )
    );
  };
}

function graphOfOptions(model: GraphModel): MoveGraph {
  const optionCount = model.options.length;
  const index = new Map(model.options.map(({ id }, at) => [id, at]));
  const codes = assignmentsWithout(model.excluded, index, optionCount);
  const parties = model.parties.map((_, party): PartyOptions => {
    let own = 0;
    let cannotBeUndone = 0;
    let cannotBeTakenUp = 0;
    model.options.forEach((option, at) => {
      if (option.party !== party) return;
      own |= 1 << at;
      if (option.reversible === "cannot be undone") cannotBeUndone |= 1 << at;
      if (option.reversible === "cannot be taken up again") cannotBeTakenUp |= 1 << at;
    });
    return { own, cannotBeUndone, cannotBeTakenUp };
  });
  return optionGraph(optionCount, codes, parties);
}
