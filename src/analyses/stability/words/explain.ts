import type { Block } from "#outcome/block.ts";
import type { Explanation, Flip } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import type { StabilityInput } from "../input.ts";
import type { StabilityResult } from "../result.ts";
import { divisionTable, jointGainTable, togetherTable } from "./explain-coalitions.ts";
import { flipInWords } from "./explain-flips.ts";
import { foresightTable } from "./explain-foresight.ts";
import { firstMoveTable, waysBlock } from "./explain-from-here.ts";
import { openQuestions } from "./explain-gaps.ts";
import { stateGraph } from "./explain-graph.ts";
import { groundsOf } from "./explain-grounds.ts";
import { viewBlocks } from "./explain-hypergame.ts";
import { judgementsOf } from "./explain-judgements.ts";
import { mixtureBlock } from "./explain-mixture.ts";
import { whatCanBeDone } from "./explain-options.ts";
import { pathsBlock, stateNetwork } from "./explain-paths.ts";
import { preferenceCheckTable } from "./explain-preference-checks.ts";
import { reasonsTable } from "./explain-reasons.ts";
import { farFlips, robustnessCaveats, robustnessTable } from "./explain-robustness.ts";
import { farStatementFlips, statementChangeTable } from "./explain-statement-changes.ts";
import { stateTable } from "./explain-states.ts";
import { holdingTable, restraintTable, sharePlot } from "./explain-tables.ts";
import { targetBlocks } from "./explain-target.ts";
import { tornadoBlocks } from "./explain-tornado.ts";
import { preferenceCaveats } from "./preference-caveats.ts";
import { robustnessBars } from "./robustness-bars.ts";
import { type Words, wordsFor } from "./words.ts";

/** Words and pictures for the result. */
export function explainStability(result: StabilityResult, input: StabilityInput): Explanation {
  const words = wordsFor(input, result.conventions.ties);
  const grounds = groundsOf(input);
  const judgements = judgementsOf(result, input, words, grounds);
  const { why, fromHere } = result;
  const blocks: Block[] = [
    introduction(result, input, words),
    whatCanBeDone(input, words),
    holdingTable(result, words),
    ...(result.exact ? [] : [sharePlot(result, words)]),
    fromHere ? stateGraph(result, fromHere, words) : stateNetwork(result, words),
    why ? reasonsTable(result, why, words) : restraintTable(result, words),
    ...(result.robustness
      ? [
          robustnessTable(result, result.robustness, words),
          ...robustnessBars(result, result.robustness, words),
        ]
      : []),
    ...statementChangeTable(result, input, words),
    ...tornadoBlocks(result, input, words),
    ...targetBlocks(result, input, words),
    ...viewBlocks(result, words),
    ...mixtureBlock(result, words),
    ...jointGainTable(result, input, words),
    ...togetherTable(result, words),
    ...divisionTable(result, words),
    ...foresightTable(result, words),
    ...(fromHere
      ? [waysBlock(result, fromHere, words), firstMoveTable(result, fromHere, words)]
      : [pathsBlock(result, words)]),
    ...stateTable(result, words),
    ...preferenceCheckTable(result, words),
  ];
  return {
    headline: headline(result, words),
    judgements,
    blocks,
    caveats: caveats(result, input, words),
    flips: [
      ...result.flips.map((flip): Flip => flipInWords(flip, input, words)),
      ...(result.robustness ? farFlips(result, result.robustness, input, words) : []),
      ...farStatementFlips(result, input, words),
    ],
    gaps: openQuestions(input, result.states, words),
    inputs: { given: grounds.given, missing: result.open },
  };
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
    `${percent(first.counts.seq, completions)} of the orders of preference that ${
      result.error > 0 ? "were drawn" : "the sources allow"
    }`,
    ...today,
  ];
}

function percent(count: number, of: number): string {
  return `${Math.round((100 * count) / of)} %`;
}

function introduction(result: StabilityResult, input: StabilityInput, words: Words): Block {
  const text: Inline[] = [
    input.model.listed
      ? `The case lists ${result.stateCount} outcomes, and who of ${input.parties.length} parties can move from which to which. `
      : `${input.parties.length} parties with ${input.options.length} options can bring about ${result.stateCount} outcomes. `,
    "An outcome holds if no party has a step from it that pays in the end: it is then an ",
    {
      term: "equilibrium",
      meaning: "a state that every party would rather stay in, given what the others would do if it left",
    },
    ". Here a step does not pay if the others can answer it, by steps that serve those who take them, so that the party " +
      `ends ${words.deterred}: `,
    {
      term: "sequential stability",
      meaning:
        "the concept SEQ of the graph model: only answers that improve things for the answering party deter",
    },
    ". ",
    input.model.perceptions.length > 0
      ? "The case says how parties are mistaken. Up to “How each party sees it” what follows is about their real preferences; only moves into and out of what a party does not see are left out. "
      : "",
    result.exact
      ? "Every party's order of preference is stated, so the answer is exact."
      : `${drawnText(result)}, and an outcome's share is the part of them in which it holds.`,
  ];
  return { kind: "text", text };
}

/** What is drawn at random, and how often. */
function drawnText({ open, error, completions }: StabilityResult): string {
  const unknown = `${open} things about the parties' preferences are not known; `;
  if (error === 0) return `${unknown}${completions} ways to fill them in were drawn at random`;
  return `${open > 0 ? `${unknown}each` : "Each"} ranking was changed at random so that any two neighbours stand in the wrong order with a chance of ${error}; ${completions} orders of preference were drawn`;
}

function caveats(result: StabilityResult, input: StabilityInput, words: Words): Text[] {
  const caveats: Text[] = [
    "An outcome that holds is not thereby likely to come about: given the preferences nobody would leave it, but nothing here says how probable it is that the parties get there.",
    result.conventions.ties === "deter"
      ? "A party that would end exactly as well off as before counts as deterred."
      : "A party that would end exactly as well off as before does not count as deterred.",
    "An answer counts as a deterrent without asking whether it would be answered in turn.",
  ];
  if (!result.exact) {
    caveats.push(
      "Where a preference is not known, both directions were taken as equally likely. The ranges allow for the random drawing (95 %), not for wrong statements; for those see what would change the result.",
    );
  }
  caveats.push(...robustnessCaveats(result));
  caveats.push(...preferenceCaveats(result, input, words));
  if (result.holding > result.leading.length) {
    caveats.push(
      `${result.holding - result.leading.length} more outcomes hold ${result.exact ? "too" : "in at least one order of preference"}; the data lists them.`,
    );
  }
  return [...caveats, ...input.unused.map((remark) => `${remark}.`)];
}
