import { type LimitedMove, limitedMove } from "#graph-model/concepts/concept-results.ts";
import type { ConceptStates } from "#graph-model/concepts/concept-states.ts";
import type { Cell, Table } from "#outcome/block.ts";
import { definePart } from "../../../part.ts";
import { counted, countedInFigures } from "../../../sentence-parts.ts";
import { table } from "../../../table.ts";
import type { Background, Setup } from "../../setup.ts";
import { HORIZONS } from "../../thresholds.ts";
import { countCell, countFormat } from "../../words/counts.ts";
import { draws } from "../concepts/concepts.ts";
import { type Outcomes, withToday } from "../outcomes/found.ts";
import { outcomes } from "../outcomes/outcomes.ts";

/** What holds where two parties look a stated number of moves ahead; null where there are too many moves. */
export const horizon = definePart({
  id: "horizon",
  title: "What holds if the parties look further ahead",
  needs: [draws],
  wanted: ({ options }: Setup) => options.horizon > 0,
  cost: ({ facts, completions, options }: Setup) => facts.stateCount * completions * options.horizon,
  run: ({ model, sampler, options, small }: Setup, { of, budget }) =>
    limitedMove(model, sampler, of(draws).completions, options.horizon, small, budget),
  explain: (found, setup, told) =>
    found ? { blocks: [horizonTable(found, told(outcomes)!.told, told(draws)!.completions, setup)] } : {},
});

/** Which outcomes would hold among parties that look a stated number of moves ahead. */
function horizonTable(
  found: LimitedMove,
  told: Outcomes,
  completions: number,
  { facts, words }: Background,
): Table {
  const { horizons, nonMyopic } = found;
  const shown = horizons.filter((_, at) => at < HORIZONS || at === horizons.length - 1);
  const holding = [...shown, ...(nonMyopic ? [nonMyopic] : [])];
  const leading = withToday(told).map(({ state }) => state);
  const others = holding.flatMap(({ equilibria }) => equilibria.states.slice(0, leading.length));
  const cell = ({ equilibria: { states, counts } }: ConceptStates, state: number): Cell =>
    countCell(counts[states.indexOf(state)] ?? 0, completions);
  const format = countFormat(completions);
  return table(
    "What holds if the parties look further ahead",
    [
      "Outcome",
      ...shown.map(
        (_, at) => [countedInFigures(at < HORIZONS ? at + 1 : horizons.length, "move"), format] as const,
      ),
      ...(nonMyopic ? [["however far", format] as const] : []),
    ],
    [...new Set([...leading, ...others])].map((state) => [
      words.named(state),
      ...holding.map((each) => cell(each, state)),
    ]),
    [
      "Here the parties move in turn, and each foresees what the other would do with the moves that are left. This is ",
      {
        term: "limited-move stability",
        meaning: "the concept L of the graph model, worked out from the last move back",
      },
      ". ",
      lasting(found, facts.exact),
    ],
  );
}

function lasting({ nonMyopic }: LimitedMove, exact: boolean): string {
  if (!nonMyopic) return "Whether anything holds however far they look was not settled.";
  const from = counted(Math.max(nonMyopic.from, 1), "move");
  if (nonMyopic.period === 1) return `From ${from} on, looking further changes nothing.`;
  const where = exact ? "" : " in every order of preference";
  return `The answer does not settle${where}: from ${from} on it repeats itself every ${counted(nonMyopic.period, "move")}. “However far” means at every length from there on.`;
}
