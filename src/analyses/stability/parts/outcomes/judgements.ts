import type { Together } from "#graph-model/coalitions/together.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Judgement } from "#outcome/explanation.ts";
import { distinct } from "../../../cites.ts";
import { listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { partiesOf, type StabilityInput } from "../../input.ts";
import { citationsOf, confidenceOf, type Grounds } from "../../words/grounds.ts";
import { shareInWords } from "../../words/share-in-words.ts";
import type { Words } from "../../words/words.ts";
import { hypergameJudgement } from "../hypergame/hypergame-blocks.ts";
import type { Outcomes } from "./found.ts";

/** What is judged: outcomes, and what stated coalitions and mistakes change about them. */
type Told = Facts & Outcomes & { readonly together: Together | null; readonly hypergame: Hypergame | null };

/** The answers to where things go: what would hold, whether today's state would, whether one gets from one to the other. */
export function judgementsOf(
  result: Told,
  input: StabilityInput,
  words: Words,
  grounds: Grounds,
): Judgement[] {
  const confidence = confidenceOf(result, input, grounds);
  const common = {
    answers: { kind: "outcome" },
    confidence,
    n: { count: result.completions, of: result.exact ? "exact run" : "sampled orders of preference" },
    cites: grounds.cites,
  } as const;
  const citesOf = (parties: readonly string[]) =>
    distinct(
      partiesOf(input)
        .filter(({ id }) => parties.includes(id))
        .flatMap(citationsOf),
    );
  const mistaken = result.hypergame && hypergameJudgement(result.hypergame, result, words);
  const cites = distinct([...grounds.cites, ...(mistaken ? input.perceptionCites : [])]);
  const asOne = togetherSentence(result, words);
  const main = (text: string) => ({
    ...common,
    cites,
    text: [mistaken && `${mistaken} By their real preferences:`, text, asOne].filter(Boolean).join(" "),
  });
  const [first, second] = result.leading;
  if (!first) return [main("No outcome would hold: from each of them somebody would move on.")];
  if (result.exact) return [main(exactJudgement(result, words))];
  if (grounds.given === 1) {
    const text =
      "Nothing is known of what any party would rather see, so no outcome can be told from another.";
    return [main(text)];
  }

  const drawn = result.completions;
  const holds = shareInWords(first.counts.seq, drawn);
  const orders = "of the orders of preference that the sources allow";
  if (first.state === result.today) {
    const text = `Today's state would last ${holds} ${orders}: nobody could then gain by leaving it.${rivalSentence(first, second, words)}`;
    return [main(text)];
  }
  const way = citesOf((first.improvementPath?.steps ?? first.path ?? []).map(({ party }) => party));
  return [
    main(
      `The outcome that would last most often is “${words.state(first.state)}”: ${holds} ${orders} ` +
        `nobody could gain by leaving it once it is reached.${rivalSentence(first, second, words)} ` +
        `Today's state would last ${shareInWords(result.todayState.counts.seq, drawn)}, and ` +
        `${shareInWords(first.improvementPaths, drawn)} the parties can get from today to that outcome by steps that ` +
        "each serve the one who takes them.",
    ),
    {
      ...common,
      cites: distinct([...input.todayCites, ...citesOf([upsetBy(result.todayState)?.party ?? ""])]),
      text: `Today's state would last ${shareInWords(result.todayState.counts.seq, drawn)} ${orders}. ${whyToday(result, words)}`,
    },
    ...(first.variants.length > 0
      ? [{ ...common, cites: way, text: variantsSentence(first, words).trim() }]
      : []),
  ];
}

/** What comes of stated coalitions; empty if there are none. */
function togetherSentence({ together, exact }: Told, words: Words): string {
  if (!together) return "";
  const united = together.groups
    .filter((group) => group.length > 1)
    .map((group) => listed(group.map((id) => words.party(id))));
  const { total } = together.equilibria.seq;
  return `With ${united.join(", and ")} acting as one, ${total === 1 ? "one outcome" : `${total} outcomes`} would hold${exact ? "" : " at least once"}.`;
}

/** What the states that stand beside the leader have in common with it, and what not. */
function variantsSentence({ state, variants, core }: Leading, words: Words): string {
  if (variants.length === 0) return "";
  const count = variants.length === 1 ? "one variant" : `${variants.length} variants`;
  const open = words.varying(state, variants).map((id) => `“${words.option(id)}”`);
  return ` Beside “${words.state(state)}” ${count} of it would last about as often: ${words.inFull(state & core)}, whatever becomes of ${listed(open)}.`;
}

function rivalSentence(first: Leading, second: Leading | undefined, words: Words): string {
  if (!second || second.counts.seq < 0.9 * first.counts.seq) return "";
  return ` So would “${words.state(second.state)}”, about as often.`;
}

function exactJudgement(result: Told, words: Words): string {
  const shown = result.leading.map(({ state }) => `“${words.state(state)}”`);
  const more = result.holding - shown.length;
  const today = result.todayState.counts.seq > 0 ? "Today's state would last." : whyToday(result, words);
  return `Given the stated preferences, these outcomes would hold once reached: ${shown.join("; ")}${
    more > 0 ? `; and ${more} more` : ""
  }. ${today}`;
}

/** The party that most often has a step from a state that nobody deters. */
function upsetBy({ restraints }: Pick<Leading, "restraints">) {
  return [...restraints].sort((a, b) => b.free - a.free).find(({ free }) => free > 0);
}

/** What upsets today's state, or keeps it, most often. */
function whyToday({ exact, todayState }: Facts & Outcomes, words: Words): string {
  const { state, restraints, holdsInExamined } = todayState;
  if (holdsInExamined) {
    return `${exact ? "Nobody" : "More often than not nobody"} has a step from it that would pay in the end.`;
  }
  const upset = upsetBy({ restraints });
  if (!upset?.gain) return "";
  return `${exact ? "Today's state would not last" : "What most often upsets it"}: ${words.move(upset.party, state, upset.gain.to)}, and no answer takes that gain away.`;
}
