import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { worthOf } from "#deal-space/model/deal-space.ts";
import { optionSharesInDraws } from "#deal-space/uncertainty/option-shares-in-draws.ts";
import { optionsMade } from "#deal-space/uncertainty/options-made.ts";
import { spaceDraws, type UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { optionShares } from "#deal-space/zone/option-shares.ts";
import { allDeals, worthInAll } from "./oracle.ts";
import { pullingSpace, smallSpace } from "./spaces.ts";

describe("clause by clause, how acceptable each option is", () => {
  it("is the share of the deals that take it, party by party and by the rule of acceptance", () => {
    fc.assert(
      fc.property(smallSpace, fc.boolean(), (space, votes) => {
        const rule = votes
          ? ({ by: "votes", vetoes: [0], needed: Math.min(2, space.parties.length) } as const)
          : ({ by: "all" } as const);
        const { draws, options } = optionShares(space, rule, 1);
        expect(draws).toBeNull();
        const deals = allDeals(space);
        expect(options).toHaveLength(space.options.reduce((a, b) => a + b));
        for (const { issue, option, accepted, made } of options) {
          const taking = deals.filter((deal) => deal[issue] === option);
          if (taking.length === 0) {
            expect([accepted, made]).toEqual([null, null]);
            continue;
          }
          const accepts = taking.map((deal) =>
            worthInAll(space, deal).map((worth, at) => worth >= (space.parties[at]!.walkAway ?? -Infinity)),
          );
          for (const [party, found] of accepted!.entries())
            expect(found.share).toBeCloseTo(accepts.filter((by) => by[party]).length / taking.length, 12);
          expect(made!.share).toBeCloseTo(
            accepts.filter((by) => isMade(rule, by)).length / taking.length,
            12,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is taken from a sample where there is too much to count, near what counting finds", () => {
    // Two issues would be counted; with sums this fine ten of them cannot be.
    const space = pullingSpace({ parties: 3, issues: 10, options: 6, total: 100_000 });
    const { draws, options } = optionShares(space, { by: "all" }, 1);
    expect(draws).toBeGreaterThan(50_000);
    // The first party alone, by convolution: how many ways lead to each sum.
    const { values, walkAway } = space.parties[0]!;
    for (const wanted of [0, 5]) {
      let sums = new Map([[values[0]![wanted]!, 1]]);
      for (const row of values.slice(1)) {
        const next = new Map<number, number>();
        for (const [sum, ways] of sums)
          for (const value of row) next.set(sum + value, (next.get(sum + value) ?? 0) + ways);
        sums = next;
      }
      const enough = [...sums].reduce((n, [sum, ways]) => n + (sum >= walkAway! ? ways : 0), 0);
      const found = options.find(({ issue, option }) => issue === 0 && option === wanted)!.accepted![0]!;
      const share = enough / 6 ** 9;
      expect(found.low).toBeLessThanOrEqual(share + 0.01);
      expect(found.high).toBeGreaterThanOrEqual(share - 0.01);
      expect(Math.abs(found.share - share)).toBeLessThan(0.02);
    }
  });

  it("is averaged over what may be wanted, where that is not known", () => {
    const space: UncertainSpace = {
      options: [3, 2],
      parties: [
        { weights: {}, values: [{ order: [[0], [1], [2]] }, {}], walkAway: { as: [1, 1] } },
        {
          weights: { order: [[0], [1]] },
          values: [{}, { order: [[1], [0]] }],
          walkAway: { low: 0.2, high: 0.6 },
        },
      ],
      conditions: [
        {
          type: "forbid",
          all: [
            { issue: 0, in: [0] },
            { issue: 1, in: [0] },
          ],
        },
      ],
    };
    const samples = 2000;
    const { options: found } = optionSharesInDraws(space, { by: "all" }, { samples, seed: 5 });
    const deals = [0, 1, 2].flatMap((a) => [0, 1].map((b) => [a, b])).filter(([a, b]) => a !== 0 || b !== 0);
    const draws = spaceDraws(space, 99);
    const counts = found.map(() => ({ accepted: [0, 0], made: 0, seen: 0 }));
    for (let sample = 0; sample < samples; sample++) {
      const drawn = draws.next();
      for (const deal of deals) {
        const accepts = drawn.parties.map((party) => worthOf(party, deal) >= party.walkAway! - 1e-12);
        for (const [at, { issue, option }] of found.entries()) {
          if (deal[issue] !== option) continue;
          counts[at]!.seen++;
          accepts.forEach((yes, party) => {
            if (yes) counts[at]!.accepted[party]!++;
          });
          if (accepts.every((yes) => yes)) counts[at]!.made++;
        }
      }
    }
    for (const [at, { accepted, made }] of found.entries()) {
      const own = counts[at]!;
      for (const party of [0, 1])
        expect(Math.abs(accepted![party]!.share - own.accepted[party]! / own.seen)).toBeLessThan(0.06);
      expect(Math.abs(made!.share - own.made / own.seen)).toBeLessThan(0.06);
      expect(made!.high - made!.low).toBeGreaterThan(
        (0.5 / Math.sqrt(samples)) * Math.min(made!.share, 1 - made!.share),
      );
    }
  });

  it.each([
    ["all", { by: "all" } as const],
    ["one vote of two", { by: "votes", vetoes: [], needed: 1 } as const],
  ])("says draw by draw whether some deal with it is made: %s", (_, rule) => {
    const space: UncertainSpace = {
      options: [3, 2, 2],
      parties: [
        { weights: {}, values: [{ order: [[0], [1], [2]] }, {}, {}], walkAway: { low: 0.5, high: 0.9 } },
        { weights: { order: [[0], [1]] }, values: [{}, { order: [[1], [0]] }, {}], walkAway: "unknown" },
      ],
      conditions: [
        {
          type: "forbid",
          all: [
            { issue: 0, in: [0] },
            { issue: 1, in: [0] },
          ],
        },
      ],
      links: [
        {
          party: 0,
          when: [
            { issue: 1, in: [1] },
            { issue: 2, in: [1] },
          ],
          adds: { low: 0, high: 0.2 },
        },
      ],
    };
    const samples = 120;
    const { options: found } = optionsMade(space, rule, { samples, seed: 5, most: 2000 });
    const hits = found.map(() => 0);
    const draws = spaceDraws(space, 5);
    for (let sample = 0; sample < samples; sample++) {
      const drawn = draws.next();
      const made = allDeals(drawn).filter((deal) =>
        isMade(
          rule,
          drawn.parties.map((party) => worthOf(party, deal) >= party.walkAway! - 1e-12),
        ),
      );
      for (const [at, { issue, option }] of found.entries())
        if (made.some((deal) => deal[issue] === option)) hits[at]!++;
    }
    expect(found.map(({ share }) => Math.round(share! * samples))).toEqual(hits);
    expect(new Set(hits).size).toBeGreaterThan(2);
  });
});
