import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { Paths, Step } from "../moves/paths.ts";
import { plainMoves, type RankedMoves } from "../moves/ranked-moves.ts";
import { type ShortestWays, shortestWays } from "../moves/shortest-ways.ts";
import { deterringAnswer } from "./deterrence.ts";
import { type MoveStep, moveSteps } from "./move-steps.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** All shortest legal paths from today to a state; the first of them, in the order of the states on the way. */
export type Ways = {
  readonly length: number;
  /** How many there are; null above 2⁵³ − 1. */
  readonly total: number | null;
  readonly paths: readonly {
    readonly steps: readonly MoveStep[];
    /**
     * The first step that the party would not take: in state `at` it would lose or gain nothing by it (`costs`), or
     * some answer takes its gain away (`deterred`, by SEQ). Null where there is none, and where it was not looked for:
     * where something is unknown, or there are too many states.
     */
    readonly stops: {
      readonly at: number;
      readonly party: string;
      readonly because: "costs" | "deterred";
    } | null;
  }[];
};

/** All shortest paths to a state; null where there is none. By improvements only where nothing is unknown. */
export type WaysTo = { readonly byMoves: Ways | null; readonly byImprovements: Ways | null };

/**
 * Makes a function that gives all shortest paths from a state to another, by moves of any kind and, where the orders of
 * preference are `known`, by improvements, and where each of those listed stops. `byMoves` and `known.paths` are the
 * searches from that state.
 */
export function waysFrom(
  model: SolvableModel,
  from: number,
  byMoves: Paths,
  known: { readonly ranked: readonly RankedMoves[]; readonly paths: Paths } | null,
  budget: GraphBudget = fullBudget(),
): (state: number) => WaysTo {
  const { graph, input, conventions } = model;
  const looked = known && budget.allows("statesForStops", graph.codes.length) ? known.ranked : null;
  const most = budget.most("listedWays");
  const refused = new Map<string, "costs" | "deterred" | "taken">();

  /** Whether a party would take a step, and if not, why. */
  function refusal(ranks: readonly RankedMoves[], at: number, { mover, to }: Step) {
    const key = `${mover}: ${at}-${to}`;
    const known = refused.get(key);
    if (known) return known;
    const { rank } = ranks[mover]!;
    const found =
      rank[to]! <= rank[at]!
        ? "costs"
        : deterringAnswer(graph, ranks, mover, at, to, conventions.ties)
          ? "deterred"
          : "taken";
    refused.set(key, found);
    return found;
  }

  function stopOf(steps: readonly Step[]): Ways["paths"][number]["stops"] {
    if (!looked) return null;
    let at = from;
    for (const step of steps) {
      const because = refusal(looked, at, step);
      if (because !== "taken") {
        return { at: graph.codes[at]!, party: input.parties[step.mover]!.id, because };
      }
      at = step.to;
    }
    return null;
  }

  function told(ways: ShortestWays | undefined): Ways | null {
    if (!ways) return null;
    const { length, total, paths } = ways;
    if (paths.length !== total) budget.cut("listedWays", paths.length, total);
    return {
      length,
      total,
      paths: paths.map((steps) => ({
        steps: moveSteps(model, steps),
        stops: stopOf(steps),
      })),
    };
  }

  return (state) => ({
    byMoves: told(shortestWays(graph, byMoves, plainMoves(graph), state, most)),
    byImprovements: known && told(shortestWays(graph, known.paths, known.ranked, state, most)),
  });
}
