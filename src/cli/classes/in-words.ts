import { dayInWords, dayOfIso } from "#case/day.ts";
import { greatestOf } from "#math/extremes.ts";
import type { ClassFigures } from "#reference-classes/class-figures.ts";
import type { MedianLength, Standing } from "#reference-classes/standing.ts";
import { wrapped } from "#view/wrapped.ts";
import { type ClassRow, type OneClass, YEAR } from "./one-class.ts";

const LABEL = 14;

/** A class in a list of them: what begins and ends a spell, and what the class says in one line. */
export function classInShort({ class: entry, firstDay, figures }: OneClass, width: number): string {
  return [
    ...wrapped(`${entry.id}: ${entry.name}`, Math.max(20, width)),
    ...labelled("  begins when", entry.start, width),
    ...labelled("  ends when", entry.end, width),
    ...labelled("  says", figures === null ? nothingKnown(firstDay) : inShort(figures), width),
  ].join("\n");
}

/** Why a class says nothing of a day. */
function nothingKnown(firstDay: string | null): string {
  return firstDay === null
    ? "nothing: no spell of it is known to have begun by the day."
    : `nothing of so early a day: its tables begin with ${inWords(firstDay)}.`;
}

function inShort(figures: ClassFigures): string {
  const { n, asOf, median, lasting } = figures;
  const year = lasting.find(({ days }) => days === YEAR)?.standing;
  const last = year ? `${shareWithin(year)} last a year${limits(year)}` : "how many last a year is not known";
  return `${n} ${n === 1 ? "spell" : "spells"} up to ${inWords(asOf)}; median ${medianInWords(median)}; ${last}`;
}

/** All that is told of a class, with its table and its source. */
export function classInWords({ class: entry, firstDay, figures, table }: OneClass, width: number): string {
  const head = [
    ...wrapped(`${entry.id}: ${entry.name}`, Math.max(20, width)),
    "",
    ...labelled("begins when", entry.start, width),
    ...labelled("ends when", entry.end, width),
  ];
  const about = [
    ...(entry.note === undefined ? [] : labelled("bear in mind", entry.note, width)),
    ...labelled("source", `${entry.source.citation} Version: ${entry.source.version}.`, width),
    ...labelled("terms of it", entry.source.licence, width),
    ...labelled("this table", entry.licence, width),
  ];
  const found =
    figures === null
      ? [wrapped(`It says ${nothingKnown(firstDay)}`, Math.max(20, width))]
      : [figuresInWords(figures), endingsTable(entry, figures), tableOf(table, figures)];
  return `${[head, ...found, about].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function figuresInWords(figures: ClassFigures): string[] {
  const { n, ended, open, undatable, asOf, median, lasting } = figures;
  const left = undatable > 0 ? `; ${undatable} that cannot be dated are left out` : "";
  const rows = lasting.map(({ days, standing }) =>
    standing === null
      ? [`${days} days`, "not known", ""]
      : [`${days} days`, shareWithin(standing), limits(standing).trim()],
  );
  return [
    `${n} ${n === 1 ? "spell" : "spells"} up to ${inWords(asOf)}: ${ended} ended, ${open} still open${left}.`,
    `Median length: ${medianInWords(median)}.`,
    "",
    ...columns([["last at least", "share", `${level(figures)} limits (${figures.limits.scale})`], ...rows]),
  ];
}

function endingsTable(
  { endings }: OneClass["class"],
  { endings: counts, ended, lasting }: ClassFigures,
): string[] {
  const year = lasting.find(({ days }) => days === YEAR)?.standing;
  return columns([
    ["how they ended", "spells", "of those ended", "of all, within a year"],
    ...endings.map((ending, kind) => [
      ending,
      String(counts[kind]),
      ended === 0 ? "–" : share(counts[kind]! / ended),
      year ? share(year.shares[kind]!) : "not known",
    ]),
  ]);
}

function tableOf(rows: readonly ClassRow[], figures: ClassFigures): string[] {
  const ages = ({ least, most }: { least: number; most: number }) =>
    least === most ? String(least) : `${least} to ${most}`;
  const [first] = rows;
  if (first !== undefined && "name" in first)
    return columns([
      ["spell", "start", "end", "days", "ending"],
      ...rows.flatMap((row) =>
        "name" in row ? [[row.name, row.start, row.end ?? "open", ages(row), row.ending ?? "–"]] : [],
      ),
    ]);
  return columns([
    ["age in days", "at risk", "ended", "last seen open", "last longer", `${level(figures)} limits`],
    ...rows.flatMap((row) =>
      "name" in row
        ? []
        : [
            [
              row.to === null ? `${row.from} and more` : `${row.from} to ${row.to - 1}`,
              String(row.atRisk),
              String(row.ended.reduce((sum, count) => sum + count, 0)),
              String(row.censored),
              row.survival === null ? "not known" : share(row.survival),
              limits(row).trim(),
            ],
          ],
    ),
  ]);
}

function medianInWords(median: MedianLength | null): string {
  if (median === null) return "not reached";
  const { days, from, to } = median;
  const middle = `${Math.round(days)} days`;
  return from === to
    ? middle
    : `${middle} (${to === null ? `${from} or more` : `between ${from} and ${to}`})`;
}

function limits({ low, high }: Pick<Standing, "low" | "high">): string {
  return low === null || high === null ? "" : ` (${share(low)} to ${share(high)})`;
}

/** A share in whole per cent, never rounded to none or all unless it is. */
function share(value: number): string {
  const percent = Math.round(value * 100);
  if (percent === 0 && value > 0) return "<1 %";
  if (percent === 100 && value < 1) return ">99 %";
  return `${percent} %`;
}

/** A share, or between what it lies where days are not known. */
function shareWithin({ survival, between: [least, most] }: Standing): string {
  const within = [least, most].map(share);
  return within[0] === within[1] ? share(survival) : `between ${within.join(" and ")}`;
}

function level({ limits: { level } }: ClassFigures): string {
  return `${level * 100} %`;
}

function inWords(day: string): string {
  return dayInWords(dayOfIso(day));
}

function labelled(label: string, text: string, width: number): string[] {
  const lines = wrapped(text, Math.max(20, width - LABEL));
  return lines.map((line, at) => `${(at === 0 ? label : "").padEnd(LABEL)}${line}`);
}

/** Rows in columns: the first to the left, the others to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => greatestOf(rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!)))
      .join("  ")
      .trimEnd(),
  );
}
