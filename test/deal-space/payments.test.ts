import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Acceptance, isMade } from "#deal-space/acceptance/acceptance.ts";
import { largestGain, payment } from "#deal-space/questions/payments.ts";
import { allDeals, worthInAll } from "./oracle.ts";
import { smallSpace } from "./spaces.ts";

/** All sets of so many parties. */
const setsOf = (count: number) =>
  Array.from({ length: 2 ** count }, (_, set) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => ((set >>> at) & 1) === 1),
  );
const makes = (acceptance: Acceptance, count: number, set: readonly number[]) =>
  isMade(
    acceptance,
    Array.from({ length: count }, (_, at) => set.includes(at)),
  );

/** A space in which all have a walk-away value, and a rule by which it is agreed. */
const agreed = fc
  .tuple(smallSpace, fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 6, maxLength: 6 }), fc.nat(3))
  .map(([space, terms, votes]) => {
    const parties = space.parties.map((party, at) => ({ ...party, walkAway: terms[at % 6]! }));
    const acceptance: Acceptance =
      votes === 0
        ? { by: "all" }
        : { by: "votes", vetoes: votes === 2 ? [0] : [], needed: Math.min(votes, parties.length) };
    return { space: { ...space, parties }, acceptance };
  });

describe("what payments do", () => {
  it("is to make a deal of one that some refuse, by the least that whoever is needed falls short by", () => {
    fc.assert(
      fc.property(agreed, ({ space, acceptance }) => {
        const count = space.parties.length;
        for (const deal of allDeals(space).slice(0, 20)) {
          const gains = worthInAll(space, deal).map((worth, at) => worth - space.parties[at]!.walkAway!);
          const accepting = gains.flatMap((gain, at) => (gain >= 0 ? [at] : []));
          // Whoever is paid is paid to its walk-away value; whoever accepts stays.
          const least = setsOf(count)
            .filter((set) => accepting.every((at) => set.includes(at)) && makes(acceptance, count, set))
            .map((set) => set.reduce((sum, at) => sum + Math.max(0, -gains[at]!), 0))
            .reduce((a, b) => Math.min(a, b), Infinity);
          const spare = accepting.reduce((sum, at) => sum + gains[at]!, 0);
          const found = payment(space, deal, acceptance);
          expect(found.gains).toEqual(gains);
          expect(found.paid).toBe(least);
          expect(found.spare).toBe(spare);
          expect(found.isEnough).toBe(least <= spare);
          expect(found.to.reduce((sum, at) => sum - gains[at]!, 0)).toBe(least);
        }
      }),
    );
  });

  it("is to open a zone where, and only where, those who can make a deal gain by one together", () => {
    fc.assert(
      fc.property(agreed, ({ space, acceptance }) => {
        const count = space.parties.length;
        const found = largestGain(space, acceptance);
        const deals = allDeals(space);
        if (deals.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const gainsIn = (deal: readonly number[]) =>
          worthInAll(space, deal).map((worth, at) => worth - space.parties[at]!.walkAway!);
        const best = Math.max(
          ...deals.flatMap((deal) =>
            setsOf(count)
              .filter((set) => makes(acceptance, count, set))
              .map((set) => set.reduce((sum, at) => sum + gainsIn(deal)[at]!, 0)),
          ),
        );
        if (found === null || found === "too many") throw new Error("none, or too many");
        expect(found.gain).toBe(best);
        expect(makes(acceptance, count, found.of)).toBe(true);
        expect(found.of.reduce((sum, at) => sum + gainsIn(found.deal)[at]!, 0)).toBe(best);
        expect(found.gain >= 0).toBe(deals.some((deal) => payment(space, deal, acceptance).isEnough));
      }),
    );
  });

  it("is exact where the parties' decimals have no unit in common in binary", () => {
    const tenths = (...values: number[]) => ({ values: values.map((value) => [value]) });
    const space = {
      options: [1, 1],
      parties: [
        { ...tenths(0.1, 0.2), walkAway: 0.4 },
        { ...tenths(1 / 3, 1 / 3), walkAway: 2 / 3 - 0.1 },
      ],
    };
    // The one falls short by a tenth, which is what the other has to spare: in floating-point numbers by more than that.
    expect(payment(space, [0, 0])).toMatchObject({ paid: 0.1, spare: 0.1, isEnough: true });
    expect(largestGain(space)).toMatchObject({ gain: 0 });
  });

  it("leaves a party without a walk-away value what it falls back on", () => {
    const space = {
      options: [2],
      parties: [
        { values: [[0, 10]], walkAway: null, fallBack: 4 },
        { values: [[9, 0]], walkAway: 5 },
      ],
    };
    expect(payment(space, [1])).toEqual({ gains: [6, -5], paid: 5, to: [1], spare: 6, isEnough: true });
    expect(largestGain(space)).toEqual({ deal: [1], of: [0, 1], gain: 1 });
  });

  it("is found in a space of 10¹⁵ deals as the sum of the largest of every issue", () => {
    const values = (factor: number) =>
      Array.from({ length: 15 }, (_, issue) =>
        Array.from({ length: 10 }, (_, option) => (factor * (7 * issue + 3 * option * option)) % 101),
      );
    const parties = [1, 5, 11].map((factor) => ({ values: values(factor), walkAway: 700 }));
    const sum = Array.from({ length: 15 }, (_, issue) =>
      Math.max(
        ...Array.from({ length: 10 }, (_, option) =>
          parties.reduce((total, party) => total + party.values[issue]![option]!, 0),
        ),
      ),
    ).reduce((a, b) => a + b);
    const found = largestGain({ options: Array.from({ length: 15 }, () => 10), parties });
    expect(found).toMatchObject({ gain: sum - 2100, of: [0, 1, 2] });
  });

  it("says that it is too much where votes decide among more than ten", () => {
    const parties = Array.from({ length: 11 }, () => ({ values: [[0, 1]], walkAway: 0 }));
    expect(largestGain({ options: [2], parties }, { by: "votes", vetoes: [], needed: 6 })).toBe("too many");
    expect(largestGain({ options: [2], parties })).toMatchObject({ gain: 11 });
  });
});
