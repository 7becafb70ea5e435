import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Acceptance, isMade } from "#deal-space/acceptance/acceptance.ts";
import { type DealSpace, worthOf } from "#deal-space/model/deal-space.ts";
import { withLinkOptions, withLinks } from "#deal-space/model/links.ts";
import { optionShares } from "#deal-space/zone/option-shares.ts";
import { eachDrawn, madeCount, madeUnder, zoneSize } from "#deal-space/zone/zone-size.ts";
import { Meter } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { allDeals, isAcceptable, worthInAll } from "./oracle.ts";
import { pullingSpace, smallSpace } from "./spaces.ts";

const exact = (count: number) => ({ exact: BigInt(count) });

describe("the zone of possible agreement", () => {
  it("has as many deals as the definition, by any rule of acceptance", () => {
    fc.assert(
      fc.property(smallSpace, fc.nat(), fc.nat(), (space, veto, votes) => {
        const deals = allDeals(space);
        const accepts = (deal: readonly number[]) =>
          worthInAll(space, deal).map(
            (worth, party) => worth >= (space.parties[party]!.walkAway ?? -Infinity),
          );
        const parties = space.parties.length;
        const rules: Acceptance[] = [
          { by: "all" },
          { by: "votes", vetoes: [veto % parties], needed: (votes % parties) + 1 },
          { by: "votes", vetoes: [], needed: 3, weights: space.parties.map((_, at) => at + 1) },
        ];
        for (const rule of rules) {
          const size = zoneSize(space, rule, 1);
          expect(size.deals).toBe(BigInt(deals.length));
          expect(size.accepted).toEqual(
            space.parties.map((_, party) => exact(deals.filter((deal) => accepts(deal)[party]).length)),
          );
          expect(size.zone).toEqual(exact(deals.filter((deal) => isMade(rule, accepts(deal))).length));
          expect({ exact: madeCount(space, rule) }).toEqual(size.zone);
        }
        expect(zoneSize(space, { by: "all" }, 1).zone).toEqual(
          exact(deals.filter((deal) => isAcceptable(space, deal)).length),
        );
      }),
    );
  });

  it("is counted where no one could list it", () => {
    // Each of 40 issues is worth 1 to one party or to the other; both need 20: all deals with 20 each, 40 over 20 of them.
    const issues = 40;
    const space = {
      options: Array.from({ length: issues }, () => 2),
      parties: [
        { values: Array.from({ length: issues }, () => [1, 0]), walkAway: 20 },
        { values: Array.from({ length: issues }, () => [0, 1]), walkAway: 20 },
      ],
    };
    const { deals, zone } = zoneSize(space, { by: "all" }, 1);
    expect([deals, zone]).toEqual([2n ** 40n, { exact: 137_846_528_820n }]);
  });

  it("is estimated, with limits, where sums are too fine to be counted", () => {
    const issues = 30;
    // By symmetry a party accepts about half of the deals: its walk-away value is half of all it could have.
    const values = Array.from({ length: issues }, (_, issue) => [0, 2 ** issue + 1]);
    const all = values.reduce((sum, row) => sum + row[1]!, 0);
    const space = { options: values.map(() => 2), parties: [{ values, walkAway: all / 2 }] };
    const { accepted, deals } = zoneSize(space, { by: "all" }, 1);
    expect(deals).toBe(2n ** 30n);
    const [count] = accepted;
    if (count === undefined || "exact" in count) throw new Error("counted");
    expect(count.draws).toBe(100_000);
    expect(count.low).toBeLessThan(0.5);
    expect(count.high).toBeGreaterThan(0.5);
    expect(count.high - count.low).toBeLessThan(0.007);
  });
});

describe("deals made under other terms of one party at a time", () => {
  it("are as many as deal by deal, whoever has to accept", () => {
    fc.assert(
      fc.property(
        smallSpace,
        fc.array(
          fc.record({ party: fc.nat({ max: 4 }), walkAway: fc.option(fc.integer({ min: -6, max: 14 })) }),
          {
            maxLength: 4,
          },
        ),
        fc.boolean(),
        (space, some, isVote) => {
          const terms = some.filter(({ party }) => party < space.parties.length);
          const rule: Acceptance = isVote
            ? { by: "votes", vetoes: [0], needed: Math.ceil(space.parties.length / 2) }
            : { by: "all" };
          const { base, under } = madeUnder(space, rule, terms, 1);
          const count = (walkAways: readonly (number | null)[]) =>
            BigInt(
              allDeals(space).filter((deal) =>
                isMade(
                  rule,
                  worthInAll(space, deal).map((worth, at) => worth >= (walkAways[at] ?? -Infinity)),
                ),
              ).length,
            );
          const asThingsAre = space.parties.map(({ walkAway }) => walkAway);
          expect(base).toEqual({ exact: count(asThingsAre) });
          expect(under).toEqual(
            terms.map(({ party, walkAway }) => ({ exact: count(asThingsAre.with(party, walkAway)) })),
          );
        },
      ),
    );
  });

  it("are drawn alike where they are too many: never more where more is asked", () => {
    // So fine a measure that every sum is another.
    const space = pullingSpace({ parties: 4, issues: 12, options: 8, total: 50_000_000 });
    const terms = [-1, 1].map((sign) => ({
      party: 1,
      walkAway: space.parties[1]!.walkAway! + sign * 3_000_000,
    }));
    const { base, under } = madeUnder(space, { by: "all" }, terms, 1);
    const shares = [under[0]!, base, under[1]!].map((count) => {
      if (!("share" in count)) throw new Error("counted");
      return count.share;
    });
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
    expect(shares[0]).toBeGreaterThan(shares[2]!);
    // What one party asks counts for its own terms alone.
    const other = { party: 2, walkAway: 0 };
    expect(madeUnder(space, { by: "all" }, [terms[0]!, other], 1).under[1]).toEqual(
      madeUnder(space, { by: "all" }, [other], 1).under[0],
    );
  });
});

describe("a sample of deals with links", () => {
  it("settles links by what the other issues take: none is lost to them, and shares are those of the definition", () => {
    const issues = 8;
    const free: DealSpace = {
      options: Array.from({ length: issues }, () => 3),
      parties: [
        { values: Array.from({ length: issues }, (_, issue) => [0, issue % 6, 7]), walkAway: 18 },
        { values: Array.from({ length: issues }, (_, issue) => [9, Math.abs(6 - issue), 0]), walkAway: 30 },
      ],
    };
    const links = Array.from({ length: 10 }, (_, at) => ({
      party: at % 2,
      when: [
        { issue: at % 6, in: [at % 3] },
        { issue: (at + 1 + (at % 4)) % 6, in: [1, 2] },
      ],
      adds: (at % 5) - 2,
    }));
    const space = withLinks(free, links);
    const trials = 4000;
    const work = () => new Meter((6 * 18 + 4 * space.conditions!.length + 18 * 2) * trials);
    let made = 0;
    const { draws, isAll } = eachDrawn({ ...space, work: work() }, new Random(1, "links"), (deal) => {
      expect(deal).toEqual(withLinkOptions(links, deal.slice(0, issues)));
      if (space.parties.every((party) => worthOf(party, deal) >= party.walkAway!)) made++;
    });
    expect(isAll).toBe(false);
    expect(draws).toBeGreaterThan(0.9 * trials);
    const all = zoneSize(space, { by: "all" }, 1);
    const share = "exact" in all.zone ? Number(all.zone.exact) / Number(all.deals) : Number.NaN;
    expect(Math.abs(made / draws - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / draws));
  });
});

describe("a sample of no fewer deals than there are", () => {
  it("is none: all are gone through, each once, and what is told is exact, on however little work", () => {
    const links = [
      {
        party: 0,
        when: [
          { issue: 0, in: [1] },
          { issue: 2, in: [3] },
        ],
        adds: 4,
      },
    ];
    const free: DealSpace = {
      options: [4, 5, 4, 3, 3],
      parties: [
        {
          values: [
            [0, 3, 5, 9],
            [1, 0, 4, 2, 7],
            [0, 2, 4, 8],
            [0, 5, 1],
            [3, 0, 2],
          ],
          walkAway: 17,
        },
        {
          values: [
            [9, 5, 3, 0],
            [6, 8, 1, 3, 0],
            [7, 4, 2, 0],
            [2, 0, 5],
            [0, 4, 1],
          ],
          walkAway: 14,
        },
      ],
      conditions: [
        {
          type: "forbid",
          all: [
            { issue: 0, in: [3] },
            { issue: 1, in: [4] },
          ],
        },
      ],
    };
    const space = withLinks(free, links);
    const seen = new Set<string>();
    const { draws, isAll } = eachDrawn({ ...space, work: new Meter(1) }, new Random(1, "few"), (deal) => {
      seen.add(deal.join());
    });
    expect([isAll, draws, seen.size]).toEqual([true, 720 - 36, 720 - 36]);
    const whole = zoneSize(space, { by: "all" }, 1);
    expect(zoneSize({ ...space, work: new Meter(1) }, { by: "all" }, 1)).toEqual(whole);
    const under = [{ party: 0, walkAway: 12 }];
    const { base, under: moved } = madeUnder({ ...space, work: new Meter(1) }, { by: "all" }, under, 1);
    expect({ base, moved }).toEqual({
      base: whole.zone,
      moved: madeUnder(space, { by: "all" }, under, 1).under,
    });
    const shares = optionShares(space, { by: "all" }, 1, 5);
    expect(shares.draws).toBeNull();
    expect(optionShares({ ...space, work: new Meter(1) }, { by: "all" }, 1, 5)).toEqual(shares);
  });
});
