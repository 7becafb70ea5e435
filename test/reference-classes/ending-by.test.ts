import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classAsOf, type KnownClass, type KnownSpell } from "#reference-classes/as-of.ts";
import { type EndingBy, endingBy, FEW_SPELLS, toldRange } from "#reference-classes/ending-by.ts";
import { lifeTable } from "#survival/index.ts";
import { shipped } from "./shipped.ts";

const KINDS = 2;

/** A spell by its bounds: of its name and dates nothing is computed. */
const spell = ([least, most, ending]: readonly [number, number, number | null]): KnownSpell => ({
  spell: {
    id: "a",
    name: "A",
    start: { first: 0, last: 0 },
    end: null,
    ending,
    written: { start: "", end: "" },
  },
  least,
  most,
  ending,
});
const listOf = (rows: readonly (readonly [number, number, number | null])[]): KnownClass => ({
  form: "spells",
  asOf: "2018-04-16",
  undatable: 0,
  spells: rows.map(spell),
});
const exactly = (rows: readonly (readonly [number, number | null])[]) =>
  listOf(rows.map(([days, ending]) => [days, days, ending]));
const at = (age: number) => ({ least: age, most: age });
const told = (found: ReturnType<typeof endingBy>): EndingBy => {
  if ("untold" in found) throw new Error(found.untold);
  return found;
};

const LENGTHS = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(null, 0, 1));
const MANY = fc.array(LENGTHS, { minLength: FEW_SPELLS, maxLength: 30 });

describe("the chance to end by a day, from listed spells", () => {
  it("is one day after another the share that ends of those still watched, by kind too", () => {
    fc.assert(
      fc.property(MANY, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (rows, age, more) => {
        const found = endingBy(exactly(rows), KINDS, at(age), more);
        const outlast = rows.filter(([days]) => days > age);
        if ("untold" in found) {
          const all = oracle(outlast, age, more).open > 0;
          expect(found.untold).toBe(outlast.length === 0 ? "none left" : "beyond");
          if (found.untold === "beyond") {
            expect(all).toBe(true);
            expect(outlast.every(([days]) => days < age + more)).toBe(true);
          }
          return;
        }
        const expected = oracle(outlast, age, more);
        expect(found).toMatchObject({ way: "curve", n: rows.length, atRisk: outlast.length });
        expect(found.ended.best).toBeCloseTo(half(1 - expected.open, outlast, age, more, null), 12);
        for (const [kind, { best }] of found.endings.entries())
          expect(best).toBeCloseTo(half(expected.shares[kind]!, outlast, age, more, kind), 12);
        for (const { low, best, high } of [found.ended, ...found.endings]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(best).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(best);
          expect(high).toBeLessThanOrEqual(1);
        }
        for (const bound of found.between) expect(bound).toBeCloseTo(found.ended.best, 12);
      }),
    );
  });

  it("has the exact binomial limits of those who are watched throughout, with those lost before any ended left out", () => {
    // Twelve spells: of the ten that outlast day 5 one was last seen open on day 8; of the other nine two end by day 20.
    const rows: [number, number | null][] = [
      [3, 0],
      [5, 1],
      [8, null],
      [10, 0],
      [15, 1],
    ];
    while (rows.length < 12) rows.push([40, null]);
    const { ended, endings } = told(endingBy(exactly(rows), KINDS, at(5), 15));
    expect(ended.best).toBeCloseTo(1 - (8 / 9) * (7 / 8), 14);
    expect([ended.low, ended.high]).toEqual(binomial(2, 9));
    for (const { low, high } of endings) expect([low, high]).toEqual(binomial(1, 9));
  });

  it("has the exact binomial limits where none, or all, ended, and half an ending for the best guess", () => {
    const none = exactly(Array.from({ length: 12 }, () => [40, null] as const));
    // Half an ending in the 35 days for which they were watched, 15 of which are asked for.
    expect(told(endingBy(none, KINDS, at(5), 15)).ended).toEqual({
      low: 0,
      best: expect.closeTo((0.5 / 13) * (15 / 35), 12),
      high: expect.closeTo(1 - 0.025 ** (1 / 12), 12),
    });
    const all = exactly(Array.from({ length: 12 }, () => [10, 0] as const));
    const found = told(endingBy(all, KINDS, at(5), 15));
    expect(found.ended).toEqual({
      low: expect.closeTo(0.025 ** (1 / 12), 12),
      best: expect.closeTo(1 - 0.5 / 13, 12),
      high: 1,
    });
    expect(found.endings[1]).toEqual({
      low: 0,
      best: expect.closeTo(0.5 / 13, 12),
      high: expect.closeTo(1 - 0.025 ** (1 / 12), 12),
    });
  });

  it("has the exact binomial limits of each kind wherever nobody is lost", () => {
    const ended = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(
        fc.array(ended, { minLength: FEW_SPELLS, maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (rows, more) => {
          const found = told(endingBy(exactly(rows), KINDS, at(0), more));
          const by = rows.filter(([days]) => days <= more);
          expect([found.ended.low, found.ended.high]).toEqual(binomial(by.length, rows.length));
          for (const [kind, { low, high }] of found.endings.entries())
            expect([low, high]).toEqual(binomial(by.filter((row) => row[1] === kind).length, rows.length));
        },
      ),
    );
  });

  it("lies between what the dates leave open, found by trying every day of every spell", () => {
    const loose = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, 0))
      .map(([least, more, ending]) => [least, least + more, ending] as const);
    const known: readonly [number, number, 0 | null][] = [
      [2, 2, 0],
      [4, 4, 0],
      [5, 5, null],
      [6, 6, 0],
      [9, 9, 0],
      [9, 9, null],
      [9, 9, null],
    ];
    fc.assert(
      fc.property(
        fc.array(loose, { minLength: 3, maxLength: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (some, age, more) => {
          const rows = [...known, ...some];
          const found = endingBy(listOf(rows), 1, at(age), more);
          if ("untold" in found) return;
          const tried = everyDay(rows).map(
            (days) =>
              1 -
              oracle(
                rows.map(([, , ending], row) => [days[row]!, ending] as const).filter(([day]) => day > age),
                age,
                more,
              ).open,
          );
          expect(found.between[0]).toBeCloseTo(Math.min(...tried, found.ended.best), 12);
          expect(found.between[1]).toBeCloseTo(Math.max(...tried, found.ended.best), 12);
        },
      ),
    );
  });

  it("spans the ages of a spell that began on a day that is not known, and takes their middle for the best", () => {
    const rows = Array.from({ length: 20 }, (_, day) => [day + 1, 0] as const);
    const found = told(endingBy(exactly(rows), KINDS, { least: 4, most: 9 }, 5));
    expect(found.ended.best).toBeCloseTo(5 / 14, 12);
    expect(found.between).toEqual([expect.closeTo(5 / 16, 12), expect.closeTo(5 / 11, 12)]);
  });
});

/** Kaplan–Meier and Aalen–Johansen by their definition, of spells that outlast the age. */
function oracle(rows: readonly (readonly [number, number | null])[], age: number, more: number) {
  let open = 1;
  const shares = [0, 0];
  for (let day = age + 1; day <= age + more; day++) {
    const atRisk = rows.filter(([days]) => days >= day).length;
    const ends = rows.filter(([days, ending]) => days === day && ending !== null);
    for (const [, ending] of ends) shares[ending!]! += open / atRisk;
    if (ends.length > 0) open *= 1 - ends.length / atRisk;
  }
  return { open, shares };
}

/** A share, or half an ending that falls evenly over the days to the first of its kind, or to the last that is known. */
function half(
  share: number,
  outlast: readonly (readonly [number, number | null])[],
  age: number,
  more: number,
  kind: number | null,
): number {
  const ends = outlast.filter(([, ending]) => ending !== null && (kind === null || ending === kind));
  const first = Math.min(...ends.map(([days]) => days), Math.max(...outlast.map(([days]) => days)));
  const least = 0.5 / (outlast.length + 1);
  return Math.min(1 - least, Math.max(share, more === 0 ? 0 : least * Math.min(1, more / (first - age))));
}

/** Clopper and Pearson's limits by their definition: where a tail of the binomial holds 2.5 %. */
function binomial(hits: number, of: number): readonly unknown[] {
  const atLeast = (least: number, chance: number) => {
    let [sum, ways] = [0, 1];
    for (let n = 0; n <= of; n++) {
      if (n >= least) sum += ways * chance ** n * (1 - chance) ** (of - n);
      ways = (ways * (of - n)) / (n + 1);
    }
    return sum;
  };
  const where = (least: number, aim: number) => {
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (atLeast(least, middle) < aim) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const low = hits === 0 ? 0 : where(hits, 0.025);
  const high = hits === of ? 1 : where(hits + 1, 0.975);
  return [expect.closeTo(low, 8), expect.closeTo(high, 8)];
}

/** Every choice of a day for each spell. */
function everyDay(rows: readonly (readonly [number, number, number | null])[]): number[][] {
  return rows.reduce<number[][]>(
    (found, [least, most]) =>
      found.flatMap((days) => Array.from({ length: most - least + 1 }, (_, more) => [...days, least + more])),
    [[]],
  );
}

describe("the chance to end by a day, from few spells", () => {
  const FOUR = [
    [100, 0],
    [200, 0],
    [300, 1],
    [400, null],
  ] as const;

  it("is the one of a constant rate of which the spells tell, mixed over what they leave open", () => {
    const { way, ended, endings, between, priorWeight } = told(endingBy(exactly(FOUR), KINDS, at(50), 90));
    expect(way).toBe("rate");
    // Λ ~ Gamma(3.5, 1000 days): the integral of 1 − exp(−90 λ) over it, by small steps.
    const [shape, days] = [3.5, 1000];
    const density = (rate: number) => rate ** (shape - 1) * Math.exp(-days * rate);
    let [mass, chance] = [0, 0];
    for (let rate = 0.0000005; rate < 0.04; rate += 0.000001) {
      mass += density(rate);
      chance += density(rate) * (1 - Math.exp(-90 * rate));
    }
    expect(ended.best).toBeCloseTo(chance / mass, 6);
    expect(endings.map(({ best }) => best)).toEqual([
      expect.closeTo((ended.best * 2.5) / 4, 12),
      expect.closeTo((ended.best * 1.5) / 4, 12),
    ]);
    expect(ended.low).toBeLessThan(ended.best);
    expect(ended.high).toBeGreaterThan(ended.best);
    expect(between).toEqual([ended.best, ended.best]);
    expect(priorWeight).toBeCloseTo(0.5 / 3.5, 14);
  });

  it("does not hang on the age, and says how many were watched so long", () => {
    const young = told(endingBy(exactly(FOUR), KINDS, at(0), 90));
    const old = told(endingBy(exactly(FOUR), KINDS, at(350), 90));
    expect(old.ended).toEqual(young.ended);
    expect([young.atRisk, old.atRisk]).toEqual([4, 1]);
  });

  it("is told of any age, also beyond the longest spell, but not of spells that nobody watched for a day", () => {
    expect(told(endingBy(exactly(FOUR), KINDS, at(5000), 90)).atRisk).toBe(0);
    expect(endingBy(exactly([[0, 0]]), KINDS, at(0), 90)).toEqual({ untold: "no days" });
  });

  it("lies between what it were if all spells were as long, or as short, as their dates allow", () => {
    const { between } = told(
      endingBy(
        listOf([
          [50, 150, 0],
          [100, 300, 0],
        ]),
        KINDS,
        at(0),
        100,
      ),
    );
    expect(between).toEqual([
      expect.closeTo(1 - (450 / 550) ** 2.5, 12),
      expect.closeTo(1 - (150 / 250) ** 2.5, 12),
    ]);
  });

  it("is taken with nine spells, and no longer with ten", () => {
    const rows = (n: number) => exactly(Array.from({ length: n }, (_, day) => [day + 100, 0] as const));
    expect(told(endingBy(rows(9), KINDS, at(0), 50)).way).toBe("rate");
    expect(told(endingBy(rows(10), KINDS, at(0), 50)).way).toBe("curve");
  });
});

describe("the chance to end by a day, from a life table", () => {
  const table = lifeTable(
    [
      { from: 0, to: 10, atRisk: 20, ended: [4, 2], censored: 2 },
      { from: 10, to: 30, atRisk: 12, ended: [2, 1], censored: 1 },
      { from: 30, to: null, atRisk: 8, ended: [1, 1], censored: 6 },
    ],
    KINDS,
  );
  const known: KnownClass = { form: "life table", asOf: "2018-04-16", undatable: 0, table };

  it("falls evenly over a band", () => {
    // From an age of 4 (so 5 days reached) to the 19th day (20 reached): half of either band.
    const [first, second] = [1 - 6 / 19, (1 - 6 / 19) * (1 - 3 / 11.5)];
    const found = told(endingBy(known, KINDS, at(4), 15));
    expect(found.ended.best).toBeCloseTo(1 - (first + second) / 2 / ((1 + first) / 2), 12);
    expect(found.between).toEqual([
      expect.closeTo(found.ended.best, 12),
      expect.closeTo(found.ended.best, 12),
    ]);
    // Half of the eight who are gone by the tenth day are gone.
    expect(found).toMatchObject({ way: "curve", n: 20, atRisk: 16, atRiskBetween: [12, 20] });
    expect(found.endings.reduce((sum, { best }) => sum + best, 0)).toBeCloseTo(found.ended.best, 12);
  });

  it("spans the ages of a spell that began on a day that is not known", () => {
    const open = (age: number) => 1 - Math.min(age, 10) * 0.1 * (6 / 19);
    const found = told(endingBy(known, KINDS, { least: 1, most: 4 }, 5));
    expect(found.between).toEqual([
      expect.closeTo(1 - open(7) / open(2), 12),
      expect.closeTo(1 - open(10) / open(5), 12),
    ]);
    expect(found.ended.best).toBeCloseTo(1 - open(8) / open(3), 12);
  });

  it("is not told beyond the last band with an end", () => {
    expect(told(endingBy(known, KINDS, at(9), 20)).ended.best).toBeCloseTo(3 / 11.5, 12);
    expect(endingBy(known, KINDS, at(9), 21)).toEqual({ untold: "beyond" });
    expect(endingBy(known, KINDS, at(29), 0)).toMatchObject({ ended: { best: 0 } });
    expect(endingBy(known, KINDS, at(30), 1)).toEqual({ untold: "beyond" });
  });

  it("is told of any day where all had ended by the last, but of no age that none reached", () => {
    const over = lifeTable([{ from: 0, to: 10, atRisk: 4, ended: [3, 1], censored: 0 }], KINDS);
    const all: KnownClass = { ...known, form: "life table", table: over };
    expect(told(endingBy(all, KINDS, at(4), 100)).ended).toMatchObject({
      best: expect.closeTo(1 - 0.5 / 3, 12),
      high: 1,
    });
    expect(told(endingBy(all, KINDS, at(4), 100)).between[1]).toBe(1);
    expect(endingBy(all, KINDS, at(9), 1)).toEqual({ untold: "none left" });
  });

  it.each([
    ["calm/agreement", 17, 11, 26],
    ["agreement/process", 29, 20, 40],
    ["calm/no-agreement", 35, 27, 45],
  ])("is for %s within a year what the data sets said on 16 April 2018", (id, percent, low, high) => {
    const given = shipped(id);
    const { ended } = told(endingBy(classAsOf(given, "2018-04-16")!, given.entry.endings.length, at(0), 365));
    expect(Math.abs(ended.best - percent / 100)).toBeLessThan(0.015);
    expect(Math.abs(ended.low - low / 100)).toBeLessThan(0.015);
    expect(Math.abs(ended.high - high / 100)).toBeLessThan(0.015);
  });

  it("is for crises that had lasted 287 days what the data sets said of those 20", () => {
    const given = shipped("crisis/1990");
    const found = told(endingBy(classAsOf(given, "2018-04-16")!, given.entry.endings.length, at(287), 259));
    expect(found.atRisk).toBeGreaterThanOrEqual(18);
    expect(Math.abs(found.ended.best - 0.63)).toBeLessThan(0.05);
  });
});

describe("the chance to end by a day, from whatever class", () => {
  /** A life table by how many leave each band, in which way. */
  const tableOf = (rows: readonly (readonly [number, number, number, number])[]): KnownClass | null => {
    let atRisk = rows.reduce((sum, [, ...gone]) => sum + gone[0] + gone[1] + gone[2], 0);
    let from = 0;
    const bands = rows.flatMap(([days, first, second, censored]) => {
      if (atRisk === 0) return [];
      const band = { from, to: from + days, atRisk, ended: [first, second], censored };
      from += days;
      atRisk -= first + second + censored;
      return [band];
    });
    return bands.length === 0
      ? null
      : { form: "life table", asOf: "2018-04-16", undatable: 0, table: lifeTable(bands, KINDS) };
  };
  const gone = fc.integer({ min: 0, max: 4 });
  const tables = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 15 }), gone, gone, gone), { minLength: 1, maxLength: 6 })
    .map(tableOf);
  const loose = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom(null, 0, 1))
    .map(([least, more, ending]) => [least, least + more, ending] as const);
  const classes = fc.oneof(tables, fc.array(loose, { minLength: 1, maxLength: 25 }).map(listOf));
  const ages = fc
    .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 3 }))
    .map(([least, more]) => ({ least, most: least + more }));

  it("never falls as days are added: the best guess, both limits, and what days leave open", () => {
    fc.assert(
      fc.property(classes, ages, (known, age) => {
        if (known === null) return;
        const found = Array.from({ length: 40 }, (_, more) => endingBy(known, KINDS, age, more)).flatMap(
          (each) => ("untold" in each ? [] : [each]),
        );
        if (found.length > 0) expect(found[0]!.ended).toEqual({ low: 0, best: 0, high: 0 });
        for (const [place, now] of found.slice(1).entries()) {
          const before = found[place]!;
          for (const [at, { low, best, high }] of [now.ended, ...now.endings].entries()) {
            const earlier = [before.ended, ...before.endings][at]!;
            expect(low).toBeGreaterThanOrEqual(earlier.low - 1e-12);
            expect(best).toBeGreaterThanOrEqual(earlier.best - 1e-12);
            expect(high).toBeGreaterThanOrEqual(earlier.high - 1e-12);
          }
          const [from, to] = [toldRange(before), toldRange(now)];
          expect(to.low).toBeGreaterThanOrEqual(from.low - 1e-12);
          expect(to.high).toBeGreaterThanOrEqual(from.high - 1e-12);
        }
      }),
    );
  });

  it("has limits no narrower than those of the first and of the last of the ages that it may have", () => {
    fc.assert(
      fc.property(classes, ages, fc.integer({ min: 1, max: 30 }), (known, age, more) => {
        if (known === null) return;
        const found = endingBy(known, KINDS, age, more);
        if ("untold" in found) return;
        for (const day of [age.least, age.most]) {
          const end = endingBy(known, KINDS, { least: day, most: day }, more);
          if ("untold" in end) continue;
          for (const [at, { low, high }] of [end.ended, ...end.endings].entries()) {
            const both = [found.ended, ...found.endings][at]!;
            expect(both.low).toBeLessThanOrEqual(low);
            expect(both.high).toBeGreaterThanOrEqual(high);
          }
        }
      }),
    );
  });

  it("is for no kind of ending above that of all, and holds its best guess, which is 0 or 1 for no more days alone", () => {
    fc.assert(
      fc.property(classes, ages, fc.integer({ min: 1, max: 30 }), (known, age, more) => {
        if (known === null) return;
        const found = endingBy(known, KINDS, age, more);
        if ("untold" in found) return;
        for (const { low, best, high } of found.endings) {
          expect(low).toBeLessThanOrEqual(found.ended.low + 1e-12);
          expect(best).toBeLessThanOrEqual(found.ended.best + 1e-12);
          expect(high).toBeLessThanOrEqual(found.ended.high + 1e-12);
        }
        for (const { low, best, high } of [found.ended, ...found.endings]) {
          expect(low).toBeLessThanOrEqual(best);
          expect(high).toBeGreaterThanOrEqual(best);
          expect(best).toBeGreaterThan(0);
          expect(best).toBeLessThan(1);
        }
        expect(found.between[0]).toBeLessThanOrEqual(found.ended.best);
        expect(found.between[1]).toBeGreaterThanOrEqual(found.ended.best);
      }),
    );
  });

  it("tells how many were as old as the table has them at that age, and never as many as at an earlier one", () => {
    const given = shipped("strike/us");
    const known = classAsOf(given, "2023-03-09")!;
    if (known.form !== "life table") throw new Error("no table");
    // 908 of them had lasted 180 days and 467 had lasted 270: the age lies in between, nearer to the latter.
    const { atRisk, atRiskBetween } = told(endingBy(known, given.entry.endings.length, at(266), 60));
    expect(atRiskBetween).toEqual([467, 908]);
    expect(atRisk).toBe(Math.round(908 - (441 * 87) / 90));
    for (const { from, to, atRisk: reached } of known.table.rows)
      if (from > 0 && to !== null)
        expect(told(endingBy(known, given.entry.endings.length, at(from - 1), 0))).toMatchObject({
          atRisk: reached,
          atRiskBetween: [reached, reached],
        });
  });

  it("counts as old the listed spells that were watched at the age, between what days leave open", () => {
    fc.assert(
      fc.property(fc.array(loose, { minLength: 1, maxLength: 12 }), ages, (rows, age) => {
        const found = endingBy(listOf(rows), KINDS, age, 5);
        if ("untold" in found) return;
        const counts = everyDay(rows.slice(0, 3)).flatMap((days) =>
          [age.least, age.most].map(
            (old) =>
              days.filter((day) => day > old).length + rows.slice(3).filter(([least]) => least > old).length,
          ),
        );
        const [least, most] = found.atRiskBetween;
        expect(found.atRisk).toBeGreaterThanOrEqual(least);
        expect(found.atRisk).toBeLessThanOrEqual(most);
        expect(least).toBeLessThanOrEqual(Math.min(...counts));
        expect(most).toBeGreaterThanOrEqual(Math.min(...counts));
      }),
    );
  });
});

it.each([
  [at(-1), 5],
  [{ least: 5, most: 4 }, 5],
  [at(5), -1],
  [at(Number.NaN), 5],
])("refuses what is no age or no stretch", (age, more) => {
  expect(() => endingBy(exactly([[5, 0]]), 1, age, more)).toThrow(RangeError);
});
