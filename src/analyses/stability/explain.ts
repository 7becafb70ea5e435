import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Block } from "#outcome/block.ts";
import type { Confidence, Explanation, Flip, Judgement } from "#outcome/explanation.ts";
import type { Inline, Likelihood, Text } from "#outcome/text.ts";
import { flipInWords } from "./explain-flips.ts";
import { openQuestions } from "./explain-gaps.ts";
import { pathsBlock, stateNetwork } from "./explain-paths.ts";
import { holdingTable, restraintTable, sharePlot } from "./explain-tables.ts";
import { nothingStated, type StabilityInput, statementsOf } from "./input.ts";
import type { Leading, StabilityResult } from "./result.ts";
import { listed, type Words, wordsFor } from "./words.ts";

/** Words and pictures for the result. */
export function explainStability(result: StabilityResult, input: StabilityInput): Explanation {
  const words = wordsFor(input);
  const grounds = groundsOf(input);
  const judgements = judgementsOf(result, input, words, grounds);
  const blocks: Block[] = [
    introduction(result, input),
    holdingTable(result, words),
    ...(result.exact ? [] : [sharePlot(result, words)]),
    stateNetwork(result, words),
    restraintTable(result, words),
    pathsBlock(result, words),
  ];
  return {
    headline: headline(result, words),
    judgements,
    blocks,
    caveats: caveats(result, input),
    flips: result.flips.map((flip): Flip => flipInWords(flip, result, input, words)),
    gaps: openQuestions(input, words),
    inputs: { given: grounds.given, missing: result.open },
  };
}

/** What the preferences rest on. */
interface Grounds {
  readonly cites: readonly string[];
  readonly sources: number;
  readonly judged: number;
  readonly given: number;
  readonly silent: readonly string[];
}

function groundsOf({ parties, todayCites }: StabilityInput): Grounds {
  const cites = new Set<string>(todayCites);
  let judged = 0;
  // Today's state is the first thing given.
  let given = 1;
  for (const { preferences } of parties) {
    if (preferences.by === "ranking") {
      given += preferences.entries.length;
      if (preferences.judged) judged += preferences.entries.length;
      for (const cite of preferences.cites) cites.add(cite);
    }
    for (const statement of statementsOf(preferences)) {
      if (!statement.known) continue;
      given++;
      if (statement.judged) judged++;
      for (const cite of statement.cites) cites.add(cite);
    }
  }
  return {
    cites: [...cites],
    sources: new Set([...cites].map((cite) => cite.split(":")[0])).size,
    judged,
    given,
    silent: parties.filter(({ preferences }) => nothingStated(preferences)).map(({ name }) => name),
  };
}

/** The 95 % interval of the share of completions that a count stands for. */
export function shareOf(count: number, completions: number): Likelihood {
  return wilsonInterval(count, completions);
}

function headline(result: StabilityResult, words: Words): Text {
  const [first] = result.leading;
  const { todayState, exact, completions, stateCount } = result;
  if (!first)
    return `None of the ${stateCount} outcomes that can occur would hold; today's state would not either.`;
  if (exact) {
    return `${result.holding} of the ${stateCount} outcomes that can occur would hold; today's state ${
      todayState.counts.seq > 0 ? "is one of them" : "is not one of them"
    }.`;
  }
  const today: Inline[] =
    first.state === todayState.state
      ? ["."]
      : [`; today's state would hold in ${percent(todayState.counts.seq, completions)}.`];
  return [
    first.state === todayState.state
      ? "Today's state is the outcome that holds most often: in "
      : `The outcome that holds most often once reached is “${words.state(first.state)}”: in `,
    `${percent(first.counts.seq, completions)} of the orders of preference that the sources allow`,
    ...today,
  ];
}

function percent(count: number, of: number): string {
  return `${Math.round((100 * count) / of)} %`;
}

function judgementsOf(
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
      text: ["Today's state would last: ", { likelihood: today }, `. ${whyToday(result.todayState, words)}`],
    });
    const way = shareOf(first.improvementPaths, result.completions);
    judgements.push({
      ...common,
      likelihood: way,
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
  return ` So would ${count} of it, about as often: ${words.inFull(state & core)}, whatever ${words.undecided(state, variants)}.`;
}

function rivalSentence(first: Leading, second: Leading | undefined, words: Words): string {
  if (!second || second.counts.seq < 0.9 * first.counts.seq) return "";
  return ` “${words.state(second.state)}” would hold about as often.`;
}

function exactJudgement(result: StabilityResult, words: Words): Text {
  const shown = result.leading.map(({ state }) => `“${words.state(state)}”`);
  const more = result.holding - shown.length;
  const today =
    result.todayState.counts.seq > 0 ? "Today's state would last." : whyToday(result.todayState, words);
  return `Given the stated preferences, these outcomes would hold once reached: ${shown.join("; ")}${
    more > 0 ? `; and ${more} more` : ""
  }. ${today}`;
}

/** What upsets today's state, or keeps it, most often. */
function whyToday({ state, restraints, holdsInExamined }: Leading, words: Words): string {
  if (holdsInExamined) return "Nobody has a step from it that would pay in the end.";
  const [freest] = [...restraints].sort((a, b) => (b.gain?.count ?? 0) - (a.gain?.count ?? 0));
  if (!freest?.gain) return "";
  return `What most often upsets it: ${words.move(freest.party, state, freest.gain.to)}, and no answer takes that gain away.`;
}

function confidenceOf(result: StabilityResult, input: StabilityInput, grounds: Grounds): Confidence {
  const known = grounds.given - 1;
  const share = result.open / Math.max(1, known + result.open);
  const level =
    grounds.silent.length > 0 || share > 1 / 3 || grounds.judged * 2 > known
      ? "low"
      : result.open > 0 || grounds.sources < 2
        ? "moderate"
        : "high";
  const sources =
    grounds.sources === 0 ? "no source" : grounds.sources === 1 ? "one source" : `${grounds.sources} sources`;
  const silent =
    grounds.silent.length > 0 ? ` Nothing is known of what ${listed(grounds.silent)} would rather see.` : "";
  return {
    level,
    why: `Of ${known + result.open} things asked about the parties' preferences ${known} are stated and ${
      result.open
    } unknown; they rest on ${sources}${
      grounds.judged > 0 ? `, and ${grounds.judged} of them on the analyst's judgement` : ""
    }; ${input.parties.length} parties are modelled.${silent}`,
  };
}

function introduction(result: StabilityResult, input: StabilityInput): Block {
  const text: Inline[] = [
    `${input.parties.length} parties with ${input.options.length} options can bring about ${result.stateCount} outcomes. `,
    "An outcome holds if no party has a step from it that pays in the end (an ",
    {
      term: "equilibrium",
      meaning: "a state that every party would rather stay in, given what the others would do if it left",
    },
    "). Here a step does not pay if the others can answer it, by steps that serve those who take them, so that the party " +
      "ends no better off than before (",
    {
      term: "sequential stability",
      meaning:
        "the concept SEQ of the graph model: only answers that improve things for the answering party deter",
    },
    "). ",
    result.exact
      ? "Every party's order of preference is stated, so the answer is exact."
      : `${result.open} things about the parties' preferences are not known; ${result.completions} ways to fill them in were drawn at random, and an outcome's share is the part of them in which it holds.`,
  ];
  return { kind: "text", text };
}

function caveats(result: StabilityResult, input: StabilityInput): Text[] {
  const caveats: Text[] = [
    "An outcome that holds is not thereby likely to come about: the shares say that nobody would leave it, given the preferences, not how probable it is that the parties get there.",
    "A party that would end exactly as well off as before counts as deterred.",
  ];
  if (!result.exact) {
    caveats.push(
      "Where a preference is not known, both directions were taken as equally likely. The ranges allow for the random drawing (95 %), not for wrong statements; for those see what would change the result.",
    );
  }
  if (input.parties.some(({ preferences }) => preferences.by === "statements")) {
    caveats.push(
      "Statements count in strict order: a party gives up any number of lesser wishes for a more important one.",
    );
  }
  if (result.holding > result.leading.length) {
    caveats.push(
      `${result.holding - result.leading.length} more outcomes hold ${result.exact ? "too" : "in at least one order of preference"}; the data lists them.`,
    );
  }
  return [...caveats, ...input.unused.map((remark) => `${remark}.`)];
}
