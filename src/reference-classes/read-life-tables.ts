import { type LifeTable, LifeTableFault, type LifeTableRow, lifeTable } from "#survival/index.ts";
import type { ClassEntry } from "./class-entry.ts";
import { ClassFault } from "./class-fault.ts";
import { bodyOf, type TableCells } from "./table-cells.ts";

/** The life table of a day of knowledge: what began later is left out, what ended later is counted as open. */
export interface DatedLifeTable {
  readonly asOf: string;
  readonly undatable: number;
  readonly table: LifeTable;
}

/** The first columns of a table; one for each kind of ending follows. */
export const LIFE_TABLE_COLUMNS = ["asOf", "from", "to", "atRisk", "censored"] as const;

/**
 * Reads the life tables of a class, in the order of their days.
 *
 * @throws ClassFault at the first row that is unsound in itself, breaks its table, or does not agree with the index.
 */
export function readLifeTables(
  entry: ClassEntry & { form: "life tables" },
  cells: TableCells,
): readonly DatedLifeTable[] {
  const { file, days, endings } = entry;
  const body = bodyOf(cells, [...LIFE_TABLE_COLUMNS, ...endings], file);
  const tables: DatedLifeTable[] = [];
  let row = 0;
  for (const { asOf, n, undatable } of days) {
    const first = row;
    while (row < body.length && body[row]![0] === asOf) row++;
    if (row === first) throw new ClassFault(file, first + 2, `the table of ${asOf} is not in its place`);
    const table = tableOf(body.slice(first, row), entry, first + 2);
    if (table.n !== n)
      throw new ClassFault(
        file,
        first + 2,
        `${table.n} at risk, where the index counts ${n} spells as of ${asOf}`,
      );
    tables.push({ asOf, undatable, table });
  }
  if (row < body.length)
    throw new ClassFault(file, row + 2, `the index knows no table of ${body[row]![0]} here`);
  return tables;
}

function tableOf(rows: TableCells, { file, endings }: ClassEntry, firstRow: number): LifeTable {
  const read = rows.map(([, from, to, atRisk, censored, ...ended], at): LifeTableRow => {
    const count = (text: string) => {
      if (/^\d{1,9}$/.test(text)) return Number(text);
      throw new ClassFault(file, firstRow + at, `"${text}" is no whole number from 0 on`);
    };
    return {
      from: count(from!),
      to: to === "" ? null : count(to!),
      atRisk: count(atRisk!),
      censored: count(censored!),
      ended: ended.map(count),
    };
  });
  try {
    return lifeTable(read, endings.length);
  } catch (error) {
    if (!(error instanceof LifeTableFault)) throw error;
    throw new ClassFault(file, firstRow + (error.row ?? 0), `${error.column}: ${error.what}`);
  }
}
