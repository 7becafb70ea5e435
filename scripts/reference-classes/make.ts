// Makes data/reference-classes: the index, and a table for each class that ships as life tables.
//
//   node scripts/reference-classes/make.ts LIFE-TABLES.json
//
// LIFE-TABLES.json holds, for each class, counts by age as of the end of each year: `[{id, dataEnd, asOf: [{asOf, n, undatable,
// rows: [{from, to, atRisk, ended: {ending: count}, censored}]}]}]`. They were counted from the data sets that the sources name; most
// of these may not be passed on, so neither they nor that file are part of the project. What is shipped is checked by
// the tests, and can be counted again from one's own copy of a data set with `groupedSpells` of demarche/survival.
// The lists of single spells are entered by hand and stay as they are; only their lines of the index are written.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvTable } from "../../src/exchange/csv.ts";
import { LIFE_TABLE_COLUMNS } from "../../src/reference-classes/read-life-tables.ts";
import { DESCRIPTIONS, type Description, LISTED } from "./descriptions.ts";
import { SOURCES } from "./sources.ts";

interface CountedRow {
  readonly from: number;
  readonly to: number;
  readonly atRisk: number;
  readonly ended: Readonly<Record<string, number>>;
  readonly censored: number;
}

interface CountedClass {
  readonly id: string;
  readonly asOf: readonly {
    readonly asOf: string;
    readonly n: number;
    readonly undatable: number;
    readonly rows: readonly CountedRow[];
  }[];
}

/** The bound that stands for “and longer” in the counts. */
const NO_END = 36_500;

const folder = join(import.meta.dirname, "..", "..", "data", "reference-classes");
const [given] = process.argv.slice(2);
if (given === undefined)
  throw new Error("name the file of counts: node scripts/reference-classes/make.ts FILE");
const counted = JSON.parse(readFileSync(given, "utf8")) as readonly CountedClass[];

const entries = [
  ...DESCRIPTIONS.map((description) => {
    const found = counted.find(({ id }) => id === description.id);
    if (!found) throw new Error(`${given} holds no class ${description.id}`);
    return writtenTable(description, found);
  }),
  ...LISTED.map(({ dataEnd, endingOrder, ...description }) => ({
    ...words(
      description,
      "The dates and endings are facts, entered by hand; with the citation they may be passed on.",
    ),
    endings: endingOrder,
    dataEnd,
    form: "spells",
  })),
];
writeFileSync(join(folder, "index.json"), indexText(entries));

/** Writes the table of a class, and gives its entry of the index. */
function writtenTable(description: Description, { asOf: tables }: CountedClass): object {
  const totals = new Map<string, number>();
  for (const { rows } of tables)
    for (const { ended } of rows)
      for (const [ending, count] of Object.entries(ended))
        totals.set(ending, (totals.get(ending) ?? 0) + count);
  const endings = [...totals.keys()].sort((a, b) => totals.get(b)! - totals.get(a)! || (a < b ? -1 : 1));
  const named = endings.map((ending) => description.endings?.[ending] ?? ending.toLowerCase());
  const rows = tables.flatMap(({ asOf, rows }) =>
    rows.map(({ from, to, atRisk, censored, ended }) => [
      asOf,
      from,
      to === NO_END ? null : to,
      atRisk,
      censored,
      ...endings.map((ending) => ended[ending] ?? 0),
    ]),
  );
  const entry = words(
    description,
    "The figures were counted for this project; with the citation they may be passed on.",
  );
  const table = csvTable([[...LIFE_TABLE_COLUMNS, ...named], ...rows]);
  writeFileSync(join(folder, entry.file), table.replaceAll("\r\n", "\n"));
  return {
    ...entry,
    endings: named,
    dataEnd: tables.at(-1)!.asOf,
    form: "life tables",
    days: tables.map(({ asOf, n, undatable }) => ({ asOf, n, undatable })),
  };
}

function words({ id, name, start, end, source, note }: Description, licence: string) {
  return {
    id,
    name,
    start,
    end,
    unit: "days",
    source: SOURCES[source],
    licence,
    file: `${id.replace("/", "-")}.csv`,
    ...(note === undefined ? {} : { note }),
  };
}

/** JSON with each day of knowledge on a line of its own. */
function indexText(classes: readonly object[]): string {
  const text = JSON.stringify({ classes }, null, 2);
  return `${text.replace(/\{\s+"asOf": ("[^"]+"),\s+"n": (\d+),\s+"undatable": (\d+)\s+\}/g, '{ "asOf": $1, "n": $2, "undatable": $3 }')}\n`;
}
