import { spreadOut } from "#math/spread-out.ts";
import type { KnownClass } from "#reference-classes/as-of.ts";
import { CLASS_LIMITS } from "#reference-classes/class-figures.ts";
import { middleOf } from "#reference-classes/spell-lengths.ts";
import { aalenJohansen, actuarial, kaplanMeier, spells, survivalLimits } from "#survival/index.ts";
import type { CurvePoint } from "./result.ts";
import { MOST_POINTS } from "./thresholds.ts";

/** How the spells of a class stand from the beginning on: at the ends of bands, or on each day on which some end. */
export function curveOf(known: KnownClass, kinds: number): CurvePoint[] {
  if (known.form === "life table") {
    const { age, atRisk, survival, low, high, shares } = actuarial(known.table, CLASS_LIMITS);
    return age.map((days, at) => ({
      age: days,
      atRisk: atRisk[at]!,
      open: survival[at]!,
      low: low[at]!,
      high: high[at]!,
      shares: shares.map((share) => share[at]!),
    }));
  }
  const table = spells(
    {
      time: known.spells.map(middleOf),
      ending: known.spells.map(({ ending }) => (ending === null ? 0 : ending + 1)),
    },
    kinds,
  );
  const curve = kaplanMeier(table);
  const { shares } = aalenJohansen(table);
  const limits = survivalLimits(curve, CLASS_LIMITS);
  const points = Array.from(
    curve.day,
    (age, at): CurvePoint => ({
      age,
      atRisk: curve.atRisk[at]!,
      open: curve.survival[at]!,
      low: numberOrNull(limits.low[at]!),
      high: numberOrNull(limits.high[at]!),
      shares: shares.map((share) => share[at]!),
    }),
  ).filter((_, at) => curve.ended[at]! > 0 || at === curve.day.length - 1);
  const drawn = [
    { age: 0, atRisk: known.spells.length, open: 1, low: null, high: null, shares: shares.map(() => 0) },
    ...points.filter(({ age }) => age > 0),
  ];
  return [...spreadOut(drawn, MOST_POINTS)];
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
