import type { ListedStates } from "#graph-model/model/graph-model.ts";
import type { Table } from "#outcome/block.ts";
import { listed } from "../../../sentence-parts.ts";
import type { StabilityInput } from "../../input.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";

/** Listed states in more rows than this nobody reads. */
const MOST_ROWS = 200;

/** What the parties can do: their options with the short forms that tables and pictures use, or their moves. */
export function whatCanBeDone(input: StabilityInput, words: Words): Table {
  return input.model.listed ? moveTable(input.model.listed, input, words) : optionTable(input, words);
}

function optionTable(input: StabilityInput, words: Words): Table {
  const { options, today } = input.model;
  const oneWay = options.some(({ reversible }) => reversible !== "yes");
  return {
    kind: "table",
    title: "What the parties can do",
    columns: [
      { label: "Short" },
      { label: "Party" },
      { label: "Option" },
      { label: "Today" },
      ...(oneWay ? [{ label: "Can be changed" }] : []),
    ],
    rows: options.map(({ id, party, reversible }, at) => ({
      cells: [
        id,
        input.parties[party]!.name,
        input.options[at]!,
        (today >>> at) & 1 ? "yes" : "no",
        ...(oneWay ? [reversible] : []),
      ],
    })),
    ...noteOn(input, words),
  };
}

/** What options alone do not say: which outcomes count as one, and which moves are barred. */
function noteOn({ model, parties }: StabilityInput, words: Words): Pick<Table, "note"> {
  const sentences = [
    ...model.merged.map(
      ({ state, of }) => `${of.length} combinations count as one outcome, “${words.state(state)}”.`,
    ),
    ...model.barred.map(({ party, from, to }) => {
      const where = from ? ` out of where ${words.statement(from)} holds` : "";
      const whither = to ? ` to where ${words.statement(to)} holds` : "";
      return `${parties[party]!.name} cannot move${where}${whither}.`;
    }),
  ];
  return sentences.length > 0 ? { note: sentences.join(" ") } : {};
}

/** The listed states, and who can move from each to which. */
function moveTable({ moves }: ListedStates, input: StabilityInput, words: Words): Table {
  const { states, parties } = input;
  const told = states.length > MOST_ROWS ? states.slice(0, MOST_ROWS) : states;
  return {
    kind: "table",
    title: "What the parties can do",
    columns: [{ label: "Outcome" }, { label: "What is the case" }, { label: "Who can move where" }],
    rows: told.map(({ text }, state) => {
      const onwards = parties.flatMap(({ name }, party) => {
        const ends = moves.filter((move) => move.party === party && move.from === state);
        return ends.length > 0 ? [`${name} to ${listed(ends.map(({ to }) => `“${words.label(to)}”`))}`] : [];
      });
      return {
        cells: [
          stateName(state, input.model, words),
          text,
          onwards.length > 0 ? onwards.join("; ") : "nobody",
        ],
      };
    }),
    ...(told.length < states.length ? { note: `And ${states.length - told.length} more outcomes.` } : {}),
  };
}
