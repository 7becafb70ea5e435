import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionalShares, type RiskStretch } from "#survival/curves/conditional-shares.ts";
import { aalenJohansen, actuarial, kaplanMeier, lifeTable, spells } from "#survival/index.ts";
import { FREIREICH, SMALL_TABLES } from "../tables.ts";

/** The days of a table with endings, each as a stretch of which all is asked for. */
function daysOf(given: Parameters<typeof spells>[0]): RiskStretch[] {
  const { day, atRisk, ended, endedBy } = aalenJohansen(spells(given, 3));
  return [...day].flatMap((_, at) =>
    ended[at]! > 0 ? [{ exposed: atRisk[at]!, ended: endedBy.map((kind) => kind[at]!), from: 0, to: 1 }] : [],
  );
}

/** Bands of a life table with two kinds of ending, of which the first and the last are asked for in part. */
const STRETCHES = fc
  .tuple(
    fc.array(
      fc.record({
        exposed: fc.integer({ min: 9, max: 40 }),
        ended: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    fc.double({ min: 0, max: 0.5, noNaN: true }),
    fc.double({ min: 0.5, max: 1, noNaN: true }),
  )
  .map(([bands, from, to]): RiskStretch[] =>
    bands.map((band, at) => ({
      ...band,
      from: at === 0 ? from : 0,
      to: at === bands.length - 1 ? to : 1,
    })),
  );

describe("conditional shares", () => {
  it("are Aalen–Johansen's with their errors, and Greenwood's for what is open, of whole days from the first on", () => {
    fc.assert(
      fc.property(SMALL_TABLES, ({ time, ending }) => {
        const given = { time, ending };
        const all = aalenJohansen(spells(given, 3));
        const found = conditionalShares(daysOf(given), 3);
        expect(found.open).toBeCloseTo(all.open.at(-1)!, 12);
        found.shares.forEach((share, kind) => {
          expect(share).toBeCloseTo(all.shares[kind]!.at(-1)!, 12);
          expect(found.errors[kind]! ** 2).toBeCloseTo(all.errors[kind]!.at(-1)! ** 2, 12);
        });
        const greenwood = kaplanMeier(spells(given, 3)).greenwood.at(-1)!;
        if (found.open > 1e-9) expect(found.openLogError).toBeCloseTo(Math.sqrt(greenwood), 10);
        else expect(found.openLogError).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  it("are the ones of those who outlast the age, as R's survfit has them with start.time", () => {
    // Freireich's 6-MP group from week 10 on: 12 at risk on week 13, 11 on 16, 7 on 22, 6 on 23.
    const later = daysOf({
      time: Array.from(FREIREICH.time).filter((time) => time > 10),
      ending: Array.from(FREIREICH.ending).filter((_, row) => FREIREICH.time[row]! > 10),
    });
    const { open, openLogError } = conditionalShares(later, 3);
    expect(open).toBeCloseTo((11 / 12) * (10 / 11) * (6 / 7) * (5 / 6), 14);
    expect(openLogError ** 2).toBeCloseTo(1 / (12 * 11) + 1 / (11 * 10) + 1 / (7 * 6) + 1 / (6 * 5), 14);
  });

  it("divide a band as the actuarial estimate does", () => {
    const rows = [
      { from: 0, to: 10, atRisk: 20, ended: [4, 2], censored: 2 },
      { from: 10, to: 30, atRisk: 12, ended: [2, 1], censored: 1 },
      { from: 30, to: null, atRisk: 8, ended: [0, 0], censored: 8 },
    ];
    const { survival, shares } = actuarial(lifeTable(rows, 2), { scale: "log-log", level: 0.95 });
    const half = (values: readonly number[], at: number) => (values[at]! + values[at + 1]!) / 2;
    const found = conditionalShares(
      [
        { exposed: 19, ended: [4, 2], from: 0.5, to: 1 },
        { exposed: 11.5, ended: [2, 1], from: 0, to: 0.5 },
      ],
      2,
    );
    const now = half(survival, 0);
    expect(found.open).toBeCloseTo(half(survival, 1) / now, 14);
    for (const kind of [0, 1])
      expect(found.shares[kind]).toBeCloseTo((half(shares[kind]!, 1) - half(shares[kind]!, 0)) / now, 14);
  });

  it("have the errors of the delta method, found by moving each count a little to both sides", () => {
    fc.assert(
      fc.property(STRETCHES, (stretches) => {
        const found = conditionalShares(stretches, 2);
        const step = 1e-4;
        const slopes = stretches.map((stretch, at) =>
          [0, 1].map((kind) => {
            const moved = (by: number) =>
              conditionalShares(
                stretches.with(at, {
                  ...stretch,
                  ended: stretch.ended.map((count, one) => count + (one === kind ? by * stretch.exposed : 0)),
                }),
                2,
              );
            const [up, down] = [moved(step), moved(-step)];
            const slope = (of: (each: typeof up) => number) => (of(up) - of(down)) / (2 * step);
            return {
              open: slope((each) => Math.log(each.open)),
              shares: [0, 1].map((one) => slope((each) => each.shares[one]!)),
            };
          }),
        );
        const variance = (of: (each: (typeof slopes)[number][number]) => number) =>
          stretches.reduce((sum, { exposed, ended }, at) => {
            const shares = ended.map((count) => count / exposed);
            const first = shares.reduce((all, share, kind) => all + share * of(slopes[at]![kind]!), 0);
            const second = shares.reduce((all, share, kind) => all + share * of(slopes[at]![kind]!) ** 2, 0);
            return sum + (second - first ** 2) / exposed;
          }, 0);
        expect(found.openLogError).toBeCloseTo(Math.sqrt(variance(({ open }) => open)), 5);
        for (const kind of [0, 1])
          expect(found.errors[kind]).toBeCloseTo(Math.sqrt(variance(({ shares }) => shares[kind]!)), 5);
      }),
    );
  });

  it("of nothing that ends are none, without an error", () => {
    expect(conditionalShares([], 2)).toEqual({ open: 1, openLogError: 0, shares: [0, 0], errors: [0, 0] });
  });
});
