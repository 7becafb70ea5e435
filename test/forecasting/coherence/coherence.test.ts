import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimSet, claimSet } from "#forecasting/coherence/claims.ts";
import { chanceByDay, hazardsBetween } from "#forecasting/coherence/deadline-hazards.ts";
import { complements, conditionals, deadlines, oneOfMany } from "#forecasting/coherence/families.ts";
import { nearestCoherent } from "#forecasting/coherence/nearest-coherent.ts";
import { sureLoss } from "#forecasting/coherence/sure-loss.ts";
import { distributions } from "../chances.ts";

/** In hundredths, as people give them, 0 and 1 included. */
const CHANCE = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const CHANCES = fc.array(CHANCE, { minLength: 1, maxLength: 6 });

/** The nearest point whose parts are from 0 on and sum to 1 (or at most 1), by sorting: an independent way. */
function onSimplex(given: readonly number[], exhaustive: boolean): number[] {
  const clipped = given.map((p) => Math.max(0, p));
  if (!exhaustive && clipped.reduce((sum, p) => sum + p, 0) <= 1) return clipped;
  const sorted = [...given].sort((a, b) => b - a);
  let sum = 0;
  let shift = 0;
  for (const [at, p] of sorted.entries()) {
    sum += p;
    if (p - (sum - 1) / (at + 1) > 0) shift = (sum - 1) / (at + 1);
  }
  return given.map((p) => Math.max(0, p - shift));
}

/** The nearest rising values: neighbours out of order share their mean (pool adjacent violators). */
function rising(given: readonly number[]): number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const p of given) {
    let block = { sum: p, size: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.size > block.sum / block.size;
      last = blocks.at(-1)
    ) {
      block = { sum: block.sum + last.sum, size: block.size + last.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
}

function near(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  found.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at]!, 8);
  });
}

/** What the forecaster loses in a world by bets sold to them at their own prices, straight from the claims. */
function lossIn(world: number, { claims }: ClaimSet, stakes: readonly number[]): number {
  return claims.reduce((sum, { probability, event, given }, at) => {
    if (!given.includes(world)) return sum;
    return sum + stakes[at]! * (probability - (event.includes(world) ? 1 : 0));
  }, 0);
}

/** What a bet has to do to be one that the forecaster can only lose. */
function expectSureLoss(set: ClaimSet): void {
  const bet = sureLoss(set)!;
  expect(bet.least).toBeGreaterThan(0);
  expect(bet.stakes.reduce((sum, stake) => sum + Math.abs(stake), 0)).toBeCloseTo(1, 10);
  const losses = bet.on.map((world) => lossIn(world, set, bet.stakes));
  expect(Math.min(...losses)).toBeCloseTo(bet.least, 10);
  expect(Math.max(...losses)).toBeCloseTo(bet.most, 10);
  for (let world = 0; world < set.worlds; world++) {
    if (!bet.on.includes(world)) expect(lossIn(world, set, bet.stakes)).toBe(0);
  }
}

describe("families", () => {
  it("complements must sum to 1; the nearest share what is too much or too little", () => {
    fc.assert(
      fc.property(CHANCE, CHANCE, (yes, no) => {
        const set = complements(yes, no);
        const { probabilities, distance, exact } = nearestCoherent(set);
        near(probabilities, onSimplex([yes, no], true));
        expect(distance).toBeCloseTo(Math.hypot(probabilities[0]! - yes, probabilities[1]! - no), 8);
        expect(exact).toBe(true);
        if (Math.abs(yes + no - 1) < 1e-9) expect(sureLoss(set)).toBeNull();
        else expectSureLoss(set);
      }),
    );
  });

  it("one of many must sum to 1, or to 1 at most where none may happen", () => {
    fc.assert(
      fc.property(CHANCES, fc.boolean(), (chances, exhaustive) => {
        const set = oneOfMany(chances, exhaustive);
        near(nearestCoherent(set).probabilities, onSimplex(chances, exhaustive));
        const sum = chances.reduce((total, p) => total + p, 0);
        const coherent = exhaustive ? Math.abs(sum - 1) < 1e-9 : sum < 1 + 1e-9;
        if (coherent) expect(sureLoss(set)).toBeNull();
        else expectSureLoss(set);
      }),
    );
  });

  it("deadlines must rise; the nearest are the isotonic regression, and rise", () => {
    fc.assert(
      fc.property(CHANCES, (chances) => {
        const set = deadlines(chances);
        const { probabilities } = nearestCoherent(set);
        near(probabilities, rising(chances));
        probabilities.forEach((p, at) => {
          if (at > 0) expect(p).toBeGreaterThanOrEqual(probabilities[at - 1]! - 1e-12);
        });
        const coherent = chances.every((p, at) => at === 0 || p >= chances[at - 1]!);
        if (coherent) expect(sureLoss(set)).toBeNull();
        else expectSureLoss(set);
      }),
    );
  });

  it("a conditional and all its parents agree where they come from one distribution", () => {
    fc.assert(
      fc.property(distributions(4, 4), (worlds) => {
        const [both, conditionOnly, eventOnly, neither] = worlds as [number, number, number, number];
        const condition = both + conditionOnly;
        const set = conditionals({
          condition,
          event: both + eventOnly,
          ifSo: both / condition,
          ifNot: eventOnly / (eventOnly + neither),
          both,
        });
        expect(sureLoss(set)).toBeNull();
        expect(nearestCoherent(set).distance).toBe(0);
      }),
    );
  });

  it("of a conditional, a condition and both, both must be their product", () => {
    fc.assert(
      fc.property(CHANCE, CHANCE, CHANCE, (condition, ifSo, both) => {
        const set = conditionals({ condition, ifSo, both });
        if (Math.abs(condition * ifSo - both) < 1e-12) expect(sureLoss(set)).toBeNull();
        else expectSureLoss(set);
      }),
    );
  });

  it("an event lies between its chances with and without the condition", () => {
    fc.assert(
      fc.property(CHANCE, CHANCE, CHANCE, CHANCE, (condition, event, ifSo, ifNot) => {
        const set = conditionals({ condition, event, ifSo, ifNot });
        const total = condition * ifSo + (1 - condition) * ifNot;
        if (Math.abs(total - event) < 1e-12) expect(sureLoss(set)).toBeNull();
        else expectSureLoss(set);
      }),
    );
  });
});

describe("the nearest coherent set with conditions", () => {
  it("is coherent, and no other that a grid finds is nearer", () => {
    const grid = Array.from({ length: 21 }, (_, at) => at / 20);
    fc.assert(
      fc.property(CHANCE, CHANCE, CHANCE, CHANCE, (condition, event, ifSo, ifNot) => {
        const set = conditionals({ condition, event, ifSo, ifNot });
        const found = nearestCoherent(set);
        const [c, e, s, n] = found.probabilities as [number, number, number, number];
        expect(c * s + (1 - c) * n).toBeCloseTo(e, 7);
        let least = Number.POSITIVE_INFINITY;
        for (const a of grid) {
          for (const b of grid) {
            for (const d of grid) {
              const implied = a * b + (1 - a) * d;
              least = Math.min(least, Math.hypot(a - condition, implied - event, b - ifSo, d - ifNot));
            }
          }
        }
        expect(found.distance).toBeLessThanOrEqual(least + 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it("does not claim to be exact", () => {
    const { exact, distance } = nearestCoherent(conditionals({ condition: 0.5, ifSo: 0.5, both: 0.5 }));
    expect(exact).toBe(false);
    expect(distance).toBeGreaterThan(0.1);
  });
});

describe("any set of claims", () => {
  /** Claims over five worlds: events, some under a condition, as bits of the worlds in them. */
  const CLAIMS = fc.array(
    fc.record({
      probability: CHANCE,
      event: fc.integer({ min: 0, max: 31 }),
      given: fc.integer({ min: 1, max: 31 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const has = (bits: number) => (world: number) => ((bits >> world) & 1) === 1;
  const WORLDS = [0, 1, 2, 3, 4];

  it("that comes from a distribution is coherent, whatever is claimed and under whatever condition", () => {
    fc.assert(
      fc.property(distributions(5, 5), CLAIMS, (chances, claims) => {
        const mass = (bits: number) =>
          chances.reduce((sum, p, world) => (has(bits)(world) ? sum + p : sum), 0);
        const set = claimSet(
          WORLDS,
          claims.map(({ event, given }) => ({
            probability: Math.min(1, mass(event & given) / mass(given)),
            event: has(event),
            given: has(given),
          })),
        );
        expect(sureLoss(set)).toBeNull();
      }),
    );
  });

  it("either has a bet that can only be lost, or is its own nearest coherent set", () => {
    fc.assert(
      fc.property(CLAIMS, (claims) => {
        const set = claimSet(
          WORLDS,
          claims.map(({ probability, event }) => ({ probability, event: has(event) })),
        );
        const { probabilities, distance } = nearestCoherent(set);
        if (sureLoss(set) === null) expect(distance).toBe(0);
        else {
          expect(distance).toBeGreaterThan(0);
          expectSureLoss(set);
        }
        const mended = claimSet(
          WORLDS,
          claims.map(({ event }, at) => ({
            probability: Math.min(1, Math.max(0, probabilities[at]!)),
            event: has(event),
          })),
        );
        expect(sureLoss(mended)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same answer in whatever order the claims come", () => {
    fc.assert(
      fc.property(CLAIMS, (claims) => {
        const said = claims.map(({ probability, event, given }) => ({
          probability,
          event: has(event),
          given: has(given),
        }));
        const one = sureLoss(claimSet(WORLDS, said));
        const other = sureLoss(claimSet(WORLDS, [...said].reverse()));
        expect(other === null).toBe(one === null);
        if (one === null) return;
        near([...other!.stakes].reverse(), one.stakes);
      }),
    );
  });

  it("leaves what agrees with the rest out of the bet", () => {
    const { stakes } = sureLoss(deadlines([0.7, 0.6, 0.8]))!;
    expect(stakes[2]).toBe(0);
  });

  it("under conditions within conditions is looked at as deep as they go", () => {
    // Each condition is said to have no chance within the one before it; only the innermost pair disagrees.
    const worlds = [0, 1, 2, 3, 4];
    const beyond = (depth: number) => (world: number) => world > depth;
    const claims = (last: number) => [
      { probability: 0, event: beyond(0) },
      { probability: 0, event: beyond(1), given: beyond(0) },
      { probability: 0, event: beyond(2), given: beyond(1) },
      { probability: 0.7, event: (world: number) => world === 3, given: beyond(2) },
      { probability: last, event: (world: number) => world === 4, given: beyond(2) },
    ];
    expect(sureLoss(claimSet(worlds, claims(0.3)))).toBeNull();
    expect(sureLoss(claimSet(worlds, claims(0.4)))!.on).toEqual([3, 4]);
    expectSureLoss(claimSet(worlds, claims(0.4)));
  });

  it("loses no more to any other bet with stakes of the same squares", () => {
    fc.assert(
      fc.property(
        CHANCES,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }),
        (chances, other) => {
          const set = oneOfMany(chances);
          const bet = sureLoss(set);
          const stakes = other.slice(0, chances.length);
          const size = Math.hypot(...stakes);
          if (bet === null || size === 0) return;
          const worst = Math.min(...bet.on.map((world) => lossIn(world, set, stakes)));
          expect(worst / size).toBeLessThanOrEqual(bet.least / Math.hypot(...bet.stakes) + 1e-9);
        },
      ),
    );
  });

  it("under a condition that cannot hold must still agree with itself, as if it held", () => {
    // Nothing is lost unless the condition holds, and it is said not to: the bet is on where it does.
    const worlds = [0, 1, 2];
    const given = (world: number) => world > 0;
    const set = claimSet(worlds, [
      { probability: 0, event: given },
      { probability: 0.9, event: (world) => world === 1, given },
      { probability: 0.9, event: (world) => world === 2, given },
    ]);
    const bet = sureLoss(set)!;
    expect(bet.on).toEqual([1, 2]);
    expectSureLoss(set);
    const { probabilities } = nearestCoherent(set);
    near(
      probabilities.map((p) => Math.round(p * 1e4) / 1e4),
      [0, 0.5, 0.5],
    );
  });
});

describe("the hazard between deadlines", () => {
  const DEADLINES = fc
    .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 })
    .chain((days) =>
      fc.array(CHANCE, { minLength: days.length, maxLength: days.length }).map((chances) => {
        chances.sort((a, b) => a - b);
        return days.sort((a, b) => a - b).map((day, at) => ({ day, probability: chances[at]! }));
      }),
    );

  it("leads back to the deadlines, and never falls in between", () => {
    fc.assert(
      fc.property(DEADLINES, (given) => {
        let before = 0;
        for (let day = 0; day <= given.at(-1)!.day; day += 3) {
          const chance = chanceByDay(0, given, day);
          expect(chance).toBeGreaterThanOrEqual(before - 1e-12);
          before = chance;
        }
        for (const { day, probability } of given) expect(chanceByDay(0, given, day)).toBe(probability);
        let open = 1;
        hazardsBetween(0, given).forEach(({ chance }, at) => {
          if (chance === null) return;
          open *= 1 - chance;
          expect(1 - open).toBeCloseTo(given[at]!.probability, 10);
        });
      }),
    );
  });

  it("is per day of its own stretch, and of those to whom it has not happened yet", () => {
    const halves = [
      { day: 30, probability: 0.5 },
      { day: 40, probability: 0.75 },
    ];
    const [first, second] = hazardsBetween(10, halves);
    expect(first!.hazard).toBeCloseTo(Math.LN2 / 20, 12);
    expect(second).toMatchObject({ from: 30, to: 40, chance: 0.5 });
    expect(second!.hazard).toBeCloseTo(Math.LN2 / 10, 12);
  });

  it("is constant within a stretch", () => {
    const given = [
      { day: 100, probability: 0.19 },
      { day: 200, probability: 0.19 },
      { day: 300, probability: 1 },
    ];
    // Half of a stretch of 19 % makes 1 − √0.81.
    expect(chanceByDay(0, given, 50)).toBeCloseTo(0.1, 12);
    expect(chanceByDay(0, given, 150)).toBe(0.19);
    expect(chanceByDay(0, given, 250)).toBeCloseTo(0.19 + 0.81 / 2, 12);
    expect(hazardsBetween(0, given).map(({ hazard }) => hazard)).toEqual(
      [-Math.log(0.81) / 100, 0, null].map((h) => h && expect.closeTo(h, 12)),
    );
  });

  it("is of no deadlines that fall, or do not ascend, and of no day beyond", () => {
    const one = { day: 10, probability: 0.5 };
    expect(() => hazardsBetween(0, [one, { day: 20, probability: 0.4 }])).toThrow(
      "0.4 by a later day is less than 0.5",
    );
    expect(() => hazardsBetween(0, [one, one])).toThrow("deadlines[1].day: 10 does not come after 10");
    expect(() => chanceByDay(0, [one], 11)).toThrow("beyond the last deadline");
    expect(chanceByDay(0, [one], -3)).toBe(0);
  });
});

describe("what cannot be a set of claims is refused", () => {
  it.each<[string, () => unknown, string]>([
    ["a probability above 1", () => complements(1.1, 0), "claims[0].probability: 1.1"],
    ["no worlds", () => claimSet([], []), "worlds: it is empty"],
    [
      "an impossible condition",
      () => claimSet([1], [{ probability: 0.5, event: () => true, given: () => false }]),
      "claims[0].given",
    ],
    [
      "too many worlds",
      () => oneOfMany(Array.from({ length: 5000 }, () => 0)),
      "worlds: 5000 courses of events are more than 4096",
    ],
  ])("%s", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
