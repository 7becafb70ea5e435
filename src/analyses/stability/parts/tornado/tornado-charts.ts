import { isFault, parseExpression } from "#case/logic.ts";
import { statesAt } from "#graph-model/preferences/utility-levels.ts";
import type { Block, Plot } from "#outcome/block.ts";
import { capitalised, counted, listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { type GivenPreferences, partyOf, type StabilityInput } from "../../input.ts";
import type { ToldTornado, ToldTornadoInput } from "../../told.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";

type Shown = Facts & { readonly tornado: ToldTornado };

/** How many inputs one picture shows. */
const SHOWN = 8;
/** How many outcomes are told of where completions were drawn, besides today's state. */
const OUTCOMES = 2;

/** How far each single input moves the outcomes: charts of ranges, the widest first. */
export function tornadoBlocks(result: Shown, input: StabilityInput, words: Words): Block[] {
  const { tornado } = result;
  const drawn = tornado.outcomes.filter((state, at) => at < OUTCOMES || state === result.today);
  const plots = tornado.concepts
    ? exactPlot(result, tornado.concepts, input, words)
    : drawn.flatMap((state) => sharePlot(result, state, input, words));
  const missing = leftOutText(tornado);
  if (missing === "") return plots;
  return [...plots, { kind: "text", text: missing }];
}

/** Where nothing is unknown: by how many concepts each outcome holds, input by input. */
function exactPlot(result: Shown, stated: readonly number[], input: StabilityInput, words: Words): Plot[] {
  const { outcomes, inputs } = result.tornado;
  const moving = inputs
    .filter(({ swing }) => Math.max(...swing) > 0)
    .map((each) => ({ each, size: each.swing.reduce((sum, own) => sum + own, 0) }))
    .sort((a, b) => b.size - a.size);
  if (moving.length === 0) return [];
  const points = moving.slice(0, SHOWN).flatMap(({ each }) =>
    outcomes.flatMap((state, at) => {
      if (each.swing[at] === 0) return [];
      const values = [stated[at]!, ...each.ends.map(({ concepts }) => concepts![at]!)];
      return [
        {
          label: inputText(each, input, words),
          value: stated[at]!,
          low: Math.min(...values),
          high: Math.max(...values),
          series: stateName(state, result, words),
        },
      ];
    }),
  );
  const still = inputs.length - moving.length;
  return [
    {
      kind: "plot",
      title: "What each single change would move",
      alt: `By how many of four concepts outcomes hold when one input is changed: ${points
        .map(({ label, series, low, high }) => `${label}: ${series} ${low} to ${high}`)
        .join("; ")}.`,
      form: "interval",
      value: {
        label: "by how many of Nash, SMR, SEQ and GMR it holds",
        format: "number",
        min: 0,
        max: 4,
      },
      points,
      note: `Dot: as stated. Bar: how far one change moves it, all else as stated.${
        moving.length > SHOWN ? ` The ${SHOWN} of ${moving.length} that move most.` : ""
      }${still > 0 ? ` ${counted(still, "other change")} of a single input ${still === 1 ? "moves" : "move"} none of these outcomes.` : ""}`,
    },
  ];
}

/** Where completions were drawn: how the share of one outcome moves, input by input. */
function sharePlot(result: Shown, state: number, input: StabilityInput, words: Words): Plot[] {
  const { outcomes, inputs } = result.tornado;
  const at = outcomes.indexOf(state);
  const moving = inputs
    .filter(({ clear, swing }) => clear[at] && swing[at]! > 0)
    .sort((a, b) => b.swing[at]! - a.swing[at]!);
  if (moving.length === 0) return [];
  const points = moving.slice(0, SHOWN).map((each) => {
    const shares = each.ends.map(({ holds, completions }) => holds[at]! / Math.max(1, completions));
    const { stated, completions } = each.ends[0]!;
    const value = stated[at]! / (each.kind === "resolve" ? result.completions : completions);
    return {
      label: inputText(each, input, words),
      value,
      low: Math.min(value, ...shares),
      high: Math.max(value, ...shares),
    };
  });
  const fewest = Math.min(...moving.flatMap(({ ends }) => ends.map(({ completions }) => completions)));
  const name = stateName(state, result, words);
  const more = moving.length - points.length;
  const still = inputs.length - moving.length;
  return [
    {
      kind: "plot",
      title: `What moves “${name}” most`,
      alt: `Share of orders of preference in which ${name} holds, when one input is changed: ${points
        .map(({ label, low, high }) => `${label}: ${Math.round(100 * low)} to ${Math.round(100 * high)} %`)
        .join("; ")}.`,
      form: "interval",
      value: { label: "share of orders of preference in which it holds", format: "share", min: 0, max: 1 },
      points,
      note: `Dot: as stated, in the same drawn orders (at least ${fewest} for each end). Bar: how far one input moves it, all else as stated.${
        more > 0 ? ` ${more} more move it less.` : ""
      }${still > 0 ? ` ${counted(still, "other input")} ${still === 1 ? "does" : "do"} not move it by more than the drawing may by chance.` : ""}`,
    },
  ];
}

/** An input and what is done to it, in as few words as will do. */
function inputText(each: ToldTornadoInput, input: StabilityInput, words: Words): string {
  const party = capitalised(words.party(each.party));
  const subject = each.state === null ? shortStatement(each.subject) : words.label(each.state);
  switch (each.kind) {
    case "swap":
      return `${party}: ${swapText(partyOf(input, each.party), each.swapped!, words)}`;
    case "reverse":
      return `${party}: ${subject} reversed`;
    case "move":
      return `${party}: ${subject} ${listed(
        each.ends.map(({ as }) => as),
        "or",
      )} in priority`;
    case "range":
      return `${party}: ${each.state === null ? "weight" : "value"} of ${subject}, low or high`;
    case "resolve":
      return `${party}: ${subject} wanted or not`;
  }
}

function swapText(
  { preferences, entries }: GivenPreferences,
  [first, second]: readonly [number, number],
  words: Words,
): string {
  if (preferences.by === "weights") {
    const [a, b] = [first, second].map((place) => shortStatement(entries[place - 1]!.text));
    return `weights of ${a} and ${b} exchanged`;
  }
  const states = statesAt(preferences, second);
  const more = states.length > 1 ? ` and ${states.length - 1} more` : "";
  return `“${words.label(states[0]!)}”${more} one place up`;
}

/** The statement as the case writes it; an option is named by its id. */
function shortStatement(text: string): string {
  const parsed = parseExpression(text);
  return isFault(parsed) || parsed.is === "atom" ? text : `“${text}”`;
}

function leftOutText({ leftOut }: ToldTornado): string {
  if (leftOut.length === 0) return "";
  const names = {
    reverse: "reversed",
    move: "moved",
    swap: "swapped",
    range: "set to their ends",
    resolve: "resolved",
  };
  return `What follows if single inputs are ${listed(
    leftOut.map((kind) => names[kind]),
    "or",
  )} was not computed; it would take too long on a model of this size.`;
}
