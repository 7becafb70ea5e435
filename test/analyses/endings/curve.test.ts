import { expect, it } from "vitest";
import { curveOf } from "#analyses/endings/curve.ts";
import type { ListedSpell } from "#reference-classes/read-spell-list.ts";

/** A class of so many spells, of which the nth lasted n days. */
const lasting = (count: number) =>
  curveOf(
    {
      form: "spells",
      asOf: "2020-01-01",
      undatable: 0,
      spells: Array.from({ length: count }, (_, at) => ({
        spell: {} as ListedSpell,
        least: at + 1,
        most: at + 1,
        ending: 0,
      })),
    },
    1,
  );

it("draws every day on which a spell ended, up to as many points as a picture shows", () => {
  const all = lasting(239);
  expect(all.map(({ age }) => age)).toEqual(Array.from({ length: 240 }, (_, age) => age));
  // After n of 239 spells have ended, the others last.
  expect(all[100]!.open).toBeCloseTo(139 / 239, 12);
  const some = lasting(240);
  expect(some).toHaveLength(240);
  expect([some[0]!.age, some.at(-1)!.age]).toEqual([0, 240]);
  expect(some.every(({ age, open }) => Math.abs(open - (240 - age) / 240) < 1e-12)).toBe(true);
});
