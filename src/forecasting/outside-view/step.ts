import { exp } from "#math/elementary.ts";
import { expMinusOne, lnOnePlus } from "#math/near-zero.ts";
import { checkFromZero, checkPositive, checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** A number, or what it lies between. */
export type Estimate = number | { readonly low: number; readonly best: number; readonly high: number };

/** What a case adds to a base rate: one reason, and how it moves the chance. */
export type Step =
  /** Evidence: multiplies the odds. 1 changes nothing. */
  | { readonly by: "odds-ratio"; readonly reason: string; readonly ratio: Estimate }
  /** More or less time, or a faster or slower course, than in the class: multiplies the hazard. 91 days of 365: 91 / 365. */
  | { readonly by: "hazard-ratio"; readonly reason: string; readonly ratio: Estimate }
  /** A further way for it to happen, at so many events a day over so many days. */
  | { readonly by: "hazard"; readonly reason: string; readonly perDay: Estimate; readonly days: number }
  /**
   * It hangs on a condition: with chance `chance` the condition holds, and the answer is `given`; otherwise it is `otherwise`, or,
   * where that is left out, what was held so far. The law of total probability.
   */
  | {
      readonly by: "condition";
      readonly reason: string;
      readonly chance: Estimate;
      readonly given: Estimate;
      readonly otherwise?: Estimate;
    };

/** The chance after a step, with every estimate at its best value. */
export function afterStep(before: number, step: Step): number {
  return moved(before, step, bestOf);
}

/** The least and the most that the chance can be after a step, from the least and the most before it. Exact, not sampled. */
export function rangeAfterStep(
  before: { readonly low: number; readonly high: number },
  step: Step,
): { readonly low: number; readonly high: number } {
  let low = 1;
  let high = 0;
  // A condition is linear in each of its numbers, the others rise in each: the extremes are at corners, of at most 2 × 2³.
  const corners = 2 ** rangesIn(step);
  for (const start of [before.low, before.high]) {
    for (let corner = 0; corner < corners; corner++) {
      // Each range of the step takes the next bit of the corner: 0 for its low end, 1 for its high one.
      let bit = 0;
      const value = moved(start, step, (estimate) =>
        typeof estimate === "number"
          ? estimate
          : ((corner >> bit++) & 1) === 1
            ? estimate.high
            : estimate.low,
      );
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { low, high };
}

function moved(before: number, step: Step, pick: (estimate: Estimate) => number): number {
  switch (step.by) {
    case "odds-ratio": {
      const ratio = pick(step.ratio);
      return ratio === 1 ? before : (before * ratio) / (before * ratio + (1 - before));
    }
    case "hazard-ratio": {
      const ratio = pick(step.ratio);
      return before === 1 || ratio === 1 ? before : -expMinusOne(ratio * lnOnePlus(-before));
    }
    case "hazard":
      return 1 - (1 - before) * exp(-pick(step.perDay) * step.days);
    case "condition": {
      const chance = pick(step.chance);
      const given = pick(step.given);
      const otherwise = step.otherwise === undefined ? before : pick(step.otherwise);
      return chance * given + (1 - chance) * otherwise;
    }
  }
}

function bestOf(estimate: Estimate): number {
  return typeof estimate === "number" ? estimate : estimate.best;
}

/** How many of the numbers of a step lie between others. */
function rangesIn(step: Step): number {
  const isRange = (estimate: Estimate | undefined) => Number(typeof estimate === "object");
  switch (step.by) {
    case "odds-ratio":
    case "hazard-ratio":
      return isRange(step.ratio);
    case "hazard":
      return isRange(step.perDay);
    case "condition":
      return isRange(step.chance) + isRange(step.given) + isRange(step.otherwise);
  }
}

/** @throws ForecastFault where a step has no reason, or a number of it cannot be what it stands for. */
export function checkStep(step: Step, place: string): void {
  if (typeof step.reason !== "string" || step.reason.trim() === "") {
    throw new ForecastFault("step", `${place}.reason`, "say why; nothing moves a chance without a reason");
  }
  switch (step.by) {
    case "odds-ratio":
    case "hazard-ratio":
      checkEstimate(step.ratio, `${place}.ratio`, checkPositive);
      break;
    case "hazard":
      checkEstimate(step.perDay, `${place}.perDay`, checkFromZero);
      checkFromZero(step.days, `${place}.days`);
      break;
    case "condition":
      checkEstimate(step.chance, `${place}.chance`, checkProbability);
      checkEstimate(step.given, `${place}.given`, checkProbability);
      if (step.otherwise !== undefined) checkEstimate(step.otherwise, `${place}.otherwise`, checkProbability);
      break;
    default: {
      // A program without types can ask for anything; an answer of no number must not come of it.
      const { by } = step as { readonly by: unknown };
      throw new ForecastFault("step", `${place}.by`, `${by} is no way in which a reason can move a chance`);
    }
  }
}

function checkEstimate(
  estimate: Estimate,
  place: string,
  check: (value: number, place: string) => void,
): void {
  if (typeof estimate === "number") {
    check(estimate, place);
    return;
  }
  const { low, best, high } = estimate;
  check(low, `${place}.low`);
  check(best, `${place}.best`);
  check(high, `${place}.high`);
  if (!(low <= best && best <= high)) {
    throw new ForecastFault("order", place, `${low}, ${best}, ${high} do not ascend`);
  }
}
