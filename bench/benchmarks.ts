import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { koreaOf } from "./earlier-checkouts.ts";
import type { Benchmark } from "./row.ts";

/** The rows of a checkout that stay in one process, and what is wrong with those that cannot be loaded. */
export interface Loaded {
  readonly benchmarks: readonly Benchmark[];
  readonly broken: readonly string[];
}

/** Loads the rows of a checkout; they load its own sources. */
export async function benchmarksOf(root: string): Promise<Loaded> {
  const folder = join(root, "bench", "rows");
  const inFolder = existsSync(folder);
  // Before there was that folder, three files lay in `bench` itself, and what concerns Korea was in its main program.
  const files = inFolder
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".ts"))
        .sort()
        .map((file) => join("bench", "rows", file))
    : ["explanations.ts", "sampling.ts", "stability.ts"].map((file) => join("bench", file));
  const loads = files.map((file) => ({
    file,
    load: async (): Promise<readonly Benchmark[]> =>
      (await import(pathToFileURL(join(root, file)).href)).benchmarks,
  }));
  if (!inFolder) loads.push({ file: "cases/korea-2018", load: () => koreaOf(root) });
  const benchmarks: Benchmark[] = [];
  const broken: string[] = [];
  for (const { file, load } of loads) {
    try {
      benchmarks.push(...(await load()));
    } catch (error) {
      broken.push(`${join(root, file)}: ${(error as Error).message}`);
    }
  }
  return { benchmarks, broken };
}
