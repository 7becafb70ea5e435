import { expect, it } from "vitest";
import { DEAL_LIMITS } from "#deal-space/limits.ts";
import { wholeWorth } from "#deal-space/model/whole-worth.ts";
import { bestFor } from "#deal-space/questions/best-for.ts";
import { equalAlternatives } from "#deal-space/questions/equal-alternatives.ts";
import { someDeal, someDealOf } from "#deal-space/questions/some-deal.ts";
import { Random } from "#math/random.ts";

// Five parties with a thousand degrees of liking each, of whom everybody asks for much: nearly all partial deals differ.
const draw = new Random(1, "a question that is too much");
const space = {
  options: Array.from({ length: 25 }, () => 4),
  parties: Array.from({ length: 5 }, () => {
    const values = Array.from({ length: 25 }, () => Array.from({ length: 4 }, () => draw.below(1000)));
    const most = values.reduce((sum, row) => sum + Math.max(...row), 0);
    return { values, walkAway: Math.round(0.7 * most) };
  }),
};
const { most: limit } = DEAL_LIMITS.comparisonsInQuestion;
const tooMuch = { tooLarge: expect.objectContaining({ of: "comparisons", limit }) };

it("gives up a question beside the efficient deals after so many comparisons, and says after how many", () => {
  const first = space.options.map(() => 0);
  expect(someDeal(space)).toMatchObject(tooMuch);
  expect(bestFor(space)[0]).toMatchObject(tooMuch);
  expect(equalAlternatives(space, first, 0, 50)).toMatchObject(tooMuch);
}, 60_000);

it("takes another limit where one is given", () => {
  const parties = space.parties.map(wholeWorth);
  const found = someDealOf(
    space,
    parties,
    { by: "all" },
    { most: DEAL_LIMITS.front.most, comparisons: 1000 },
  );
  expect(found).toMatchObject({ tooLarge: { of: "comparisons", limit: 1000 } });
});
