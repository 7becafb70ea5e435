import type { Ranking } from "#math/dense-ranks.ts";
import { interning } from "#math/interning.ts";
import { CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import { verdictsIf } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { improvementsOf } from "./improvements.ts";

/** Nash, GMR and SMR: a party's verdict depends on its own order of preference alone. */
const OWN = CONCEPT_BIT.nash | CONCEPT_BIT.gmr | CONCEPT_BIT.smr;

/** An order of preference that a party might have, and what follows from it: each worked out when first asked for. */
export class PartyOrder {
  readonly ranking: Ranking;
  readonly #of: OfParty;
  #moves: RankedMoves | undefined;
  #own: Uint8Array | undefined;
  #serving: number | undefined;
  #bySeq: Map<string, Uint8Array> | undefined;

  constructor(ranking: Ranking, of: OfParty) {
    this.ranking = ranking;
    this.#of = of;
  }

  get moves(): RankedMoves {
    this.#moves ??= this.#of.model.rankMoves(this.#of.party, this.ranking);
    return this.#moves;
  }

  /** Whether the party stays in all of the states by Nash, GMR or SMR. */
  stays(states: readonly number[], concept: Concept): boolean {
    const { model, ranked, party } = this.#of;
    this.#own ??= verdictsIf(model, ranked, party, this.moves, OWN);
    for (const state of states) if ((this.#own[state]! & CONCEPT_BIT[concept]) === 0) return false;
    return true;
  }

  /** Whether it stays in all of them by SEQ, if the parties have the orders of `all`, among which is this one. */
  staysBySeq(states: readonly number[], all: readonly PartyOrder[]): boolean {
    const { model, party } = this.#of;
    // Of the others' orders it matters only which moves serve them, and that is the same under many orders.
    const key = all.map((order) => (order === this ? "" : order.#whatServes())).join();
    this.#bySeq ??= new Map();
    let verdicts = this.#bySeq.get(key);
    if (!verdicts) {
      const ranked = all.map(({ moves }) => moves);
      verdicts = verdictsIf(model, ranked, party, this.moves, CONCEPT_BIT.seq);
      this.#bySeq.set(key, verdicts);
    }
    for (const state of states) if (verdicts[state] === 0) return false;
    return true;
  }

  #whatServes(): number {
    const { model, party, numberOf } = this.#of;
    this.#serving ??= numberOf(improvementsOf(model.graph, party, this.moves));
    return this.#serving;
  }
}

/** What the orders of a party have in common. */
interface OfParty {
  readonly model: SolvableModel;
  /** What the parties want as stated. */
  readonly ranked: readonly RankedMoves[];
  readonly party: number;
  readonly numberOf: ReturnType<typeof interning>;
}

/** Makes the function that gives the order of a party for a ranking. */
export function ordersOf(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
): (ranking: Ranking) => PartyOrder {
  const of = { model, ranked, party, numberOf: interning() };
  return (ranking) => new PartyOrder(ranking, of);
}
