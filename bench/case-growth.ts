import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { GROWS, type Grows } from "./grown-case.ts";

/** Three sizes of each kind, each twice the one before: what is linear costs twice as much from one line to the next. */
const SIZES: Record<Grows, readonly number[]> = {
  events: [2500, 5000, 10_000],
  sources: [500, 1000, 2000],
  claims: [1250, 2500, 5000],
  demands: [1250, 2500, 5000],
  evidence: [150, 300, 600],
  clauses: [40, 80, 160],
  sets: [2, 4, 8],
  "misspelt ids": [1000, 2000, 4000],
  text: [2_000_000, 4_000_000, 8_000_000],
};

const STEPS = ["text", "read", "plan", "run", "page"] as const;

/**
 * The growth table of a case: milliseconds of numbering its text, of reading, planning, running every analysis and
 * drawing the page, and peak memory, against the number of its entries. Each point is a process of its own, once through.
 */
export function caseGrowthTable(): void {
  console.log(
    `\n${"of a case".padEnd(14)}${"size".padStart(9)}${STEPS.map((step) => step.padStart(9)).join("")}  peak MB`,
  );
  for (const kind of GROWS) {
    for (const size of SIZES[kind]) {
      const script = join(import.meta.dirname, "case-point.ts");
      const { steps, peak } = JSON.parse(
        execFileSync(process.execPath, [script, kind, String(size)], { encoding: "utf8" }),
      ) as { readonly steps: Partial<Record<(typeof STEPS)[number], number>>; readonly peak: number };
      const cells = STEPS.map((step) =>
        (steps[step] === undefined ? "" : steps[step].toFixed(0)).padStart(9),
      );
      console.log(
        `${kind.padEnd(14)}${String(size).padStart(9)}${cells.join("")}${peak.toFixed(0).padStart(9)}`,
      );
    }
  }
}
