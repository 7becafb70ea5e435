import { describe, expect, it } from "vitest";
import type { Known } from "#deal-space/uncertainty/known.ts";
import { type Draws, valueDraws, weightDraws } from "#deal-space/uncertainty/uniform-draws.ts";
import { Random } from "#math/random.ts";

const DRAWS = 20_000;
/** Of so many draws a mean lies within this of the true one, but for once in ten thousand times. */
const NEAR = 4 * (0.3 / Math.sqrt(DRAWS));

function means(
  draws: Draws | null,
  of: (drawn: readonly number[]) => number[] = (drawn) => [...drawn],
): number[] {
  if (draws === null) throw new Error("contradicts itself");
  const sums = of(draws.next());
  for (let draw = 1; draw < DRAWS; draw++)
    for (const [at, one] of of(draws.next()).entries()) sums[at]! += one;
  return sums.map((sum) => sum / DRAWS);
}

function expectNear(found: readonly number[], expected: readonly number[], near = NEAR): void {
  expect(found).toHaveLength(expected.length);
  found.forEach(
    (one, at) => void expect(Math.abs(one - expected[at]!), `${found} for ${expected}`).toBeLessThan(near),
  );
}

/** What is known, held against by throwing away draws of everything that do not fit. */
function byRejection(count: number, fits: (drawn: number[]) => boolean, addUpTo1: boolean): number[] {
  const random = new Random(7, "rejection");
  const sums = new Array<number>(count).fill(0);
  for (let kept = 0; kept < DRAWS; ) {
    const raw = Array.from({ length: count }, () =>
      addUpTo1 ? -Math.log(1 - random.uniform()) : random.uniform(),
    );
    const all = addUpTo1 ? raw.reduce((a, b) => a + b, 0) : 1;
    const drawn = raw.map((one) => one / all);
    if (!fits(drawn)) continue;
    for (const [at, one] of drawn.entries()) sums[at]! += one;
    kept++;
  }
  return sums.map((sum) => sum / DRAWS);
}

const chain = { order: [[0], [1], [2], [3]] };
const free = [null, null, null, null];

describe("weights drawn at random", () => {
  it("have the published means of ranked weights: (1/n) Σ 1/j from their rank on", () => {
    // Barron & Barrett 1996, Management Science 42:1515–1523, rank order centroid weights for four attributes.
    const published = [0.5208, 0.2708, 0.1458, 0.0625];
    expectNear(means(weightDraws(4, chain, new Random(1))), published);
    // The same by changing two at a time, which the range that excludes nothing brings about.
    const ranges = [{ low: 0, high: 1 }, ...free.slice(1)];
    expectNear(means(weightDraws(4, { ...chain, ranges }, new Random(1))), published);
  });

  it("have the spread of the uniform distribution, not its mean alone", () => {
    // On all weights of n: the square of one has the mean 2/(n(n + 1)).
    for (const known of [{}, { ranges: [{ low: 0, high: 1 }, null, null] }])
      expectNear(
        means(weightDraws(3, known, new Random(2)), (drawn) => [drawn[0]! ** 2, drawn[0]! * drawn[1]!]),
        [2 / 12, 1 / 12],
      );
  });

  it("take decimals that add up to 1, in whatever order, and none that do not", () => {
    const tenths = (left: number, places: number): number[][] =>
      places === 1
        ? [[left]]
        : Array.from({ length: left - places + 1 }, (_, at) => at + 1).flatMap((first) =>
            tenths(left - first, places - 1).map((rest) => [first, ...rest]),
          );
    const drawn = (parts: readonly number[]) => {
      const ranges = parts.map((part) => ({ low: part / 10, high: part / 10 }));
      return weightDraws(parts.length, { ranges }, new Random(1))?.next() ?? null;
    };
    for (const places of [3, 4, 5]) {
      for (const parts of tenths(10, places)) expect(drawn(parts)).toEqual(parts.map((part) => part / 10));
      for (const parts of [...tenths(9, places), ...tenths(11, places)]) expect(drawn(parts)).toBeNull();
    }
  });

  it.each<[string, Known, (drawn: number[]) => boolean]>([
    [
      "ranges",
      { ranges: [{ low: 0.3, high: 0.6 }, null, { low: 0, high: 0.2 }, null] },
      ([a, , c]) => a! >= 0.3 && a! <= 0.6 && c! <= 0.2,
    ],
    [
      "ranges and an order",
      { order: [[1], [0], [3]], ranges: [{ low: 0.1, high: 0.4 }, null, null, null] },
      ([a, b, , d]) => b! >= a! && a! >= d! && a! >= 0.1 && a! <= 0.4,
    ],
    ["an order of some", { order: [[2], [0]] }, ([a, , c]) => c! >= a!],
  ])("with %s have the means of draws of which those that do not fit are thrown away", (_, known, fits) => {
    expectNear(means(weightDraws(4, known, new Random(3))), byRejection(4, fits, true), 2 * NEAR);
  });

  it("keep to everything that is known, each of them", () => {
    const draws = weightDraws(
      4,
      { order: [[1, 3], [0]], ranges: [{ low: 0.1, high: 0.2 }, null, { low: 0.3, high: 1 }, null] },
      new Random(4),
    )!;
    for (let draw = 0; draw < 500; draw++) {
      const [a, b, c, d] = draws.next();
      expect(b).toBe(d);
      expect(b!).toBeGreaterThanOrEqual(a! - 1e-12);
      expect(a! >= 0.1 - 1e-12 && a! <= 0.2 + 1e-12 && c! >= 0.3 - 1e-12).toBe(true);
      expect(a! + b! + c! + d!).toBeCloseTo(1, 9);
    }
  });

  it.each<[string, Known]>([
    [
      "the order and the ranges cannot both hold",
      {
        order: [[0], [1]],
        ranges: [
          { low: 0, high: 0.2 },
          { low: 0.3, high: 1 },
        ],
      },
    ],
    [
      "the least of all is above 1",
      {
        ranges: [
          { low: 0.6, high: 1 },
          { low: 0.6, high: 1 },
        ],
      },
    ],
    [
      "the most of all is below 1",
      {
        ranges: [
          { low: 0, high: 0.4 },
          { low: 0, high: 0.4 },
        ],
      },
    ],
  ])("are none where %s", (_, known) => {
    expect(weightDraws(2, known, new Random(1))).toBeNull();
  });

  it("are one point where the ends meet", () => {
    const ranges = [
      { low: 0.25, high: 0.25 },
      { low: 0.75, high: 0.75 },
    ];
    expect([...weightDraws(2, { ranges }, new Random(1))!.next()]).toEqual([0.25, 0.75]);
    expect([...weightDraws(1, {}, new Random(1))!.next()]).toEqual([1]);
  });
});

describe("values drawn at random", () => {
  it("with an order of all go from 1 to 0, the others evenly between", () => {
    expectNear(means(valueDraws(4, chain, new Random(1))), [1, 2 / 3, 1 / 3, 0]);
  });

  it("with an order of some, and ranges, have the means of draws of which those that do not fit are thrown away", () => {
    const known = { order: [[0], [2]], ranges: [null, { low: 0.5, high: 0.7 }, { low: 0.2, high: 1 }, null] };
    const fits = ([a, b, c]: number[]) => a! >= c! && b! >= 0.5 && b! <= 0.7 && c! >= 0.2;
    expectNear(means(valueDraws(4, known, new Random(5))), byRejection(4, fits, false), 2 * NEAR);
  });

  it("are none where the best of all is said to be less than 1", () => {
    const order = [[0], [1]];
    expect(valueDraws(2, { order, ranges: [{ low: 0, high: 0.9 }, null] }, new Random(1))).toBeNull();
    expect(valueDraws(2, { order, ranges: [null, { low: 0.1, high: 1 }] }, new Random(1))).toBeNull();
    expect([
      ...valueDraws(2, { order, ranges: [{ low: 0.9, high: 1 }, null] }, new Random(1))!.next(),
    ]).toEqual([1, 0]);
  });
});
