import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Likelihood, Text } from "#outcome/text.ts";
import { citationsOf, confidenceOf, type Grounds, unique } from "./explain-grounds.ts";
import type { StabilityInput } from "./input.ts";
import type { Leading, StabilityResult } from "./result.ts";
import { listed, type Words } from "./words.ts";

/** The 95 % interval of the share of completions that a count stands for. */
function shareOf(count: number, completions: number): Likelihood {
  return wilsonInterval(count, completions);
}

/** The answers to where things go: what would hold, whether today's state would, whether one gets from one to the other. */
export function judgementsOf(
  result: StabilityResult,
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
    unique(
      input.parties
        .filter(({ id }) => parties.includes(id))
        .flatMap(({ preferences }) => citationsOf(preferences)),
    );
  const [first, second] = result.leading;
  if (!first)
    return [{ ...common, text: "No outcome would hold: from each of them somebody would move on." }];
  if (result.exact) return [{ ...common, text: exactJudgement(result, words) }];

  const likelihood = shareOf(first.counts.seq, result.completions);
  const judgements: Judgement[] = [
    {
      ...common,
      likelihood,
      text: [
        first.state === result.today
          ? "Today's state would last"
          : `“${words.state(first.state)}” would hold once reached`,
        ", since nobody could gain by leaving it: ",
        { likelihood },
        `.${variantsSentence(first, words)}${rivalSentence(first, second, words)}`,
      ],
    },
  ];
  if (first.state !== result.today) {
    const today = shareOf(result.todayState.counts.seq, result.completions);
    judgements.push({
      ...common,
      likelihood: today,
      cites: unique([...input.todayCites, ...citesOf([upsetBy(result.todayState)?.party ?? ""])]),
      text: ["Today's state would last: ", { likelihood: today }, `. ${whyToday(result, words)}`],
    });
    const way = shareOf(first.improvementPaths, result.completions);
    judgements.push({
      ...common,
      likelihood: way,
      cites: citesOf((first.improvementPath?.steps ?? first.path ?? []).map(({ party }) => party)),
      text: [
        "The parties can get from today to that outcome by steps that each serve the one who takes them: ",
        { likelihood: way },
        ".",
      ],
    });
  }
  return judgements;
}

/** What the states that stand beside the leader have in common with it, and what not. */
function variantsSentence({ state, variants, core }: Leading, words: Words): string {
  if (variants.length === 0) return "";
  const count = variants.length === 1 ? "one variant" : `${variants.length} variants`;
  const open = words.varying(state, variants).map((id) => `“${words.option(id)}”`);
  return ` So would ${count} of it, about as often: ${words.inFull(state & core)}, whatever becomes of ${listed(open)}.`;
}

function rivalSentence(first: Leading, second: Leading | undefined, words: Words): string {
  if (!second || second.counts.seq < 0.9 * first.counts.seq) return "";
  return ` “${words.state(second.state)}” would hold about as often.`;
}

function exactJudgement(result: StabilityResult, words: Words): Text {
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
function whyToday({ exact, todayState }: StabilityResult, words: Words): string {
  const { state, restraints, holdsInExamined } = todayState;
  if (holdsInExamined) {
    return `${exact ? "Nobody" : "More often than not nobody"} has a step from it that would pay in the end.`;
  }
  const upset = upsetBy({ restraints });
  if (!upset?.gain) return "";
  return `What most often upsets it: ${words.move(upset.party, state, upset.gain.to)}, and no answer takes that gain away.`;
}
