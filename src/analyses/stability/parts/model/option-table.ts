import type { ListedStates } from "#graph-model/model/graph-model.ts";
import { grouped } from "#math/grouped.ts";
import type { Table } from "#outcome/block.ts";
import { capitalised, counted, inWords, listed, yesOrNo } from "../../../sentence-parts.ts";
import { table } from "../../../table.ts";
import type { StabilityInput } from "../../input.ts";
import { LISTED_ROWS } from "../../thresholds.ts";
import type { Words } from "../../words/words.ts";

/** What the parties can do: their options with the short forms that tables and pictures use, or their moves. */
export function whatCanBeDone(input: StabilityInput, words: Words): Table {
  return input.model.listed ? moveTable(input.model.listed, input, words) : optionTable(input, words);
}

function optionTable(input: StabilityInput, words: Words): Table {
  const { options, today } = input.model;
  const oneWay = options.some(({ reversible }) => reversible !== "yes");
  return table(
    "What the parties can do",
    ["Short", "Party", "Option", "Today", ...(oneWay ? ["Can be changed"] : [])],
    options.map(({ party, reversible }, at) => [
      input.shortOptions[at]!,
      input.parties[party]!.name,
      input.options[at]!,
      yesOrNo(((today >>> at) & 1) === 1),
      ...(oneWay ? [reversible] : []),
    ]),
    noteOn(input, words),
  );
}

/** What options alone do not say: which outcomes count as one, and which moves are barred. */
function noteOn({ model, parties }: StabilityInput, words: Words): string {
  return [
    ...model.merged.map(
      ({ state, of }) =>
        `${capitalised(inWords(of.length))} combinations count as one outcome, ${words.quoted(state)}.`,
    ),
    ...model.barred.map(({ party, from, to }) => {
      const where = from ? ` out of where ${words.statement(from)} holds` : "";
      const whither = to ? ` to where ${words.statement(to)} holds` : "";
      return `${parties[party]!.name} cannot move${where}${whither}.`;
    }),
  ].join(" ");
}

/** The listed states, and who can move from each to which. */
function moveTable({ moves }: ListedStates, { states, parties }: StabilityInput, words: Words): Table {
  const more = states.length - LISTED_ROWS;
  // There may be tens of thousands of moves: they are gone through once.
  const movesFrom = grouped(moves, ({ from, party }) => `${from} ${party}`);
  return table(
    "What the parties can do",
    ["Outcome", "What is the case", "Who can move where"],
    states.slice(0, LISTED_ROWS).map(({ text }, state) => {
      const onwards = parties.flatMap(({ name }, party) => {
        const ends = movesFrom.get(`${state} ${party}`) ?? [];
        return ends.length > 0 ? [`${name} to ${listed(words.labels(ends.map(({ to }) => to)))}`] : [];
      });
      return [words.marked(state), text, onwards.length > 0 ? onwards.join("; ") : "nobody"];
    }),
    more > 0 ? `And ${counted(more, "more outcome")}.` : "",
  );
}
