import type { Numbering } from "#math/numbering.ts";

/**
 * The states of a graph model and who can move where, without preferences (Fang, Hipel & Kilgour 1993, ch. 2). One form
 * for moves that follow from options, of which none is stored, and for moves that are listed one by one.
 */
export interface MoveGraph {
  /** Code of each state, ascending. */
  readonly codes: Int32Array;
  readonly parties: readonly PartyMoves[];
  /**
   * Whether two successive moves of a party join into one, as moves by options do. Elsewhere it matters that nobody
   * moves twice in succession.
   */
  readonly transitive: boolean;
  /**
   * The options of each party, bit k of a code saying whether option k is taken; null where a state is not one
   * combination of options, so that it is not said what comes of several moves at once.
   */
  readonly options: readonly PartyOptions[] | null;
  /** How many options there are; 0 where a state is not one combination of them. */
  readonly optionCount: number;
}

/** The options of one party, as bits of a state's code. */
export interface PartyOptions {
  readonly own: number;
  /** Own options that, once taken, stay taken. */
  readonly cannotBeUndone: number;
  /** Own options that, once left, stay left. */
  readonly cannotBeTakenUp: number;
}

/**
 * The moves of one party, from *cell* to cell: whoever is in a cell can move to every state of each cell that its cell
 * leads to. Where options decide, the states that differ only in what the party can change at will are a cell, which
 * leads to itself; listed moves have a cell for each state.
 */
export interface PartyMoves {
  /** Cell of each state. */
  readonly cellOf: Numbering;
  /** Where the states of each cell begin when states are grouped by cell; one more entry than cells. */
  readonly cellStart: Int32Array;
  /** The *kind* of a cell is what its number has of these bits; cells of one kind lead equally far. */
  readonly kindMask: number;
  /** By the kind of a cell, how much must be added to its number for those that it leads to, and that lead to it. */
  readonly from: Lists;
  readonly into: Lists;
}

/** Lists of numbers, one after the other: list k stands from `start[k]` to before `start[k + 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** How a party may move: anywhere its moves lead, or, if `rank` is given, only to what it likes better. */
export interface Stepping {
  /** All states by cell, and, if `rank` is given, from the worst to the best within a cell. */
  readonly members: Int32Array;
  readonly rank?: Int32Array;
}

/** All parties but one. */
export function othersThan({ parties }: MoveGraph, party: number): number[] {
  return [...parties.keys()].filter((other) => other !== party);
}
