import { describe, expect, it } from "vitest";
import { shippedClass, shippedEntries } from "../../src/cli/classes/load.ts";
import { classAsOf } from "../../src/reference-classes/as-of.ts";
import { endingBy } from "../../src/reference-classes/ending-by.ts";

/** What docs/methods/endings.md gives as examples, by hand from the tables that ship. */
function told(id: string, age: number, more: number) {
  const entry = shippedEntries().find((one) => one.id === id)!;
  const known = classAsOf(shippedClass(entry), "2018-04-16")!;
  const found = endingBy(known, entry.endings.length, { least: age, most: age }, more);
  if ("untold" in found) throw new Error(found.untold);
  return { known, found };
}

describe("the examples of the page", () => {
  it("of a life table: an age is reached a day later, and limits run straight within a band", () => {
    const { known, found } = told("calm/agreement", 49, 365);
    if (known.form !== "life table") throw new Error("no table");
    const bands: { from: number; to: number; before: number; after: number }[] = [];
    let open = 1;
    for (const { from, to, atRisk, censored, ended } of known.table.rows) {
      if (to === null) break;
      const n = atRisk - censored / 2;
      const p = ended.reduce((sum, count) => sum + count, 0) / n;
      bands.push({ from, to, before: open, after: open * (1 - p) });
      open *= 1 - p;
    }
    const at = (age: number) => {
      const { from, to, before, after } = bands.find((band) => band.from <= age && age < band.to)!;
      return before + ((age - from) / (to - from)) * (after - before);
    };
    expect([at(50), at(415)].map((share) => share.toFixed(5))).toEqual(["0.97222", "0.81803"]);
    const ratio = at(415) / at(50);
    expect(found.ended.best).toBeCloseTo(1 - ratio, 12);
    expect(found.ended.best.toFixed(4)).toBe("0.1586");
    // The same by SciPy 1.17, the moments by its quadrature over the density of the Beta.
    expect([found.ended.low, found.ended.high]).toEqual([
      expect.closeTo(0.09168207969, 9),
      expect.closeTo(0.24839904025, 9),
    ]);
    // Its only kind of ending is the whole.
    expect(found.endings[0]!.low).toBeCloseTo(found.ended.low, 9);
    expect(found.endings[0]!.high).toBeCloseTo(found.ended.high, 9);
    const at365 = told("calm/agreement", 49, 315).found.ended;
    const at545 = told("calm/agreement", 49, 495).found.ended;
    expect([at365.low, at365.high, at545.low, at545.high].map((limit) => limit.toFixed(4))).toEqual([
      "0.0798",
      "0.2312",
      "0.1226",
      "0.2931",
    ]);
  });

  it("of few spells: a rate, and the limits of the chance at its middle 95 per cent", () => {
    const { known, found } = told("calm/north-korea-nuclear", 49, 365);
    if (known.form !== "spells") throw new Error("no list");
    const days = known.spells.reduce((sum, { most }) => sum + most, 0);
    expect([known.spells.length, days, found.way]).toEqual([6, 6655, "rate"]);
    expect(found.ended.best).toBeCloseTo(1 - (6655 / 7020) ** 6.5, 12);
    // The quantiles of Gamma(6.5) as SciPy 1.17 has them: 2.504373 and 12.367804.
    expect(found.ended.low).toBeCloseTo(1 - Math.exp((-2.504373 * 365) / 6655), 4);
    expect(found.ended.high).toBeCloseTo(1 - Math.exp((-12.367804 * 365) / 6655), 4);
    expect([found.ended.low, found.ended.best, found.ended.high].map((one) => one.toFixed(3))).toEqual([
      "0.128",
      "0.293",
      "0.493",
    ]);
    expect(found.priorWeight).toBeCloseTo(0.5 / 6.5, 12);
  });
});
