import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Block } from "#outcome/block.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { definePart } from "../../../part.ts";
import { capitalised, counted, countedInFigures, inWords } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import type { StabilityInput, Unused } from "../../input.ts";
import type { Setup } from "../../setup.ts";
import { drawingError } from "../../words/counts.ts";
import { groundsOf } from "../../words/grounds.ts";
import { openQuestions } from "../../words/open-questions.ts";
import { sidesOf } from "../../words/sides.ts";
import type { Words } from "../../words/words.ts";
import { draws } from "../concepts/concepts.ts";
import { whatCanBeDone } from "./option-table.ts";
import { preferenceTables } from "./preference-tables.ts";

/** What the model is, and of how many completions the counts of what holds are. */
type ModelFacts = Facts & {
  /** How many completions of what is unknown were drawn; 1 if nothing is. */
  readonly completions: number;
};

/** What the model is: parties, options, states, what is known of it, and what counts where the literature differs. */
export const model = definePart({
  id: "model",
  title: "The model",
  needs: [draws],
  cost: () => 1,
  run: ({ facts }: Setup, { of }): ModelFacts => ({ ...facts, completions: of(draws).completions }),
  explain: (facts, { input, options, words }) => ({
    blocks: [
      introduction(facts, input, words),
      whatCanBeDone(input, words),
      ...preferenceTables(input, words),
    ],
    sides: sidesOf(input, facts.states, words),
    caveats: [
      ...conventionCaveats(facts),
      ...(facts.exact || options.coalitions || facts.parties.length < 2 ? [] : [NOT_JOINTLY]),
      ...lostCaveats(input),
      ...input.unused.map((each) => unusedText(each, facts)),
    ],
    gaps: openQuestions(input, facts.states, words),
    inputs: { given: groundsOf(input).given, missing: facts.open - facts.orders },
  }),
});

function introduction(facts: ModelFacts, { model, parties, options }: StabilityInput, words: Words): Block {
  const text: Inline[] = [
    model.listed
      ? `The case lists ${counted(facts.stateCount, "outcome")}, and who of ${counted(parties.length, "party", "parties")} can move from which to which. `
      : `${capitalised(counted(parties.length, "party", "parties"))} with ${counted(options.length, "option")} can bring about ${counted(facts.stateCount, "outcome")}. `,
    "An outcome holds if no party has a move from it that pays in the end: it is then an ",
    {
      term: "equilibrium",
      meaning: "a state that every party would rather stay in, given what the others would do if it left",
    },
    ". Here a move does not pay if the others can answer it, by moves in each mover's own interest, so that the party " +
      `ends ${words.deterred}: `,
    {
      term: "sequential stability",
      meaning:
        "the concept SEQ of the graph model: only answers that improve things for the answering party deter",
    },
    ". ",
    model.perceptions.length > 0
      ? "The case says how parties are mistaken. Up to “How each party sees it” what follows is about their real preferences; only moves into and out of what a party does not see are left out. "
      : "",
    facts.exact
      ? "Every party's order of preference is stated, so the answer is exact."
      : `${drawnText(facts)}, and an outcome's share is the part of these in which it holds.`,
  ];
  return { kind: "text", text };
}

/** What is drawn at random, and how often. */
function drawnText({ open, error, completions }: ModelFacts): string {
  const unknown = `${capitalised(counted(open, "thing about the parties' preferences is", "things about the parties' preferences are"))} not known; `;
  if (error === 0)
    return `${unknown}${completions} ways to fill ${open === 1 ? "it" : "them"} in were drawn at random`;
  return `${open > 0 ? `${unknown}each` : "Each"} ranking was changed at random so that any two neighbours stand in the wrong order with a chance of ${error}; ${completions} orders of preference were drawn`;
}

function conventionCaveats({ conventions, exact, error, completions }: ModelFacts): Text[] {
  return [
    "An outcome that holds is not thereby likely to come about: given the preferences nobody would leave it, but nothing here says how probable it is to get there.",
    conventions.ties === "deter"
      ? "A party that would end exactly as well off as before counts as deterred."
      : "A party that would end exactly as well off as before does not count as deterred.",
    "An answer counts as a deterrent without asking whether it would be answered in turn.",
    ...(exact
      ? []
      : [
          `Where a preference is not known, both directions were taken as equally likely${error === 0 ? "; what is stated was taken to be right" : ""}.`,
          `Shares are of ${completions} orders of preference drawn at random: others would move a share by up to ${countedInFigures(drawingError(completions), "percentage point")} (95 %).`,
        ]),
  ];
}

/** That an outcome holds says what each party would do by itself, and nothing of several. */
const NOT_JOINTLY =
  "Whether some could leave an outcome together, to their gain, was not tried; the option “stability.coalitions” tries it.";

/** By name, what of the game does not count. */
function lostCaveats({ lost }: StabilityInput): Text[] {
  return (["later", "elsewhere"] as const).flatMap((why) => {
    const names = lost.names.filter((each) => each.why === why).map(({ name }) => name);
    return names.length > 0 ? [`Left out, since it ${WHY_LEFT_OUT[why]}: ${names.join("; ")}.`] : [];
  });
}

function unusedText({ name, what, count }: Unused, { listed }: Facts): string {
  switch (what) {
    case "preferences":
      return `${name} has preferences but no ${listed ? "move" : "option"}, so it decides nothing here.`;
    case "view":
      return `${name} has a view of the conflict but no part in it here.`;
    case "coalition":
      return `${name} is in a coalition but has nothing to do in it.`;
    case "entries":
      return `${name} has ${inWords(count)} entries of preferences; the first is used.`;
    case "places":
      return `${name} is said to like states differently that count as one; the first place is used.`;
  }
}
