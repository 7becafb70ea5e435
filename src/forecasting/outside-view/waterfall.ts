import { checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";
import { logOdds } from "../probability/log-odds.ts";
import { afterStep, checkStep, rangeAfterStep, type Step } from "./step.ts";

/** What one reason did to the chance. */
export interface WaterfallPart {
  readonly reason: string;
  readonly by: Step["by"];
  readonly before: number;
  readonly after: number;
  /** After less before. The parts' sum to the answer less the base rate; how it is shared out depends on their order. */
  readonly moved: number;
  /** The same in log odds, where an odds ratio always has the same weight; null where a chance of 0 or 1 has none. */
  readonly movedLogOdds: number | null;
  /** What the answer would be without this reason. */
  readonly without: number;
  /** The least and the most that it could be then. */
  readonly lowWithout: number;
  readonly highWithout: number;
}

/** A forecast and what it is made of. */
export interface Waterfall {
  readonly base: number;
  readonly parts: readonly WaterfallPart[];
  readonly answer: number;
  /** The least and the most the answer can be within all that is given as a range, the base rate's own included. */
  readonly low: number;
  readonly high: number;
  /** Whether the same reasons in another order would give the same answer. */
  readonly orderFree: boolean;
}

/** A base rate with its range; `baseRate` gives one. */
export interface Start {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The outside view first, then what the case adds, one stated reason after the other. Nothing is combined otherwise: with no
 * reasons the answer is the base rate. The range is of bounds, not of chances: it takes every number at its worst at once.
 *
 * @throws ForecastFault where a number cannot be what it stands for; its place names the step.
 */
export function waterfall(start: Start, steps: readonly Step[]): Waterfall {
  for (const name of ["low", "rate", "high"] as const) checkProbability(start[name], `start.${name}`);
  if (!(start.low <= start.rate && start.rate <= start.high)) {
    throw new ForecastFault("order", "start", `${start.low}, ${start.rate}, ${start.high} do not ascend`);
  }
  for (const [at, step] of steps.entries()) checkStep(step, `steps[${at}]`);
  const held: Start[] = [start];
  for (const step of steps) held.push(after(held.at(-1)!, step));
  const parts = steps.map((step, at): WaterfallPart => {
    const { rate: before } = held[at]!;
    const { rate } = held[at + 1]!;
    const weight = logOdds(rate) - logOdds(before);
    const without = withoutStep(held, steps, at);
    return {
      reason: step.reason,
      by: step.by,
      before,
      after: rate,
      moved: rate - before,
      movedLogOdds: Number.isFinite(weight) ? weight : null,
      without: without.rate,
      lowWithout: without.low,
      highWithout: without.high,
    };
  });
  const { rate, low, high } = held.at(-1)!;
  return { base: start.rate, parts, answer: rate, low, high, orderFree: commute(steps) };
}

function after(before: Start, step: Step): Start {
  return { rate: afterStep(before.rate, step), ...rangeAfterStep(before, step) };
}

/**
 * What would be held in the end without a step. What was `held` before it stays; from there on the others are taken again, until it
 * makes no difference any more that the one was left out.
 */
function withoutStep(held: readonly Start[], steps: readonly Step[], at: number): Start {
  let now = held[at]!;
  for (let next = at + 1; next < steps.length; next++) {
    const { rate, low, high } = held[next]!;
    if (now.rate === rate && now.low === low && now.high === high) return held.at(-1)!;
    now = after(now, steps[next]!);
  }
  return now;
}

/** Steps of one kind commute, for each multiplies, or adds to, one and the same figure; a condition commutes with nothing. */
function commute(steps: readonly Step[]): boolean {
  return steps.length < 2 || steps.every(({ by }) => by === steps[0]!.by && by !== "condition");
}
