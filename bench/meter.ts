// A process that runs the rows of one checkout (its folder is the argument) when it is told to, and says how long they
// took. It is always this checkout's meter, so that both are timed alike; the rows are those of the other.
import { benchmarksOf } from "./benchmarks.ts";
import type { Benchmark } from "./row.ts";

/** What the meter is told: make a row ready, or run it once. */
export type Order =
  | { readonly ask: "rows" }
  | { readonly ask: "ready"; readonly row: string; readonly seconds: number }
  | { readonly ask: "lap" };

/** What it answers. */
export type Answer =
  | { readonly rows: readonly string[]; readonly broken: readonly string[] }
  | { readonly ready: true }
  | { readonly milliseconds: number; readonly result: number | undefined };

/** A lap lasts at least as long as this: quick rows run several times, and the mean counts. */
const SHORTEST_LAP = 20;

const { benchmarks, broken } = await benchmarksOf(process.argv[2]!);
let current: Benchmark | undefined;
let times = 1;

async function lap(): Promise<{ milliseconds: number; result: number | undefined }> {
  let result: unknown;
  const start = performance.now();
  for (let time = 0; time < times; time++) result = await current!.run();
  const milliseconds = (performance.now() - start) / times;
  return { milliseconds, result: typeof result === "number" ? result : undefined };
}

async function answer(order: Order): Promise<Answer> {
  if (order.ask === "rows") return { rows: benchmarks.map(({ name }) => name), broken };
  if (order.ask === "lap") return lap();
  current = benchmarks.find(({ name }) => name === order.row);
  if (!current) throw new Error(`there is no row “${order.row}”`);
  current.prepare?.();
  const until = performance.now() + order.seconds * 1000;
  let last: number;
  do last = (await lap()).milliseconds;
  while (performance.now() < until);
  times = Math.max(1, Math.ceil(SHORTEST_LAP / last));
  return { ready: true };
}

process.on("message", async (order: Order) => process.send!(await answer(order)));
