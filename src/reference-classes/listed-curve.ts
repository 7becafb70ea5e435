import { greatestOf, leastOf } from "#math/extremes.ts";
import { aalenJohansen, kaplanMeier, type LimitsAsked, spells, survivalLimits } from "#survival/index.ts";
import type { KnownSpell } from "./as-of.ts";
import type { MedianLength, Standing } from "./standing.ts";

/** Curves of listed spells: of the middle of what their dates allow, and of the shortest and the longest of it. */
export interface ListedCurve {
  standing(age: number): Standing | null;
  readonly median: MedianLength | null;
}

/** Kaplan–Meier and Aalen–Johansen of spells that are known one by one. */
export function listedCurve(listed: readonly KnownSpell[], kinds: number, asked: LimitsAsked): ListedCurve {
  const of = (lengthOf: (spell: KnownSpell) => number) =>
    spells(
      { time: listed.map(lengthOf), ending: listed.map(({ ending }) => (ending === null ? 0 : ending + 1)) },
      kinds,
    );
  const middle = of(({ least, most }) => Math.floor((least + most) / 2));
  const curve = kaplanMeier(middle);
  const { shares } = aalenJohansen(middle);
  const limits = survivalLimits(curve, asked);
  const [shortest, longest] = [kaplanMeier(of(({ least }) => least)), kaplanMeier(of(({ most }) => most))];
  const lastDay = curve.day.at(-1)!;
  const [from, days, to] = [medianOf(shortest), medianOf(curve), medianOf(longest)];
  return {
    standing(age) {
      if (age > lastDay && curve.survival.at(-1)! > 0) return null;
      const at = curve.day.findLastIndex((day) => day < age);
      const on = (values: ArrayLike<number>, before: number) => (at < 0 ? before : values[at]!);
      const outlasts = ({ day, survival }: typeof curve) => {
        const place = day.findLastIndex((one) => one < age);
        return place < 0 ? 1 : survival[place]!;
      };
      const possible = [shortest, curve, longest].map(outlasts);
      return {
        survival: on(curve.survival, 1),
        low: known(on(limits.low, Number.NaN)),
        high: known(on(limits.high, Number.NaN)),
        shares: shares.map((share) => on(share, 0)),
        between: [leastOf(possible), greatestOf(possible)],
      };
    },
    median: Number.isNaN(days) ? null : { days, from: Number.isNaN(from) ? days : from, to: known(to) },
  };
}

/** What sums and products of shares lose of one half. */
const NEAR = 1e-9;

/**
 * The first day by which half have ended; NaN where it never comes to that. Where the curve runs level at one half, R prints the
 * middle of the level stretch as the median: by then no more have ended than at its beginning, so the beginning is told.
 */
function medianOf({ day, survival }: ReturnType<typeof kaplanMeier>): number {
  const at = survival.findIndex((open) => open <= 1 / 2 + NEAR);
  return at < 0 ? Number.NaN : day[at]!;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
