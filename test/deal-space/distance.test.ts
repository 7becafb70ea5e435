import fc from "fast-check";
import { expect, it } from "vitest";
import { distanceToFront } from "#deal-space/questions/distance.ts";
import { allDeals, worthInAll } from "./oracle.ts";
import { pullingSpace, smallSpace } from "./spaces.ts";

it("is the distance to the nearest efficient deal that is worse for nobody, by issues and by worth", () => {
  fc.assert(
    fc.property(smallSpace, fc.nat(), (space, pick) => {
      const possible = allDeals(space);
      const every = allDeals({ ...space, conditions: [] });
      // Deals that break a condition, too.
      const deal = every[pick % every.length]!;
      const worth = possible.map((one) => worthInAll(space, one));
      const own = worthInAll(space, deal);
      const wide = space.parties.map((_, party) => {
        const all = worth.map((one) => one[party]!);
        return Math.max(1, Math.max(...all) - Math.min(...all));
      });
      const efficient = possible.filter(
        (_, at) =>
          worth[at]!.every((one, party) => one >= own[party]!) &&
          !worth.some(
            (other) =>
              other.every((one, party) => one >= worth[at]![party]!) &&
              other.some((one, party) => one > worth[at]![party]!),
          ),
      );
      const found = distanceToFront(space, deal);
      if (efficient.length === 0) {
        expect(found).toBeNull();
        return;
      }
      if (found === null || "tooLarge" in found) throw new Error("none, or cut");
      expect(found.issues).toBe(
        Math.min(...efficient.map((one) => one.filter((option, issue) => option !== deal[issue]).length)),
      );
      expect(found.worth).toBeCloseTo(
        Math.min(
          ...efficient.map((one) =>
            Math.sqrt(
              worthInAll(space, one).reduce(
                (sum, value, party) => sum + ((value - own[party]!) / wide[party]!) ** 2,
                0,
              ),
            ),
          ),
        ),
        10,
      );
    }),
    { numRuns: 200 },
  );
});

it("finds the fewest issues also where many deals are worth the same to all", () => {
  // Whichever issue gives, all gain alike: the nearest differs on one issue only, though others differ on more.
  const space = {
    options: [2, 3, 2],
    parties: [0, 1].map(() => ({
      values: [
        [0, 0],
        [0, 1, 1],
        [0, 0],
      ],
      walkAway: null,
    })),
  };
  expect(distanceToFront(space, [1, 0, 1])).toEqual({ issues: 1, worth: Math.SQRT2 });
});

it("says of 10^10 deals at once how far one is, and that it is too much where it is", () => {
  const space = pullingSpace({ parties: 2, issues: 10, options: 10, total: 1000 });
  const found = distanceToFront(
    space,
    space.options.map(() => 3),
  );
  expect(found).toMatchObject({ issues: expect.any(Number), worth: expect.any(Number) });
  const four = pullingSpace({ parties: 4, issues: 6, options: 6, total: 1000 });
  expect(
    distanceToFront(
      four,
      four.options.map(() => 2),
      { comparisons: 10 },
    ),
  ).toHaveProperty("tooLarge");
});
