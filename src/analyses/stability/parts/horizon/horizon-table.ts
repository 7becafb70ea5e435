import type { LimitedMove } from "#graph-model/concepts/concept-results.ts";
import type { ConceptStates } from "#graph-model/concepts/concept-states.ts";
import type { Block, Cell } from "#outcome/block.ts";
import type { Facts } from "../../facts.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** The table has a column for each horizon up to this one, and for the longest. */
const SHOWN = 6;

/** Which outcomes would hold among parties that look a stated number of moves ahead; nothing if it was not asked. */
export function horizonTable(result: Facts & Outcomes, limitedMove: LimitedMove, words: Words): Block[] {
  const { horizons, nonMyopic } = limitedMove;
  const shown = horizons.filter((_, at) => at < SHOWN || at === horizons.length - 1);
  const holding = [...shown, ...(nonMyopic ? [nonMyopic] : [])];
  const states = [...new Set(result.leading.map(({ state }) => state).concat(result.today))];
  const listedToo = holding
    .flatMap(({ equilibria }) => equilibria.states.slice(0, states.length))
    .filter((state) => !states.includes(state));
  const cell = ({ equilibria }: ConceptStates, state: number): Cell => {
    const at = equilibria.states.indexOf(state);
    const count = at < 0 ? 0 : equilibria.counts[at]!;
    if (!result.exact) return count / result.completions;
    return count > 0 ? "yes" : "no";
  };
  const format = result.exact ? "text" : "share";
  return [
    {
      kind: "table",
      title: "What holds if the parties look further ahead",
      columns: [
        { label: "Outcome" },
        ...shown.map((_, at) => {
          const moves = at < SHOWN ? at + 1 : horizons.length;
          return { label: moves === 1 ? "1 move" : `${moves} moves`, format } as const;
        }),
        ...(nonMyopic ? [{ label: "however far", format } as const] : []),
      ],
      rows: [...states, ...new Set(listedToo)].map((state) => ({
        cells: [words.label(state), ...holding.map((each) => cell(each, state))],
      })),
      note: [
        "Here the parties move in turn, and each foresees what the other would do with the moves that are left. This is ",
        {
          term: "limited-move stability",
          meaning: "the concept L of the graph model, worked out from the last move back",
        },
        ". ",
        lasting(limitedMove, result),
      ],
    },
  ];
}

function lasting({ nonMyopic }: LimitedMove, { exact }: Facts): string {
  if (!nonMyopic) return "Whether anything holds however far they look was not settled.";
  const from = count(Math.max(nonMyopic.from, 1));
  if (nonMyopic.period === 1) return `From ${from} on, looking further changes nothing.`;
  const where = exact ? "" : " in every order of preference";
  return `The answer does not settle${where}: from ${from} on it repeats itself every ${count(nonMyopic.period)}. “However far” means at every length from there on.`;
}

function count(moves: number): string {
  return moves === 1 ? "1 move" : `${moves} moves`;
}
