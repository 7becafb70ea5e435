import type { Day } from "#case/day.ts";
import { writtenDate } from "#case/effective-date.ts";
import { placeAct } from "./collect.ts";
import type { Entry } from "./entry.ts";
import { orderAround, type Relation, turnDate } from "./order.ts";

/** What the order of acts around the turn would be if one dating were not there. */
export type WithoutDating = {
  readonly of: Entry["of"];
  readonly id: string;
  readonly when: string;
  readonly cites: readonly string[];
  /** Acts whose order to the turn would change, and to what. */
  readonly changed: readonly {
    readonly of: Entry["of"];
    readonly id: string;
    readonly from: Relation;
    readonly to: Relation | "not compared";
  }[];
};

/**
 * Leaves out, one at a time, each dating of a turn event or act that has several, and reports those on which some
 * order to the turn depends.
 */
export function withoutEachDating(
  entries: readonly Entry[],
  turnEvents: readonly string[],
  asOf: Day,
): WithoutDating[] {
  const turn = turnDate(entries, turnEvents);
  if (!turn) return [];
  const base = orderAround(entries, turn);
  const found: WithoutDating[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.datings.length < 2) continue;
    for (const dropped of entry.datings) {
      const datings = entry.datings.filter((dating) => dating !== dropped);
      const changedEntries = entries.with(index, {
        ...entry,
        ...placeAct(datings, entry.mode, asOf),
        datings,
      });
      const changedTurn = turnDate(changedEntries, turnEvents);
      const order = changedTurn ? orderAround(changedEntries, changedTurn) : [];
      const changed = base.flatMap(({ of, id, relation }) => {
        const to: Relation | "not compared" =
          order.find((other) => other.of === of && other.id === id)?.relation ?? "not compared";
        return to === relation ? [] : [{ of, id, from: relation, to }];
      });
      if (changed.length > 0)
        found.push({
          of: entry.of,
          id: entry.id,
          when: writtenDate(dropped.when),
          cites: dropped.cite,
          changed,
        });
    }
  }
  return found;
}
