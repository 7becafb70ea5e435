import type { Measured, Measurement, Spread } from "./measure.ts";
import type { Side } from "./row.ts";

/** Width of the names, of a figure with its quartiles and ratio, and of a change. */
const NAME = 70;
const FIGURE = 32;
const CHANGE = 26;

/** A change that is told in a word: all of the middle half of the rounds beyond it. */
const WORTH_TELLING = 0.05;

/** The line above the table. */
export function heading(sides: readonly Side[]): string {
  const [first, second] = sides;
  if (!second) return `${"".padEnd(NAME)}median (quartiles) × baseline`;
  const columns = [first!, second].map(({ label }) => label.padEnd(FIGURE)).join("");
  return `${"median (quartiles) × baseline".padEnd(NAME)}${columns}${second.label} ÷ ${first!.label}`;
}

/** The lines of one row. */
export function linesOf(name: string, { figures, rounds, baseline, differ }: Measured): string[] {
  const lines = figures.map((each, at) => {
    const title = at === 0 ? name : `  ${each.of}`;
    const columns = each.sides.map((side) => figure(side).padEnd(FIGURE)).join("");
    return `${title.padEnd(NAME)}${columns}${each.change ? change(each.change).padEnd(CHANGE) : ""}${at === 0 ? `${rounds} rounds, baseline ${digits(baseline)} ms` : ""}`.trimEnd();
  });
  return differ ? [...lines, `  NOT THE SAME WORK: the results are ${differ.join(" and ")}`] : lines;
}

function figure({ median, lower, upper, unit, ratio }: Measurement): string {
  const spread = `${digits(median)} ${unit} (${digits(lower)}–${digits(upper)})`;
  return ratio === null ? spread : `${spread} × ${digits(ratio)}`;
}

function change({ median, lower, upper }: Spread): string {
  const word = lower > 1 + WORTH_TELLING ? " slower" : upper < 1 - WORTH_TELLING ? " quicker" : "";
  return `${median.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})${word}`;
}

/** Three digits, as far as there is something to tell. */
function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
