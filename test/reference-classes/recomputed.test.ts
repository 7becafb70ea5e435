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
  it("of a life table: an age is reached a day later, and limits of a band are brought into part of it", () => {
    const { known, found } = told("calm/agreement", 49, 365);
    if (known.form !== "life table") throw new Error("no table");
    const bands: { from: number; to: number; p: number; n: number; before: number; after: number }[] = [];
    let open = 1;
    for (const { from, to, atRisk, censored, ended } of known.table.rows) {
      if (to === null) break;
      const n = atRisk - censored / 2;
      const p = ended.reduce((sum, count) => sum + count, 0) / n;
      bands.push({ from, to, p, n, before: open, after: open * (1 - p) });
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
    const part = (age: number, from: number, to: number) =>
      Math.min(1, Math.max(0, (age - from) / (to - from)));
    const variance = bands.reduce((sum, { from, to, p, n }) => {
      const [u, q] = [part(50, from, to), part(415, from, to)];
      const g = u / (1 - u * p) - q / (1 - q * p);
      return sum + (g * g * p * (1 - p)) / n;
    }, 0);
    const [e, H] = [Math.sqrt(variance), -Math.log(ratio)];
    expect(e.toFixed(5)).toBe("0.04289");
    expect(found.ended.low).toBeCloseTo(1 - Math.exp(-H * Math.exp((-1.959964 * e) / H)), 6);
    expect(found.ended.high).toBeCloseTo(1 - Math.exp(-H * Math.exp((1.959964 * e) / H)), 6);
    expect([found.ended.low, found.ended.high].map((limit) => limit.toFixed(4))).toEqual([
      "0.1007",
      "0.2450",
    ]);
    expect([found.endings[0]!.low, found.endings[0]!.high].map((limit) => limit.toFixed(4))).toEqual([
      "0.0958",
      "0.2357",
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
