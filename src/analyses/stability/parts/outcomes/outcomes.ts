import { leadingOutcomes } from "#graph-model/sanctions/leaders.ts";
import { explainStates } from "#graph-model/sanctions/restraints.ts";
import type { Text } from "#outcome/text.ts";
import { definePart } from "../../../part.ts";
import type { Background, Setup } from "../../setup.ts";
import { MORE_OFTEN_THAN_NOT } from "../../thresholds.ts";
import { together } from "../coalitions/together.ts";
import { concepts } from "../concepts/concepts.ts";
import { hypergame } from "../hypergame/hypergame.ts";
import type { Outcomes } from "./found.ts";
import { judgementsOf } from "./judgements.ts";
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
      headline: headline(told, background),
      judgements: judgementsOf(told, { together: found(together), hypergame: found(hypergame) }, background),
      blocks: [
        holdingTable(told, found(concepts)!.told, background),
        ...(facts.exact ? [] : [sharePlot(told, background)]),
      ],
      caveats:
        more > 0
          ? [
              `${more} more outcomes hold ${facts.exact ? "too" : "in at least one order of preference"}; the data lists them.`,
            ]
          : [],
    };
  },
});

function headline({ leading, todayState, holding }: Outcomes, { facts, words }: Background): Text {
  const { exact, completions, stateCount, error } = facts;
  const [first] = leading;
  if (!first)
    return `None of the ${stateCount} outcomes that can occur would hold; today's state would not either.`;
  if (exact) {
    return `${holding} of the ${stateCount} outcomes that can occur would hold; today's state ${
      todayState.counts.seq > 0 ? "is one of them" : "is not one of them"
    }.`;
  }
  const isToday = first.state === todayState.state;
  const share = (count: number) => ({ share: count / completions });
  return [
    isToday
      ? "Today's state is the outcome that holds most often: in "
      : `The outcome that holds most often once reached is ${words.quoted(first.state)}: in `,
    share(first.counts.seq),
    ` of the orders of preference that ${error > 0 ? "were drawn" : "the sources allow"}`,
    ...(isToday ? ["."] : ["; today's state would hold in ", share(todayState.counts.seq), "."]),
  ];
}
