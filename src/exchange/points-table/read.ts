import { decode } from "#case/decode.ts";
import { nearest } from "#case/nearest.ts";
import { numberMeant, shown } from "#case/value-cures.ts";
import { bounded } from "../deal-model/bounded.ts";
import { caseOfDeals } from "../deal-model/case-of.ts";
import type { DealParty } from "../deal-model/deal-model.ts";
import { numberOf } from "../deal-model/decimal.ts";
import { BEGINNING, FileFaults } from "../deal-model/file-faults.ts";
import { sizeFault } from "../deal-model/size-fault.ts";
import { wholeFault } from "../deal-model/whole-fault.ts";
import { cellsOf, type PlacedCell } from "../entry-table/cells.ts";
import type { GivenFile, ImportContext, Imported } from "../format.ts";

const COLUMNS = ["party", "issue", "option", "value"] as const;
type Column = (typeof COLUMNS)[number];

/** The rows of the table by party, issue and option; of each the cell of the value. */
interface Points {
  /** Issue → option → where it stands first. */
  readonly issues: Map<string, Map<string, PlacedCell>>;
  readonly parties: Map<string, OwnPoints>;
}

interface OwnPoints {
  readonly first: PlacedCell;
  /** Issue → option → value, and the cell that says it. */
  readonly values: Map<string, Map<string, { readonly value: number; readonly cell: PlacedCell }>>;
  walkAway: { readonly value: number; readonly cell: PlacedCell } | undefined;
}

/**
 * Makes a case of a table of points: a row for what an option of an issue is worth to a party, and one with an empty issue and option
 * for what the party has without a deal. A party without such a row has not stated it.
 */
export function readPointsTable(files: readonly GivenFile[], context: ImportContext): Imported {
  const [file, second] = files;
  if (!file) throw new Error("no file is given");
  if (second)
    return {
      faults: [
        wholeFault(second.name, "a second table of points", "put the rows of all parties into one table"),
      ],
    };
  const decoded = decode(file.bytes, file.name);
  if ("fault" in decoded) return { faults: [decoded.fault] };
  const cells = cellsOf(decoded.text, file.name);
  if ("faults" in cells) return cells;
  const faults = new FileFaults(file.name);
  const points = readRows(cells.rows, faults);
  if (!points || faults.errors.length > 0) return { faults: faults.errors };
  const options = [...points.issues.values()].reduce((sum, { size }) => sum + size, 0);
  const size = { clauses: points.issues.size, options, parties: points.parties.size };
  const tooLarge = sizeFault(size, file.name);
  if (tooLarge) return { faults: [tooLarge] };
  const parties = [...points.parties].map(([name, own]) => partyOf(name, own, points, faults));
  if (faults.errors.length > 0) return { faults: faults.errors };
  const clauses = [...points.issues].map(([name, options]) => ({ name, options: [...options.keys()] }));
  const text = decoded.text.replace(/^\ufeff/, "");
  return caseOfDeals({ clauses, parties }, [{ name: file.name, text }], context, faults.warnings);
}

function readRows(
  [head, ...rows]: readonly (readonly PlacedCell[])[],
  faults: FileFaults,
): Points | undefined {
  if (!head)
    return faults.error(
      BEGINNING,
      "the table is empty",
      `begin with a line of columns: ${COLUMNS.join(",")}`,
    );
  const columns = columnsOf(head, faults);
  if (!columns) return undefined;
  const points: Points = { issues: new Map(), parties: new Map() };
  for (const row of rows) {
    const extra = row.slice(head.length).find(({ text }) => text !== "");
    if (extra)
      faults.error(
        extra,
        "the row has more cells than the first line",
        "name the column, or put texts with commas in quotes",
      );
    const cell = (column: Column): PlacedCell => row[columns.indexOf(column)] ?? { ...row.at(-1)!, text: "" };
    readRow(
      { party: cell("party"), issue: cell("issue"), option: cell("option"), value: cell("value") },
      points,
      faults,
    );
  }
  if (points.issues.size === 0 && faults.errors.length === 0)
    return faults.error(
      head[0]!,
      "the table has no issue",
      "write a row for what each option is worth to each party",
    );
  return points;
}

function columnsOf(head: readonly PlacedCell[], faults: FileFaults): readonly string[] | undefined {
  const known: readonly string[] = COLUMNS;
  const names = head.map(({ text }) => text.toLowerCase());
  for (const [at, cell] of head.entries()) {
    const near = nearest(names[at]!, known);
    if (!known.includes(names[at]!))
      faults.error(
        cell,
        `there is no column ${shown(cell.text)} in a table of points`,
        near && !names.includes(near) ? `did you mean ${near}?` : `columns: ${known.join(", ")}`,
      );
    else if (names.indexOf(names[at]!) < at)
      faults.error(cell, `two columns are called ${cell.text}`, "keep one of them");
  }
  for (const column of COLUMNS)
    if (!names.includes(column))
      faults.error(head[0]!, `there is no column ${column}`, `the columns are ${COLUMNS.join(", ")}`);
  return faults.errors.length === 0 ? names : undefined;
}

function readRow(row: Readonly<Record<Column, PlacedCell>>, points: Points, faults: FileFaults): void {
  const { party, issue, option } = row;
  if (party.text === "") {
    faults.error(party, "the row names no party", "say whose points these are");
    return;
  }
  const value = worthIn(row.value, faults);
  const own = points.parties.get(party.text) ?? { first: party, values: new Map(), walkAway: undefined };
  points.parties.set(party.text, own);
  if (issue.text === "") {
    if (option.text !== "")
      faults.error(
        option,
        `the option ${shown(option.text)} stands on no issue`,
        "name the issue; where both are empty, the row says what no deal is worth",
      );
    else if (own.walkAway)
      faults.error(
        issue,
        `a second row says what no deal is worth to ${shown(party.text)}, the first in line ${own.walkAway.cell.line}`,
        "keep one of the two",
      );
    else if (value !== undefined) own.walkAway = { value, cell: row.value };
    return;
  }
  if (option.text === "") {
    faults.error(
      option,
      `the row names no option of ${shown(issue.text)}`,
      "name it; what no deal is worth has an empty issue as well",
    );
    return;
  }
  const options = points.issues.get(issue.text) ?? new Map<string, PlacedCell>();
  points.issues.set(issue.text, options);
  if (!options.has(option.text)) options.set(option.text, option);
  const values = own.values.get(issue.text) ?? new Map<string, { value: number; cell: PlacedCell }>();
  own.values.set(issue.text, values);
  const first = values.get(option.text);
  if (first)
    faults.error(
      option,
      `${shown(option.text)} on ${shown(issue.text)} stands twice for ${shown(party.text)}, first in line ${first.cell.line}`,
      "keep one of the two",
    );
  else values.set(option.text, { value: value ?? 0, cell: row.value });
}

function worthIn(cell: PlacedCell, faults: FileFaults): number | undefined {
  const value = numberOf(cell.text);
  if (value !== undefined) return bounded(value, cell, "the value", faults);
  if (cell.text === "")
    return faults.error(
      cell,
      "the row has no value",
      "write a number; what is not known cannot be left open in a table of points",
    );
  const meant = numberMeant(cell.text);
  return faults.error(
    cell,
    `the value ${shown(cell.text)} is no number`,
    meant && !meant.startsWith("[") ? `write ${meant}` : "write digits, with a point for decimals",
  );
}

/** A party values every option that any party values: what a table does not say is not taken for 0. */
function partyOf(name: string, own: OwnPoints, { issues }: Points, faults: FileFaults): DealParty {
  const values = [...issues].map(([issue, options]) => {
    const known = own.values.get(issue);
    const missing = [...options.keys()].filter((option) => !known?.has(option));
    if (missing.length > 0) {
      const named = missing.slice(0, 5).map(shown).join(", ") + (missing.length > 5 ? " …" : "");
      faults.error(
        own.first,
        `nothing says what ${named} on ${shown(issue)} ${missing.length === 1 ? "is" : "are"} worth to ${shown(name)}`,
        "add a row for each, with 0 where that is meant",
      );
    }
    return { points: [...options.keys()].map((option) => known?.get(option)?.value ?? 0) };
  });
  return { name, file: 0, values, ...(own.walkAway ? { walkAway: { worth: own.walkAway.value } } : {}) };
}
