import { describe, expect, it } from "vitest";
import { classAsOf } from "#reference-classes/as-of.ts";
import { type ClassFigures, classFigures } from "#reference-classes/class-figures.ts";
import { actuarial, fromAge } from "#survival/index.ts";
import { shipped } from "./shipped.ts";

/**
 * What the data sets said on 16 April 2018, counted from their spells by Kaplan–Meier. The tables know them by bands of ages and
 * up to the end of 2017, so the shares agree to within a spell or so of the smallest class, 1.5 in a hundred, and the median lies
 * in its band.
 */
const DAY = "2018-04-16";
const POINT = 0.015;

function figures(id: string, ages: readonly number[]): ClassFigures {
  const given = shipped(id);
  return classFigures(classAsOf(given, DAY)!, given.entry.endings.length, ages);
}

/** Chance to have ended within so many days, and its limits, in per cent as published. */
type Within = readonly [days: number, percent: number, low?: number, high?: number];

const PUBLISHED: readonly [id: string, n: number, within: readonly Within[], median?: number][] = [
  [
    "calm/agreement",
    96,
    [
      [365, 17, 11, 26],
      [730, 29, 21, 40],
    ],
    1495,
  ],
  [
    "calm/no-agreement",
    119,
    [
      [365, 35, 27, 45],
      [730, 53, 44, 62],
    ],
    585,
  ],
  [
    "agreement/process",
    76,
    [
      [90, 17, 10, 27],
      [365, 29, 20, 40],
      [730, 38, 28, 50],
    ],
  ],
  ["agreement/partial", 196, [[365, 21]]],
  ["agreement/full", 73, [[365, 18]]],
  [
    "process/to-deal",
    78,
    [
      [365, 28],
      [730, 50],
    ],
  ],
  ["strike/us", 13_984, [], 19],
];

describe("base rates as of 16 April 2018", () => {
  it.each(PUBLISHED)("%s: %i spells", (id, n, within, median) => {
    const found = figures(
      id,
      within.map(([days]) => days),
    );
    expect([found.n, found.asOf]).toEqual([n, "2017-12-31"]);
    for (const [at, [, percent, low, high]] of within.entries()) {
      const { survival, ...limits } = found.lasting[at]!.standing!;
      expect(Math.abs(1 - survival - percent / 100)).toBeLessThan(POINT);
      if (low === undefined || high === undefined) continue;
      expect(Math.abs(1 - limits.high! - low / 100)).toBeLessThan(POINT);
      expect(Math.abs(1 - limits.low! - high / 100)).toBeLessThan(POINT);
    }
    if (median === undefined) return;
    expect(found.median!.from).toBeLessThanOrEqual(median);
    expect(found.median!.to).toBeGreaterThanOrEqual(median);
  });

  it("crises open after 287 days: by 31 May 16 %, by 31 December 63 %, by agreement 42 %", () => {
    const given = shipped("crisis/1990");
    const known = classAsOf(given, DAY)!;
    if (known.form !== "life table") throw new Error("not a life table");
    const estimate = actuarial(known.table, { scale: "log-log", level: 0.95 });
    const [may, december] = [fromAge(estimate, 287, 45)!, fromAge(estimate, 287, 259)!];
    // 20 at risk at 287 days: one ends between that age and the beginning of its band.
    expect(may.atRisk).toBe(21);
    // Most of that band's endings come late in it, where the straight line has them evenly.
    expect(Math.abs(1 - may.open - 0.16)).toBeLessThan(0.04);
    expect(Math.abs(1 - december.open - 0.63)).toBeLessThan(0.02);
    const agreed = given.entry.endings.map((ending, kind) =>
      /agreement/.test(ending) ? december.shares[kind]! : 0,
    );
    expect(Math.abs(agreed.reduce((sum, share) => sum + share) - 0.42)).toBeLessThan(0.02);
  });

  it("calm between the crises over the North Korean programme: six, one of them within a year", () => {
    const known = classAsOf(shipped("calm/north-korea-nuclear"), DAY)!;
    if (known.form !== "spells") throw new Error("not a list of spells");
    const lengths = known.spells.map(({ least, most }) => [least, most]).sort((a, b) => a[0]! - b[0]!);
    expect(lengths).toEqual([213, 525, 850, 875, 1288, 2904].map((days) => [days, days]));
    const { n, ended, lasting } = figures("calm/north-korea-nuclear", [365]);
    expect([n, ended]).toEqual([6, 6]);
    expect(lasting[0]!.standing!.survival).toBeCloseTo(5 / 6, 14);
  });

  it("formal US–DPRK talks: four, none of them lasting, of 0 to 8 years", () => {
    const known = classAsOf(shipped("talks/us-dprk"), DAY)!;
    if (known.form !== "spells") throw new Error("not a list of spells");
    const years = known.spells.map(({ spell: { written } }) => Number(written.end) - Number(written.start));
    expect(years).toEqual([8, 4, 6, 0]);
    expect(known.spells.every(({ ending }) => ending !== null)).toBe(true);
    expect(figures("talks/us-dprk", []).n).toBe(4);
  });

  it("sanctions of the United States: of 315, 220 had ended when the source's watch did", () => {
    const given = shipped("sanctions/us-imposed");
    const { n, ended, endings, median, asOf } = figures("sanctions/us-imposed", []);
    expect([n, ended, asOf]).toEqual([315, 220, "2005-12-31"]);
    expect(median).toMatchObject({ from: 1095, to: 1460 });
    const count = (ending: string) => endings[given.entry.endings.indexOf(ending)];
    expect(
      ["sender gives up", "target yields", "target partly yields", "negotiated settlement"].map(count),
    ).toEqual([54, 60, 25, 52]);
  });

  it("the choice of class alone moves failure within a year from 17 to 35 in a hundred", () => {
    const failing = ["calm/agreement", "calm/no-agreement", "agreement/process"].map(
      (id) => 1 - figures(id, [365]).lasting[0]!.standing!.survival,
    );
    expect(failing.map((share) => Math.round(share * 100))).toEqual([17, 35, 29]);
  });
});
