import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";

const root = join(import.meta.dirname, "..", "..");

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what the documentation shows of deals", () => {
  it("runs, and answers with the efficient deals, a rule, the zone and an objection", async () => {
    const text = readFileSync(join(root, "docs/library.md"), "utf8");
    const code = /## What could be agreed, by itself\s+```ts\n([\s\S]*?)```/.exec(text)![1]!;
    const folder = join(root, ".cache", "docs");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "deals.ts");
    writeFileSync(file, code.replace('"demarche/deal-space"', '"#deal-space/index.ts"'));
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((...what) => void lines.push(what.join(" ")));
    await import(file);
    // Deal by deal, as it stands on the page.
    const deals: { deal: string; one: number; other: number }[] = [];
    for (const inspections of [0, 1, 2])
      for (const relief of [0, 1])
        for (const payment of [0, 1, 2]) {
          if (relief === 1 && inspections === 0) continue;
          const one = 3 * inspections - 4 * relief - payment;
          const other = [0, -2, -5][inspections]! + 6 * relief + payment;
          if (one >= 0 && other >= 1) deals.push({ deal: `${inspections},${relief},${payment}`, one, other });
        }
    const efficient = deals
      .filter(
        (own) =>
          !deals.some(
            ({ one, other }) => one >= own.one && other >= own.other && one + other > own.one + own.other,
          ),
      )
      .sort((a, b) => b.one - a.one);
    const shown = lines.slice(0, efficient.length);
    expect(shown.map((line) => /is worth (.*) \(/.exec(line)![1])).toEqual([
      ...new Set(efficient.map(({ one, other }) => `${one} and ${other}`)),
    ]);
    const product = Math.max(...efficient.map(({ one, other }) => one * (other - 1)));
    expect(lines.at(-3)).toBe(
      `Nash: ${efficient
        .filter(({ one, other }) => one * (other - 1) === product)
        .map(({ deal }) => deal)
        .join(" or ")}`,
    );
    expect(lines.at(-1)).toBe("who objects to no relief: party 1, by 6");
  });
});
