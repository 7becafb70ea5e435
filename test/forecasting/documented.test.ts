import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { complements, nearestCoherent, sureLoss } from "#forecasting/index.ts";

const root = join(import.meta.dirname, "..", "..");

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what the documentation shows of forecasts", () => {
  it("runs, and answers with a range, a bet, and a score with its coverage", async () => {
    const text = readFileSync(join(root, "docs/library.md"), "utf8");
    const code = /## Forecasts by themselves\s+```ts\n([\s\S]*?)```/.exec(text)![1]!;
    const folder = join(root, ".cache", "docs");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "forecasts.ts");
    writeFileSync(file, code.replace('"demarche/forecasting"', '"#forecasting/index.ts"'));
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((...what) => void lines.push(what.join(" ")));
    await import(file);
    // 4.5 of 16, odds times 4, then the 45/120th power of what is left: worked out by hand.
    const first = (4 * 4.5) / (4 * 4.5 + 11.5);
    const answer = 1 - (1 - first) ** (45 / 120);
    expect(lines[0]).toMatch(new RegExp(`^${answer.toFixed(2)}, between 0\\.\\d\\d and 0\\.\\d\\d$`));
    expect(lines[1]).toBe(`both leaders have accepted: ${(first - 4.5 / 16).toFixed(2)}`);
    // June is sold, September bought; December has no part in it.
    expect(
      lines[3]!
        .split(" ")[0]!
        .split(",")
        .map((stake) => Math.round(100 * Number(stake))),
    ).toEqual([50, -50, 0]);
    // 50 days of 0.64 and 10 of 0.01.
    expect(lines[4]).toBe(
      `Brier (0 to 1) ${((50 * 0.64 + 10 * 0.01) / 60).toFixed(2)} over 60 % of the days`,
    );
  });

  it("is right in the figures of the page on methods", () => {
    const set = complements(0.7, 0.5);
    expect(nearestCoherent(set).probabilities.map((p) => p.toFixed(6))).toEqual(["0.600000", "0.400000"]);
    const { stakes, least } = sureLoss(set)!;
    expect([...stakes, least].map((value) => value.toFixed(6))).toEqual(["0.500000", "0.500000", "0.100000"]);
  });
});
