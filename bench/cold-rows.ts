import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hardlyKnownCase, rankedCase } from "./four-party-case.ts";
import type { GrowthPoint } from "./growth.ts";
import { madePage } from "./made-documents.ts";
import { type Lap, type Row, type Side, timed, Unknown } from "./row.ts";

/** The exit status of a command line that is not understood, such as one with a flag of another commit. */
const REFUSED = 2;

/** The Node that users have: `BENCH_NODE`, or the one on the path. */
export const node = process.env.BENCH_NODE ?? "node";

const built = new Set<string>();

/** Builds the bundle of a checkout, once. */
export function build({ root }: Pick<Side, "root">): void {
  if (built.has(root)) return;
  execFileSync(process.execPath, [join(root, "scripts", "build.ts")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  built.add(root);
}

interface Measures {
  /** Whether it is run once before it counts. */
  readonly warmUp?: boolean;
  /** Whether processor time and peak memory of the process are told too, which takes some milliseconds. */
  readonly memory?: boolean;
}

/** A command of the bundle, from the start of the process to its end. With `--times` its steps are told too. */
export function command(
  name: string,
  given: (folder: string) => readonly string[],
  { warmUp = true, memory = false }: Measures = {},
): Row {
  return {
    name,
    async start(side) {
      build(side);
      const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
      const told = join(folder, "told");
      const telling = memory ? ["--import", join(import.meta.dirname, "tell-usage.js")] : [];
      const args = [...telling, join(side.root, "dist", "demarche.js"), ...given(folder)];
      const env = memory ? { ...process.env, TELL_USAGE: told } : process.env;
      const lap = async (): Promise<Lap> => {
        const start = performance.now();
        const done = spawnSync(node, args, { cwd: side.root, encoding: "utf8", maxBuffer: 2 ** 30, env });
        const whole = performance.now() - start;
        if (done.status !== 0) {
          const why = `${args.join(" ")}\n${done.error ?? done.stderr}`;
          throw done.status === REFUSED ? new Unknown(side, why) : new Error(why);
        }
        const steps = [...done.stderr.matchAll(/^(.*): (\d+) ms$/gm)].map(
          ([, step, time]) => [step!, { value: Number(time), unit: "ms" }] as const,
        );
        return new Map([...timed(whole), ...steps, ...(memory ? toldIn(told) : [])]);
      };
      const stop = () => rmSync(folder, { recursive: true, force: true });
      try {
        if (warmUp) await lap(); // the first one warms the disk
      } catch (error) {
        stop();
        throw error;
      }
      return { lap, result: () => undefined, stop };
    },
  };
}

/** What tell-usage.js wrote. */
function toldIn(file: string): Lap {
  const [cpu, peak] = readFileSync(file, "utf8").split(" ").map(Number);
  return new Map([
    ["processor time, the user's share", { value: cpu!, unit: "ms" }],
    ["peak memory of the process", { value: peak!, unit: "MB" }],
  ]);
}

/** One analysis of a case that is made for it. */
export function analysis(
  name: string,
  written: string,
  given: readonly string[],
  measures: Measures = {},
): Row {
  return command(
    name,
    (folder) => {
      writeFileSync(join(folder, "case.yaml"), written);
      return ["run", "stability", folder, "--quiet", ...given];
    },
    measures,
  );
}

/** The analysis of preferences that are drawn. Of the seconds that it takes, those of starting are few. */
function hardlyKnown(options: number, workers: number): Row {
  const row = analysis(
    `command: stability, ${options} options, one wish known, ${workers} workers`,
    hardlyKnownCase(options),
    ["--json", "--workers", String(workers)],
    { warmUp: false },
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

/** The brief of the worked case. Earlier checkouts know no flags for the usual formats. */
function briefOf(formats: string, given: readonly string[] = []): Row {
  return command(`command: brief korea-2018 to ${formats}`, (folder) => [
    "brief",
    "korea-2018",
    "-o",
    folder,
    "--times",
    ...given,
  ]);
}

/** Rows that start a process for each lap. */
export const coldRows: readonly Row[] = [
  briefOf("HTML, Markdown and JSON"),
  briefOf("all formats but PDF", ["--format", "html,md,json,docx,csv,svg,png"]),
  command("command: check korea-2018", () => ["check", "korea-2018"]),
  command("command: intake of a saved page", (folder) => {
    writeFileSync(join(folder, "article.html"), madePage());
    return ["intake", join(folder, "article.html"), "-o", join(folder, "case"), "--force"];
  }),
  analysis("command: stability, 2^8 states ranked by 4 parties", rankedCase(8), []),
  hardlyKnown(16, 0),
  hardlyKnown(16, 2),
  growthPoint("fresh process: Nash, GMR, SMR and SEQ, 2^20 states, 4 parties", {
    options: 20,
    parties: 4,
    infeasible: 0,
    oneWay: 0,
    levels: null,
  }),
];
