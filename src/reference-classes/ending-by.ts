import type { KnownClass } from "./as-of.ts";
import type { Chance } from "./chance.ts";
import { CLASS_LIMITS } from "./class-figures.ts";
import { listChances } from "./ending-by-list.ts";
import { rateChances } from "./ending-by-rate.ts";
import { tableChances } from "./ending-by-table.ts";
import type { Age, EndingBy, Untold } from "./told-ending.ts";

export type { Age, EndingBy, Untold } from "./told-ending.ts";

/**
 * With fewer spells a curve is a handful of steps, whose limits rest on an approximation that no longer holds: the chance
 * is then taken from a constant rate (docs/methods/endings.md).
 */
export const FEW_SPELLS = 10;

/**
 * The chance that a spell which has lasted `age` days, and lasts still, ends within `more` days.
 *
 * From listed spells Kaplan–Meier's and Aalen–Johansen's estimate from that age on: 1 − S(age + more)/S(age), where S(t) is the
 * share that lasts longer than t days (Klein & Moeschberger 2003, Survival Analysis, 2nd ed., eq. 4.6.1). From a life table the
 * actuarial estimate of the same, endings falling evenly over a band (Cutler & Ederer 1958). Where none of those as old has ended,
 * half an ending is taken to have (`halfAnEnding`); limits are those of the beta product (`betaProductLimits`). All of these rise
 * with the days, if they move at all. Of an age that is a range, the best is told for its middle; the limits are the widest of
 * those of its first day, of its middle and of its last.
 *
 * From fewer than ten listed spells: at a constant rate Λ ~ Gamma(½ + d, T), of d endings in T days (Jeffreys' prior), the chance
 * 1 − (T/(T + more))^(d + ½), its limits those of the chance at the middle `level` of rates; by kind, times the share of the kind,
 * Dirichlet(½ + dₖ), its limits the products of both limits, so rather too wide (Gelman et al., Bayesian Data Analysis, 3rd ed.).
 *
 * @param kinds how many kinds of ending the class has.
 * @param age days since it began, up to the day of knowledge.
 */
export function endingBy(
  known: KnownClass,
  kinds: number,
  age: Age,
  more: number,
  level: number = CLASS_LIMITS.level,
): EndingBy | Untold {
  return classChances(known, kinds, level)(age, more);
}

/** What {@link endingBy} says of a class, for whoever asks for many ages and days: its spells are put in order once. */
export function classChances(
  known: KnownClass,
  kinds: number,
  level: number = CLASS_LIMITS.level,
): (age: Age, more: number) => EndingBy | Untold {
  const chances =
    known.form === "life table"
      ? tableChances(known.table, kinds, level)
      : known.spells.length < FEW_SPELLS
        ? rateChances(known.spells, kinds, level)
        : listChances(known.spells, kinds, level);
  return (age, more) => {
    if (!(age.least >= 0 && age.most >= age.least && more >= 0))
      throw new RangeError(`an age of ${age.least} to ${age.most} days, and ${more} more, are none`);
    const found = chances(age, Math.floor((age.least + age.most) / 2), more);
    if ("untold" in found) return found;
    if (more === 0) return withinNone(found);
    if (age.least === age.most || found.way === "rate") return found;
    const at = (day: number) => furthest((days) => chances({ least: day, most: day }, day, days), more);
    return [at(age.least), at(age.most)].reduce<EndingBy>(
      (all, end) => (end === null ? all : limitsOfBoth(all, end)),
      found,
    );
  };
}

/** What is told of so many days more, or of the most below that of which something is told: limits never fall as days are added. */
function furthest(told: (more: number) => EndingBy | Untold, more: number): EndingBy | null {
  let found = told(more);
  if (!("untold" in found)) return found;
  let best: EndingBy | null = null;
  for (let [least, most] = [0, more]; most - least > 1; ) {
    const middle = Math.floor((least + most) / 2);
    found = told(middle);
    if ("untold" in found) most = middle;
    else [least, best] = [middle, found];
  }
  return best;
}

/** What is told of an age, with the limits of another that it may be as well. */
function limitsOfBoth(told: EndingBy, other: EndingBy): EndingBy {
  const both = (one: Chance, two: Chance) => ({
    ...one,
    low: Math.min(one.low, two.low),
    high: Math.max(one.high, two.high),
  });
  return {
    ...told,
    ended: both(told.ended, other.ended),
    endings: told.endings.map((chance, kind) => both(chance, other.endings[kind]!)),
  };
}

/** Between what a chance is told: the limits of the sample, and what the days leave open, whichever is wider. */
export function toldRange({ ended, between }: Pick<EndingBy, "ended" | "between">): {
  readonly low: number;
  readonly high: number;
} {
  return { low: Math.min(ended.low, between[0]), high: Math.max(ended.high, between[1]) };
}

/** What is said of no more days: nothing ends within them. */
function withinNone(told: EndingBy): EndingBy {
  const never = { low: 0, best: 0, high: 0 };
  return { ...told, ended: never, between: [0, 0], endings: told.endings.map(() => never) };
}
