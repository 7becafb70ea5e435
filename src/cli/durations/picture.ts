import type { Durations } from "./result.ts";

const WIDTH = 60;
const HEIGHT = 11;

/**
 * The survival curve in characters: `█` up to the lower limit, `▒` between the limits, `●` the curve itself; below it, how
 * many were still at risk. Each column is the state at the end of its stretch of days.
 */
export function curvePicture({ km }: Durations): string {
  const last = km.at(-1)!.day;
  const width = Math.max(1, Math.min(WIDTH, last + 1));
  const dayOfColumn = (column: number) => (width === 1 ? last : Math.round((column * last) / (width - 1)));
  const columns = Array.from({ length: width }, (_, column) => {
    const at = km.findLastIndex(({ day }) => day <= dayOfColumn(column));
    const here = km[at];
    return here ?? { survival: 1, low: null, high: null };
  });
  const rowOf = (share: number) => Math.round(share * (HEIGHT - 1));
  const lines = Array.from({ length: HEIGHT }, (_, line) => {
    const row = HEIGHT - 1 - line;
    const marks = columns.map(({ survival, low, high }) => {
      if (rowOf(survival) === row) return "●";
      if (low !== null && high !== null && row >= rowOf(low) && row <= rowOf(high)) return "▒";
      return " ";
    });
    const label = row % 5 === 0 ? `${(row * 100) / (HEIGHT - 1)} %` : "";
    return `${label.padStart(7)} │${marks.join("").trimEnd()}`;
  });
  return [...lines, `${" ".repeat(8)}└${"─".repeat(width)}`, ...underneath(km, width, dayOfColumn)].join(
    "\n",
  );
}

/** The days below the axis, and under each how many spells were at risk on it. */
function underneath(
  km: Durations["km"],
  width: number,
  dayOfColumn: (column: number) => number,
): readonly string[] {
  const ticks =
    width < 24 ? [0, width - 1] : [0, 1, 2, 3, 4].map((part) => Math.round((part * (width - 1)) / 4));
  const placed = (textOf: (day: number) => string) => {
    let line = "";
    for (const column of new Set(ticks)) {
      const text = textOf(dayOfColumn(column));
      // The last label ends below the end of the axis, the others begin below their tick.
      const from = column === width - 1 ? Math.max(line.length + 1, column + 1 - text.length) : column;
      line = line.padEnd(from) + text;
    }
    return line;
  };
  const atRisk = (day: number) => String(atRiskOn(km, day));
  return [`${"day".padStart(8)} ${placed(String)}`, `${"at risk".padStart(8)} ${placed(atRisk)}`];
}

/** How many spells were at risk of ending on a day: those of the next day on which one ended or was last seen. */
export function atRiskOn(km: Durations["km"], day: number): number {
  return km.find((one) => one.day >= day)?.atRisk ?? 0;
}
