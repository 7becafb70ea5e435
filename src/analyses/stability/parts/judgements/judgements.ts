import { dayInWords } from "#case/day.ts";
import type { Text } from "#outcome/text.ts";
import { definePart } from "../../../part.ts";
import { capitalised, inWords, sentences } from "../../../sentence-parts.ts";
import type { Background, Setup } from "../../setup.ts";
import { afterLapseSentence } from "../../words/after-lapse.ts";
import { inMost } from "../../words/counts.ts";
import { lapseSentence, ranOutSentence } from "../../words/lapse.ts";
import { jointGains } from "../coalitions/joint-gains.ts";
import { together } from "../coalitions/together.ts";
import { concepts } from "../concepts/concepts.ts";
import { type BothWays, besideInWords, bothWays } from "../flips/both-ways.ts";
import { flips } from "../flips/flips.ts";
import { judgedAlone, todayTurns } from "../flips/today-turns.ts";
import { hinges } from "../hinges/hinges.ts";
import { hypergame } from "../hypergame/hypergame.ts";
import { afterLapse } from "../lapse/after-lapse.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { judgementsOf } from "./answers.ts";
import { levelReach, onlyReached } from "./level-reach.ts";

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
    const changes = found(flips) ?? [];
    const [first] = told.leading;
    const either =
      first && !setup.facts.exact
        ? bothWays(
            changes,
            setup.words.outcome(first.state, first.variants.length),
            told.level.total > 0,
            setup,
          )
        : undefined;
    // What holds as often as any other whichever way it turns out is the answer.
    const split = either?.keeps ? undefined : either;
    const lapseHinge = found(hinges)?.lapse ?? null;
    const beside = {
      together: found(together),
      jointly: found(jointGains),
      hypergame: found(hypergame),
      flips: changes,
      hinges: found(hinges),
      split,
      level: either?.keeps ? besideInWords(either) : "",
      judged: judgedAlone(found(todayTurns) ?? [], setup),
      lapse: sentences(
        ranOutSentence(setup),
        lapseSentence(found(concepts)?.seq, told.completions, lapseHinge, setup),
        afterLapseSentence(found(afterLapse), told, setup, "From there", lapseHinge),
      ),
      lapsed:
        setup.input.lapse === null
          ? ranOutSentence(setup)
          : afterLapseSentence(
              found(afterLapse),
              told,
              setup,
              `Once today's state has run out on ${dayInWords(setup.input.lapse.on)},`,
            ),
    };
    return {
      headline: headline(told, split, setup),
      judgements: judgementsOf(told, beside, setup),
    };
  },
});

/**
 * Which outcome holds most often, without a figure: it does not change with the draws as long as they tell the outcomes
 * apart, and says so where they do not.
 */
function headline(told: Outcomes, split: BothWays | undefined, background: Background): Text {
  const { leading, todayState, holding, completions, level } = told;
  const { exact, stateCount, today } = background.facts;
  const [first] = leading;
  if (!first)
    return `None of the ${inWords(stateCount)} outcomes that can occur would hold${exact ? "" : " in any of the orders of preference drawn"}; today's state would not either.`;
  if (exact) {
    return `${capitalised(inWords(holding))} of the ${inWords(stateCount)} outcomes that can occur would hold; today's state ${
      todayState.counts.seq > 0 ? "is one of them" : "is not one of them"
    }.`;
  }
  const often = (count: number) => inMost(count, completions, "the orders of preference drawn");
  if (level.total > 0) {
    const reach = levelReach(first, told, background);
    const only = reach && onlyReached(reach);
    const todays = `today's state holds ${often(todayState.counts.seq)}`;
    return only
      ? `Of the outcomes that hold most often the parties' own interests lead from today only to ${only.name}${only.isDeterred ? ", and only by moves that an answer would spoil" : ""}; ${todays}.`
      : `${capitalised(todays)}; which outcome would last most often cannot be said.`;
  }
  if (split)
    return `Which outcome would last most often hangs on one thing that is not known; today's state holds ${often(todayState.counts.seq)}.`;
  const name = capitalised(background.words.outcome(first.state, first.variants.length));
  const share = often(first.held);
  const lead = `${name} holds ${share}, ${share.includes("fewer") ? "but" : "and"} no other outcome in as many`;
  if (first.state === today) return `${lead}.`;
  return `${lead}; today's state holds in ${todayState.counts.seq === 0 ? "none" : "fewer"}.`;
}
