import type { Text } from "#outcome/text.ts";
import { definePart } from "../../../part.ts";
import type { Background, Setup } from "../../setup.ts";
import { together } from "../coalitions/together.ts";
import { flips } from "../flips/flips.ts";
import { hypergame } from "../hypergame/hypergame.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { judgementsOf } from "./answers.ts";

/** The headline and the answers, from what other parts found. */
export const judgements = definePart({
  id: "judgements",
  title: "What follows",
  needs: [outcomes],
  cost: () => 1,
  run: (_: Setup) => ({}),
  result: () => undefined,
  explain(_, setup, found) {
    const { told } = found(outcomes)!;
    const beside = {
      together: found(together),
      hypergame: found(hypergame),
      flips: found(flips) ?? [],
    };
    return { headline: headline(told, setup), judgements: judgementsOf(told, beside, setup) };
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
