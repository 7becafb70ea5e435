import type { Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { capitalised, listed } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { dayInOrder } from "../order.ts";
import { conflictInWords, setAnewInWords, whenInWords } from "./dates.ts";
import { kindInWords } from "./kinds.ts";
import { namesOf, saidByCell } from "./people.ts";

/** The dated entries in one table and those without a date in another; an empty table is left out. */
export function tablesOf(input: ChronologyInput): Table[] {
  const { entries } = input;
  const dated = entries.filter(({ precision }) => precision !== "undated");
  const undated = entries.filter(({ precision }) => precision === "undated");
  const tables: Table[] = [];
  if (dated.length > 0) {
    tables.push({
      kind: "table",
      title: "Chronology",
      columns: [{ label: "When", format: "date" }, ...COLUMNS],
      rows: dated.map((entry) => ({
        cells: [whenCell(entry), ...cells(entry, input)],
        sort: [dayInOrder(entry), ...SORT],
        ...(["negated", "hypothetical", "contested"].includes(entry.mode)
          ? { emphasis: "muted" as const }
          : {}),
      })),
      note:
        "“As written” is the date in EDTF as the case holds it, of a round or pause start and end (~ about, " +
        "? uncertain, .. open, X not given, [ ] once on one of these days), then the words of the source. What happened once cannot be later than the day of " +
        "the analysis; what lasts beyond that day was under way.",
    });
  }
  if (undated.length > 0) {
    tables.push({
      kind: "table",
      title: `${capitalised(listed(kindsOf(undated)))} without a date`,
      columns: COLUMNS,
      rows: undated.map((entry) => ({ cells: cells(entry, input) })),
      note: "No source at hand dates these, so they are not placed on the time axis.",
    });
  }
  return tables;
}

/** What some entries are, so that what is said of past events elsewhere is not taken to be said of rounds. */
function kindsOf(entries: readonly Entry[]): string[] {
  return KINDS.filter(([, is]) => entries.some(is)).map(([kind]) => kind);
}

const isPast = ({ of, mode }: Entry) => of === "event" && (mode === "actual" || mode === "historical");
const KINDS = [
  ["past events", isPast],
  ["events still to come", ({ of, mode }: Entry) => of === "event" && mode === "future"],
  ["events in doubt", (one: Entry) => one.of === "event" && one.mode !== "future" && !isPast(one)],
  ["sanctions", ({ of }: Entry) => of === "sanction"],
  ["rounds", ({ of }: Entry) => of === "round"],
  ["pauses", ({ of }: Entry) => of === "pause"],
] as const;

const COLUMNS = [
  { label: "What" },
  { label: "Who → to whom" },
  { label: "Kind" },
  { label: "As written" },
  { label: "Who says so" },
] as const;
const SORT = COLUMNS.map(() => null);

function whenCell(entry: Entry): readonly Inline[] {
  const conflicts = entry.conflicts.flatMap((conflict): Inline[] => [
    `; another dating: ${conflictInWords(conflict)} `,
    { cite: conflict.cite },
  ]);
  const anew = setAnewInWords(entry);
  const plans = (entry.earlierPlans ?? []).flatMap(({ cite }) => cite);
  return [
    whenInWords(entry),
    ...(anew === "" ? [] : [`; ${anew} `, { cite: [...new Set(plans)] }]),
    ...conflicts,
  ];
}

function cells(entry: Entry, input: ChronologyInput): Table["rows"][number]["cells"] {
  const who = entry.by.length > 0 || entry.of === "pause" ? namesOf(entry.by, input) : "not stated";
  return [
    entry.what,
    entry.to.length > 0 ? `${who} → ${namesOf(entry.to, input)}` : who,
    kindInWords(entry, input),
    entry.phrase === null ? entry.written : `${entry.written} – “${entry.phrase}”`,
    saidByCell(entry, input),
  ];
}
