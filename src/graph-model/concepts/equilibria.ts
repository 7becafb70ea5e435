import type { RankedMoves } from "../moves/ranked-moves.ts";
import { ALL_CONCEPTS } from "./concept.ts";
import type { SolvableModel } from "./solvable-model.ts";

// Verdicts are a byte per state that holds the bits of the concepts by which a party is stable there.

/** The verdicts of every party, by all concepts. */
export function verdictsByParty({ solve }: SolvableModel, ranked: readonly RankedMoves[]): Uint8Array[] {
  const found: Uint8Array[] = [];
  solve(ranked, ALL_CONCEPTS, (party, verdicts) => {
    found[party] = verdicts.slice();
  });
  return found;
}

/** The verdicts of one party, by the wanted concepts, if it ordered its moves as in `own`. */
export function verdictsIf(
  { solve }: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
  own: RankedMoves,
  wanted: number,
): Uint8Array {
  let found = new Uint8Array(0);
  const keep = (_: number, verdicts: Uint8Array) => {
    found = verdicts.slice();
  };
  solve(
    ranked.map((each, at) => (at === party ? own : each)),
    wanted,
    keep,
    party,
  );
  return found;
}

/** What all parties' verdicts have in common: by which concepts each state is an equilibrium. */
export function commonVerdicts(verdicts: readonly Uint8Array[]): Uint8Array {
  const common = verdicts[0]!.slice();
  for (const own of verdicts)
    for (let state = 0; state < common.length; state++) common[state]! &= own[state]!;
  return common;
}

/** By which of the wanted concepts each state is an equilibrium, as bits per state. */
export function equilibriaOf(
  { graph, solve }: SolvableModel,
  ranked: readonly RankedMoves[],
  wanted: number,
): Uint8Array {
  const common = new Uint8Array(graph.codes.length).fill(wanted);
  solve(ranked, wanted, (_, verdicts) => {
    for (let state = 0; state < common.length; state++) common[state]! &= verdicts[state]!;
  });
  return common;
}
