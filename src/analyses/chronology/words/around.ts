import { boundsOfIso } from "../../iso-bounds.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { byDate, isCertainlyWithin, type Ordered, type Relation } from "../order.ts";
import type { ChronologyResult } from "../result.ts";
import { actsOf } from "./one-act.ts";

/** Finds the entry of an act. */
export type Finder = (act: Pick<Ordered, "of" | "id">) => Entry;

/** A finder for these entries. */
export function finderOf({ entries }: ChronologyInput): Finder {
  // An event and a sanction step may have one id.
  const key = ({ of, id }: Pick<Ordered, "of" | "id">) => `${of} ${id}`;
  const known = new Map(entries.map((entry) => [key(entry), entry]));
  return (act) => known.get(key(act))!;
}

/** The acts around the turn that a sentence speaks of. */
export interface Around {
  readonly all: readonly Ordered[];
  /** Those of them that are said to bear on the effect, if the order of one of these is certain; otherwise all. */
  readonly chosen: readonly Ordered[];
  /** Whether these are fewer than all. */
  readonly bearing: boolean;
  /** Whether each of all lies within a year of the turn on whichever days they were; otherwise some only may. */
  readonly within: boolean;
  readonly find: Finder;
  /** The chosen acts that stand so to the turn, nearest first. */
  named(relation: Relation): Entry[];
  /** All acts that stand so to the turn, nearest first. */
  allNamed(relation: Relation): Entry[];
}

/** The acts around the turn by how they stand to it. */
export function actsAround(result: ChronologyResult, input: ChronologyInput): Around {
  const find = finderOf(input);
  const acts = actsOf(result.turn?.order ?? [], find);
  const all = acts.map(({ act }) => act);
  // Acts that are said to bear on the effect are what a reader wants to see set against it.
  const bearing = acts.filter((one) => one.bearing).map(({ act }) => act);
  const isTold = bearing.some(({ gap }) => gap > 0);
  const chosen = isTold ? bearing : all;
  const turn = boundsOfIso(result.turn ?? { earliest: null, latest: null });
  return {
    all,
    chosen,
    bearing: isTold && bearing.length < all.length,
    within: all.every((act) => isCertainlyWithin(find(act), turn)),
    find,
    named: (relation) => nearest(chosen, relation, find).map(find),
    allNamed: (relation) => nearest(all, relation, find).map(find),
  };
}

/**
 * Acts that stand so to the turn, nearest first; of acts equally near the earlier, then, where they are near at all, that
 * which most sentences attest, then by the alphabet: so the order of the file does not show.
 */
export function nearest(acts: readonly Ordered[], relation: Relation, find: Finder): Ordered[] {
  return acts
    .filter((act) => act.relation === relation)
    .map((act) => ({ act, entry: find(act) }))
    .sort(
      (a, b) =>
        a.act.gap - b.act.gap ||
        byDate(a.entry, b.entry) ||
        (a.act.gap > 0 ? b.entry.cites.length - a.entry.cites.length : 0) ||
        (a.entry.short < b.entry.short ? -1 : 1),
    )
    .map(({ act }) => act);
}
