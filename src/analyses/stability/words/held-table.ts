import type { ConceptStates } from "#graph-model/concepts/concept-states.ts";
import type { Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { table } from "../../table.ts";
import { HELD_ROWS } from "../thresholds.ts";
import type { Words } from "./words.ts";

/** The outcomes that hold most often under other rules, each by the name that `nameOf` gives it. */
export function heldTable(
  title: string,
  { states, counts }: Pick<ConceptStates["equilibria"], "states" | "counts">,
  completions: number,
  nameOf: (state: number) => string,
  note: Text,
  words: Words,
): Table {
  const shares = completions > 1;
  return table(
    title,
    ["Outcome", "What is done", ...(shares ? [["holds", "share"] as const] : [])],
    states
      .map((state, at) => ({ state, count: counts[at]! }))
      .sort((a, b) => b.count - a.count || a.state - b.state)
      .slice(0, HELD_ROWS)
      .map(({ state, count }) => [
        nameOf(state),
        words.inFull(state),
        ...(shares ? [count / completions] : []),
      ]),
    note,
  );
}
