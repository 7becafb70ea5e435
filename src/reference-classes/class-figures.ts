import { actuarial, ageOfShare, atAge, type LimitsAsked } from "#survival/index.ts";
import type { KnownClass } from "./as-of.ts";
import { listedCurve } from "./listed-curve.ts";
import type { MedianLength, Standing } from "./standing.ts";

/** The chance that a spell of the class lasts so many days; null where the class does not tell of such ages. */
export interface ChanceToLast {
  readonly days: number;
  readonly standing: Standing | null;
}

/** What a class says on a day. Ages in days, shares between 0 and 1. */
export interface ClassFigures {
  readonly asOf: string;
  /** Spells counted, and how many of them had ended. */
  readonly n: number;
  readonly ended: number;
  readonly open: number;
  readonly undatable: number;
  /** Spells that ended, by kind of ending, in the order of the class. */
  readonly endings: readonly number[];
  readonly limits: LimitsAsked;
  readonly median: MedianLength | null;
  readonly lasting: readonly ChanceToLast[];
}

/** The limits of the figures, as the literature advises for small samples. */
export const CLASS_LIMITS: LimitsAsked = { scale: "log-log", level: 0.95 };

/**
 * What a class says: how long its spells last and how they end.
 *
 * @param kinds how many kinds of ending the class has.
 * @param ages for which the chance to last so long is asked, in days.
 */
export function classFigures(
  known: KnownClass,
  kinds: number,
  ages: readonly number[],
  limits = CLASS_LIMITS,
): ClassFigures {
  const endings = endingCounts(known, kinds);
  const ended = endings.reduce((sum, count) => sum + count, 0);
  const n = known.form === "spells" ? known.spells.length : known.table.n;
  const { standing, median } =
    known.form === "spells" ? listedCurve(known.spells, kinds, limits) : tableCurve(known.table, limits);
  return {
    asOf: known.asOf,
    n,
    ended,
    open: n - ended,
    undatable: known.undatable,
    endings,
    limits,
    median,
    lasting: ages.map((days) => ({ days, standing: standing(days) })),
  };
}

function endingCounts(known: KnownClass, kinds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  if (known.form === "spells") {
    for (const { ending } of known.spells) if (ending !== null) counts[ending]!++;
  } else
    for (const { ended } of known.table.rows)
      for (const [kind, count] of ended.entries()) counts[kind]! += count;
  return counts;
}

function tableCurve(
  table: Extract<KnownClass, { form: "life table" }>["table"],
  limits: LimitsAsked,
): { standing(age: number): Standing | null; median: MedianLength | null } {
  const estimate = actuarial(table, limits);
  const half = ageOfShare(estimate, 0.5);
  return {
    standing(age) {
      const found = atAge(estimate, age);
      if (found === null) return null;
      const { survival, low, high, shares, between } = found;
      return { survival, low, high, shares, between: [between.survival[1], between.survival[0]] };
    },
    median: half && { days: half.age, from: half.from, to: half.to },
  };
}
