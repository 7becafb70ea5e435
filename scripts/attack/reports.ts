import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "../../src/cli/program.ts";
import { damagedJson } from "./damaged-json.ts";

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
export async function drawDamagedReports(sound: string, from: number, count: number): Promise<ReportCount> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-reports-"));
  let [drawn, refused] = [0, 0];
  const exits: string[] = [];
  const placeless: string[] = [];
  try {
    for (let number = from; number < from + count; number++) {
      const { how, bytes } = damagedJson([sound], number);
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
  return { files: count, drawn, refused, exits, placeless };
}
