import { bitCount, gatherBits } from "#math/gather-bits.ts";
import { additiveNumbers, listedNumbers, type Numbering } from "./numbering.ts";

/** The options of one party, as bits of a state's code. */
export interface PartyOptions {
  readonly own: number;
  /** Own options that, once taken, stay taken. */
  readonly cannotBeUndone: number;
  /** Own options that, once left, stay left. */
  readonly cannotBeTakenUp: number;
}

/**
 * The moves of one party, without an edge stored. States that agree in all options of the others form a *clique*:
 * the party moves among them at will, but for its one-way options. A *cell* is the part of a clique in which the
 * one-way options agree, its *class* being the set of those already used up; from a cell the party reaches its own
 * cell and those of the clique whose class contains its class. With no one-way option a cell is a clique.
 */
export interface PartyMoves {
  /** Cell of each state: clique × `classCount` + class. */
  readonly cellOf: Numbering;
  /** Where the states of each cell begin when states are grouped by cell; one more entry than cells. */
  readonly cellStart: Int32Array;
  /** 2 to the number of one-way options. */
  readonly classCount: number;
}

/** States and moves of a graph model in option form (Fang, Hipel & Kilgour 1993, ch. 2). */
export interface OptionGraph {
  readonly form: "options";
  readonly optionCount: number;
  /** Code of each state, ascending. */
  readonly codes: Int32Array;
  readonly options: readonly PartyOptions[];
  readonly parties: readonly PartyMoves[];
}

/** Groups the states into the cells of each party. Parties share no option. */
export function optionGraph(
  optionCount: number,
  codes: Int32Array,
  options: readonly PartyOptions[],
): OptionGraph {
  return {
    form: "options",
    optionCount,
    codes,
    options,
    parties: options.map((party) => cells(optionCount, codes, party)),
  };
}

function cells(optionCount: number, codes: Int32Array, party: PartyOptions): PartyMoves {
  const others = ((1 << optionCount) - 1) & ~party.own;
  const oneWay = party.cannotBeUndone | party.cannotBeTakenUp;
  const clique = gatherBits(others);
  const usedUp = gatherBits(oneWay);
  const classCount = 1 << bitCount(oneWay);
  if (isComplete(optionCount, codes)) {
    const cellOf = additiveNumbers(
      optionCount,
      (code) => clique(code) * classCount + usedUp(code ^ party.cannotBeTakenUp),
    );
    const size = 1 << bitCount(party.own & ~oneWay);
    const cellStart = new Int32Array(codes.length / size + 1);
    for (let cell = 0; cell < cellStart.length; cell++) cellStart[cell] = cell * size;
    return { cellOf, cellStart, classCount };
  }
  const numbers = new Int32Array(codes.length);
  // Cliques are numbered as they are met, so that those which cannot occur take no room.
  const cliqueNumber = new Int32Array(1 << bitCount(others)).fill(-1);
  let cliqueCount = 0;
  for (let state = 0; state < codes.length; state++) {
    const code = codes[state]!;
    const at = clique(code);
    if (cliqueNumber[at]! < 0) cliqueNumber[at] = cliqueCount++;
    numbers[state] = cliqueNumber[at]! * classCount + usedUp(code ^ party.cannotBeTakenUp);
  }
  const cellStart = new Int32Array(cliqueCount * classCount + 1);
  for (let state = 0; state < codes.length; state++) cellStart[numbers[state]! + 1]!++;
  for (let cell = 1; cell < cellStart.length; cell++) cellStart[cell]! += cellStart[cell - 1]!;
  return { cellOf: listedNumbers(numbers), cellStart, classCount };
}

/** Whether all combinations of options can occur, so that each state is its own code. */
export function isComplete(optionCount: number, codes: Int32Array): boolean {
  return codes.length === 1 << optionCount;
}
