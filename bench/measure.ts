/** Milliseconds of repeated runs: median, and the quartiles as spread. */
export interface Measurement {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly runs: number;
}

/** Runs something until the budget is spent, after a warm-up, and at least five times. */
export function measure(run: () => unknown, budget = 1500): Measurement {
  // Results are kept alive, so that no engine can leave the work out.
  let sink: unknown;
  const warmUpUntil = performance.now() + budget / 4;
  do sink = run();
  while (performance.now() < warmUpUntil);
  const times: number[] = [];
  const until = performance.now() + budget;
  while (times.length < 5 || performance.now() < until) {
    const start = performance.now();
    sink = run();
    times.push(performance.now() - start);
  }
  if (sink === Symbol.for("never")) throw new Error("unreachable");
  return summary(times);
}

/** Median and quartiles of given times. */
export function summary(times: readonly number[]): Measurement {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75), runs: times.length };
}
