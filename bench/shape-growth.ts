import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { build, node } from "./cold-rows.ts";
import { SHAPES } from "./shapes.ts";

/** Two sizes of each shape in bytes: what is linear costs no more than four times as much in the second. */
const SIZES = [240_000, 960_000];
/** What a file below 1 MB may cost, in milliseconds of processor time. */
const MOST = 2000;
/** A shape that takes longer has no bound that anybody would wait for. */
const GIVEN_UP = 120_000;

/**
 * The table of shapes: processor time of `demarche check` on a file of each shape, the user's share, in milliseconds from the
 * start of the process to its end, against the size of the file. Marked is what costs more than a file below 1 MB may. As many
 * shapes are checked at once as the machine has processors, which changes what they cost by little.
 */
export async function shapeTable(): Promise<void> {
  const root = join(import.meta.dirname, "..");
  build({ root });
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  const checked = async (place: string, text: string): Promise<number> => {
    const told = join(place, "cpu");
    writeFileSync(join(place, "case.yaml"), text);
    const args = [
      "--import",
      join(root, "bench", "tell-usage.js"),
      join(root, "dist", "demarche.js"),
      "check",
      place,
    ];
    const status = await new Promise((ended) => {
      const child = spawn(node, args, {
        env: { ...process.env, TELL_USAGE: told },
        stdio: "ignore",
        timeout: GIVEN_UP,
      });
      child.on("exit", ended);
    });
    if (status === null) return Number.POSITIVE_INFINITY;
    if (status !== 0 && status !== 1) throw new Error(`check ended with status ${status}`);
    return Number.parseFloat(readFileSync(told, "utf8"));
  };
  console.log(`\n${"check of".padEnd(48)}${SIZES.map((size) => `${size / 1000} kB`.padStart(9)).join("")}`);
  const open = [...SHAPES];
  const work = async (): Promise<void> => {
    const place = mkdtempSync(join(folder, "case-"));
    for (let shape = open.shift(); shape; shape = open.shift()) {
      const times: number[] = [];
      for (const size of SIZES) times.push(await checked(place, shape.text(size)));
      const cells = times.map((time) => time.toFixed(0).padStart(9)).join("");
      console.log(
        `${shape.name.padEnd(48)}${cells}${times.some((time) => time > MOST) ? "  above 2 s" : ""}`,
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
