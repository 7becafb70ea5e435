import { expect, it } from "vitest";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { wholeWorth } from "#deal-space/model/whole-worth.ts";
import { bettered } from "#deal-space/points/local-search.ts";

const ISSUES = 40;
const OPTIONS = 10;
const space: DealSpace = {
  options: Array.from({ length: ISSUES }, () => OPTIONS),
  parties: [
    {
      values: Array.from({ length: ISSUES }, () => Array.from({ length: OPTIONS }, (_, at) => at)),
      walkAway: null,
    },
  ],
};
const parties = space.parties.map(wholeWorth);
const worst = space.options.map(() => 0);

it("a search for a good deal tries about as many changes as it may, and keeps what it has found", () => {
  let asked = 0;
  const best = (tries?: number) => {
    asked = 0;
    const measure = (sums: Float64Array) => {
      asked++;
      return sums[0]!;
    };
    return bettered(space, parties, worst, measure, 1000, tries).reduce((sum, option) => sum + option, 0);
  };
  expect(best()).toBe(ISSUES * (OPTIONS - 1));
  const some = best(3000);
  expect(asked).toBeLessThan(3000 + ISSUES * OPTIONS);
  expect(some).toBeGreaterThan(0);
  expect(best(0)).toBe(0);
});
