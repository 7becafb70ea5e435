import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DealFault } from "#deal-space/model/deal-fault.ts";
import type { Deal, DealSpace } from "#deal-space/model/deal-space.ts";
import { worthOf } from "#deal-space/model/deal-space.ts";
import { wholeWorth } from "#deal-space/model/whole-worth.ts";
import { improvement } from "#deal-space/questions/improvement.ts";
import { acceptability } from "#deal-space/uncertainty/acceptability.ts";
import { spaceDraws, type UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { allDeals, worthInAll } from "./oracle.ts";
import { smallSpace } from "./spaces.ts";

describe("an improvement for everybody", () => {
  it("is found where there is one, and only there", () => {
    fc.assert(
      fc.property(smallSpace, fc.nat(), (space, pick) => {
        const deals = allDeals(space);
        if (deals.length === 0) return;
        const deal = deals[pick % deals.length]!;
        const worth = worthInAll(space, deal);
        const betters = (other: Deal) => {
          const own = worthInAll(space, other);
          return (
            own.every((one, party) => one >= worth[party]!) && own.some((one, party) => one > worth[party]!)
          );
        };
        const found = improvement(space, space.parties.map(wholeWorth), deal);
        if (found !== null && "tooLarge" in found) throw new Error("cut");
        if (found === null) expect(deals.some(betters)).toBe(false);
        else {
          expect(deals.map((other) => other.join())).toContain(found.join());
          expect(betters(found)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const space: UncertainSpace = {
  options: [3, 2, 3],
  parties: [
    {
      weights: { order: [[0], [1]] },
      values: [{ order: [[0], [1], [2]] }, {}, { ranges: [null, { low: 0.4, high: 0.6 }, null] }],
      walkAway: { low: 0.3, high: 0.5 },
    },
    {
      weights: { ranges: [{ low: 0.2, high: 0.4 }, null, null] },
      values: [{ order: [[2], [1], [0]] }, { order: [[1], [0]] }, {}],
      walkAway: { as: [1, 0, 1] },
    },
    { weights: {}, values: [{}, {}, {}], walkAway: null },
  ],
  conditions: [
    {
      type: "forbid",
      all: [
        { issue: 0, in: [0] },
        { issue: 1, in: [1] },
      ],
    },
  ],
};

/** The same draws, deal by deal. */
function plainly(deals: readonly Deal[], samples: number, seed: number) {
  const draws = spaceDraws(space, seed);
  const hits = deals.map(() => ({ accepted: [0, 0, 0], made: 0, efficient: 0, nash: 0 }));
  let some = 0;
  for (let sample = 0; sample < samples; sample++) {
    const drawn: DealSpace = draws.next();
    const all = allDeals(drawn).map((deal) => ({
      deal,
      worth: drawn.parties.map((party) => worthOf(party, deal)),
    }));
    const worst = drawn.parties.map((party) => Math.min(...all.map(({ deal }) => worthOf(party, deal))));
    const gain = (worth: readonly number[]) =>
      worth.map((one, party) => one - (drawn.parties[party]!.walkAway ?? worst[party]!));
    const product = (worth: readonly number[]) =>
      gain(worth).some((one) => one < 1e-9) ? 0 : gain(worth).reduce((a, b) => a * b, 1);
    const most = Math.max(...all.map(({ worth }) => product(worth)));
    if (most > 0) some++;
    for (const [at, deal] of deals.entries()) {
      const own = all.find((one) => one.deal.join() === deal.join())!.worth;
      const accepts = gain(own).map((one) => one >= -1e-9);
      for (const [party, is] of accepts.entries()) if (is) hits[at]!.accepted[party]!++;
      const isMade = accepts.every((is) => is);
      if (isMade) hits[at]!.made++;
      // Among the deals that are made.
      const isBeaten = all.some(
        ({ worth }) =>
          gain(worth).every((one) => one >= -1e-9) &&
          worth.every((one, party) => one >= own[party]! - 1e-9) &&
          worth.some((one, party) => one > own[party]! + 1e-9),
      );
      if (isMade && !isBeaten) hits[at]!.efficient++;
      // Where every product is nought, the largest is that of every efficient deal that all accept.
      if (most > 0 ? product(own) === most : isMade && !isBeaten) hits[at]!.nash++;
    }
  }
  return { hits, some };
}

describe("how a deal fares over all that may be wanted", () => {
  const deals = allDeals({ options: space.options, parties: [], conditions: space.conditions! });

  it("is counted as the definitions have it, draw by draw", () => {
    const samples = 300;
    const found = acceptability(space, deals, { by: "all" }, { samples, seed: 5 });
    const { hits, some } = plainly(deals, samples, 5);
    const counts = found.deals.map(({ accepted, made, efficient, nash }) => ({
      accepted: accepted.map(({ share }) => Math.round(share * samples)),
      made: Math.round(made.share * samples),
      efficient: Math.round(efficient.share * samples),
      nash: Math.round(nash.share * samples),
    }));
    expect(counts).toEqual(hits);
    expect([found.samples, found.cut, Math.round(found.someDeal.share * samples)]).toEqual([
      samples,
      0,
      some,
    ]);
    // Something of everything was seen.
    expect(hits.some(({ nash }) => nash > 0) && hits.some(({ made }) => made > 0 && made < samples)).toBe(
      true,
    );
  });

  it("of a deal that breaks a condition is never made", () => {
    const { made, efficient, accepted } = acceptability(
      space,
      [[0, 1, 0]],
      { by: "all" },
      { samples: 100, seed: 5 },
    ).deals[0]!;
    expect([made.share, efficient.share]).toEqual([0, 0]);
    expect(accepted[2]!.share).toBe(1);
  });

  it("is the same for the same seed, and a party's draws are its own", () => {
    const options = { samples: 20, seed: 9 };
    expect(acceptability(space, deals, { by: "all" }, options)).toEqual(
      acceptability(space, deals, { by: "all" }, options),
    );
    const alone = spaceDraws({ ...space, parties: space.parties.slice(0, 1) }, 9).next();
    expect(alone.parties[0]).toEqual(spaceDraws(space, 9).next().parties[0]);
  });

  it("is refused where what is known contradicts itself", () => {
    const [first, ...others] = space.parties;
    const parties = [
      { ...first!, weights: { ranges: [{ low: 0.9, high: 1 }, { low: 0.9, high: 1 }, null] } },
      ...others,
    ];
    expect(() => spaceDraws({ ...space, parties }, 1)).toThrow(DealFault);
    expect(() => spaceDraws({ ...space, parties }, 1)).toThrow(/^parties\[0\]\.weights: no numbers/);
    const short = [{ ...first!, values: [{}] }, ...others];
    expect(() => spaceDraws({ ...space, parties: short }, 1)).toThrow(/has 1 entries for 3 issues/);
  });
});
