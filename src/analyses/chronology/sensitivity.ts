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
  const byThing = new Map(base.map((ordered) => [thing(ordered), ordered]));
  const found: WithoutDating[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.datings.length < 2) continue;
    const ofTurn = entry.of === "event" && turnEvents.includes(entry.id);
    // The turn concerns all that is set against it, any other entry only itself.
    const own = byThing.get(thing(entry));
    const concerned = ofTurn ? base : own ? [own] : [];
    if (concerned.length === 0) continue;
    for (const dropped of entry.datings) {
      const datings = entry.datings.filter((dating) => dating !== dropped);
      const without = { ...entry, ...placeAct(datings, entry.mode, asOf, entry.known), datings };
      const changedEntries = ofTurn ? entries.with(index, without) : [without];
      const changedTurn = ofTurn ? turnDate(changedEntries, turnEvents) : turn;
      const order = new Map(
        changedTurn
          ? orderAround(changedEntries, changedTurn).map((ordered) => [thing(ordered), ordered.relation])
          : [],
      );
      const changed = concerned.flatMap((ordered) => {
        const { of, id, relation } = ordered;
        const to: Relation | "not compared" = order.get(thing(ordered)) ?? "not compared";
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

/** By what an entry is known: events and sanctions may have the same ids. */
function thing({ of, id }: Pick<Entry, "of" | "id">): string {
  return `${of} ${id}`;
}
