// Seeded benchmarks: median and quartiles in milliseconds, and the ratio to a baseline measured in the same minute,
// since machines differ and are noisy. Names on the command line select: `npm run bench -- command stability`.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import { planOf } from "#run/plan.ts";
import { benchmarks as explanations } from "./explanations.ts";
import { growthTable } from "./growth.ts";
import { type Measurement, measure, summary } from "./measure.ts";
import { benchmarks as sampling } from "./sampling.ts";
import { benchmarks as stability } from "./stability.ts";

const root = join(import.meta.dirname, "..");
const selected = process.argv.slice(2);
const wanted = (name: string) => selected.length === 0 || selected.some((word) => name.includes(word));

const random = new Random(1, "baseline");
const numbers = Float64Array.from({ length: 200_000 }, () => random.uniform());
const baseline = measure(() => numbers.slice().sort());
print("baseline: sorting 200,000 random numbers", baseline);

function print(name: string, { median, lower, upper, runs }: Measurement): void {
  const ratio = baseline ? (median / baseline.median).toFixed(2) : "1.00";
  const figure = `${median.toFixed(1)} ms`.padStart(12);
  console.log(
    `${name.padEnd(74)}${figure}  ${lower.toFixed(1)}–${upper.toFixed(1)}  × ${ratio}  (${runs} runs)`,
  );
}

if (wanted("command")) command();
// Minutes of work: only when asked for.
if (selected.includes("growth")) growthTable();

/** From the command to the written files, with the bundle, on the system's Node: process start included. */
function command(): void {
  execFileSync(process.execPath, [join(root, "scripts", "build.ts")], { stdio: "ignore" });
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  const node = process.env.BENCH_NODE ?? "node";
  const laps = new Map<string, number[]>();
  const add = (name: string, time: number) => laps.set(name, [...(laps.get(name) ?? []), time]);
  for (let run = 0; run < 12; run++) {
    const start = performance.now();
    const done = spawnSync(
      node,
      [join(root, "dist", "demarche.js"), "brief", "korea-2018", "-o", folder, "--times"],
      {
        encoding: "utf8",
      },
    );
    const time = performance.now() - start;
    if (done.status !== 0) throw new Error(done.stderr);
    if (run === 0) continue; // the first one warms the disk
    add("whole command, process start included", time);
    for (const [, name, milliseconds] of done.stderr.matchAll(/^(.*): (\d+) ms$/gm))
      add(name!, Number(milliseconds));
  }
  rmSync(folder, { recursive: true, force: true });
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  for (const [name, times] of laps)
    print(`command: korea-2018 to HTML, Markdown, JSON (${version}): ${name}`, summary(times));
}

const reading = readCaseText(readFileSync(join(root, "cases/korea-2018/case.yaml"), "utf8"), "korea-2018");
if ("faults" in reading) throw new Error("the worked case is faulty");
const request = { case: reading.case, restriction: {}, texts: new Map(), options: {}, seed: 1 };
const plan = planOf(request);
if ("faults" in plan) throw new Error("the defaults are faulty");
for (const { analysis, options } of plan.waves.flat()) {
  const name = `korea-2018, warm: ${analysis.id}`;
  if (wanted(name))
    print(
      name,
      measure(() => analysis.perform(reading.case, options, new Random(1, analysis.id))),
    );
}
if (wanted("korea-2018, warm: reduce the case"))
  print(
    "korea-2018, warm: reduce the case",
    measure(() => planOf(request)),
  );

/** A benchmark that an analysis brings along. */
interface Benchmark {
  readonly name: string;
  readonly prepare?: () => void;
  readonly run: () => unknown;
}

const own: readonly Benchmark[] = [...stability, ...sampling, ...explanations];
for (const { name, prepare, run } of own) {
  if (!wanted(name)) continue;
  prepare?.();
  print(name, measure(run));
}
