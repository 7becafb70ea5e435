import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, node } from "./cold-rows.ts";
import { SHAPES } from "./shapes.ts";

/** Three sizes of each shape in bytes, each twice the one before. */
const SIZES = [240_000, 480_000, 960_000];
/** What a file below 1 MB may cost, in milliseconds of processor time. */
const MOST = 2000;
/** A shape that takes longer has no bound that anybody would wait for. */
const GIVEN_UP = 120_000;

/**
 * The table of shapes: processor time of `demarche check` on a file of each shape, the user's share, in milliseconds from the
 * start of the process to its end, against the size of the file. Marked is what costs more than a file below 1 MB may.
 */
export function shapeTable(): void {
  const root = join(import.meta.dirname, "..");
  build({ root });
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  const told = join(folder, "cpu");
  const checked = (text: string): number => {
    writeFileSync(join(folder, "case.yaml"), text);
    const args = [
      "--import",
      join(root, "bench", "tell-usage.js"),
      join(root, "dist", "demarche.js"),
      "check",
      folder,
    ];
    const { error, status } = spawnSync(node, args, {
      env: { ...process.env, TELL_USAGE: told },
      stdio: "ignore",
      timeout: GIVEN_UP,
    });
    if (error) return Number.POSITIVE_INFINITY;
    if (status !== 0 && status !== 1) throw new Error(`check ended with status ${status}`);
    return Number.parseFloat(readFileSync(told, "utf8"));
  };
  console.log(`\n${"check of".padEnd(48)}${SIZES.map((size) => `${size / 1000} kB`.padStart(9)).join("")}`);
  try {
    for (const { name, text } of SHAPES) {
      const times = SIZES.map((size) => checked(text(size)));
      const cells = times.map((time) => time.toFixed(0).padStart(9)).join("");
      console.log(`${name.padEnd(48)}${cells}${times.some((time) => time > MOST) ? "  above 2 s" : ""}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
