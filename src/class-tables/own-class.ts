import type { Case } from "#case/case.ts";
import { type CaseDate, dateOf } from "#case/date.ts";
import { isoDay } from "#case/day.ts";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { cellsOf, type PlacedCell } from "#exchange/entry-table/cells.ts";
import { greatestOf } from "#math/extremes.ts";
import { ClassFault } from "#reference-classes/class-fault.ts";
import { NO_ENDING } from "#reference-classes/read-spell-list.ts";
import { type ReferenceClass, referenceClass } from "#reference-classes/reference-class.ts";
import { SURVIVAL_LIMITS } from "#survival/index.ts";

/** Largest table of spells that a case may name, in bytes. */
export const LARGEST_CLASS_FILE = 16_000_000;

const COLUMNS = ["id", "name", "start", "end", "ending"] as const;

/**
 * A class whose spells stand in a CSV of the user's. Its columns go by the names that the case gives; an empty end, or `..`,
 * is that of a spell that still lasted on the last day of which the table tells. All faults have the row at fault.
 *
 * @param name the file as the case names it: it stands in what is passed on, which is no place for folders of this machine
 * @param file the same as messages name it
 */
export function ownClass(
  given: Case["classes"][number],
  bytes: Uint8Array,
  name: string,
  file: string,
): ReferenceClass | { readonly faults: readonly Fault[] } {
  const decoded = decode(bytes, file, LARGEST_CLASS_FILE);
  if ("fault" in decoded) return { faults: [decoded.fault] };
  const cells = cellsOf(decoded.text, file);
  if ("faults" in cells) return cells;
  const [head = [], ...rows] = cells.rows;
  const fault = (at: Pick<PlacedCell, "line" | "column">, what: string, cure: string) => ({
    faults: [{ file, line: at.line, column: at.column, what, cure, severity: "error" as const }],
  });
  const names = head.map(({ text }) => text);
  if (head.length === 0)
    return fault(
      { line: 1, column: 1 },
      "the file is empty",
      "begin with a line of columns: start,end,ending",
    );
  if (rows.length === 0)
    return fault(head[0]!, "the table has no spells", "write a line for each below the names of the columns");
  const twice = head.find(({ text }, at) => text !== "" && names.indexOf(text) < at);
  if (twice) return fault(twice, `two columns are called ${twice.text}`, "keep one of them");
  const places: (number | undefined)[] = [];
  for (const column of COLUMNS) {
    const called = given.columns?.[column] ?? column;
    const at = names.indexOf(called);
    const isNamed = given.columns !== undefined && Object.hasOwn(given.columns, column);
    if (at < 0 && (isNamed || (column !== "id" && column !== "name"))) {
      const near = nearest(called, names);
      return fault(
        head[0] ?? { line: 1, column: 1 },
        `there is no column ${JSON.stringify(called)}, which has the ${column} of a spell`,
        near
          ? `did you mean ${JSON.stringify(near)}? Say so in \`columns\``
          : isNamed
            ? `the columns are ${names.map((one) => JSON.stringify(one)).join(", ")}`
            : `name it in \`columns: {${column}: …}\` of the class`,
      );
    }
    const other = at < 0 ? -1 : places.indexOf(at);
    if (other >= 0)
      return fault(
        head[at]!,
        `the column ${JSON.stringify(called)} is to have the ${COLUMNS[other]} of a spell and its ${column} too`,
        "name another for one of them in `columns`",
      );
    places.push(at < 0 ? undefined : at);
  }
  const text = (row: readonly PlacedCell[], at: number) => {
    const place = places[at];
    return place === undefined ? "" : (row[place]?.text ?? "").trim();
  };
  const table = rows.map((row, number) => {
    const [id, name, start, end, ending] = COLUMNS.map((_, at) => text(row, at));
    return [
      id || String(number + 1),
      name || id || `spell ${number + 1}`,
      start!,
      end === "" ? ".." : end!,
      ending!,
    ];
  });
  const dataEnd = given.dataEnd ?? lastNamed(table);
  if (dataEnd === undefined)
    return fault(
      head[0] ?? { line: 1, column: 1 },
      "no spell of the table is dated",
      "write dates in EDTF: 2017-11",
    );
  const endings = [...new Set(table.map((row) => row[4]!).filter((ending) => ending !== ""))];
  if (endings.length > SURVIVAL_LIMITS.endings.most)
    return fault(
      head[places[4]!] ?? { line: 1, column: 1 },
      `the table has ${endings.length} kinds of ending`,
      `name kinds of ending, ${SURVIVAL_LIMITS.endings.most} at most, not each ending by itself`,
    );
  try {
    return referenceClass(
      {
        id: `own/${given.id.toLowerCase().replaceAll("_", "-")}`,
        name: given.name!,
        start: given.begins!,
        end: given.ends!,
        unit: "days",
        endings: endings.length > 0 ? endings : ["ended"],
        source: {
          citation: given.cite?.join(", ") ?? name,
          version: "as in the case",
          licence: "the user's own",
        },
        licence: "the user's own",
        file: name,
        dataEnd: isoDay(dataEnd.latest!),
        form: "spells",
      },
      [[...COLUMNS], ...table],
    );
  } catch (error) {
    if (!(error instanceof ClassFault)) throw error;
    const row = cells.rows[error.row - 1] ?? [];
    const place = error.cell === null ? undefined : places[error.cell];
    return fault(
      (place === undefined ? undefined : row[place]) ?? row[0] ?? { line: 1, column: 1 },
      error.what,
      error.what === NO_ENDING
        ? "say how it ended, if only `ended`; a spell that goes on has an empty end, or `..`"
        : "mend the row, or leave it out; an empty end, or `..`, is that of a spell which goes on",
    );
  }
}

/** The last day that any date of the table names. */
function lastNamed(table: readonly (readonly string[])[]): CaseDate | undefined {
  const dates = table
    .flatMap((row) => [row[2]!, row[3]!])
    .flatMap((text) => dateOf(text) ?? [])
    .filter(({ named }) => named.latest !== null);
  if (dates.length === 0) return undefined;
  const last = greatestOf(dates.map(({ named }) => named.latest!));
  return dateOf(isoDay(last));
}
