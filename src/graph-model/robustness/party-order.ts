import { interning } from "#math/interning.ts";
import { CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import { commonVerdicts, verdictsIf } from "../concepts/equilibria.ts";
import { roomForWorse, writeWorse } from "../concepts/reverse-search.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

const { nash, gmr, smr, seq } = CONCEPT_BIT;
/** By these a party's verdict depends on its own order of preference alone. */
const OWN = nash | gmr | smr;

/** What the orders of a party have in common. */
interface OfParty {
  readonly model: SolvableModel;
  /** What the parties want as stated. */
  readonly ranked: readonly RankedMoves[];
  readonly party: number;
  /** Numbers what serves the party, under one order and another. */
  readonly serving: (own: RankedMoves) => number;
}

/** An order of preference that a party might have, and what follows from it: each worked out when first asked for. */
export class PartyOrder {
  readonly #of: OfParty;
  readonly #make: () => RankedMoves;
  #moves: RankedMoves | undefined;
  #own: Uint8Array | undefined;
  #serving: number | undefined;
  #bySeq: Map<string, Uint8Array> | undefined;

  constructor(of: OfParty, moves: () => RankedMoves) {
    this.#of = of;
    this.#make = moves;
  }

  get moves(): RankedMoves {
    this.#moves ??= this.#make();
    return this.#moves;
  }

  /** The party's verdicts by Nash, GMR and SMR: bits of concepts per state. */
  get own(): Uint8Array {
    const { model, ranked, party } = this.#of;
    this.#own ??= verdictsIf(model, ranked, party, this.moves, OWN);
    return this.#own;
  }

  /** Whether the party stays in all of the states by Nash, GMR or SMR. */
  stays(states: readonly number[], concept: Concept): boolean {
    for (const state of states) if ((this.own[state]! & CONCEPT_BIT[concept]) === 0) return false;
    return true;
  }

  /**
   * The party's verdicts by SEQ if the parties have the orders of `all`, among which is this one. Of the others' orders it
   * matters only which moves serve them, and that is the same under many orders.
   */
  bySeq(all: readonly PartyOrder[]): Uint8Array {
    let key = "";
    for (const order of all) if (order !== this) key += `${order.#whatServes()},`;
    this.#bySeq ??= new Map();
    const known = this.#bySeq.get(key);
    if (known) return known;
    const { model, party } = this.#of;
    const ranked = all.map(({ moves }) => moves);
    const found = verdictsIf(model, ranked, party, this.moves, seq);
    this.#bySeq.set(key, found);
    return found;
  }

  #whatServes(): number {
    this.#serving ??= this.#of.serving(this.moves);
    return this.#serving;
  }
}

/** Makes the function that gives an order of a party. */
export function ordersOf(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
): (moves: () => RankedMoves) => PartyOrder {
  const of = { model, ranked, party, serving: servingOf(model.graph, party) };
  return (moves) => new PartyOrder(of, moves);
}

/** Whether all of the states hold by the concept if the parties have these orders. */
export function allHold(all: readonly PartyOrder[], states: readonly number[], concept: Concept): boolean {
  if (concept !== "seq") return all.every((order) => order.stays(states, concept));
  // Who stays by Nash does by SEQ, and who leaves by GMR leaves by SEQ, each of which is a matter of the own order.
  const tempted = all.filter((order) => !order.stays(states, "nash"));
  if (tempted.some((order) => !order.stays(states, "gmr"))) return false;
  return tempted.every((order) => {
    const verdicts = order.bySeq(all);
    return states.every((state) => (verdicts[state]! & seq) !== 0);
  });
}

/** By which concepts each state is an equilibrium if the parties have these orders, as bits per state. */
export function equilibriaAmong(all: readonly PartyOrder[]): Uint8Array {
  const common = commonVerdicts(all.map(({ own }) => own));
  for (let state = 0; state < common.length; state++) if (common[state]! & gmr) common[state]! |= seq;
  for (const order of all) {
    if (!isOpen(common, order.own)) continue;
    const verdicts = order.bySeq(all);
    for (let state = 0; state < common.length; state++) common[state]! &= verdicts[state]! | OWN;
  }
  return common;
}

/** Whether a party's verdict by SEQ can make a difference somewhere: it has an improvement, and nobody leaves so far. */
function isOpen(common: Uint8Array, own: Uint8Array): boolean {
  for (let state = 0; state < common.length; state++) {
    if ((common[state]! & seq) !== 0 && (own[state]! & nash) === 0) return true;
  }
  return false;
}

/**
 * Makes the function that numbers all of a party's order that the others' stability depends on, which of its moves serve
 * it: the same for two orders if and only if the same moves do.
 */
function servingOf(graph: MoveGraph, party: number): (own: RankedMoves) => number {
  const numberOf = interning();
  const moves = graph.parties[party]!;
  if (graph.transitive) {
    const worse = roomForWorse([moves], graph.codes.length);
    return (own) => {
      writeWorse(worse, 0, moves, own);
      return numberOf(worse.counts.slice());
    };
  }
  const { start, items } = moves.from;
  return ({ rank }) => {
    const serves = new Uint8Array(items.length);
    for (let state = 0; state < rank.length; state++) {
      for (let move = start[state]!; move < start[state + 1]!; move++) {
        if (rank[state + items[move]!]! > rank[state]!) serves[move] = 1;
      }
    }
    return numberOf(serves);
  };
}
