import { leadingOutcomes } from "#graph-model/sanctions/leaders.ts";
import { explainStates } from "#graph-model/sanctions/restraints.ts";
import { definePart } from "../../../part.ts";
import { counted } from "../../../sentence-parts.ts";
import type { Setup } from "../../setup.ts";
import { MORE_OFTEN_THAN_NOT } from "../../thresholds.ts";
import { concepts } from "../concepts/concepts.ts";
import type { Outcomes } from "./found.ts";
import { holdingTable, sharePlot } from "./outcome-table.ts";

/** Which outcomes hold most often, what keeps each party in them, and how one gets there from today. */
export const outcomes = definePart({
  id: "outcomes",
  title: "Outcomes that hold",
  needs: [concepts],
  cost: ({ facts }: Setup) => facts.stateCount * facts.parties.length * 40,
  run({ model, sampler, today, ranked }: Setup, { of, budget }) {
    const run = of(concepts);
    const leaders = leadingOutcomes(model, run, today, budget.most("leadingOutcomes"));
    const [todayState, ...leading] = explainStates(
      model,
      sampler,
      run,
      today,
      ranked,
      [
        {
          state: today,
          variants: [],
          core: 0,
          holds: run.equilibria.seq[today]! >= MORE_OFTEN_THAN_NOT * run.completions,
        },
        ...leaders.map((leader) => ({ ...leader, holds: run.equilibria.seq[leader.state]! > 0 })),
      ],
      budget,
    );
    const holding = run.equilibria.seq.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    return { leaders, told: { holding, leading, todayState: todayState! } satisfies Outcomes };
  },
  result: ({ told }) => told,
  explain({ told }, background, found) {
    const { facts } = background;
    const more = told.holding - told.leading.length;
    return {
      blocks: [
        holdingTable(told, found(concepts)!.told, background),
        ...(facts.exact ? [] : [sharePlot(told, background)]),
      ],
      caveats:
        more > 0
          ? [
              `${counted(more, "more outcome holds", "more outcomes hold")} ${facts.exact ? "too" : "in at least one order of preference"}; the data lists ${more === 1 ? "it" : "them"}.`,
            ]
          : [],
    };
  },
});
