import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "../../src/cli/program.ts";
import { type Damaged, damagedJson } from "./damaged-json.ts";

/** What became of damaged stored reports. */
export interface ReportCount {
  readonly files: number;
  readonly drawn: number;
  readonly refused: number;
  /** Exits with another status than 0 and 1, by the way of damage and what was printed. */
  readonly exits: readonly string[];
  /** Lines among the messages of refusals that are no fault with its place. */
  readonly placeless: readonly string[];
}

/** Draws so many damaged reports in all formats that need no other program. */
export function drawDamagedReports(sound: string, from: number, count: number): Promise<ReportCount> {
  return drawReports(Array.from({ length: count }, (_, place) => damagedJson([sound], from + place)));
}

/** What can have become of an analysis, in every form that a report has for it. */
const OUTCOMES: readonly unknown[] = [
  { status: "failed", message: "" },
  { status: "failed", message: "it stopped\u001b[2J\u202e" },
  { status: "not-applicable", missing: [] },
  { status: "not-applicable", missing: ["the parties"], add: "parties: []" },
  { status: "not-applicable", missing: ["they became known later"], leftOut: "later" },
  { status: "not-applicable", missing: ["they rest on others"], leftOut: "elsewhere" },
  // What no outcome is.
  { status: "failed" },
  { status: "not-applicable" },
  { status: "done" },
  { status: "cancelled", message: "" },
];

/** Draws a report with every outcome in the place of that of every section, those of its parts as they are. */
export function drawOutcomes(sound: string): Promise<ReportCount> {
  const { sections } = JSON.parse(sound);
  return drawReports(
    sections.flatMap((_: unknown, at: number) =>
      OUTCOMES.map((outcome): Damaged => {
        const report = JSON.parse(sound);
        report.sections[at].outcome = outcome;
        const how = `section ${at}: ${JSON.stringify(outcome)}`;
        return { how, bytes: new TextEncoder().encode(JSON.stringify(report)) };
      }),
    ),
  );
}

async function drawReports(files: readonly Damaged[]): Promise<ReportCount> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-reports-"));
  let [drawn, refused] = [0, 0];
  const exits: string[] = [];
  const placeless: string[] = [];
  try {
    for (const [number, { how, bytes }] of files.entries()) {
      writeFileSync(join(folder, "report.json"), bytes);
      let error = "";
      const status = await program(["brief", "report.json", "-o", "out", "--force"], {
        out: () => {},
        error: (text) => {
          error += text;
        },
        colour: false,
        width: 80,
        directory: folder,
      });
      if (status === 0) drawn++;
      else if (status === 1) refused++;
      else exits.push(`${number} (${how}): ${status} ${error.slice(0, 300)}`);
      if (status !== 1) continue;
      for (const line of error.trimEnd().split("\n").slice(0, -1))
        if (!/^report\.json:[1-9]\d*:[1-9]\d*: (?:error|warning): ./.test(line))
          placeless.push(`${number} (${how}): ${line}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { files: files.length, drawn, refused, exits, placeless };
}
