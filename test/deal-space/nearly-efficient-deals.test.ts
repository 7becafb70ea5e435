import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { nearlyEfficientDeals } from "#deal-space/front/nearly-efficient-deals.ts";
import { worthOf } from "#deal-space/model/deal-space.ts";
import { allDeals, front, isAcceptable, worthInAll } from "./oracle.ts";
import { pullingSpace, smallSpace } from "./spaces.ts";

const worthAt = (
  { worth, parties }: { worth: readonly Float64Array[]; parties: readonly { units: number }[] },
  row: number,
) => worth.map((column, party) => column[row]! / parties[party]!.units);

describe("deals near all efficient ones", () => {
  it("are acceptable, and near every efficient deal that leaves so much room, on small spaces", () => {
    let coarse = 0;
    fc.assert(
      fc.property(smallSpace, fc.integer({ min: 1, max: 6 }), fc.boolean(), (space, rows, isAll) => {
        const found = nearlyEfficientDeals(space, isAll ? "all" : "acceptable", { rows });
        if ("tooLarge" in found) throw new Error("too large");
        const { within } = found;
        if (within.some((one) => one > 0)) coarse++;
        const listed = Array.from({ length: found.size }, (_, row) => {
          const deal = found.deal(row);
          expect(isAll || isAcceptable(space, deal)).toBe(true);
          expect(worthAt(found, row)).toEqual(worthInAll(space, deal));
          return worthInAll(space, deal);
        });
        const deals = allDeals(space).filter((deal) => isAll || isAcceptable(space, deal));
        for (const { worth } of front(space, deals)) {
          const hasRoom = space.parties.every(
            ({ walkAway }, party) => isAll || walkAway === null || worth[party]! >= walkAway + within[party]!,
          );
          if (!hasRoom) continue;
          const isNear = (own: readonly number[]) =>
            own.every((one, party) => one >= worth[party]! - within[party]!);
          expect(listed.some(isNear)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(coarse).toBeGreaterThan(50);
  });

  it("are all efficient ones where few enough are kept on the way", () => {
    fc.assert(
      fc.property(smallSpace, (space) => {
        const exact = efficientDeals(space, "acceptable");
        const found = nearlyEfficientDeals(space, "acceptable", { rows: 5000 });
        if ("tooLarge" in found || "tooLarge" in exact) throw new Error("too large");
        expect(found.within.every((one) => one === 0)).toBe(true);
        const rows = (of: typeof exact | typeof found) =>
          Array.from({ length: of.size }, (_, row) => worthAt(of, row));
        expect(rows(found)).toEqual(rows(exact));
      }),
      { numRuns: 100 },
    );
  });

  it("come as near as they say to an exact front of thousands, and nearer the more are kept", () => {
    const space = pullingSpace({ parties: 4, issues: 9, options: 5, total: 1000 });
    const exact = efficientDeals(space, "acceptable");
    if ("tooLarge" in exact) throw new Error("too large");
    expect(exact.size).toBeGreaterThan(2000);
    const widths = [60, 400, 1500].map((rows) => {
      let last = 0;
      const found = nearlyEfficientDeals(space, "acceptable", {
        rows,
        progress: (share) => {
          expect(share).toBeGreaterThanOrEqual(last);
          last = share;
        },
      });
      if ("tooLarge" in found) throw new Error("too large");
      expect(last).toBe(1);
      expect(found.size).toBeLessThanOrEqual(rows);
      const { within } = found;
      expect(within.every((one) => one > 0)).toBe(true);
      const listed = Array.from({ length: found.size }, (_, row) =>
        space.parties.map((party) => worthOf(party, found.deal(row))),
      );
      for (let row = 0; row < exact.size; row++) {
        const worth = worthAt(exact, row);
        if (worth.some((one, party) => one < space.parties[party]!.walkAway! + within[party]!)) continue;
        expect(listed.some((own) => own.every((one, party) => one >= worth[party]! - within[party]!))).toBe(
          true,
        );
      }
      return Math.max(...within);
    });
    expect(widths.toSorted((a, b) => b - a)).toEqual(widths);
    expect(widths[2]).toBeLessThan(50);
  });
});
