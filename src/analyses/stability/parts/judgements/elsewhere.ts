import { clearlyMore } from "#graph-model/concepts/told-apart.ts";
import type { Settling } from "#graph-model/sanctions/outcome-reach.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Text } from "#outcome/text.ts";
import type { Background } from "../../setup.ts";
import { NAMED_LEVEL } from "../../thresholds.ts";
import { inAbout, isAlike } from "../../words/counts.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { levelReach } from "./level-reach.ts";
import { undeterred } from "./undeterred.ts";

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

/**
 * The states of the outcomes of which the answer says by name that interests lead there from today: of several that hold as
 * often those that are reached, or the one where most settle though others hold more often.
 */
export function ledTo(told: Outcomes, background: Background): readonly number[] {
  const [first] = told.leading;
  if (first === undefined || background.facts.exact) return [];
  const { today } = background.facts;
  const reached = levelReach(first, told, background)?.reached.filter(({ isToday }) => !isToday) ?? [];
  const other = told.level.total > 0 ? undefined : leadingElsewhere(first, told, today);
  return [
    ...(reached.length <= NAMED_LEVEL ? reached.map(({ state }) => state) : []),
    ...(other ? [other.state] : []),
  ];
}

/**
 * Whether other draws would say the same of it: that it is clearly reached, and then holds, in more of the orders than any other
 * outcome told, and that it does not hang on the draws which states count as its variants, as the one that it is named by holds
 * as often as all of them.
 */
function isFirm(other: Leading, { leading, completions }: Outcomes): boolean {
  const next = greatestOf(
    leading.flatMap(({ state, reach }) => (state === other.state ? [] : [reach.lasting])),
    0,
  );
  const { variants, counts, held } = other;
  return (
    clearlyMore(other.reach.lasting, next) &&
    (variants.length === 0 || isAlike(counts.seq, held, completions))
  );
}

/**
 * That outcome with its share, as a sentence, where other draws would say so too: page one names no outcome that the next seed takes
 * back. Empty where none is told so surely; how often they settle anywhere else, `anyElsewhere`, no seed changes.
 */
export function namedElsewhere(first: Leading, told: Outcomes, background: Background): Text {
  const other = leadingElsewhere(first, told, background.facts.today);
  return other !== undefined && isFirm(other, told) ? settledAt(other, told, background) : "";
}

/**
 * How often interests lead from today to anything else that then holds, where that is not clearly less often than to the first; in one
 * order they may lead to several. Which states are one outcome, and so how many others there are and how often each is reached, may
 * hang on the draws, and this does not.
 */
export function anyElsewhere(
  first: Leading,
  { elsewhere }: Outcomes,
  { facts }: Background,
): Settling | undefined {
  const { lasting } = first.reach;
  if (lasting === 0 || first.state === facts.today || elsewhere === null) return undefined;
  return elsewhere.lasting === 0 || clearlyMore(lasting, elsewhere.lasting) ? undefined : elsewhere;
}

/** The same in a sentence behind the one that says where interests lead. */
function anywhereElse(first: Leading, told: Outcomes, background: Background): Text {
  const any = anyElsewhere(first, told, background);
  if (any === undefined) return "";
  const { completions } = told;
  return [
    "They can settle elsewhere ",
    ...inAbout(any.lasting, completions, ""),
    // Which moves these are has just been said, if it was of the first.
    ...(undeterred(first.reach, completions).length > 0
      ? undeterred(any, completions, "such moves")
      : undeterred(any, completions)),
    ".",
  ];
}

function settledAt({ state, variants, reach }: Leading, told: Outcomes, { words }: Background): Text {
  return [
    `They settle at ${words.outcome(state, variants.length)} `,
    ...inAbout(reach.lasting, told.completions, ""),
    ".",
  ];
}

/** That outcome with its share, in a sentence behind the one that says where interests lead; else how often anywhere else. */
export function elsewhere(first: Leading, told: Outcomes, background: Background): Text {
  const other = leadingElsewhere(first, told, background.facts.today);
  return other === undefined ? anywhereElse(first, told, background) : settledAt(other, told, background);
}
