import type { Findings } from "../analysis.ts";

/** What is read of the result of the graph model, as far as it is there. */
interface Graph {
  readonly concepts?: {
    readonly seq?: {
      readonly equilibria?: Counted;
      readonly stable?: Readonly<Record<string, Counted>>;
    } | null;
  };
  readonly model?: {
    readonly options?: readonly string[];
    readonly listed?: readonly { readonly id: string }[] | readonly string[] | null;
    readonly states?: readonly number[];
    readonly completions?: number;
  };
}

/** States, and in how many of the orders of preference each holds; in all, where there are no counts. */
interface Counted {
  readonly states: readonly number[];
  readonly counts?: readonly number[];
}

/** In how many of how many orders of preference that were looked at a state would be kept; of one where nothing is unknown. */
export interface Held {
  readonly orders: number;
  readonly of: number;
}

/** Which states of the graph model hold by sequential stability. */
export class Holding {
  /** States that can occur by themselves, by their numbers. */
  readonly states: readonly number[];
  readonly of: number;
  readonly #model: NonNullable<Graph["model"]>;
  readonly #held: ReadonlyMap<number, number>;
  readonly #kept: readonly { readonly party: string; readonly held: ReadonlyMap<number, number> }[];

  private constructor(
    model: NonNullable<Graph["model"]> & { readonly states: readonly number[] },
    equilibria: Counted,
    stable: Readonly<Record<string, Counted>>,
  ) {
    this.states = model.states;
    this.of = model.completions ?? 1;
    this.#model = model;
    this.#held = this.#ordersOf(equilibria);
    this.#kept = Object.entries(stable).map(([party, counted]) => ({ party, held: this.#ordersOf(counted) }));
  }

  /** Null where the case has no such model. */
  static in(found: Findings): Holding | null {
    const stability = found.stability;
    if (!stability || !("result" in stability)) return null;
    const { concepts, model } = stability.result as Graph;
    const seq = concepts?.seq;
    return seq?.equilibria && model?.states
      ? new Holding({ ...model, states: model.states }, seq.equilibria, seq.stable ?? {})
      : null;
  }

  /** In how many of the orders a state holds for everybody. */
  held(state: number): Held {
    return { orders: this.#held.get(state) ?? 0, of: this.of };
  }

  /** In how many of the orders each party would leave a state; of those who would in some. */
  left(state: number): { readonly party: string; readonly orders: number }[] {
    return this.#kept.flatMap(({ party, held }) => {
      const orders = this.of - (held.get(state) ?? 0);
      return orders === 0 ? [] : [{ party, orders }];
    });
  }

  /** States of options are numbered by the options taken, 1, 2, 4 …, added up; those that are listed by their place. */
  numberOf(state: string): number | null {
    const { options = [], listed } = this.#model;
    if (listed && listed.length > 0) {
      const place = listed.findIndex((one) => (typeof one === "string" ? one : one.id) === state);
      return place < 0 ? null : place;
    }
    const taken = state === "none" ? [] : state.split("+").map((option) => option.trim());
    const places = taken.map((option) => options.indexOf(option));
    return places.includes(-1) ? null : places.reduce((sum, place) => sum + 2 ** place, 0);
  }

  /** The options that a state takes, or the listed state that it is, by their ids. */
  takenIn(state: number): string[] {
    const { options = [], listed } = this.#model;
    if (listed && listed.length > 0) {
      const one = listed[state];
      return one === undefined ? [] : [typeof one === "string" ? one : one.id];
    }
    return options.filter((_, place) => ((state >>> place) & 1) === 1);
  }

  #ordersOf({ states, counts = [] }: Counted): ReadonlyMap<number, number> {
    return new Map(states.map((state, at) => [state, counts.length === 0 ? this.of : counts[at]!]));
  }
}

/**
 * In how many of the orders of preference that the graph model looked at a state holds by sequential stability; null where the case has no
 * such model, or the state is none of those that can occur by themselves.
 */
export function heldIn(holding: Holding | null, state: string): Held | null {
  const number = holding?.numberOf(state) ?? null;
  return holding === null || number === null || !holding.states.includes(number)
    ? null
    : holding.held(number);
}
