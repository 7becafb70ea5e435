// Mutation testing: puts one small fault after the other into the code that turns results into sentences and
// verdicts, and tells which of them no test finds. Nothing on the disk is changed.
//
//   npm run mutants -- [--files GLOB]… [--sample N] [--seed N] [--jobs N]

import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Random } from "#math/random.ts";
import { markAt } from "./mutants/marks.ts";
import { type Mutation, mutated, mutationsOf } from "./mutants/mutations.ts";
import { ImportGraph } from "./mutants/reach.ts";
import { inParallel, Runner } from "./mutants/runners.ts";
import { testsOf } from "./mutants/tests-of.ts";

/** Where sentences and verdicts are made, and what decides what counts and in which order. */
const JUDGEMENT_LAYER = [
  "src/analyses/{audit,chronology,concessions,explanations}/**/*.ts",
  "src/analyses/stability/**/words/**/*.ts",
  "src/analyses/stability/**/explain*.ts",
  "src/analyses/*.ts",
  "src/run/**/*.ts",
  "src/view/brief/**/*.ts",
  "src/case/availability.ts",
];

/** A test that takes this many times as long as without a fault, and at least `SHORTEST`, is taken to go on for ever. */
const TIMES = 10;
const SHORTEST = 10_000;

/** Milliseconds that a test may take without a fault. */
const LONGEST = 600_000;

interface Mutant extends Mutation {
  readonly file: string;
  readonly code: string;
}

const { values } = parseArgs({
  options: {
    files: { type: "string", multiple: true, default: JUDGEMENT_LAYER },
    sample: { type: "string", default: "600" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: String(availableParallelism()) },
  },
});
const root = join(import.meta.dirname, "..");
const graph = new ImportGraph(root);
const files = globSync(values.files, { cwd: root })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort();
const all = files.flatMap((file): Mutant[] => {
  const code = readFileSync(join(root, file), "utf8");
  return mutationsOf(code).map((mutation) => ({ ...mutation, file, code }));
});
const order = new Random(Number(values.seed), "mutants").shuffle(all.map((_, index) => index));
const chosen = order
  .slice(0, Number(values.sample))
  .sort((a, b) => a - b)
  .map((index) => all[index]!);
console.error(`${chosen.length} of ${all.length} mutants in ${files.length} files, seed ${values.seed}`);

// What each test takes, and which functions it calls, without a fault.
const runners = Array.from({ length: Number(values.jobs) }, () => new Runner());
const touched = [...new Set(chosen.map(({ file }) => file))];
const testsByFile = new Map(touched.map((file) => [file, testsOf(file, root, graph)]));
const tests = [...new Set([...testsByFile.values()].flat())];
const baseline = await inParallel(tests, runners, async (test, runner) => ({
  test,
  ...(await runner.run({ test, marked: touched }, LONGEST)),
}));
const sound = baseline.flatMap(({ test, passed, milliseconds = 0, reached = [] }) => {
  if (passed) return [{ test, milliseconds, reached }];
  console.error(`left out, since it does not pass without a fault: ${test}`);
  return [];
});
console.error(`${sound.length} test files pass without a fault`);

/** How many faults each test has found so far: those that find most are asked first. */
const finds = new Map<string, number>();
let done = 0;
let found = 0;
const results = await inParallel(chosen, runners, async (mutant, runner) => {
  const { file, code, start } = mutant;
  const mark = markAt(code, file, start);
  const reaching = sound
    .filter(({ test }) => testsByFile.get(file)!.includes(test))
    .filter(({ reached }) => mark === undefined || reached.includes(mark))
    .sort((a, b) => rank(b, file) - rank(a, file));
  let killed = false;
  for (const { test, milliseconds } of reaching) {
    const replaced = { file, code: mutated(code, mutant) };
    const answer = await runner.run({ test, replaced }, Math.max(SHORTEST, TIMES * milliseconds));
    if (answer?.passed) continue;
    finds.set(`${test} ${file}`, (finds.get(`${test} ${file}`) ?? 0) + 1);
    killed = true;
    break;
  }
  done++;
  // At once, since the whole takes an hour or more and may be stopped.
  if (killed) found++;
  else console.error(lineOf({ ...mutant, reached: reaching.length > 0 }));
  if (done % 50 === 0) console.error(`${done} of ${chosen.length}, ${found} found`);
  return { ...mutant, killed, reached: reaching.length > 0 };
});
for (const runner of runners) runner.stop();

function rank({ test, milliseconds }: { test: string; milliseconds: number }, file: string): number {
  return ((finds.get(`${test} ${file}`) ?? 0) + 0.1) / milliseconds;
}

for (const file of touched) {
  const own = results.filter((result) => result.file === file);
  const survivors = own.filter(({ killed }) => !killed);
  console.log(`${file}: ${own.length - survivors.length} of ${own.length} killed`);
  for (const survivor of survivors) console.log(lineOf(survivor));
}
const killed = results.filter((result) => result.killed).length;
console.log(
  `${killed} of ${results.length} mutants killed (${((100 * killed) / results.length).toFixed(1)} %)`,
);

function lineOf({ file, code, start, end, text, reached }: Mutant & { reached: boolean }): string {
  const before = code.slice(0, start).split("\n");
  const place = `${file}:${before.length}:${before.at(-1)!.length + 1}`;
  const note = reached ? "" : "  (no test runs this)";
  return `  ${place}  ${short(code.slice(start, end))} → ${short(text)}${note}`;
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line === "" ? "(nothing)" : line;
}
