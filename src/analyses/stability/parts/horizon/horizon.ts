import { limitedMove } from "#graph-model/concepts/concept-results.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { horizonTable } from "./horizon-table.ts";

/** What holds where two parties look a stated number of moves ahead; null where there are too many moves. */
export const horizon = definePart({
  id: "horizon",
  title: "What holds if the parties look further ahead",
  needs: [],
  wanted: ({ options }: Setup) => options.horizon > 0,
  cost: ({ facts, completions, options }: Setup) => facts.stateCount * completions * options.horizon,
  run: ({ model, sampler, completions, options, small }: Setup, { budget }) =>
    limitedMove(model, sampler, completions, options.horizon, small, budget),
  explain: (found, { facts, words }, told) =>
    found ? { blocks: horizonTable({ ...facts, ...told(outcomes)!.told }, found, words) } : {},
});
