import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestFor } from "#deal-space/questions/best-for.ts";
import { objections } from "#deal-space/questions/objections.ts";
import { allDeals, worthInAll } from "./oracle.ts";
import { smallSpace } from "./spaces.ts";

describe("the best that a party can have", () => {
  it("is the most worth to it of the deals that all others accept, and what it falls short of its own terms", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const terms = space.parties.map(({ walkAway }) => walkAway ?? -Infinity);
        for (const [party, best] of bestFor(space).entries()) {
          const open = allDeals(space)
            .map((deal) => worthInAll(space, deal))
            .filter((worth) => worth.every((one, other) => other === party || one >= terms[other]!));
          if (open.length === 0) {
            expect(best).toBeNull();
            continue;
          }
          if (best === null || "tooLarge" in best) throw new Error("none, or cut");
          const most = Math.max(...open.map((worth) => worth[party]!));
          expect(best.worth).toBe(most);
          expect(best.short).toBe(Math.max(0, terms[party]! - most));
          const worth = worthInAll(space, best.deal);
          expect(worth[party]).toBe(most);
          expect(worth.every((one, other) => other === party || one >= terms[other]!)).toBe(true);
        }
      }),
    );
  });
});

it("gives each party a count of comparisons of its own", () => {
  // Five parties alike but for the order in which they have the issues: what does for one does for every other.
  const rows = [
    [0, 7, 12, 20],
    [15, 11, 6, 0],
    [9, 0, 14, 3],
    [2, 18, 5, 8],
    [10, 4, 0, 13],
  ];
  const space = {
    options: rows.map(() => 4),
    parties: rows.map((_, party) => ({
      values: rows.map((_, issue) => rows[(issue + party) % rows.length]!),
      walkAway: 24,
    })),
  };
  const isFound = (comparisons: number) =>
    bestFor(space, { by: "all" }, { comparisons }).map((one) => one === null || !("tooLarge" in one));
  const enough = Array.from({ length: 40 }, (_, at) => Math.round(10 * 1.3 ** at)).find(
    (n) => isFound(n)[0],
  )!;
  expect(isFound(1).some((one) => one)).toBe(false);
  expect(isFound(2 * enough)).toEqual(rows.map(() => true));
});

describe("who objects to a deal", () => {
  it("is who has less than its walk-away value, with every single clause that would do", () => {
    fc.assert(
      fc.property(smallSpace, fc.nat(), (space, pick) => {
        const deals = allDeals(space);
        if (deals.length === 0) return;
        const deal = deals[pick % deals.length]!;
        const worth = worthInAll(space, deal);
        const terms = space.parties.map(({ walkAway }) => walkAway ?? -Infinity);
        const found = objections(space, deal);
        // What is at stake lies between the worst and the best deal that keep to the conditions.
        const atStake = (party: number) => {
          const all = deals.map((one) => worthInAll(space, one)[party]!);
          return Math.max(1, Math.max(...all) - Math.min(...all));
        };
        const parties = space.parties.map((_, party) => party);
        expect(found.map(({ party }) => party)).toEqual(
          parties.filter((party) => worth[party]! < terms[party]!),
        );
        for (const { party, short, remedies } of found) {
          expect(short).toBe(terms[party]! - worth[party]!);
          const near = deals.filter(
            (other) => other.filter((option, issue) => option !== deal[issue]).length === 1,
          );
          const enough = near.filter((other) => worthInAll(space, other)[party]! >= terms[party]!);
          expect(remedies.length).toBe(enough.length);
          for (const { issue, option, loses, cost } of remedies) {
            const changed = deal.map((now, at) => (at === issue ? option : now));
            const after = worthInAll(space, changed);
            expect(enough.map((other) => other.join())).toContain(changed.join());
            expect(loses).toEqual(
              parties.filter(
                (other) => other !== party && worth[other]! >= terms[other]! && after[other]! < terms[other]!,
              ),
            );
            const lost = parties
              .filter((other) => other !== party)
              .map((other) => (worth[other]! - after[other]!) / atStake(other));
            expect(cost).toBe(lost.length === 0 ? 0 : Math.max(...lost) + 0);
          }
          const order = remedies.map(({ loses, cost }) => loses.length * 1000 + cost);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
