import { describe, expect, it } from "vitest";
import { betaQuantile } from "#math/beta-quantile.ts";
import { bandLimits, betaProductLimits, type RiskStretch } from "#survival/index.ts";

const day = (exposed: number, ...ended: number[]): RiskStretch => ({ exposed, ended, from: 0, to: 1 });

describe("limits by the beta product", () => {
  it("are those of the Beta with the moments of the product, where some are lost between two days", () => {
    // One of ten ends; five are lost; one of four ends, and three are watched thereafter.
    const { ended } = betaProductLimits([day(10, 1), day(4, 1)], 3, 1, 0.95);
    const fitted = (mean: number, square: number, chance: number) => {
      const size = (mean * (1 - mean)) / (square - mean ** 2) - 1;
      return betaQuantile(mean * size, (1 - mean) * size, chance);
    };
    const [mean, square] = [(10 / 11) * (4 / 5), ((10 * 11) / (11 * 12)) * ((4 * 5) / (5 * 6))];
    expect(ended.low).toBeCloseTo(1 - fitted(mean, square, 0.975), 10);
    expect(ended.high).toBeCloseTo(1 - fitted((mean * 3) / 4, (square * 3) / 5, 0.025), 10);
  });

  it("hold the share in at least 95 of 100 samples, by day and by kind, though many are lost", () => {
    // Endings at a constant pace, in the second way half as often, and losses: the numbers of a plain generator.
    let state = 12_345;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const [spells, until, samples] = [25, 60, 600];
    const all = 1 - Math.exp(-until / 150);
    const misses = { ended: 0, first: 0, second: 0 };
    for (let sample = 0; sample < samples; sample++) {
      const rows = Array.from({ length: spells }, () => {
        const [ends, lost] = [-150 * Math.log(random()), -90 * Math.log(random())];
        return { days: Math.min(ends, lost), ending: lost < ends ? null : random() < 2 / 3 ? 0 : 1 };
      }).toSorted((a, b) => a.days - b.days);
      const days = rows.flatMap(({ days: length, ending }, at) =>
        ending === null || length > until
          ? []
          : [day(spells - at, Number(ending === 0), Number(ending === 1))],
      );
      const found = betaProductLimits(
        days,
        rows.filter(({ days: length }) => length > until).length,
        2,
        0.95,
      );
      const misses1 = ({ low, high }: { low: number; high: number }, truth: number) =>
        Number(truth < low || truth > high);
      misses.ended += misses1(found.ended, all);
      misses.first += misses1(found.shares[0]!, (all * 2) / 3);
      misses.second += misses1(found.shares[1]!, all / 3);
    }
    // Two standard errors of 5 % of 600 above it.
    for (const count of Object.values(misses))
      expect(count).toBeLessThan(samples * 0.05 + 2 * Math.sqrt(600 * 0.05 * 0.95));
  });

  it("of a band that is entered within are those of what is left of it", () => {
    // Of 30 at its beginning 12 end in it; of the share Q of them, (1 − u) Q/(1 − u Q) is left at u.
    for (const from of [0, 0.25, 0.6, 0.9]) {
      const { ended } = bandLimits([{ exposed: 30, ended: [12], from, to: 1 }], 1, 0.95)[0]!;
      const left = (share: number) => ((1 - from) * share) / (1 - from * share);
      expect(ended.low).toBeCloseTo(left(betaQuantile(12, 19, 0.025)), from === 0 ? 10 : 2);
      expect(ended.high).toBeCloseTo(left(betaQuantile(13, 18, 0.975)), from === 0 ? 10 : 2);
    }
  });

  it("of bands let one more end in whichever of them makes most of it", () => {
    // None ends in either; of fewer in the second more may yet have.
    const [first, second] = bandLimits([day(26, 0), day(20, 0)], 1, 0.95);
    expect(first!.ended.high).toBeCloseTo(1 - 0.025 ** (1 / 26), 10);
    expect(second!.ended.high).toBeCloseTo(1 - 0.025 ** (1 / 20), 10);
    const [, more] = bandLimits([day(20, 0), day(26, 0)], 1, 0.95);
    expect(more!.ended.high).toBeCloseTo(1 - 0.025 ** (1 / 20), 10);
  });

  it("are nothing to everything where all may have ended", () => {
    expect(betaProductLimits([day(1, 1)], 0, 1, 0.95).ended).toEqual({
      low: expect.closeTo(0.025, 10),
      high: 1,
    });
    expect(bandLimits([day(1, 1)], 1, 0.95)[0]!.ended).toEqual({ low: expect.closeTo(0.025, 10), high: 1 });
  });
});
