import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Among, type EfficientDeals, efficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { worthOf } from "#deal-space/model/deal-space.ts";
import { allDeals, front, isAcceptable, worthInAll } from "./oracle.ts";
import { pullingSpace, smallSpace } from "./spaces.ts";

function found(space: DealSpace, among: Among): EfficientDeals {
  const deals = efficientDeals(space, among);
  if ("tooLarge" in deals) throw new Error("too large");
  return deals;
}

function listed(deals: EfficientDeals) {
  return Array.from({ length: deals.size }, (_, row) => ({
    worth: deals.worth.map((column, party) => column[row]! / deals.parties[party]!.units),
    count: Number(deals.count(row)),
  }));
}

describe("efficient deals", () => {
  it("are those of the definition, with as many deals behind each, among all deals and among the acceptable", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const deals = allDeals(space);
        expect(listed(found(space, "all"))).toEqual(front(space, deals));
        const acceptable = deals.filter((deal) => isAcceptable(space, deal));
        expect(listed(found(space, "acceptable"))).toEqual(front(space, acceptable));
      }),
      { numRuns: 400 },
    );
  });

  it("each have a deal that keeps to the conditions and is worth what they say", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const deals = found(space, "all");
        const all = new Set(allDeals(space).map((deal) => deal.join()));
        for (let row = 0; row < deals.size; row++) {
          const deal = deals.deal(row);
          expect(all.has(deal.join())).toBe(true);
          expect(worthInAll(space, deal)).toEqual(listed(deals)[row]!.worth);
        }
      }),
    );
  });

  it("that are as good as an offer for everybody are those of the definition", () => {
    fc.assert(
      fc.property(smallSpace, fc.nat(), (space, pick) => {
        const deals = allDeals({ ...space, conditions: [] });
        const offer = deals[pick % deals.length]!;
        const least = worthInAll(space, offer);
        const better = allDeals(space).filter((deal) =>
          worthInAll(space, deal).every((one, party) => one >= least[party]!),
        );
        expect(listed(found(space, { asGoodAs: offer }))).toEqual(front(space, better));
      }),
    );
  });

  it("do not hang on the order of issues, options or parties", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const turned: DealSpace = {
          options: space.options.toReversed(),
          parties: space.parties.map((party) => ({
            ...party,
            values: party.values.map((row) => row.toReversed()).reverse(),
          })),
          conditions: [],
        };
        const vectors = (deals: EfficientDeals) => listed(deals).map(({ worth, count }) => [...worth, count]);
        expect(vectors(found(turned, "all"))).toEqual(vectors(found({ ...space, conditions: [] }, "all")));
        const swapped = found({ ...space, parties: space.parties.toReversed() }, "all");
        const back = listed(swapped).map(({ worth, count }) => [...worth.toReversed(), count].join());
        expect(new Set(back)).toEqual(new Set(vectors(found(space, "all")).map((vector) => vector.join())));
      }),
    );
  });

  it("are told apart exactly, where floating-point sums are not equal to what they stand for", () => {
    // 0.1 + 0.2 is not 0.3 in floating-point numbers, and 3 · (1/3 · 0.3) is not 0.3.
    const space: DealSpace = {
      options: [2, 2, 2],
      parties: [
        {
          values: [
            [0.1, 0.3],
            [0.2, 0],
            [0, 0],
          ],
          walkAway: 0.3,
        },
        {
          weights: [0.3, 0.3, 0.3],
          values: [
            [1 / 3, 1],
            [1 / 3, 0],
            [1 / 3, 0],
          ],
          walkAway: null,
        },
      ],
    };
    const deals = found(space, "acceptable");
    expect(deals.parties.map(({ isExact }) => isExact)).toEqual([true, true]);
    const inTenths = listed(deals).map(({ worth, count }) => [
      ...worth.map((one) => Math.round(one * 10)),
      count,
    ]);
    // The first party has 5 tenths or 3; the second 5, and never more: of eight deals two are worth 5 and 5.
    expect(inTenths).toEqual([[5, 5, 1]]);
    expect(listed(found({ ...space, parties: [space.parties[0]!] }, "all"))).toEqual([
      { worth: [0.5], count: 2 },
    ]);
    // 0.1 and 0.2 are worth the walk-away value of 0.3, to the last bit.
    const both = found(
      { ...space, options: [1, 1, 1], parties: [{ values: [[0.1], [0.2], [0]], walkAway: 0.3 }] },
      "acceptable",
    );
    expect(both.size).toBe(1);
  });

  it("count deals beyond 2⁵³ exactly", () => {
    const issues = 64;
    const space: DealSpace = {
      options: Array.from({ length: issues }, () => 3),
      parties: [{ values: Array.from({ length: issues }, () => [1, 1, 0]), walkAway: null }],
    };
    const deals = found(space, "all");
    expect([deals.size, deals.count(0)]).toEqual([1, 2n ** 64n]);
  });

  it("of a space that is too large are not listed in part", () => {
    // Every deal is efficient, and no two are worth the same.
    const issues = 24;
    const values = Array.from({ length: issues }, (_, issue) => [0, 2 ** issue]);
    const space: DealSpace = {
      options: Array.from({ length: issues }, () => 2),
      parties: [
        { values, walkAway: null },
        { values: values.map((row) => row.toReversed()), walkAway: null },
      ],
    };
    const cut = efficientDeals(space, "all");
    expect(cut).toEqual({
      tooLarge: { issue: 21, partialDeals: 2 ** 22, limit: 4_000_000, of: "partial deals" },
    });
  });

  it("of four parties are given up after so many comparisons, and progress is told", () => {
    const space = pullingSpace({ parties: 4, issues: 7, options: 5, total: 1000 });
    let last = 0;
    const whole = efficientDeals(space, "acceptable", {
      progress: (share) => {
        expect(share).toBeGreaterThanOrEqual(last);
        last = share;
      },
    });
    expect("tooLarge" in whole).toBe(false);
    expect(last).toBeGreaterThan(0.5);
    const cut = efficientDeals(space, "acceptable", { comparisons: 10_000 });
    expect(cut).toMatchObject({ tooLarge: { limit: 10_000, of: "comparisons" } });
  });
});

describe("what a deal is worth", () => {
  it("is added up issue by issue after the bias, bit for bit", () => {
    const party = { values: [[0.1], [0.2], [0.3]], weights: [0.7, 0.11, 0.13], bias: 0.05, walkAway: null };
    expect(worthOf(party, [0, 0, 0])).toBe(0.05 + 0.7 * 0.1 + 0.11 * 0.2 + 0.13 * 0.3);
  });
});
