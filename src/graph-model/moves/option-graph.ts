import { bitCount, gatherBits } from "#math/gather-bits.ts";
import { additiveNumbers, listedNumbers } from "#math/numbering.ts";
import type { Lists, MoveGraph, PartyMoves, PartyOptions } from "./move-graph.ts";

/**
 * States and moves of a model in option form, without a move stored. States that agree in all options of the others form
 * a *clique*: the party moves among them at will, but for its one-way options. A cell is the part of a clique in which
 * the one-way options agree, its kind being the set of those already used up; it leads to itself and to the cells of the
 * clique whose kind contains its own. With no one-way option a cell is a clique. Parties share no option.
 */
export function optionGraph(
  optionCount: number,
  codes: Int32Array,
  options: readonly PartyOptions[],
): MoveGraph {
  const parties = options.map((party) => cells(optionCount, codes, party));
  return { codes, parties, transitive: true, options, optionCount };
}

function cells(optionCount: number, codes: Int32Array, party: PartyOptions): PartyMoves {
  const others = ((1 << optionCount) - 1) & ~party.own;
  const oneWay = party.cannotBeUndone | party.cannotBeTakenUp;
  const clique = gatherBits(others);
  const usedUp = gatherBits(oneWay);
  const kinds = 1 << bitCount(oneWay);
  const steps = { kindMask: kinds - 1, ...betweenKinds(kinds) };
  if (isComplete(optionCount, codes)) {
    const cellOf = additiveNumbers(
      optionCount,
      (code) => clique(code) * kinds + usedUp(code ^ party.cannotBeTakenUp),
    );
    const size = 1 << bitCount(party.own & ~oneWay);
    const cellStart = new Int32Array(codes.length / size + 1);
    for (let cell = 0; cell < cellStart.length; cell++) cellStart[cell] = cell * size;
    return { cellOf, cellStart, ...steps };
  }
  const numbers = new Int32Array(codes.length);
  // Cliques are numbered as they are met, so that those which cannot occur take no room.
  const cliqueNumber = new Int32Array(1 << bitCount(others)).fill(-1);
  let cliqueCount = 0;
  for (let state = 0; state < codes.length; state++) {
    const code = codes[state]!;
    const at = clique(code);
    if (cliqueNumber[at]! < 0) cliqueNumber[at] = cliqueCount++;
    numbers[state] = cliqueNumber[at]! * kinds + usedUp(code ^ party.cannotBeTakenUp);
  }
  const cellStart = new Int32Array(cliqueCount * kinds + 1);
  for (let state = 0; state < codes.length; state++) cellStart[numbers[state]! + 1]!++;
  for (let cell = 1; cell < cellStart.length; cell++) cellStart[cell]! += cellStart[cell - 1]!;
  return { cellOf: listedNumbers(numbers), cellStart, ...steps };
}

/**
 * Sets of one-way options that are used up lead to those that contain them: the way up goes the farthest step first and
 * stays last, the way down stays first and goes the farthest step last.
 */
function betweenKinds(kinds: number): { from: Lists; into: Lists } {
  const steps = (within: (kind: number) => number, step: (all: number, part: number) => number): Lists => {
    const start = new Int32Array(kinds + 1);
    const items = new Int32Array(3 ** bitCount(kinds - 1));
    let next = 0;
    for (let kind = 0; kind < kinds; kind++) {
      const all = within(kind);
      for (let part = all; ; part = (part - 1) & all) {
        items[next++] = step(all, part);
        if (part === 0) break;
      }
      start[kind + 1] = next;
    }
    return { start, items };
  };
  return {
    from: steps(
      (kind) => kinds - 1 - kind,
      (_, more) => more,
    ),
    into: steps(
      (kind) => kind,
      (kind, below) => below - kind,
    ),
  };
}

/** Whether all combinations of options can occur, so that each state is its own code. */
export function isComplete(optionCount: number, codes: Int32Array): boolean {
  return codes.length === 1 << optionCount;
}
