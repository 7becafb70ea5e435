import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier } from "#survival/curves/kaplan-meier.ts";
import { type GivenSpells, spells } from "#survival/spells/spells.ts";
import { FREIREICH, SMALL_TABLES } from "../tables.ts";

/** Straight from the definition: on each day with an ending, one less the share of those at risk who end. */
function byDefinition({ time, ending, entry }: GivenSpells, on: number): number {
  const rows = Array.from(time, (day, row) => ({ day, ending: ending[row]!, entry: entry?.[row] ?? -1 }));
  let share = 1;
  for (let day = 0; day <= on; day++) {
    const atRisk = rows.filter((row) => row.entry < day && day <= row.day).length;
    const ended = rows.filter((row) => row.day === day && row.ending > 0).length;
    if (ended > 0) share *= 1 - ended / atRisk;
  }
  return share;
}

describe("Kaplan–Meier", () => {
  it("gives the curve of the 6-MP arm as the textbooks print it", () => {
    // Collett, Modelling Survival Data in Medical Research; Kalbfleisch & Prentice 2002, section 1.1: to three places.
    const { day, survival, ended, atRisk } = kaplanMeier(spells(FREIREICH));
    const steps = [...day].flatMap((week, at) =>
      ended[at]! > 0 ? [[week, atRisk[at]!, survival[at]!]] : [],
    );
    expect(steps.map(([week, n, share]) => `${week} ${n} ${share!.toFixed(3)}`)).toEqual([
      "6 21 0.857",
      "7 17 0.807",
      "10 15 0.753",
      "13 12 0.690",
      "16 11 0.627",
      "22 7 0.538",
      "23 6 0.448",
    ]);
  });

  it("is what the definition says, with ties and late entry", () => {
    fc.assert(
      fc.property(SMALL_TABLES, (given) => {
        const { day, survival } = kaplanMeier(spells(given));
        for (let at = 0; at < day.length; at++)
          expect(survival[at]).toBeCloseTo(byDefinition(given, day[at]!), 12);
      }),
    );
  });

  it("never rises, and does not depend on the order of rows", () => {
    fc.assert(
      fc.property(SMALL_TABLES, fc.infiniteStream(fc.nat()), (given, keys) => {
        const found = kaplanMeier(spells(given));
        found.survival.forEach((share, at) => {
          expect(share).toBeLessThanOrEqual(at === 0 ? 1 : found.survival[at - 1]!);
        });
        const order = Array.from(given.time, (_, row) => [keys.next().value, row] as const).sort(
          (a, b) => a[0]! - b[0]!,
        );
        const turned = (column: ArrayLike<number>) => order.map(([, row]) => column[row]!);
        const again = kaplanMeier(
          spells({
            time: turned(given.time),
            ending: turned(given.ending),
            ...(given.entry ? { entry: turned(given.entry) } : {}),
          }),
        );
        expect(again).toEqual(found);
      }),
    );
  });
});
