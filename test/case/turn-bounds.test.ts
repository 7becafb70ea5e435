import fc from "fast-check";
import { expect, test } from "vitest";
import { turnBounds } from "#case/turn-bounds.ts";

const span = (earliest: number | null, latest: number | null) => ({ earliest, latest });

test("no dated event gives no bounds", () => {
  expect(turnBounds([])).toBeUndefined();
});

test("a looser date that holds a narrower one adds nothing", () => {
  expect(turnBounds([span(0, 365), span(60, 60)])).toEqual(span(60, 60));
  expect(turnBounds([span(null, 365), span(60, 60), span(62, 62)])).toEqual(span(60, 62));
});

test("dates of which none holds another are all spanned", () => {
  expect(turnBounds([span(0, 10), span(5, 20)])).toEqual(span(0, 20));
  expect(turnBounds([span(3, 3), span(3, 3)])).toEqual(span(3, 3));
});

const dates = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) })),
  { minLength: 1, maxLength: 5 },
);

test("the order of the events does not matter, and no narrower date is lost", () => {
  fc.assert(
    fc.property(dates, (given) => {
      const bounds = turnBounds(given)!;
      expect(turnBounds([...given].reverse())).toEqual(bounds);
      const shortest = [...given].sort((a, b) => a.latest - a.earliest - (b.latest - b.earliest))[0]!;
      expect(bounds.earliest!).toBeLessThanOrEqual(shortest.earliest);
      expect(bounds.latest!).toBeGreaterThanOrEqual(shortest.latest);
    }),
  );
});
