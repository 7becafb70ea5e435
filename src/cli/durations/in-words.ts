import { FEW_SPELLS_NOTE, spellsInWords } from "#analyses/spell-words.ts";
import { printableLine } from "#case/printable.ts";
import { greatestOf } from "#math/extremes.ts";
import { FEW_SPELLS } from "#reference-classes/ending-by.ts";
import { curvePicture } from "./picture.ts";
import type { CurveDay, Durations } from "./result.ts";

/** Rows of the table of the curve that are printed; all of them are in the JSON. */
const MOST_ROWS = 40;
const LONGEST_NAME = 30;

/** What was found, for a reader. */
export function durationsInWords(found: Durations, day: string): string {
  return [
    headOf(found, day),
    `How long they last\n${curvePicture(found)}`,
    quantilesOf(found),
    curveTable(found),
    endingsTable(found),
    notesOf(found),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function headOf({ n, ended, open, openToday }: Durations, day: string): string {
  const today = openToday > 0 ? `, ${openToday} of them counted up to ${day}` : "";
  return `${spellsInWords({ n, ended, open })}${today}.`;
}

function quantilesOf({ quantiles, restrictedMean, limits, km }: Durations): string {
  const percent = `${level(limits.level)} limits`;
  const by = (quarter: string, at: number) => {
    const { day, low, high } = quantiles[at]!;
    if (day === null) return `${quarter}: not within the ${km.at(-1)!.day} days that the table covers.`;
    return `${quarter}: by day ${days(day)} (${percent}: ${low === null ? "none" : days(low)} to ${high === null ? "no end" : days(high)}).`;
  };
  const { mean, low, high, horizon } = restrictedMean;
  return [
    by("A quarter have ended", 0),
    by("Half have ended", 1),
    by("Three quarters have ended", 2),
    `On average they last ${mean.toFixed(1)} days within the first ${horizon} (${low.toFixed(1)} to ${high.toFixed(1)}).`,
  ].join("\n");
}

function curveTable({ km, limits }: Durations): string {
  const steps = km.filter(({ ended }) => ended > 0);
  if (steps.length === 0)
    return "None has ended, so nothing is known of how long they last but that it is longer.";
  const rows = spreadOut(steps).map((step) => [
    String(step.day),
    amount(step.atRisk),
    amount(step.ended),
    share(step.survival),
    limitsInWords(step),
  ]);
  const more =
    steps.length > MOST_ROWS
      ? `\n  (${MOST_ROWS} of the ${steps.length} days on which spells end; all with --json)`
      : "";
  const head = ["day", "at risk", "ended", "last longer", `${level(limits.level)} limits (${limits.scale})`];
  return `${table([head, ...rows])}${more}`;
}

function endingsTable({ endings, km, n }: Durations): string {
  if (endings.length === 0) return "";
  const last = km.at(-1)!.day;
  const open = km.at(-1)!.survival;
  const rows = endings.map(({ ending, n: count, shares }) => {
    const final = shares.at(-1)!;
    return [named(ending), String(count), share(final.share), limitsInWords(final)];
  });
  const rest = [
    "still open",
    String(n - endings.reduce((sum, ending) => sum + ending.n, 0)),
    share(open),
    "",
  ];
  return `How they have ended by day ${last}; an open spell is taken to go on as the others did\n${table([["ending", "spells", "share", "limits"], ...rows, rest])}`;
}

function notesOf({ n, inexact, repeated, km, limits }: Durations): string {
  const notes: string[] = [];
  if (inexact) {
    const { spells, medianIfShortest: short, medianIfLongest: long, turnbull } = inexact;
    const half = (day: number | null) => (day === null ? "never" : `by day ${days(day)}`);
    notes.push(
      `The dates of ${spells} ${spells === 1 ? "spell" : "spells"} are not single days; the curves take the middle of what they allow. Half have ended ${half(short)} if all are as short as they can be, ${half(long)} if as long.`,
    );
    if (turnbull) notes.push(`Without a middle (Turnbull), ${quartersOf(turnbull)}.`);
  }
  if (repeated > 0)
    notes.push("Some ids have several spells; the limits take all rows to be independent of one another.");
  if (n < FEW_SPELLS) notes.push(FEW_SPELLS_NOTE);
  if (km.some(({ survival, low }) => survival === 1 && low === null))
    notes.push(`Before the first ending the ${limits.scale} scale has no limits.`);
  return notes.join("\n");
}

/** Rows from the first to the last, as many as are printed. */
function spreadOut<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  return Array.from(
    { length: MOST_ROWS },
    (_, at) => rows[Math.round((at * (rows.length - 1)) / (MOST_ROWS - 1))]!,
  );
}

/** When a quarter, half and three quarters have ended by Turnbull's estimate: a stretch of days for each. */
function quartersOf(found: NonNullable<NonNullable<Durations["inexact"]>["turnbull"]>): string {
  const by = (part: string, share: number) => {
    const stretch = found.find(({ survival }) => survival <= 1 - share + 1e-9);
    if (!stretch || stretch.to === null) return `${part} not within the days covered`;
    const { from, to } = stretch;
    return from === to ? `${part} by day ${from}` : `${part} by one of the days ${from} to ${to}`;
  };
  return [by("a quarter have ended", 0.25), by("half", 0.5), by("three quarters", 0.75)].join(", ");
}

function limitsInWords({ low, high }: Pick<CurveDay, "low" | "high">): string {
  return low === null || high === null ? "–" : `${share(low)} to ${share(high)}`;
}

/** A share in per cent, never rounded to none or all unless it is. */
function share(value: number): string {
  const percent = value * 100;
  if (value > 0 && percent < 0.1) return "<0.1 %";
  if (value < 1 && percent > 99.9) return ">99.9 %";
  return value === 0 || value === 1 ? `${percent} %` : `${percent.toFixed(1)} %`;
}

function level(value: number): string {
  return `${Number((value * 100).toFixed(2))} %`;
}

function days(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

function amount(value: number): string {
  return String(Number(value.toFixed(2)));
}

function named(ending: string): string {
  return printableLine(ending, LONGEST_NAME);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => greatestOf(rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join("  ")}`.trimEnd(),
    )
    .join("\n");
}
