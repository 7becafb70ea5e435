import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestCase, type Span } from "#analyses/explanations/best-case.ts";
import { Contest, type Shift } from "#analyses/explanations/contest.ts";
import { leadShares } from "#analyses/explanations/leads.ts";

const COUNT = 25;

// Few values, so that ties are common; now and then a row that is impossible throughout.
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(-1, -0.5, 0, 0.5, 1) },
  { weight: 1, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
);
const column = fc
  .array(value, { minLength: COUNT, maxLength: COUNT })
  .map((values) => Float64Array.from(values));
const row = fc.oneof(
  { weight: 8, arbitrary: column },
  { weight: 1, arbitrary: fc.constant(new Float64Array(COUNT).fill(-Infinity)) },
);
const weights = fc
  .array(row, { minLength: 2, maxLength: 5 })
  .filter((rows) => rows.some((each) => each[0]! > -Infinity));

/** Weights, and that many different rows of them. */
const contests = (rows: number) =>
  weights
    .filter((some) => some.length >= rows)
    .chain((some) =>
      fc.record({
        weights: fc.constant(some),
        rows: fc.shuffledSubarray([...some.keys()], { minLength: rows, maxLength: rows }),
        by: fc.array(column, { minLength: rows, maxLength: rows }),
      }),
    );

const shifted = (some: readonly Float64Array[], shifts: readonly Shift[]) =>
  some.map((weight, at) => {
    const by = shifts.find((shift) => shift.row === at)?.by;
    return by ? weight.map((each, reading) => each + by[reading]!) : weight;
  });

describe("who leads after shifts", () => {
  it.each([0, 1, 2, 3])("of %i rows is as if all weights were compared anew", (rows) => {
    fc.assert(
      fc.property(contests(rows), ({ weights: some, rows: moved, by }) => {
        const shifts = moved.map((at, index) => ({ row: at, by: by[index]! }));
        const shares = new Contest(some).sharesAfter(shifts);
        leadShares(shifted(some, shifts)).forEach((share, at) => {
          expect(shares[at]).toBeCloseTo(share, 12);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("is asked twice and answers twice the same", () => {
    fc.assert(
      fc.property(contests(2), ({ weights: some, rows, by }) => {
        const contest = new Contest(some);
        const shifts = rows.map((at, index) => ({ row: at, by: by[index]! }));
        const once = contest.sharesAfter(shifts);
        contest.sharesAfter(shifts.slice(0, 1));
        expect(contest.sharesAfter(shifts.toReversed())).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a duel of the row that moves with another", () => {
  it("gives the shares of the two, and for any third no less than it has, unless some tie", () => {
    let told = 0;
    fc.assert(
      fc.property(contests(2), ({ weights: some, rows: [row, other], by: [by] }) => {
        const shift = { row: row!, by: by! };
        const duel = new Contest(some).duelWith(other!, shift);
        if (duel === null) return;
        told++;
        const shares = leadShares(shifted(some, [shift]));
        expect(duel.gained).toBe(shares[row!]);
        expect(duel.kept).toBe(shares[other!]);
        const thirds = shares.filter((_, at) => at !== row && at !== other);
        expect(duel.most).toBeGreaterThanOrEqual(Math.max(0, ...thirds));
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(30);
  });
});

/** By how many readings the best rival is ahead of the leader. */
function ahead(shares: readonly number[], leader: number): number {
  return COUNT * (Math.max(...shares.filter((_, at) => at !== leader)) - shares[leader]!);
}

describe("the best case for the rivals of a leader", () => {
  const reach = fc.tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  );

  it.each([1, 2])("of %i rows is no worse than any shift within the spans", (rows) => {
    fc.assert(
      fc.property(
        contests(rows),
        fc.nat(),
        fc.array(reach, { minLength: 2, maxLength: 2 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 * COUNT, maxLength: 2 * COUNT }),
        ({ weights: some, rows: moved, by }, any, reaches, parts) => {
          const possible = [...some.keys()].filter((at) => some[at]![0]! > -Infinity);
          const leader = possible[any % possible.length]!;
          const spans = moved.map((at, index): Span => {
            const [a, b] = reaches[index]!;
            return { row: at, by: by[index]!, low: Math.min(a, b), high: Math.max(a, b) };
          });
          const best = bestCase(new Contest(some), leader, spans);
          const within = spans.map(({ row: at, by: from, low, high }, index) => ({
            row: at,
            by: from.map((each, reading) => each + low + (high - low) * parts[index * COUNT + reading]!),
          }));
          expect(ahead(leadShares(shifted(some, within)), leader)).toBeLessThanOrEqual(best + 1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([1, 2])("of %i rows that cannot move is what they come to, but for ties", (rows) => {
    fc.assert(
      fc.property(contests(rows), fc.nat(), ({ weights: some, rows: moved, by }, any) => {
        // Every weight of its own, so that nothing ties.
        const apart = some.map((weight, at) =>
          weight.map((each, reading) => each + at / 97 + reading / 9973),
        );
        const shifts = moved.map((at, index) => ({ row: at, by: by[index]! }));
        const columns = shifted(apart, shifts);
        fc.pre(leadShares(columns).every((share) => Number.isInteger(Math.round(share * COUNT * 1e9) / 1e9)));
        const possible = [...some.keys()].filter((at) => some[at]![0]! > -Infinity);
        fc.pre(possible.length > 1);
        const leader = possible[any % possible.length]!;
        const spans = shifts.map((shift) => ({ ...shift, low: 0, high: 0 }));
        fc.pre(new Contest(apart).fieldWithout(...moved).tied.length === 0);
        expect(bestCase(new Contest(apart), leader, spans)).toBeCloseTo(
          ahead(leadShares(columns), leader),
          9,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("of spans that reach far is that the rival leads wherever it can", () => {
    const contest = new Contest([
      Float64Array.of(1, 1, 1, 1),
      Float64Array.of(0, 0.4, 0.8, 1.2),
      Float64Array.of(0, 0, 0, 0),
    ]);
    const none = new Float64Array(4);
    const up = (high: number) => bestCase(contest, 0, [{ row: 1, by: none, low: 0, high }]);
    expect([0, 0.3, 0.7, 1.1].map(up)).toEqual([-2, 0, 2, 4]);
    const both = (high: number, low: number) =>
      bestCase(contest, 0, [
        { row: 1, by: none, low: 0, high },
        { row: 0, by: none, low, high: 0 },
      ]);
    expect(both(0.3, -0.4)).toBe(2);
    expect(both(0.3, -0.8)).toBe(4);
    expect(both(0, 0)).toBe(-2);
  });
});
