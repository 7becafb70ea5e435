import { classAsOf, type KnownClass } from "#reference-classes/as-of.ts";
import type { ClassEntry } from "#reference-classes/class-entry.ts";
import { type ClassFigures, classFigures } from "#reference-classes/class-figures.ts";
import type { ReferenceClass } from "#reference-classes/reference-class.ts";
import { actuarial } from "#survival/index.ts";

/** Ages for which the chance to last so long is told, in days. */
const AGES = [30, 90, 180, 365, 730, 1825] as const;

/** The days of a year, after which the list tells what share lasts. */
export const YEAR = 365;

/** A row of the table behind the figures: a band of ages, or one spell. */
export type ClassRow =
  | {
      readonly from: number;
      readonly to: number | null;
      readonly atRisk: number;
      readonly ended: readonly number[];
      readonly censored: number;
      /** The share that lasts to the end of the band; null of a band without one. */
      readonly survival: number | null;
      readonly low: number | null;
      readonly high: number | null;
    }
  | {
      readonly name: string;
      readonly start: string;
      /** As written; null where it was still open on the day. */
      readonly end: string | null;
      readonly least: number;
      readonly most: number;
      readonly ending: string | null;
    };

/** What `demarche classes ID` tells of a class. */
export interface OneClass {
  /** The index's entry, without the list of its days. */
  readonly class: Omit<ClassEntry, "days">;
  /** The first day of which it has a table; null where it lists single spells. */
  readonly firstDay: string | null;
  /** Null where nothing of it was known on the day. */
  readonly figures: ClassFigures | null;
  readonly table: readonly ClassRow[];
}

/** What there is to tell of a class on a day; without one, at the end of its data. */
export function oneClass(given: ReferenceClass, day?: string): OneClass {
  const known = classAsOf(given, day);
  const entry: Omit<ClassEntry, "days"> & { days?: unknown } = { ...given.entry };
  delete entry.days;
  const firstDay = "tables" in given ? given.tables[0]!.asOf : null;
  if (known === null) return { class: entry, firstDay, figures: null, table: [] };
  const figures = classFigures(known, entry.endings.length, AGES);
  return { class: entry, firstDay, figures, table: rowsOf(known, entry.endings, figures) };
}

function rowsOf(
  known: KnownClass,
  endings: readonly string[],
  { limits }: ClassFigures,
): readonly ClassRow[] {
  if (known.form === "spells")
    return known.spells.map(({ spell: { name, written }, least, most, ending }) => ({
      name,
      start: written.start,
      end: ending === null ? null : written.end,
      least,
      most,
      ending: ending === null ? null : endings[ending]!,
    }));
  const { survival, low, high } = actuarial(known.table, limits);
  return known.table.rows.map((row, band) => ({
    ...row,
    survival: survival[band + 1] ?? null,
    low: low[band + 1] ?? null,
    high: high[band + 1] ?? null,
  }));
}
