import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { MAIN, OF_SOURCES } from "./sources-run.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-telling-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BUSY = join(import.meta.dirname, "busy-program.ts");

interface Ended {
  readonly lines: readonly string[];
  readonly status: number | NodeJS.Signals | null;
  /** The longest time between two lines, or the last and the end, in milliseconds; from the beginning to the first is not counted. */
  readonly silence: number;
  readonly sinceFirst: number;
}

/** Runs a script to its end or until `stop` says so of what was printed; when each piece of standard error came is noted. */
function ended(args: readonly string[], stop?: (text: string) => boolean): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...OF_SOURCES, NODE_OPTIONS: "" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let text = "";
    const times: number[] = [];
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      times.push(performance.now());
      if (stop?.(text)) child.kill("SIGINT");
    });
    child.on("error", reject).on("close", (status, signal) => {
      times.push(performance.now());
      const silence = Math.max(0, ...times.slice(1).map((time, at) => time - times[at]!));
      const lines = text.split("\n").filter((line) => line !== "");
      resolve({ lines, status: status ?? signal, silence, sinceFirst: times.at(-1)! - times[0]! });
    });
  });
}

/** A case of so many events, each with a fault, that reading it takes a while. */
function largeCase(): string {
  const events = Array.from(
    { length: 9000 },
    (_, index) =>
      `  - { id: e${index}, date: 2001-01-01, kind: talks, by: [a], text: "Talks, ${index}", basis: cited }`,
  );
  return `format: 1\nid: large\ntitle: Large\nasOf: 2020-01-01\nactors: [{ id: a, name: A }]\nevents:\n${events.join("\n")}\n`;
}

describe("a program that is busy for long", { timeout: 60_000 }, () => {
  it("says what it does, and for how long, about every two seconds, and nothing after its end", async () => {
    const { lines, status, silence } = await ended([BUSY, "6000", "long"]);
    expect(silence).toBeLessThan(2000);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.slice(0, -1)).toEqual(
      lines
        .slice(0, -1)
        .map(() => expect.stringMatching(/^demarche: reading and checking the case(?: … [1-6] s)?$/)),
    );
    expect(lines.at(-1)).toBe("demarche: done");
    expect(status).toBe(1);
  });

  it("ends at once where it is told to", async () => {
    const { lines, status, sinceFirst } = await ended([BUSY, "20000", "long"], (text) => text !== "");
    expect(lines).toHaveLength(1);
    expect(status).toBe("SIGINT");
    expect(sinceFirst).toBeLessThan(2000);
  });

  it("says nothing of what ends soon", async () => {
    expect((await ended([BUSY, "0"])).lines).toEqual(["demarche: done"]);
  });
});

describe("a large case", { timeout: 60_000 }, () => {
  const file = join(folder, "case.yaml");
  writeFileSync(file, largeCase());

  it("is read with lines that say so, and its faults are told with the same status", async () => {
    const { lines, status, silence } = await ended([MAIN, "check", "."]);
    expect(status).toBe(1);
    expect(silence).toBeLessThan(2000);
    expect(lines[0]).toMatch(/^demarche: reading and checking the case/);
  });

  it("is read in silence with --quiet", async () => {
    const { lines } = await ended([MAIN, "check", "--quiet", "."]);
    expect(lines.filter((line) => line.includes("reading and checking"))).toEqual([]);
  });
});
