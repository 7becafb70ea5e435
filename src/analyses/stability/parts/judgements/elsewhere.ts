import type { Leading } from "#graph-model/sanctions/restraints.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Text } from "#outcome/text.ts";
import type { Background } from "../../setup.ts";
import { inAbout, isAlike } from "../../words/counts.ts";
import type { Outcomes } from "../outcomes/found.ts";

/**
 * The outcome to which interests lead from today, and which then holds, in more of the orders than those that hold most often:
 * which outcome lasts and where things go need not be one. Undefined where there is none, or today's state is the first.
 */
function leadingElsewhere(first: Leading, told: Outcomes, today: number): Leading | undefined {
  if (first.state === today) return undefined;
  const { completions, level } = told;
  const most = greatestOf([first.reach.lasting, ...level.reach.map(({ lasting }) => lasting)]);
  const [best] = told.leading
    .filter(({ state }) => state !== first.state && state !== today && !level.states.includes(state))
    .toSorted((a, b) => b.reach.lasting - a.reach.lasting);
  return best === undefined || best.reach.lasting <= most || isAlike(best.reach.lasting, most, completions)
    ? undefined
    : best;
}

/** That outcome with its share, in a sentence behind the one that says where interests lead; empty where there is none. */
export function elsewhere(first: Leading, told: Outcomes, { facts, words }: Background): Text {
  const other = leadingElsewhere(first, told, facts.today);
  if (other === undefined) return "";
  return [
    `They settle at ${words.outcome(other.state, other.variants.length)} `,
    ...inAbout(other.reach.lasting, told.completions, ""),
    ".",
  ];
}
