import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classAsOf, type KnownClass, type KnownSpell } from "#reference-classes/as-of.ts";
import { classFigures } from "#reference-classes/class-figures.ts";
import { groupedSpells, kaplanMeier, spells } from "#survival/index.ts";
import { COUNTS, countsThere, dataFolder, plainRows, SHIPPED, shipped } from "./shipped.ts";

const AGES = [7, 30, 90, 180, 365, 730, 1825];

interface Counted {
  readonly id: string;
  readonly asOf: readonly {
    readonly asOf: string;
    readonly n: number;
    readonly undatable: number;
    readonly rows: readonly {
      readonly from: number;
      readonly to: number;
      readonly atRisk: number;
      readonly ended: Readonly<Record<string, number>>;
      readonly censored: number;
    }[];
  }[];
}

describe("the reference classes that ship", () => {
  it("are the files of the folder, each once", () => {
    const files = SHIPPED.map(({ entry }) => entry.file);
    expect(readdirSync(dataFolder).sort()).toEqual([...files, "index.json"].sort());
    expect(SHIPPED.length).toBe(18);
  });

  it.each(SHIPPED)("$entry.id says what begins and ends a spell, and where it comes from", ({ entry }) => {
    for (const words of [entry.name, entry.start, entry.end, entry.licence, ...Object.values(entry.source)])
      expect(words.length).toBeGreaterThan(0);
    expect(entry.start).not.toBe(entry.end);
    expect(JSON.stringify(entry)).not.toMatch(/[<>]|https?:/);
  });

  // Straight from the rows of the file, by the formula; nothing of the engine is used.
  it.each(SHIPPED.filter((given) => "tables" in given))(
    "$entry.id: every table gives the figures that its rows give",
    (given) => {
      const [, ...rows] = plainRows(given.entry.file);
      for (const day of new Set(rows.map(([asOf]) => asOf!))) {
        const figures = classFigures(classAsOf(given, day)!, given.entry.endings.length, AGES);
        const table = rows.filter(([asOf]) => asOf === day).map((row) => row.slice(1));
        expect(figures.n).toBe(Number(table[0]![2]));
        let ended = 0;
        for (const [, , , , ...kinds] of table) for (const count of kinds) ended += Number(count);
        expect(figures.ended).toBe(ended);
        for (const { days, standing } of figures.lasting) {
          let survival = 1;
          for (const [, to, atRisk, censored, ...kinds] of table)
            if (to !== "" && Number(to) <= days)
              survival *=
                1 -
                kinds.reduce((sum, count) => sum + Number(count), 0) /
                  (Number(atRisk) - Number(censored) / 2);
          if (standing === null) expect(Number(table.at(-1)![1])).toBeLessThan(days);
          else expect(standing.survival).toBeCloseTo(survival, 10);
          if (standing)
            expect(standing.survival + standing.shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10);
        }
      }
    },
  );

  it("the calm between the crises over the North Korean programme lies between those crises", () => {
    const [calm, crises] = [shipped("calm/north-korea-nuclear"), shipped("crisis/north-korea-nuclear")];
    if (!("spells" in calm && "spells" in crises)) throw new Error("not lists of spells");
    expect(calm.spells.map(({ start }) => start)).toEqual(crises.spells.map(({ end }) => end));
    expect(calm.spells.slice(0, -1).map(({ end }) => end)).toEqual(
      crises.spells.slice(1).map(({ start }) => start),
    );
  });
});

const counted = countsThere ? (JSON.parse(readFileSync(COUNTS, "utf8")) as readonly Counted[]) : [];

describe.skipIf(!countsThere)(
  `beside the counts they were made from${countsThere ? "" : " (skipped: ../shared is not there)"}`,
  () => {
    it.each(counted.filter(({ id }) => id !== "calm/north-korea-nuclear"))(
      "$id has every table, count for count",
      ({ id, asOf: tables }) => {
        const given = shipped(id);
        if (!("tables" in given)) throw new Error("not life tables");
        expect(given.tables.map(({ asOf }) => asOf)).toEqual(tables.map(({ asOf }) => asOf));
        for (const [at, { n, undatable, rows }] of tables.entries()) {
          const { table, undatable: left } = given.tables[at]!;
          expect([table.n, left]).toEqual([n, undatable]);
          expect(
            table.rows.map(({ from, to, atRisk, censored }) => [from, to ?? 36_500, atRisk, censored]),
          ).toEqual(rows.map(({ from, to, atRisk, censored }) => [from, to, atRisk, censored]));
          // Endings are named anew here and there; the counts of a row are the same ones.
          for (const [band, { ended }] of rows.entries())
            expect(table.rows[band]!.ended.filter((count) => count > 0).sort()).toEqual(
              Object.values(ended).sort(),
            );
        }
      },
    );

    it("the listed calm between North Korean crises gives its life tables, as of every day", () => {
      const { asOf: tables } = counted.find(({ id }) => id === "calm/north-korea-nuclear")!;
      for (const { asOf, rows } of tables) {
        const cuts = [0, 7, 14, 30, 60, 90, 120, 180, 270, 365, 545, 730, 1095, 1460, 1825, 2555, 3650];
        const table = groupedSpells(spellsOf(classAsOf(shipped("calm/north-korea-nuclear"), asOf)!), cuts);
        expect(table.rows.map(({ atRisk, censored, ended }) => [atRisk, censored, ended[0]])).toEqual(
          rows.map(({ atRisk, censored, ended }) => [atRisk, censored, ended["next crisis"] ?? 0]),
        );
      }
    });
  },
);

function spellsOf(known: KnownClass) {
  if (known.form !== "spells") throw new Error("not a list of spells");
  return spells(
    {
      time: known.spells.map(({ least }) => least),
      ending: known.spells.map(({ ending }) => (ending === null ? 0 : 1)),
    },
    1,
  );
}

describe("a class as of a day", () => {
  it("is the last table that is not later", () => {
    const given = shipped("calm/agreement");
    expect(classAsOf(given, "2018-04-16")!.asOf).toBe("2017-12-31");
    expect(classAsOf(given, "2017-12-31")!.asOf).toBe("2017-12-31");
    expect(classAsOf(given, "2017-12-30")!.asOf).toBe("2016-12-31");
    expect(classAsOf(given, "1995-12-30")).toBeNull();
    expect(classAsOf(given)!.asOf).toBe("2021-12-31");
    expect(classAsOf(given, "2030-01-01")!.asOf).toBe("2021-12-31");
  });

  it("of listed spells leaves out what began later, and counts what ended later as open", () => {
    const given = shipped("calm/north-korea-nuclear");
    const known = classAsOf(given, "2016-12-31")!;
    if (known.form !== "spells") throw new Error("not a list of spells");
    expect(known.spells.map(({ ending }) => ending)).toEqual([0, 0, 0, 0, 0, null]);
    expect(known.spells.at(-1)).toMatchObject({ least: 29, most: 29 });
    expect(known.undatable).toBe(0);
    // The day of the end counts as after it: the crisis is known to have begun.
    expect(classAsOf(given, "2017-07-03")).toMatchObject({
      spells: { length: 6, 5: { ending: 0, least: 213 } },
    });
    expect(classAsOf(given, "2017-07-02")).toMatchObject({
      spells: { length: 6, 5: { ending: null, least: 212 } },
    });
    expect(classAsOf(given, "1994-10-20")).toBeNull();
    expect(classAsOf(given)!.asOf).toBe("2021-12-31");
  });

  it("counts apart spells of which the day leaves open whether they had begun or ended", () => {
    const given = shipped("talks/us-dprk");
    // In the middle of 2009 the Six-Party Talks may have ended, and in the middle of 1996 those on missiles have begun.
    expect(classAsOf(given, "2009-07-01")).toMatchObject({ undatable: 1, spells: { length: 2 } });
    expect(classAsOf(given, "1996-07-01")).toMatchObject({ undatable: 1, spells: { length: 1 } });
    expect(classAsOf(given, "1994-07-01")).toBeNull();
  });

  it("never knows more than a later day: spells are not fewer, nor are endings", () => {
    for (const given of SHIPPED) {
      if (given.entry.form === "spells") continue;
      const found = given.entry.days.map(({ asOf }) =>
        classFigures(classAsOf(given, asOf)!, given.entry.endings.length, []),
      );
      for (const [at, { n, ended }] of found.entries()) {
        if (at === 0) continue;
        expect(n).toBeGreaterThanOrEqual(found[at - 1]!.n);
        expect(ended).toBeGreaterThanOrEqual(found[at - 1]!.ended);
      }
    }
  });
});

describe("listed spells whose dates are no single days", () => {
  const given = shipped("talks/us-dprk");
  const known = classAsOf(given)!;
  const { lasting, median } = classFigures(known, given.entry.endings.length, [365, 366, 1500]);

  it("say between what the chance to last lies", () => {
    // The Leap Day Deal lasted no day or 365: it may have lasted 365, and cannot have lasted 366.
    expect(lasting[0]!.standing!.between).toEqual([0.75, 1]);
    expect(lasting[1]!.standing!.between).toEqual([0.75, 0.75]);
    // The talks on missiles lasted 1,096 to 1,826 days.
    expect(lasting[2]!.standing!.between).toEqual([0.5, 0.75]);
  });

  it("have a median between those of the shortest and the longest", () => {
    // Two of the four had ended when the talks on missiles had, whose dates are years.
    expect(median).toMatchObject({ from: 1096, to: 1826 });
  });
});

it("a chance to last is Kaplan–Meier's before the day where spells are listed", () => {
  const known = classAsOf(shipped("calm/north-korea-nuclear"), "2018-04-16")!;
  const curve = kaplanMeier(spellsOf(known));
  for (const [at, day] of curve.day.entries()) {
    const { lasting } = classFigures(known, 1, [day, day + 1]);
    expect(lasting[0]!.standing!.survival).toBe(at === 0 ? 1 : curve.survival[at - 1]);
    expect(lasting[1]!.standing!.survival).toBe(curve.survival[at]);
  }
});

it("within a band of a life table a chance lies between those at its ends", () => {
  const given = shipped("crisis/1990");
  const { lasting } = classFigures(classAsOf(given)!, given.entry.endings.length, [365, 400, 545]);
  const [before, within, after] = lasting.map(({ standing }) => standing!);
  expect(within!.between).toEqual([after!.survival, before!.survival]);
  expect(within!.survival).toBeGreaterThan(within!.between[0]);
  expect(within!.survival).toBeLessThan(within!.between[1]);
  expect(before!.between).toEqual([before!.survival, before!.survival]);
});

describe("the median of listed spells", () => {
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

  it("lies between its least and its greatest over every choice of days, and within them", () => {
    const loose = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom(null, 0, 0))
      .map(([least, more, ending]) => [least, least + more, ending] as const);
    fc.assert(
      fc.property(fc.array(loose, { minLength: 1, maxLength: 5 }), (rows) => {
        const spells = rows.map(spell);
        const { median } = classFigures({ form: "spells", asOf: "2018-04-16", undatable: 0, spells }, 1, []);
        if (median === null) return;
        const choices = rows.reduce<number[][]>(
          (found, [least, most]) =>
            found.flatMap((days) =>
              Array.from({ length: most - least + 1 }, (_, more) => [...days, least + more]),
            ),
          [[]],
        );
        const halves = choices.map((days) => {
          let open = 1;
          for (let day = 0; day <= 12; day++) {
            const atRisk = days.filter((length) => length >= day).length;
            const ended = days.filter((length, at) => length === day && rows[at]![2] !== null).length;
            if (ended > 0) open *= 1 - ended / atRisk;
            if (open <= 0.5 + 1e-12) return day;
          }
          return Number.POSITIVE_INFINITY;
        });
        expect(median.from).toBe(Math.min(...halves));
        expect(median.to ?? Number.POSITIVE_INFINITY).toBe(Math.max(...halves));
        expect(median.days).toBeGreaterThanOrEqual(median.from);
        expect(median.days).toBeLessThanOrEqual(median.to ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});
