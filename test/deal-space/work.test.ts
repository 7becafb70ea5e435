import { describe, expect, it } from "vitest";
import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import type { Condition } from "#deal-space/conditions/condition.ts";
import { efficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { wholeWorth } from "#deal-space/model/whole-worth.ts";
import { idealOfAll } from "#deal-space/points/ideal.ts";
import { dealsNearLargestLeast } from "#deal-space/points/least-share-search.ts";
import { dealsNearNash } from "#deal-space/points/nash-search.ts";
import { bestFor } from "#deal-space/questions/best-for.ts";
import { distanceToFront } from "#deal-space/questions/distance.ts";
import { equalAlternatives } from "#deal-space/questions/equal-alternatives.ts";
import { improvement } from "#deal-space/questions/improvement.ts";
import { pricedDeal } from "#deal-space/questions/priced-deal.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import { acceptability, acceptedShares } from "#deal-space/uncertainty/acceptability.ts";
import { optionSharesInDraws } from "#deal-space/uncertainty/option-shares-in-draws.ts";
import { optionsMade } from "#deal-space/uncertainty/options-made.ts";
import { prospects } from "#deal-space/uncertainty/prospects.ts";
import type { UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { optionShares } from "#deal-space/zone/option-shares.ts";
import { madeUnder, zoneSize } from "#deal-space/zone/zone-size.ts";
import { Meter } from "#math/budget.ts";
import { Random } from "#math/random.ts";

const ALL: Acceptance = { by: "all" };
const PARTIES = 6;
const random = new Random(1, "heavy");

/** Many clauses in fine points, of which each party wants something else. */
const plain: DealSpace = {
  options: Array.from({ length: 30 }, () => 8),
  parties: Array.from({ length: PARTIES }, () => ({
    values: Array.from({ length: 30 }, () => Array.from({ length: 8 }, () => random.below(10_000))),
    walkAway: 150_000,
  })),
};

/** The same with conditions that hang together. */
const tangled: DealSpace = {
  ...plain,
  conditions: Array.from({ length: 25 }, (): Condition => {
    const choice = () => ({ issue: random.below(30), in: [random.below(8), random.below(8)] });
    return { type: "implies", if: [choice(), choice()], needs: [choice()] };
  }),
};

/** The same in orders. */
const uncertain = (space: DealSpace): UncertainSpace => ({
  ...space,
  parties: space.parties.map(({ values }) => ({
    weights: {},
    values: values.map((row) => ({
      order: row
        .map((value, option) => ({ value, option }))
        .toSorted((a, b) => b.value - a.value)
        .map(({ option }) => [option]),
    })),
    walkAway: { low: 0.5, high: 0.6 },
  })),
});

const DRAWING = { samples: 300, seed: 1 };
const today = plain.options.map(() => 0);

const MANY = Array.from({ length: 2000 }, () => today);

/** Everything that takes long of such a space. */
const QUESTIONS: Readonly<Record<string, (space: DealSpace) => unknown>> = {
  efficientDeals: (space) => efficientDeals(space, "all"),
  bestFor: (space) => bestFor(space),
  someDeal: (space) => someDeal(space),
  equalAlternatives: (space) => equalAlternatives(space, today, 0, 500),
  distanceToFront: (space) => distanceToFront(space, today),
  dealsNearNash: (space) => dealsNearNash(space),
  dealsNearLargestLeast: (space) => dealsNearLargestLeast(space, idealOfAll(plain)!),
  improvement: (space) => improvement(space, space.parties.map(wholeWorth), today),
  pricedDeal: (space) => pricedDeal(space, space.parties.map(wholeWorth)),
  zoneSize: (space) => zoneSize(space, ALL, 1),
  madeUnder: (space) => madeUnder(space, ALL, [{ party: 0, walkAway: 0 }], 1),
  optionShares: (space) => optionShares(space, ALL, 1),
  prospects: (space) => prospects(uncertain(space), ALL, { ...DRAWING, least: 10 }),
  acceptability: (space) => acceptability(uncertain(space), [today], ALL, { ...DRAWING, samples: 10 }),
  acceptedShares: (space) => acceptedShares(uncertain(space), MANY, DRAWING),
  optionsMade: (space) => optionsMade(uncertain(space), ALL, { ...DRAWING, most: 2000, least: 10 }),
  optionSharesInDraws: (space) => optionSharesInDraws(uncertain(space), ALL, { ...DRAWING, least: 10 }),
};

/** What a question says, and how many steps it took. */
function asked(question: (space: DealSpace) => unknown, space: DealSpace, steps: number) {
  const work = new Meter(steps);
  const found = question({ ...space, work });
  const says = JSON.stringify(found, (_, value) => (typeof value === "bigint" ? String(value) : value));
  return { says, taken: steps - work.left };
}

const STEPS = 5_000_000;
/** What goes on once the work is spent: ten draws, a thousand packages of a sample for each count, a pass through the conditions. */
const BEYOND = 9_000_000;

describe.each([
  ["many clauses", plain],
  ["conditions that hang together", tangled],
])("what is asked of a space of %s", (_, space) => {
  it.each(Object.entries(QUESTIONS))(
    "ends about where its work is spent, and says the same again: %s",
    (_, question) => {
      const once = asked(question, space, STEPS);
      expect(once.taken).toBeLessThan(STEPS + BEYOND);
      expect(asked(question, space, STEPS)).toEqual(once);
      // Nothing is paid beforehand and nothing hangs on what is left over.
      expect(asked(question, space, 1).taken).toBeLessThan(1 + BEYOND);
    },
  );

  it("says that it was too much, and not that there is nothing", () => {
    const work = () => new Meter(1000);
    expect(efficientDeals({ ...space, work: work() }, "all")).toMatchObject({
      tooLarge: { of: "steps", limit: 1000 },
    });
    expect(someDeal({ ...space, work: work() })).toHaveProperty("tooLarge");
    expect(dealsNearNash({ ...space, work: work() })).toHaveProperty("tooLarge");
    expect(bestFor({ ...space, work: work() }).every((one) => one !== null && "tooLarge" in one)).toBe(true);
    const { made } = prospects({ ...uncertain(space), work: work() }, ALL, { ...DRAWING, least: 10 });
    expect(made).toHaveLength(10);
    expect(made).not.toContain(false);
  });
});

it("of thousands of packages that others are asked about no more draws are looked at than are paid for", () => {
  const others = uncertain(plain);
  // What a draw costs is the drawing itself, and a look at every clause of every package for every party.
  const purse = new Meter(1e12);
  acceptedShares({ ...others, work: purse }, MANY, { ...DRAWING, samples: 20 });
  const cost = purse.most - purse.left;
  expect(cost).toBeGreaterThanOrEqual(20 * MANY.length * plain.options.length * PARTIES);
  const work = new Meter(cost);
  const paid = acceptedShares({ ...others, work }, MANY, DRAWING);
  expect(work.left).toBe(0);
  expect(paid).toEqual(acceptedShares(others, MANY, { ...DRAWING, samples: 20 }));
});

describe("a count of steps", () => {
  it("pays for its parts, and gives to each of several what is left evenly", () => {
    const all = new Meter(100);
    const first = all.part(4);
    expect(first.left).toBe(25);
    expect(first.spend(10)).toBe(true);
    expect(all.left).toBe(90);
    expect(all.part(3).left).toBe(30);
    expect(first.spend(20)).toBe(false);
    expect([first.isSpent, all.isSpent, all.left]).toEqual([true, false, 70]);
    expect(all.upTo(1000).left).toBe(70);
  });
});
