import { type Day, dayOfIso, isoDay } from "#case/day.ts";
import { leastOf } from "#math/extremes.ts";
import type { LifeTable } from "#survival/index.ts";
import type { ListedSpell } from "./read-spell-list.ts";
import type { ReferenceClass } from "./reference-class.ts";

/** A listed spell as a day knows it: how many days it lasted, or has lasted so far. */
export interface KnownSpell {
  readonly spell: ListedSpell;
  readonly least: number;
  readonly most: number;
  /** How it ended, by its place among the endings; null where it was still open. */
  readonly ending: number | null;
}

/** What a class could tell on a day. */
export type KnownClass = {
  /** The day up to which it tells: the one asked for, or the last before it of which the class knows. */
  readonly asOf: string;
  /** Spells that cannot be dated, or of which the day leaves open whether they had begun or ended: not counted. */
  readonly undatable: number;
} & (
  | { readonly form: "life table"; readonly table: LifeTable }
  | { readonly form: "spells"; readonly spells: readonly KnownSpell[] }
);

/**
 * A class as it could be known on a day: without spells that began later, and with those that ended later as open. Of life
 * tables the last that is not later than the day; of listed spells the day itself, but no day after the end of the data.
 * Null where nothing of the class had begun, or no table is so old.
 *
 * @param day without it, the end of the data.
 */
export function classAsOf(given: ReferenceClass, day?: string): KnownClass | null {
  if ("tables" in given) {
    const found = given.tables.findLast(({ asOf }) => day === undefined || dayOfIso(asOf) <= dayOfIso(day));
    return found ? { form: "life table", ...found } : null;
  }
  const end = dayOfIso(given.entry.dataEnd);
  const last = day === undefined ? end : leastOf([end, dayOfIso(day)]);
  const begun = given.spells.filter(({ start }) => start.first <= last);
  const spells = begun.flatMap((spell) => knownOn(spell, last) ?? []);
  if (spells.length === 0) return null;
  return { form: "spells", asOf: isoDay(last), undatable: begun.length - spells.length, spells };
}

function knownOn(spell: ListedSpell, day: Day): KnownSpell | undefined {
  const { start, end, ending } = spell;
  if (start.last > day) return undefined;
  if (end === null || end.first > day)
    return { spell, least: day - start.last, most: day - start.first, ending: null };
  if (end.last > day) return undefined;
  return { spell, least: Math.max(0, end.first - start.last), most: end.last - start.first, ending };
}
