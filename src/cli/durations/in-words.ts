import { printableLine } from "#case/printable.ts";
import { greatestOf } from "#math/extremes.ts";
import { spreadOut } from "#math/spread-out.ts";
import { curvePicture } from "./picture.ts";
import type { CurveDay, Durations } from "./result.ts";
import {
  countInWords,
  levelInWords,
  meanInWords,
  NONE_ENDED,
  quartersInWords,
  remarksOf,
} from "./sentences.ts";

/** Rows of the table of the curve that are printed; all of them are in the JSON. */
const MOST_ROWS = 40;
const LONGEST_NAME = 30;

/** What was found, for a reader. */
export function durationsInWords(found: Durations, day: string): string {
  return [
    countInWords(found, day),
    `How long they last\n${curvePicture(found)}`,
    [...quartersInWords(found), meanInWords(found)].join("\n"),
    curveTable(found),
    endingsTable(found),
    remarksOf(found).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function curveTable({ km, limits }: Durations): string {
  const steps = km.filter(({ ended }) => ended > 0);
  if (steps.length === 0) return NONE_ENDED;
  const rows = spreadOut(steps, MOST_ROWS).map((step) => [
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
  const head = [
    "day",
    "at risk",
    "ended",
    "last longer",
    `${levelInWords(limits.level)} limits (${limits.scale})`,
  ];
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
