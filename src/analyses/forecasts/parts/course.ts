import { type Step, waterfall } from "#forecasting/index.ts";
import { otherwise } from "#reference-classes/chance.ts";
import type { Chance } from "../chance.ts";

/** What one reason did to the chance of yes; `at` is its place among the reasons of the question. */
export type CoursePart = {
  readonly at: number;
  readonly before: number;
  readonly after: number;
  /** What the chance would be without this reason. */
  readonly without: Chance;
};

/** The way from the outside view to the answer. */
export type Course = {
  readonly base: Chance;
  readonly parts: readonly CoursePart[];
  readonly answer: Chance;
  /** Whether the same reasons in another order would give the same answer. */
  readonly orderFree: boolean;
};

/** A step with the place of its reason. */
export type PlacedStep = { readonly at: number; readonly step: Step };

/** The outside view, then one reason after the other; of `lasts` see `stepOf`. */
export function courseOf(base: Chance, steps: readonly PlacedStep[], lasts: boolean): Course {
  const own = (chance: Chance): Chance => (lasts ? { ...otherwise(chance) } : chance);
  const start = own(base);
  const whole = waterfall(
    { rate: start.best, low: start.low, high: start.high },
    steps.map(({ step }) => step),
  );
  const turn = (chance: number) => (lasts ? 1 - chance : chance);
  return {
    base,
    parts: whole.parts.map(({ before, after, without, lowWithout, highWithout }, place) => ({
      at: steps[place]!.at,
      before: turn(before),
      after: turn(after),
      without: own(around(lowWithout, without, highWithout)),
    })),
    answer: own(around(whole.low, whole.answer, whole.high)),
    orderFree: whole.orderFree,
  };
}

/** A range that holds its best guess, whatever the last digit lost. */
function around(low: number, best: number, high: number): Chance {
  return { low: Math.max(0, Math.min(low, best)), best, high: Math.min(1, Math.max(high, best)) };
}
