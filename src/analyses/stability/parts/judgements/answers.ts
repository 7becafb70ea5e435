import type { Together } from "#graph-model/coalitions/together.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { distinct } from "../../../cites.ts";
import { listed, oneOr, sentences } from "../../../sentence-parts.ts";
import { partiesOf, type StabilityInput } from "../../input.ts";
import type { Background } from "../../setup.ts";
import { RIVAL } from "../../thresholds.ts";
import { shareRange } from "../../words/counts.ts";
import { citationsOf, groundsOf } from "../../words/grounds.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { confidenceOf } from "./confidence.ts";
import { hypergameSentence } from "./hypergame-sentence.ts";

/** What bears on the answers beside the outcomes: stated coalitions, mistakes, and what would change them. */
interface Beside {
  readonly together: Together | null;
  readonly hypergame: Hypergame | null;
  readonly flips: readonly PreferenceFlip[];
}

const ORDERS = " of the orders of preference that the sources allow";

/** The answers to where things go: what would hold, whether today's state would, whether one gets from one to the other. */
export function judgementsOf(told: Outcomes, beside: Beside, background: Background): Judgement[] {
  const { facts, input, words } = background;
  const { together, hypergame, flips } = beside;
  const grounds = groundsOf(input);
  const common = {
    answers: { kind: "outcome" },
    confidence: confidenceOf(facts.open, grounds, flips, input),
    n: { count: facts.completions, of: facts.exact ? "exact run" : "sampled orders of preference" },
    cites: grounds.cites,
  } as const;
  const mistaken = hypergame && hypergameSentence(hypergame, background);
  const main = (text: Text): Judgement => ({
    ...common,
    cites: distinct([...grounds.cites, ...(mistaken ? input.perceptionCites : [])]),
    text: sentences(
      ...(mistaken ? [mistaken, "By their real preferences:"] : []),
      text,
      together ? togetherSentence(together, background) : "",
    ),
  });
  const [first] = told.leading;
  if (!first) return [main("No outcome would hold: from each of them somebody would move on.")];
  if (facts.exact) return [main(exactAnswer(told, background))];
  if (grounds.given === 1)
    return [
      main("Nothing is known of what any party would rather see, so no outcome can be told from another."),
    ];

  const often = (count: number) => shareRange(count, facts.completions);
  const rival = rivalSentence(told, background);
  const todayLasts = ["Today's state would last in ", often(told.todayState.counts.seq)];
  if (first.state === facts.today)
    return [main(sentences([...todayLasts, `${ORDERS}: nobody could then gain by leaving it.`], rival))];
  const way = (first.improvementPath?.steps ?? first.path ?? []).map(({ party }) => party);
  const upset = upsetBy(told.todayState);
  return [
    main(
      sentences(
        [
          `The outcome that would last most often is ${words.quoted(first.state)}: in `,
          often(first.counts.seq),
          `${ORDERS} nobody could gain by leaving it once it is reached.`,
        ],
        rival,
        [
          ...todayLasts,
          ", and in ",
          often(first.improvementPaths),
          " the parties can get from today to that outcome by steps that each serve the one who takes them.",
        ],
      ),
    ),
    {
      ...common,
      cites: distinct([...input.todayCites, ...citesOf(upset ? [upset.party] : [], input)]),
      text: sentences([...todayLasts, `${ORDERS}.`], whyToday(told, background)),
    },
    ...(first.variants.length > 0
      ? [{ ...common, cites: distinct(citesOf(way, input)), text: variantsSentence(first, background) }]
      : []),
  ];
}

/** What is cited for the preferences of some parties. */
function citesOf(parties: readonly string[], input: StabilityInput): string[] {
  return partiesOf(input)
    .filter(({ id }) => parties.includes(id))
    .flatMap(citationsOf);
}

/** What comes of stated coalitions. */
function togetherSentence({ groups, equilibria }: Together, { facts, words }: Background): string {
  const united = groups.filter((group) => group.length > 1).map(words.parties);
  const { total } = equilibria.seq;
  return `With ${united.join(", and ")} acting as one, ${oneOr(total, "outcome")} would hold${facts.exact ? "" : " at least once"}.`;
}

/** What the states that stand beside the leader have in common with it, and what not. */
function variantsSentence({ state, variants, core }: Leading, { words }: Background): string {
  const open = words.varying(state, variants).map((id) => `“${words.option(id)}”`);
  return `Beside ${words.quoted(state)} ${oneOr(variants.length, "variant")} of it would last about as often: ${words.inFull(state & core)}, whatever becomes of ${listed(open)}.`;
}

function rivalSentence({ leading: [first, second] }: Outcomes, { words }: Background): string {
  if (!first || !second || second.counts.seq < RIVAL * first.counts.seq) return "";
  return `So would ${words.quoted(second.state)}, about as often.`;
}

function exactAnswer(told: Outcomes, background: Background): Text {
  const { leading, holding, todayState } = told;
  const shown = leading.map(({ state }) => background.words.quoted(state)).join("; ");
  const these = holding === 1 ? "this outcome" : "these outcomes";
  const more = holding - leading.length;
  return sentences(
    `Given the stated preferences, ${these} would hold once reached: ${shown}${more > 0 ? `; and ${more} more` : ""}.`,
    todayState.counts.seq > 0 ? "Today's state would last." : whyToday(told, background),
  );
}

/** The party that most often has a step from a state that nobody deters. */
function upsetBy({ restraints }: Pick<Leading, "restraints">) {
  return [...restraints].sort((a, b) => b.free - a.free).find(({ free }) => free > 0);
}

/** What upsets today's state, or keeps it, most often. */
function whyToday({ todayState }: Outcomes, { facts: { exact }, words }: Background): string {
  if (todayState.holdsInExamined)
    return `${exact ? "Nobody" : "More often than not nobody"} has a step from it that would pay in the end.`;
  const upset = upsetBy(todayState);
  if (!upset?.gain) return "";
  return `${exact ? "Today's state would not last" : "What most often upsets it"}: ${words.move(upset.party, todayState.state, upset.gain.to)}, and no answer takes that gain away.`;
}
