import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised, inWords, listed, sentences } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NAMED, NAMED_LEVEL } from "../../thresholds.ts";
import { inAbout } from "../../words/counts.ts";
import { type BothWays, bothWaysInShort } from "../flips/both-ways.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { asOften, closed, differingIn, SHORT_DIFFERENCE } from "./gist.ts";
import { hypergameInShort } from "./hypergame-sentence.ts";
import { isDeterred, type LevelOutcome, levelReach, onlyReached } from "./level-reach.ts";
import { DETERRED, INTERESTS as THE_INTERESTS, wayInShort } from "./way-in-short.ts";

const DRAWN = " of the orders of preference drawn";
/** A share of orders is no measure of likelihood, and the bottom line is read by itself. */
const NO_LIKELIHOOD = " (no measure of likelihood)";
const INTERESTS = "the parties' own interests";

function differingInShort(first: Leading, background: Background): string {
  const told = differingIn(first, background);
  return told.length > SHORT_DIFFERENCE ? "" : closed(told);
}

/** Where things go, in one short sentence for the bottom line; the key judgement says it in full. */
export function inShortOf(
  told: Outcomes,
  views: Hypergame | null,
  split: BothWays | undefined,
  background: Background,
): Text {
  const seen = views && hypergameInShort(views, background);
  if (seen) return seen;
  const [first] = told.leading;
  if (!first) {
    const where = background.facts.exact ? "" : ", in any of the orders of preference drawn";
    return `Nothing would last${where}: from every outcome some party has a move that pays in the end.`;
  }
  if (background.facts.exact) return exactInShort(told, background);
  if (told.level.total > 0) return levelInShort(first, told, background);
  return split ? bothWaysInShort(split) : leadInShort(first, told, background);
}

function leadInShort(first: Leading, told: Outcomes, background: Background): Text {
  const { completions } = told;
  const { facts, words } = background;
  const { state, variants, held } = first;
  const sentence = [
    `${capitalised(words.outcome(state, variants.length))}${differingInShort(first, background)} would last most often: `,
    ...inAbout(held, completions, DRAWN),
    NO_LIKELIHOOD,
    ".",
  ].filter((piece) => piece !== "");
  return sentences(sentence, state === facts.today ? "" : wayInShort(first, told, background));
}

function levelInShort(first: Leading, told: Outcomes, background: Background): Text {
  const { words } = background;
  const { completions, level } = told;
  const reach = levelReach(first, told, background);
  const only = reach && onlyReached(reach);
  if (only) {
    return [
      `${THE_INTERESTS} lead from today to ${only.name}`,
      ...(only.reached === completions ? [] : [" ", ...inAbout(only.reached, completions, " of the orders")]),
      ...(only.isDeterred ? [`, ${DETERRED}`] : []),
      `. ${only.variants > 0 ? "One of these" : "It"} would last `,
      ...inAbout(only.held, completions, DRAWN),
      `${NO_LIKELIHOOD}; ${asOften(level.total)}, but they do not lead there.`,
    ];
  }
  // Of two neither may stand for both.
  const others =
    level.total === 1
      ? `${words.outcome(level.states[0]!, level.variants[0]!)} holds as often, as far as the draws tell`
      : asOften(level.total);
  return [
    `${capitalised(words.outcome(first.state, first.variants.length))}${differingInShort(first, background)} holds `,
    ...inAbout(first.held, completions, DRAWN),
    `${NO_LIKELIHOOD}; ${others}, so that which of the ${inWords(level.total + 1)} would last most often cannot be said`,
    ...(reach ? [`; ${whereInterestsLead(reach.all)}`] : []),
    ".",
  ];
}

/** To which of some outcomes the parties can get from today; today's own state is no such place. Nothing where it is the only one. */
function whereInterestsLead(
  all: readonly Pick<LevelOutcome, "name" | "isToday" | "reached" | "isDeterred">[],
): string {
  const others = all.filter(({ isToday }) => !isToday);
  const open = others.filter(({ reached }) => reached > 0);
  const [first] = others;
  if (!first) return "";
  const name = all.length === 1 ? "it" : first.name;
  const those =
    others.length === all.length
      ? "them"
      : all[0]!.isToday
        ? `the other ${inWords(others.length)}`
        : `the ${inWords(others.length)} besides today's`;
  const deterred = open.filter((one) => one.isDeterred);
  const how =
    deterred.length === 0
      ? ""
      : deterred.length === open.length
        ? `, and ${DETERRED}`
        : `, to ${deterred.length > NAMED_LEVEL ? `${inWords(deterred.length)} of these` : listed(deterred.map((one) => one.name))} ${DETERRED}`;
  if (open.length === 0)
    return others.length === 1
      ? `${INTERESTS} do not lead from today to ${name}`
      : `${INTERESTS} lead from today to none of ${those}`;
  if (open.length === others.length)
    return `${INTERESTS} can lead from today to ${others.length === 1 ? name : `each of ${those}`}${how}`;
  if (open.length > NAMED_LEVEL)
    return `${INTERESTS} can lead from today to ${inWords(open.length)} of ${those} only${how}`;
  // They may lead to outcomes that are not among these, too.
  const whole = all[0]!.isToday ? those : "them";
  return `of ${whole} ${INTERESTS} can lead from today to ${listed(open.map((one) => one.name))} only${how}`;
}

function exactInShort({ leading, holding }: Outcomes, { facts, words }: Background): Text {
  if (holding > leading.length || holding > NAMED)
    return `Given the stated preferences ${inWords(holding)} of the ${inWords(facts.stateCount)} outcomes that can occur would hold once reached.`;
  const all = leading.map(({ state, reach }) => ({
    name: words.outcome(state, 0),
    isToday: state === facts.today,
    reached: reach.reached,
    isDeterred: isDeterred(reach),
  }));
  const where = whereInterestsLead(all);
  const which =
    holding === 1
      ? `only ${all[0]!.name} would hold once reached`
      : `${inWords(holding)} outcomes would hold once reached: ${listed(all.map(({ name }) => name))}`;
  return `Given the stated preferences ${which}${where === "" ? "" : `; ${where}`}.`;
}
