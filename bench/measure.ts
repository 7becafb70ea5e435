import { Random } from "#math/random.ts";
import type { Lap, Row, Side } from "./row.ts";

/** Middle of repeated measurements, and the quartiles as their spread. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** One figure of a row in one checkout. */
export interface Measurement extends Spread {
  readonly unit: "ms" | "MB";
  /** Times the baseline of the same round; null of what is no time. */
  readonly ratio: number | null;
}

/** One figure of a row, in every checkout. */
export interface Figures {
  /** What was measured; empty for the whole. */
  readonly of: string;
  readonly sides: readonly Measurement[];
  /** With two checkouts, the second by the first, round by round. */
  readonly change: Spread | null;
}

/** A row, measured. */
export interface Measured {
  readonly figures: readonly Figures[];
  readonly rounds: number;
  /** What the baseline took beside it, in milliseconds. */
  readonly baseline: number;
  /** The results of the work, one for each checkout, where they are numbers and differ. */
  readonly differ: readonly number[] | null;
}

const FEWEST_ROUNDS = 5;
const random = new Random(1, "baseline");
const numbers = Float64Array.from({ length: 200_000 }, () => random.uniform());

/** Sorts 200,000 random numbers: what the machine can do at this moment. */
function baselineLap(): number {
  const start = performance.now();
  numbers.slice().sort();
  return performance.now() - start;
}

/**
 * Measures a row in all checkouts, in rounds: the baseline, then a lap of each checkout, in turn forwards and backwards, so
 * that what slows the machine slows all alike. `seconds` is for each checkout, a quarter of it to warm up.
 */
export async function measureRow(row: Row, sides: readonly Side[], seconds: number): Promise<Measured> {
  const runners = [];
  try {
    for (const side of sides) runners.push(await row.start(side, seconds / 4));
    const rounds: { baseline: number; laps: readonly Lap[] }[] = [];
    const until = performance.now() + seconds * 1000 * sides.length;
    do {
      const laps: Lap[] = [];
      const order = runners.map((_, at) => at);
      if (rounds.length % 2 === 1) order.reverse();
      const before = baselineLap();
      for (const at of order) laps[at] = await runners[at]!.lap();
      rounds.push({ baseline: (before + baselineLap()) / 2, laps });
    } while (rounds.length < (row.fewestRounds ?? FEWEST_ROUNDS) || performance.now() < until);
    const results = runners.flatMap((runner) => runner.result() ?? []);
    return {
      figures: [...rounds[0]!.laps[0]!.keys()].map((of) => figuresOf(of, rounds)),
      rounds: rounds.length,
      baseline: spread(rounds.map(({ baseline }) => baseline)).median,
      differ: new Set(results).size > 1 ? results : null,
    };
  } finally {
    for (const runner of runners) runner.stop();
  }
}

function figuresOf(
  of: string,
  rounds: readonly { readonly baseline: number; readonly laps: readonly Lap[] }[],
): Figures {
  const sides = rounds[0]!.laps.flatMap((first, side): Measurement[] => {
    const figure = first.get(of);
    if (!figure) return [];
    const values = rounds.map(({ laps }) => laps[side]!.get(of)!.value);
    const ratios = values.map((value, round) => value / rounds[round]!.baseline);
    return [
      { ...spread(values), unit: figure.unit, ratio: figure.unit === "ms" ? spread(ratios).median : null },
    ];
  });
  const change =
    sides.length === 2
      ? spread(rounds.map(({ laps }) => laps[1]!.get(of)!.value / laps[0]!.get(of)!.value))
      : null;
  return { of, sides, change };
}

/** Median and quartiles; of few values the quartiles are the outer ones. */
function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  return {
    median: sorted[Math.round(0.5 * last)]!,
    lower: sorted[Math.floor(0.25 * last)]!,
    upper: sorted[Math.ceil(0.75 * last)]!,
  };
}
