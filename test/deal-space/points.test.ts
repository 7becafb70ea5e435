import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EfficientDeals, efficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { smallestDifferences, smallestSpread } from "#deal-space/points/as-elsewhere.ts";
import { idealOfAll } from "#deal-space/points/ideal.ts";
import { dealsNearLargestLeast } from "#deal-space/points/least-share-search.ts";
import { nashSolution } from "#deal-space/points/nash.ts";
import { dealsNearNash } from "#deal-space/points/nash-search.ts";
import type { Point } from "#deal-space/points/point.ts";
import {
  egalitarianSolution,
  idealAmong,
  kalaiSmorodinskySolution,
  leximinSolution,
} from "#deal-space/points/shares.ts";
import { largestWelfare } from "#deal-space/points/welfare.ts";
import { allDeals, bestBy, front, isAcceptable, worthInAll } from "./oracle.ts";
import { pullingSpace, smallSpace } from "./spaces.ts";

function acceptable(space: DealSpace): EfficientDeals {
  const deals = efficientDeals(space, "acceptable");
  if ("tooLarge" in deals) throw new Error("too large");
  return deals;
}

const worthAt = ({ worth, parties }: EfficientDeals, row: number) =>
  worth.map((column, party) => column[row]! / parties[party]!.units);
const vectorsOf = (deals: EfficientDeals, { rows }: Point) =>
  rows.map((row) => worthAt(deals, row).join()).sort();
const sorted = (vectors: readonly number[][]) => vectors.map((worth) => worth.join()).sort();

/** The efficient vectors of acceptable deals, and what each party has without one: its walk-away value, or the worst deal. */
function plainly(space: DealSpace) {
  const deals = allDeals(space).filter((deal) => isAcceptable(space, deal));
  const vectors = front(space, deals).map(({ worth }) => worth);
  const free = allDeals({ ...space, conditions: [] }).map((deal) => worthInAll(space, deal));
  const without = space.parties.map(
    ({ walkAway }, party) => walkAway ?? Math.min(...free.map((worth) => worth[party]!)),
  );
  const ideal = space.parties.map((_, party) => Math.max(...vectors.map((worth) => worth[party]!)));
  const shares = (worth: readonly number[]) =>
    worth.flatMap((one, party) =>
      ideal[party] === without[party] ? [] : [(one - without[party]!) / (ideal[party]! - without[party]!)],
    );
  return { vectors, without, ideal, shares };
}

describe("each rule picks out the deals of its definition", () => {
  it("Nash, egalitarian, Kalai–Smorodinsky, leximin, largest sum", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const deals = acceptable(space);
        const { vectors, without, ideal, shares } = plainly(space);
        if (vectors.length === 0) {
          expect(nashSolution(deals)).toEqual({ rows: [], value: Number.NaN });
          return;
        }
        expect(idealAmong(deals)).toEqual(ideal);
        const gains = (worth: number[]) => worth.map((one, party) => one - without[party]!);
        const is = (point: Point, measure: (worth: number[]) => number) =>
          expect(vectorsOf(deals, point)).toEqual(sorted(bestBy(vectors, measure)));
        is(nashSolution(deals), (worth) => gains(worth).reduce((product, gain) => product * gain, 1));
        is(egalitarianSolution(deals), (worth) => Math.min(...gains(worth)));
        is(kalaiSmorodinskySolution(deals, ideal), (worth) => Math.min(1e9, ...shares(worth)));
        is(largestWelfare(deals), (worth) => worth.reduce((sum, one) => sum + one, 0));
        // Leximin: by the smallest share, then the next; on small numbers a sum with falling weights says the same.
        is(leximinSolution(deals, ideal), (worth) =>
          shares(worth)
            .sort((a, b) => a - b)
            .reduce((sum, share, at) => sum + share * 1e-3 ** at, 0),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("and as other programs have it, where they call something else by the same name", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const deals = acceptable(space);
        const { vectors, ideal, shares } = plainly(space);
        if (vectors.length === 0) return;
        const spread = (worth: number[]) => {
          const own = shares(worth);
          return own.length === 0 ? 0 : Math.min(...own) - Math.max(...own);
        };
        const point = smallestSpread(deals, ideal, "walk-away");
        if (space.parties.some((_, party) => shares(vectors[0]!).length <= party)) return;
        expect(vectorsOf(deals, point)).toEqual(sorted(bestBy(vectors, spread)));
        const differences = (worth: number[]) =>
          -worth
            .flatMap((one, party) => worth.slice(0, party).map((other) => Math.abs(one - other)))
            .reduce((a, b) => a + b, 0);
        expect(vectorsOf(deals, smallestDifferences(deals))).toEqual(sorted(bestBy(vectors, differences)));
      }),
    );
  });

  it("whatever the measure of a party: shifted or stretched, Nash and Kalai–Smorodinsky pick the same deals", () => {
    fc.assert(
      fc.property(
        smallSpace,
        fc.integer({ min: -5, max: 5 }),
        fc.constantFrom(0.25, 3, 10),
        (space, shift, factor) => {
          const stretched: DealSpace = {
            ...space,
            parties: space.parties.map(({ values, bias = 0, walkAway }) => ({
              values: values.map((row) => row.map((value) => value * factor)),
              bias: bias * factor + shift,
              walkAway: walkAway === null ? null : walkAway * factor + shift,
            })),
          };
          const [before, after] = [acceptable(space), acceptable(stretched)];
          expect(nashSolution(after).rows).toEqual(nashSolution(before).rows);
          if (before.size === 0) return;
          const picked = (deals: EfficientDeals) => kalaiSmorodinskySolution(deals, idealAmong(deals)).rows;
          expect(picked(after)).toEqual(picked(before));
        },
      ),
    );
  });
});

describe("a search for one rule alone", () => {
  it("finds the same as among all efficient deals", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const deals = acceptable(space);
        const all = nashSolution(deals);
        // All efficient deals where they are few, and by the bound where none are few.
        for (const near of [
          dealsNearNash(space),
          dealsNearNash(space, { deals: 0, most: 0, comparisons: 0 }),
        ])
          if (near === null) expect(all.rows.length === 0 || all.value === 0).toBe(true);
          else if ("tooLarge" in near) throw new Error("cut");
          else expect(vectorsOf(near, nashSolution(near))).toEqual(vectorsOf(deals, all));
        if (deals.size === 0) return;
        const ideal = idealAmong(deals);
        const scale = ideal.map((most, party) => {
          const { walkAway, worst } = deals.parties[party]!;
          return most - (walkAway ?? worst);
        });
        const least = dealsNearLargestLeast(space, scale);
        if (least === null || "tooLarge" in least) throw new Error("none, or cut");
        for (const rule of [kalaiSmorodinskySolution, leximinSolution])
          expect(vectorsOf(least, rule(least, ideal))).toEqual(vectorsOf(deals, rule(deals, ideal)));
      }),
      { numRuns: 150 },
    );
  });

  it("finds the largest least share of an exact front of thousands", () => {
    for (const [parties, seed] of [
      [3, 1],
      [4, 1],
      [4, 2],
      [6, 3],
    ] as const) {
      const space = pullingSpace({ parties, issues: 7, options: 5, total: 1000, seed });
      const deals = acceptable(space);
      expect(deals.size).toBeGreaterThan(200);
      const ideal = idealAmong(deals);
      const scales = {
        shares: ideal.map((most, party) => most - deals.parties[party]!.walkAway!),
        gains: deals.parties.map(({ units }) => units),
      };
      const of = (scale: readonly number[]) => {
        let last = 0;
        const found = dealsNearLargestLeast(space, scale, {
          progress: (share) => {
            expect(share).toBeGreaterThanOrEqual(last);
            last = share;
          },
        });
        if (found === null || "tooLarge" in found) throw new Error("none, or cut");
        expect(last).toBeCloseTo(1, 9);
        return found;
      };
      for (const rule of [kalaiSmorodinskySolution, leximinSolution])
        expect(vectorsOf(of(scales.shares), rule(of(scales.shares), ideal))).toEqual(
          vectorsOf(deals, rule(deals, ideal)),
        );
      const gains = of(scales.gains);
      expect(vectorsOf(gains, egalitarianSolution(gains))).toEqual(
        vectorsOf(deals, egalitarianSolution(deals)),
      );
    }
  });

  it("tells of a search that is cut a deal, its least share, and one that no deal exceeds", () => {
    const space = pullingSpace({ parties: 6, issues: 10, options: 8, total: 1000, seed: 7 });
    const ideal = idealOfAll(space)!;
    const scale = ideal.map((most, party) => most - space.parties[party]!.walkAway!);
    const whole = dealsNearLargestLeast(space, scale);
    if (whole === null || "tooLarge" in whole) throw new Error("none, or cut");
    const exact = kalaiSmorodinskySolution(whole, ideal).value;
    const cuts = [1, 3, 10].map((ways) => {
      const found = dealsNearLargestLeast(space, scale, { ways });
      if (found === null || !("tooLarge" in found)) throw new Error("not cut");
      expect(found.tooLarge).toEqual({ ways: expect.any(Number), limit: ways });
      const worth = worthInAll(space, found.good);
      expect(found.value).toBeCloseTo(
        Math.min(...worth.map((one, party) => (one - space.parties[party]!.walkAway!) / scale[party]!)),
        9,
      );
      expect(found.value).toBeLessThanOrEqual(exact + 1e-9);
      expect(found.bound).toBeGreaterThanOrEqual(exact - 1e-9);
      return found.value;
    });
    // What it would have found is better here, so that a bound that is no more than what was found would be wrong.
    expect(Math.min(...cuts)).toBeLessThan(exact - 1e-3);
  });

  it("counts deals that are level by the thousand", () => {
    const idle = Array.from({ length: 14 }, () => [0, 0]);
    const space: DealSpace = {
      options: [3, ...idle.map(() => 2)],
      parties: [
        { values: [[0, 1, 2], ...idle], walkAway: 0 },
        { values: [[2, 1, 0], ...idle], walkAway: 0 },
      ],
    };
    const found = dealsNearLargestLeast(space, [2, 2]);
    if (found === null || "tooLarge" in found) throw new Error("none, or cut");
    const { rows, value } = kalaiSmorodinskySolution(found, [2, 2]);
    expect([value, rows.map((row) => found.count(row))]).toEqual([0.5, [2n ** 14n]]);
  });

  it("says null where nobody can be better off than without a deal", () => {
    const values = [[0, 1]];
    const space = (walkAway: number): DealSpace => ({
      options: [2],
      parties: [
        { values, walkAway },
        { values: [[1, 0]], walkAway: 0 },
      ],
    });
    expect(dealsNearNash(space(1))).toBeNull();
    expect(nashSolution(acceptable(space(1))).value).toBe(0);
  });
});
