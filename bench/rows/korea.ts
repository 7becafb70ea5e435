import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import { memoryCache } from "#run/cache.ts";
import { inPlace } from "#run/executor.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { editsOf } from "../edits.ts";
import type { Benchmark } from "../row.ts";

const text = readFileSync(join(import.meta.dirname, "../../cases/korea-2018/case.yaml"), "utf8");

function read(written: string): Case {
  const reading = readCaseText(written, "korea-2018");
  if ("faults" in reading) throw new Error("the worked case is faulty");
  return reading.case;
}

function plan(c: Case) {
  const made = planOf({ case: c, restriction: {}, texts: new Map(), options: {}, seed: 1 });
  if ("faults" in made) throw new Error("the defaults are faulty");
  return made;
}

const worked = read(text);
const edited = editsOf(text);
const cache = memoryCache(100);

/** The worked case of Korea in a process that is warm: what the command does, step by step, and the loop of an editor. */
export const benchmarks: readonly Benchmark[] = [
  ...plan(worked)
    .waves.flat()
    .map(({ analysis, options }) => ({
      name: `korea-2018, warm: ${analysis.id}`,
      run: () => void analysis.perform(worked, options, new Random(1, analysis.id)),
    })),
  { name: "korea-2018, warm: plan", run: () => void plan(worked) },
  { name: "korea-2018, warm: read the case", run: () => void read(text) },
  {
    name: "korea-2018, warm: one likelihood edited, read, planned and run",
    run: async () => void (await run(plan(read(edited())), inPlace, { cache })),
  },
];
