import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { type Condition, keepsTo } from "#deal-space/conditions/condition.ts";
import { isWide, stepsThrough } from "#deal-space/conditions/ways-through.ts";
import type { Deal, DealSpace } from "#deal-space/model/deal-space.ts";
import { wholeSum, wholeWorth } from "#deal-space/model/whole-worth.ts";
import { dealsNearNash } from "#deal-space/points/nash-search.ts";
import { pricedDeal } from "#deal-space/questions/priced-deal.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import { optionsMade } from "#deal-space/uncertainty/options-made.ts";
import { prospects } from "#deal-space/uncertainty/prospects.ts";
import { spaceDraws, type UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { allDeals } from "./oracle.ts";
import { smallSpace } from "./spaces.ts";

/** Conditions in rings over issues of three options: each issue stands in three of them. */
function rings(issues: number, step: number): Condition[] {
  return Array.from({ length: issues }, (_, issue) => ({
    type: "implies" as const,
    if: [
      { issue, in: [0] },
      { issue: (step * issue + 1) % issues, in: [1, 2] },
    ],
    needs: [{ issue: (11 * issue + 2) % issues, in: [0, 1] }],
  }));
}

/** Two parties that pull every issue apart. */
function pulled(issues: number, step: number): UncertainSpace {
  const each = <T>(of: T): T[] => Array.from({ length: issues }, () => of);
  return {
    options: each(3),
    parties: [
      { weights: {}, values: each({ order: [[0], [1], [2]] }), walkAway: { low: 0.4, high: 0.9 } },
      { weights: {}, values: each({ order: [[2], [1], [0]] }), walkAway: { low: 0.4, high: 0.9 } },
    ],
    conditions: rings(issues, step),
  };
}

function isAgreed({ conditions = [], parties }: DealSpace, deal: Deal): boolean {
  const accepts = parties.map(wholeWorth).map((party) => wholeSum(party, deal) >= party.needed);
  return isMade({ by: "all" }, accepts) && conditions.every((condition) => keepsTo(condition, deal));
}

/** By the comparison of partial deals, which takes as long as it takes. */
function isAnyAgreed(space: DealSpace): boolean {
  const found = someDeal(space);
  if (found !== null && "tooLarge" in found) throw new Error("more than is compared");
  return found !== null;
}

describe("a deal at prices", () => {
  it("is one that all accept, and none only where comparing all shows none", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const found = pricedDeal(space, space.parties.map(wholeWorth));
        if (found === "left open") return;
        if (found === null) expect(isAnyAgreed(space)).toBe(false);
        else expect(isAgreed(space, found)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves hardly any draw open where the parties pull apart, and settles each as comparing does", () => {
    const space = pulled(26, 7);
    expect(isWide(space)).toBe(true);
    const draws = spaceDraws(space, 3);
    const answers = Array.from({ length: 20 }, () => {
      const drawn = draws.next();
      const found = pricedDeal(drawn, drawn.parties.map(wholeWorth));
      if (found !== "left open") expect(found !== null).toBe(isAnyAgreed(drawn));
      return found === null ? "none" : found === "left open" ? found : "some";
    });
    expect(new Set(answers)).toContain("none");
    expect(new Set(answers)).toContain("some");
    expect(answers.filter((one) => one === "left open").length).toBeLessThan(4);
  });
});

describe("a mixture of deals by which all gain", () => {
  it("is given up by prices only where there is no deal by which all gain", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const parties = space.parties.map(wholeWorth);
        const isGain = (deal: Deal) =>
          parties.every((party) => wholeSum(party, deal) + party.worst > party.without);
        const near = dealsNearNash(space, { deals: 0, most: 1, comparisons: 1 });
        const some = allDeals(space).some(isGain);
        expect(near !== null).toBe(some);
      }),
      { numRuns: 500 },
    );
  });
});

describe("conditions that hang together", () => {
  it("make as many steps as there are options where there are none, and many where they do", () => {
    expect(stepsThrough({ options: [3, 2, 4] })).toBe(9);
    expect(isWide({ options: [3, 2, 4] })).toBe(false);
    expect(
      stepsThrough({ options: [3, 2, 4], conditions: [{ type: "forbid", all: [{ issue: 0, in: [1] }] }] }),
    ).toBe(9);
    expect(stepsThrough(pulled(30, 7))).toBeGreaterThan(20_000);
  });

  it("change nothing in what is found draw by draw", () => {
    const space = pulled(26, 7);
    const [samples, seed] = [12, 5];
    const draws = spaceDraws(space, seed);
    const wanted = Array.from({ length: samples }, () => isAnyAgreed(draws.next()));
    expect(prospects(space, { by: "all" }, { samples, seed, nash: false }).made).toEqual(wanted);
  });

  it("change nothing in what is found of options", () => {
    const space = pulled(26, 7);
    const [samples, seed] = [3, 9];
    const draws = spaceDraws(space, seed);
    const drawn = Array.from({ length: samples }, () => draws.next());
    const { options: found } = optionsMade(space, { by: "all" }, { samples, seed, most: 100_000 });
    for (const { issue, option, share } of found.slice(0, 6)) {
      const taken: Condition = { type: "atLeast", k: 1, of: [{ issue, in: [option] }] };
      const hits = drawn.filter((one) => isAnyAgreed({ ...one, conditions: [...one.conditions!, taken] }));
      expect({ issue, option, share }).toEqual({ issue, option, share: hits.length / samples });
    }
  });
});
