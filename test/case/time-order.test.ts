import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf } from "#case/date.ts";
import { dayOfIso } from "#case/day.ts";
import { effectiveDate } from "#case/effective-date.ts";
import { beganFirst, beganLater, type Extent, mayBeginLater, timeOrder } from "#case/time-order.ts";

const AS_OF = dayOfIso("2020-06-15");

function extent(when: string, ...others: readonly string[]): Extent {
  const otherDates = others.map((other) => ({ when: dateOf(other)!, cite: [] }));
  return effectiveDate({ when: dateOf(when)!, otherDates }, AS_OF);
}

const order = (when: string, other = "2020-03-10") => timeOrder(extent(when), extent(other));

describe("how a thing stands in time to another", () => {
  it.each([
    ["2020-03-09", "before"],
    ["2020-03-10", "same day"],
    ["2020-03", "open"],
    ["2020-03-01/2020-03-09", "before"],
    ["2020-02/2020-04", "across"],
    ["2020-02/..", "across"],
    ["../2020-04", "across"],
    ["../2020-03", "begun before"],
    ["2020-02/", "begun before"],
    ["2020-02/2020-04?", "begun before"],
    ["2020-02/2020-03-10", "begun before"],
    ["/2020-02", "before"],
    ["/2020-04", "open"],
    ["2020-02?/2020-04", "open"],
    ["2020-03-06~/2020-04", "open"],
    ["[2020-02..2020-04]", "open"],
    ["2020-02?", "open"],
    ["2020-03-11/..", "after"],
    ["2020-03-10/2020-05", "open"],
  ])("%s is %s", (when, expected) => expect(order(when)).toBe(expected));

  it.each([
    // However loose its own date, what is known had happened, or had begun.
    ["2020-03~", "2020-03-09", "before"],
    ["2020-03", "2020-03-09", "before"],
    ["2020-03~", "2020-03-10", "open"],
    ["2020-03", undefined, "open"],
    ["[2020-02..2020-04]", "2020-03-09?", "open"],
    ["2020-02/2020-04", "2020-02-05", "across"],
    ["2020-03/2020-04", "2020-03-09", "across"],
    // A day on which it cannot have been known says nothing.
    ["2020-03-11", "2020-03-09", "after"],
  ])("%s, known on %s, is %s", (when, known, expected) => {
    const dated = { when: dateOf(when)!, otherDates: [], ...(known && { known: dateOf(known)! }) };
    expect(timeOrder(effectiveDate(dated, AS_OF), extent("2020-03-10"))).toBe(expected);
  });

  it("knows what began while the other lasted", () => {
    expect(order("2020-03-12", "2020-03-10/2020-04")).toBe("begun after");
    expect(order("2020-03-12", "[2020-03-10..2020-04]")).toBe("open");
  });
});

/** Bounds of a few days, or of one. */
const days = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }));

const thing = fc
  .tuple(fc.boolean(), days, days)
  .map(([lasted, [from, more], [length, moreLength]]): Extent => {
    const begins = { earliest: from, latest: from + more };
    const to = from + length;
    return lasted
      ? { begins, ends: { earliest: to, latest: to + more + moreLength } }
      : { begins, ends: begins };
  });

/** Every first and last day that it may have had. */
function worlds({ begins, ends }: Extent): [first: number, last: number][] {
  const each = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const firsts = each(begins.earliest!, begins.latest!);
  if (begins === ends) return firsts.map((day) => [day, day]);
  const lasts = each(ends.earliest!, ends.latest!);
  return firsts.flatMap((first) =>
    lasts.flatMap((last): [number, number][] => (first <= last ? [[first, last]] : [])),
  );
}

it("says of an order only what every possible course of the days has", () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(thing, thing, (one, other) => {
      const all = worlds(one).flatMap((a) => worlds(other).map((b) => [a, b] as const));
      const always = (holds: (pair: (typeof all)[number]) => boolean) => all.every(holds);
      const began = always(([a, b]) => a[0] < b[0]);
      const later = always(([a, b]) => a[0] > b[0]);
      const expected = always(([a, b]) => a[1] < b[0])
        ? "before"
        : always(([a, b]) => a[0] > b[1])
          ? "after"
          : began
            ? always(([a, b]) => a[1] > b[1])
              ? "across"
              : "begun before"
            : later
              ? "begun after"
              : always(([a, b]) => new Set([...a, ...b]).size === 1)
                ? "same day"
                : "open";
      const found = timeOrder(one, other);
      met.set(found, (met.get(found) ?? 0) + 1);
      expect(found).toBe(expected);
      expect([beganFirst(found), beganLater(found)]).toEqual([began, later]);
      expect(mayBeginLater(one, other)).toBe(all.some(([a, b]) => a[0] > b[0]));
    }),
    { numRuns: 2000 },
  );
  expect(met.size).toBe(7);
});
