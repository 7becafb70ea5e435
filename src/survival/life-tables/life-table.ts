import { SURVIVAL_LIMITS } from "../limits.ts";
import { LifeTableFault } from "./life-table-fault.ts";

/** What happened to spells of one band of ages. */
export interface LifeTableRow {
  /** The band: ages in days from `from` on and below `to`; null in a last band without an end. */
  readonly from: number;
  readonly to: number | null;
  /** Spells that were open at age `from`. */
  readonly atRisk: number;
  /** How many ended in the band, by kind of ending; as long in every row. */
  readonly ended: readonly number[];
  /** Spells last seen open in the band. */
  readonly censored: number;
}

/** Spells grouped by age. Made by `lifeTable`. */
export interface LifeTable {
  readonly rows: readonly LifeTableRow[];
  /** Spells in all. */
  readonly n: number;
  readonly kinds: number;
}

/**
 * Checks a life table: bands follow one another from age 0, each begins with as many as the one before has left, and the
 * last leaves none.
 *
 * @throws LifeTableFault with the first row at fault: nothing is mended.
 */
export function lifeTable(rows: readonly LifeTableRow[], kinds: number): LifeTable {
  const [first] = rows;
  if (first === undefined) throw new LifeTableFault("rows", null, "a life table without rows");
  let [age, open]: [number | null, number] = [0, first.atRisk];
  for (const [place, row] of rows.entries()) {
    const refuse = (column: string, what: string) => {
      throw new LifeTableFault(column, place, what);
    };
    if (age === null) refuse("from", "a band follows one that has no end");
    if (row.from !== age)
      refuse("from", `the band begins at ${row.from}, where the one before ends at ${age}`);
    if (
      row.to !== null &&
      !(Number.isInteger(row.to) && row.to > row.from && row.to <= SURVIVAL_LIMITS.longestSpell.most)
    )
      refuse("to", `${row.to} is no whole number of days beyond ${row.from}`);
    if (row.ended.length !== kinds)
      refuse("ended", `${row.ended.length} kinds of ending where there are ${kinds}`);
    for (const [kind, count] of row.ended.entries())
      if (!isCount(count)) refuse(`ended ${kind + 1}`, `${count} is no whole number from 0 on`);
    if (!isCount(row.censored)) refuse("censored", `${row.censored} is no whole number from 0 on`);
    if (!isCount(row.atRisk)) refuse("atRisk", `${row.atRisk} is no whole number from 0 on`);
    if (row.atRisk !== open) refuse("atRisk", `${row.atRisk}, where the row before leaves ${open}`);
    if (row.atRisk === 0) refuse("atRisk", "nothing is left to be seen in the band");
    open -= row.censored + row.ended.reduce((sum, count) => sum + count, 0);
    if (open < 0) refuse("ended", `${-open} more are gone than were at risk`);
    age = row.to;
  }
  if (open > 0)
    throw new LifeTableFault("censored", rows.length - 1, `${open} are left, neither ended nor last seen`);
  return { rows, n: first.atRisk, kinds };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
