import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alone } from "../../../src/cli/writing/alone.ts";

const TARGET = "a".repeat(12);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-alone-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sign = (pid: number) => join(folder, `.demarche-${TARGET}-${pid}-lock`);
const ALONE = join(import.meta.dirname, "..", "..", "..", "src", "cli", "writing", "alone.ts");

/** Another process that adds one to the number in a file, so many times; each time it reads and then writes. */
function counter(times: number): Promise<number | null> {
  const program = `
    const { alone } = await import(${JSON.stringify(ALONE)});
    const { readFileSync, writeFileSync } = await import("node:fs");
    for (let n = 0; n < ${times}; n++)
      alone(${JSON.stringify(folder)}, ${JSON.stringify(TARGET)}, "count", () => {
        const found = Number(readFileSync(${JSON.stringify(join(folder, "count"))}, "utf8"));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        writeFileSync(${JSON.stringify(join(folder, "count"))}, String(found + 1));
      });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", resolve));
}

describe("what no other run may do meanwhile", () => {
  it("is done by one process after the other", { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, "count"), "0");
    expect(await Promise.all([counter(40), counter(40), counter(40)])).toEqual([0, 0, 0]);
    expect(readFileSync(join(folder, "count"), "utf8")).toBe("120");
    expect(readdirSync(folder)).toEqual(["count"]);
  });

  it("waits for nobody who was killed, and removes the sign of such a one", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.once("exit", resolve));
    writeFileSync(sign(dead.pid!), "");
    expect(alone(folder, TARGET, "it", () => 1)).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("waits for nobody whose sign is older than any writing takes", () => {
    // A process that lives, and is none of ours.
    writeFileSync(sign(1), "");
    const before = new Date(Date.now() - 120_000);
    utimesSync(sign(1), before, before);
    expect(alone(folder, TARGET, "it", () => 1)).toBe(1);
  });

  it("is refused while another run is at it", { timeout: 60_000 }, () => {
    writeFileSync(sign(1), "");
    expect(() => alone(folder, TARGET, "it", () => 1)).toThrow("another run writes to it (process 1)");
    expect(readdirSync(folder)).toEqual([`.demarche-${TARGET}-1-lock`]);
  });

  it("may ask for the same within itself, and lets others in when it fails", () => {
    expect(alone(folder, TARGET, "it", () => alone(folder, TARGET, "it", () => readdirSync(folder)))).toEqual(
      [`.demarche-${TARGET}-${process.pid}-lock`],
    );
    expect(() =>
      alone(folder, TARGET, "it", () => {
        throw new Error("full");
      }),
    ).toThrow("full");
    expect(readdirSync(folder)).toEqual([]);
  });
});
