import { areEqual } from "#math/interning.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import { verdictsIf } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { othersThan } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type Improvements, improvementsOf } from "./improvements.ts";

const { nash, gmr, seq } = CONCEPT_BIT;

/** By which of some concepts each state is an equilibrium if one party orders its moves otherwise, as bits per state. */
export type Rerun = (party: number, own: RankedMoves) => Uint8Array;

/**
 * Prepares runs of a model in which one party at a time wants something else. A verdict by Nash, GMR or SMR depends on
 * the party's own order alone, one by SEQ also on which of the others' moves serve them. So besides the verdicts of the
 * party that changes only those by SEQ are decided anew, only if other moves serve it now, and only for a party whose
 * verdict matters to the common one: which in some state that all hold so far has an improvement (else it stays by
 * Nash) that some answer could deter (else it leaves by GMR).
 */
export function rerunning(model: SolvableModel, ranked: readonly RankedMoves[], wanted: number): Rerun {
  const { graph, solve } = model;
  const stated: Uint8Array[] = [];
  solve(ranked, wanted | nash | gmr | seq, (party, verdicts) => {
    stated[party] = verdicts.slice();
  });
  const serving: (Improvements | undefined)[] = ranked.map(() => undefined);
  return (party, own) => {
    const common = verdictsIf(model, ranked, party, own, wanted);
    serving[party] ??= improvementsOf(graph, party, ranked[party]!);
    const same = areEqual(serving[party], improvementsOf(graph, party, own));
    const changed = ranked.with(party, own);
    for (const other of othersThan(graph, party)) {
      const before = stated[other]!;
      const isOpen = (bits: number, state: number) =>
        (bits & seq) !== 0 && (before[state]! & gmr) !== 0 && (before[state]! & nash) === 0;
      const found =
        !same && common.some(isOpen) ? verdictsIf(model, changed, other, ranked[other]!, seq) : before;
      for (let state = 0; state < common.length; state++) {
        common[state]! &= (before[state]! & ~seq) | (found[state]! & seq);
      }
    }
    return common;
  };
}
