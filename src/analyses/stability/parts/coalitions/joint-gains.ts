import { jointGains as jointGainsOf } from "#graph-model/coalitions/joint-gains.ts";
import { membersOf } from "#math/bit-set.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { concepts } from "../concepts/concepts.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { jointGainTable } from "./coalition-tables.ts";

/**
 * Who could jointly do better, for each of the leading outcomes, and in exact runs for the other outcomes that hold (SEQ),
 * 64 at most, as far as the budget allows. Null also for more than 8 parties or very many states.
 */
export const jointGains = definePart({
  id: "joint-gains",
  title: "Who could jointly do better",
  needs: [concepts, outcomes],
  wanted: ({ facts, options }: Setup) => facts.exact || options.coalitions,
  cost: ({ facts, completions }: Setup) => facts.stateCount * 2 ** facts.parties.length * completions,
  run({ model, sampler, facts }: Setup, { of, budget }) {
    const run = of(concepts);
    const others = facts.exact ? membersOf(run.held[0]!).slice(0, budget.most("jointlyLeft")) : [];
    const states = [...new Set([...of(outcomes).leaders.map(({ state }) => state), ...others])];
    return jointGainsOf(model, sampler, run, states, budget);
  },
  explain: (found, { facts, input, words }, told) =>
    found ? { blocks: jointGainTable({ ...facts, ...told(outcomes)!.told }, found, input, words) } : {},
});
