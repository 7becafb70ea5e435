import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GrowthPoint } from "./growth.ts";
import { type Lap, type Row, type Side, timed } from "./row.ts";

/** The Node that users have: `BENCH_NODE`, or the one on the path. */
const node = process.env.BENCH_NODE ?? "node";

const built = new Set<string>();

/** Builds the bundle of a checkout, once. */
function build({ root }: Side): void {
  if (built.has(root)) return;
  execFileSync(process.execPath, [join(root, "scripts", "build.ts")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  built.add(root);
}

/** A command of the bundle, from the start of the process to its end. With `--times` its steps are told too. */
function command(name: string, given: (folder: string) => readonly string[], warmUp = true): Row {
  return {
    name,
    async start(side) {
      build(side);
      const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
      const args = [join(side.root, "dist", "demarche.js"), ...given(folder)];
      const lap = async (): Promise<Lap> => {
        const start = performance.now();
        const done = spawnSync(node, args, { cwd: side.root, encoding: "utf8", maxBuffer: 2 ** 30 });
        const whole = performance.now() - start;
        if (done.status !== 0) throw new Error(`${args.join(" ")}\n${done.error ?? done.stderr}`);
        const steps = [...done.stderr.matchAll(/^(.*): (\d+) ms$/gm)].map(
          ([, step, time]) => [step!, { value: Number(time), unit: "ms" }] as const,
        );
        return new Map([...timed(whole), ...steps]);
      };
      if (warmUp) await lap(); // the first one warms the disk
      return { lap, result: () => undefined, stop: () => rmSync(folder, { recursive: true, force: true }) };
    },
  };
}

/** Four parties of whose preferences nothing is known, each with so many options. */
function silentCase(options: number): string {
  const parties = ["A", "B", "C", "D"];
  const lines = Array.from({ length: options }, (_, at) => {
    return `    - {id: o${at}, actor: ${parties[at % parties.length]}, text: takes option ${at}}`;
  });
  return [
    "demarche: 1",
    "id: silent",
    "title: Nothing known",
    "asOf: 2020-01-01",
    "analyst: nobody",
    "coded: {on: 2020-01-01, hindsight: false}",
    "actors:",
    ...parties.map((id) => `  - {id: ${id}, name: Party ${id}, kind: state, party: true}`),
    "moves:",
    "  options:",
    ...lines,
    "  today: []",
    "  preferences: []",
    "",
  ].join("\n");
}

/** The analysis of it, which draws completions. Of the seconds that it takes, those of starting are few. */
function silent(options: number, workers: number): Row {
  const row = command(
    `command: stability, ${options} options of 4 parties, nothing known, ${workers} workers`,
    (folder) => {
      writeFileSync(join(folder, "case.yaml"), silentCase(options));
      return ["run", "stability", folder, "--json", "--quiet", "--workers", String(workers)];
    },
    false,
  );
  return { ...row, fewestRounds: 3 };
}

/** One point of the growth table, each lap in a process of its own: time of the engine alone, and peak of the process. */
function growthPoint(name: string, point: GrowthPoint): Row {
  return {
    name,
    async start(side) {
      let result: number | undefined;
      return {
        async lap() {
          const script = join(side.root, "bench", "growth-point.ts");
          const said = execFileSync(process.execPath, [script, JSON.stringify(point)], { encoding: "utf8" });
          const { milliseconds, peak, nash } = JSON.parse(said) as Record<
            "milliseconds" | "peak" | "nash",
            number
          >;
          result = nash;
          return new Map([
            ...timed(milliseconds),
            ["peak memory of the process", { value: peak, unit: "MB" }],
          ]);
        },
        result: () => result,
        stop() {},
      };
    },
  };
}

/** Rows that start a process for each lap. */
export const coldRows: readonly Row[] = [
  command("command: brief korea-2018 to HTML, Markdown and JSON", (folder) => [
    "brief",
    "korea-2018",
    "-o",
    folder,
    "--times",
  ]),
  command("command: check korea-2018", () => ["check", "korea-2018"]),
  silent(16, 0),
  silent(16, 2),
  growthPoint("fresh process: Nash, GMR, SMR and SEQ, 2^20 states, 4 parties", {
    options: 20,
    parties: 4,
    infeasible: 0,
    oneWay: 0,
    levels: null,
  }),
];
