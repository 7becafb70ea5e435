import type { Findings } from "../analysis.ts";

/** What is read of the result of the graph model, as far as it is there. */
interface Graph {
  readonly concepts?: {
    readonly seq?: {
      readonly equilibria?: { readonly states: readonly number[]; readonly counts?: readonly number[] };
    } | null;
  };
  readonly model?: {
    readonly options?: readonly string[];
    readonly listed?: readonly { readonly id: string }[] | readonly string[] | null;
    readonly states?: readonly number[];
    readonly completions?: number;
  };
}

/** In how many of how many orders of preference that were looked at a state would be kept; of one where nothing is unknown. */
export interface Held {
  readonly orders: number;
  readonly of: number;
}

/**
 * In how many of the orders of preference that the graph model looked at a state holds by sequential stability; null where the case has no
 * such model, or the state is none of those that can occur by themselves.
 */
export function heldIn(found: Findings, state: string): Held | null {
  const stability = found.stability;
  if (!stability || !("result" in stability)) return null;
  const { concepts, model } = stability.result as Graph;
  const equilibria = concepts?.seq?.equilibria;
  if (!equilibria || !model?.states) return null;
  const number = stateNumber(model, state);
  if (number === null || !model.states.includes(number)) return null;
  const at = equilibria.states.indexOf(number);
  const of = model.completions ?? 1;
  if (at < 0) return { orders: 0, of };
  const counts = equilibria.counts ?? [];
  return { orders: counts.length === 0 ? of : counts[at]!, of };
}

/** States of options are numbered by the options taken, 1, 2, 4 …, added up; those that are listed by their place. */
function stateNumber({ options = [], listed }: NonNullable<Graph["model"]>, state: string): number | null {
  const taken = state === "none" ? [] : state.split("+").map((option) => option.trim());
  if (listed && listed.length > 0) {
    const place = listed.findIndex((one) => (typeof one === "string" ? one : one.id) === state);
    return place < 0 ? null : place;
  }
  const places = taken.map((option) => options.indexOf(option));
  return places.includes(-1) ? null : places.reduce((sum, place) => sum + 2 ** place, 0);
}
