import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { capitalised, inWords, listed, sentences } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NAMED_LEVEL } from "../../thresholds.ts";
import { claimOfHeld } from "../../words/concept-names.ts";
import { inAbout } from "../../words/counts.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { type LevelReach, levelReach, onlyReached } from "./level-reach.ts";

const DRAWN = " of the orders of preference drawn";
/** How one gets from a state to another: each move improves on where its mover stands. */
export const BY_INTEREST = "by moves in each mover's own interest";

/**
 * Where things go, in one sentence, where orders of preference were drawn: the outcome that holds most often and what that
 * means, or that none can be called first; and whether the parties can get there from today.
 */
export function gistOf(first: Leading, told: Outcomes, background: Background): Text {
  return told.level.total > 0 ? levelGist(first, told, background) : leadGist(first, told, background);
}

function leadGist(first: Leading, { completions }: Outcomes, background: Background): Text {
  const { facts, words } = background;
  const { state, variants, counts, held, improvementPaths } = first;
  const isToday = state === facts.today;
  const hasVariants = variants.length > 0;
  const way: readonly Inline[] =
    isToday || improvementPaths === completions
      ? []
      : [
          `; ${hasVariants ? "that one" : "it"} can be reached from today ${BY_INTEREST} `,
          ...inAbout(improvementPaths, completions, " of the orders"),
        ];
  const itself: readonly Inline[] = hasVariants
    ? [", the one named itself ", ...inAbout(counts.seq, completions, "")]
    : [];
  const [open, ...more] = words.varying(state, variants);
  const differing =
    open !== undefined && more.length === 0 ? `, with or without “${words.option(open)}”` : "";
  return sentences(
    [
      `The outcome that would last most often is ${words.outcome(state, variants.length)}${differing}: ${hasVariants ? "one of them" : "it"} holds `,
      ...inAbout(held, completions, DRAWN),
      ...itself,
      ...way,
      ".",
    ],
    meaning(hasVariants, first.answered, words.deterred),
  );
}

/** What it means that an outcome holds, and what it does not. */
function meaning(severalMay: boolean, answered: boolean, deterred: string): string {
  return `Where ${severalMay ? "one of them" : "it"} holds, ${claimOfHeld(answered, deterred)}; that says nothing of how likely it is.`;
}

function levelGist(first: Leading, told: Outcomes, background: Background): Text {
  const { answered, total, states } = told.level;
  // Of more than are named it is not said how they hold: some may by another rule than the others.
  const what = total > states.length ? "" : meaning(true, answered, background.words.deterred);
  return sentences(levelSentence(first, told, background), what);
}

function levelSentence(first: Leading, told: Outcomes, background: Background): Text {
  const { facts, words } = background;
  const { completions, level, todayState } = told;
  const isToday = first.state === facts.today;
  const reach = levelReach(first, told, background);
  const today: readonly Inline[] = [
    "; today's state holds ",
    ...inAbout(todayState.counts.seq, completions, " of the orders"),
  ];
  const only = reach && onlyReached(reach);
  if (only) {
    return [
      `Of ${inWords(level.total + 1)} outcomes that cannot be told apart in how often they hold, only ${only.name} can be reached from today ${BY_INTEREST}: ${only.variants > 0 ? "one of these" : "it"} holds `,
      ...inAbout(only.held, completions, DRAWN),
      ...(reach.all.some((one) => one.isToday) ? [] : today),
      ".",
    ];
  }
  if (isToday && reach && reach.reached.length === 1) {
    const others = level.total === 1 ? "one other outcome" : `${inWords(level.total)} other outcomes`;
    const none = level.total === 1 ? "it cannot" : "none of them can";
    return [
      `${capitalised(words.outcome(first.state, first.variants.length))} holds `,
      ...inAbout(first.held, completions, DRAWN),
      `; ${others} cannot be told apart from it in that, but ${none} be reached from today ${BY_INTEREST}.`,
    ];
  }
  return [
    `Which outcome would last most often cannot be said: ${words.outcome(first.state, first.variants.length)} holds `,
    ...inAbout(first.held, completions, DRAWN),
    `, and ${inWords(level.total)} ${level.total === 1 ? "other" : "others"} cannot be told apart from it`,
    reach ? `; ${reachClause(reach, isToday)}` : "",
    ...(isToday ? [] : today),
    ".",
  ].filter((piece) => piece !== "");
}

/** To which of the level outcomes the parties can get from today, as a clause. */
function reachClause({ all, reached, unreached }: LevelReach, isToday: boolean): string {
  const others = all.filter((one) => !one.isToday);
  const theyAre = others.length === 1 ? "that one" : isToday ? "these" : "them";
  if (unreached.length === 0)
    return others.length === 1
      ? `that one can be reached from today ${BY_INTEREST}`
      : `all of ${theyAre} can be reached from today ${BY_INTEREST}`;
  if (unreached.length === others.length)
    return others.length === 1
      ? `that one cannot be reached from today ${BY_INTEREST}`
      : `none of ${theyAre} can be reached from today ${BY_INTEREST}`;
  const names = reached.filter((one) => !one.isToday).map(({ name }) => name);
  const some = names.length <= NAMED_LEVEL ? listed(names) : inWords(names.length);
  return `of ${theyAre} only ${some} can be reached from today ${BY_INTEREST}`;
}

/** To which of the outcomes beside the first the parties can get from today, in a sentence of its own. */
export function reachBeside(first: Leading, told: Outcomes, background: Background): string {
  const reach = levelReach(first, told, background);
  if (!reach) return "";
  const others = reach.all.slice(1).filter(({ isToday }) => !isToday);
  const named = (some: typeof others) =>
    some.length > NAMED_LEVEL
      ? `${inWords(some.length)} of the others`
      : listed(some.map(({ name }) => name));
  const open = others.filter(({ reached }) => reached > 0);
  const shut = others.filter(({ reached }) => reached === 0);
  const reached = (some: typeof others) =>
    `${capitalised(named(some))} can be reached from today ${BY_INTEREST} in`;
  if (shut.length === 0) return open.length === 0 ? "" : `${reached(open)} some or all of the orders drawn.`;
  if (open.length === 0)
    return shut.length > NAMED_LEVEL
      ? `None of the others can be reached from today ${BY_INTEREST} in any of the orders drawn.`
      : `${reached(shut)} none of the orders drawn.`;
  return `${reached(open)} some or all of the orders drawn, ${named(shut)} in none.`;
}
