import type { Day } from "#case/day.ts";
import { geometricMeanOfOdds } from "#forecasting/index.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import { definePart } from "../../part.ts";
import type { Chance } from "../chance.ts";
import type { EstimateInput, ForecastsInput, Quantile, QuestionInput } from "../input.ts";

/** What somebody holds on the day of the analysis: the place of the estimate among those of its question. */
export type Standing = { readonly by: string; readonly as: EstimateInput["as"]; readonly at: number };

/** What forecasters hold together, of a question of yes or no. */
export type Pool = {
  readonly forecasters: number;
  /** By the geometric mean of odds, of the best guesses and of both ends; null where some say 0 and others 1. */
  readonly pooled: Chance | null;
  /** From the least that any of them allows to the most. */
  readonly span: { readonly low: number; readonly high: number };
  /** The least and the greatest best guess. */
  readonly spread: { readonly low: number; readonly high: number };
};

/** What forecasters held together from a day on; null from when none of them held anything. */
export type PooledFrom = { readonly on: Day; readonly pooled: Chance | null };

/** What is held of a question on the day of the analysis. */
export type EstimatesFound = {
  /** The latest of each forecaster, crowd and market that has not withdrawn, in the order of their first. */
  readonly standing: readonly Standing[];
  /** Of yes; null where no forecaster holds a chance. */
  readonly pool: Pool | null;
  /** The same over time, its best guess within the spread of best guesses: a step for each day on which one of them changes. */
  readonly course: readonly PooledFrom[];
  /** By outcome: the mean of the forecasters' chances, with the least and the most that any allows; null without any. */
  readonly outcomes: readonly Chance[] | null;
  /** By share: the median of the forecasters' values; null where no share is given by all of them. */
  readonly quantiles: readonly Quantile[] | null;
  /** How many forecasters stand behind it. */
  readonly forecasters: number;
  /** Whether all of them knew how it went on, so that it is no forecast of its day. */
  readonly hindsight: boolean;
};

/** What named forecasters hold, and what they say together. */
export const estimates = definePart({
  id: "estimates",
  title: "Estimates",
  needs: [],
  cost: ({ questions }: ForecastsInput) => questions.length,
  run: ({ questions }: ForecastsInput): readonly EstimatesFound[] => questions.map(estimatesOf),
});

function estimatesOf({ estimates: given, outcomes }: QuestionInput): EstimatesFound {
  const standing = standingOf(given);
  const pooled = pooledOf(given, standing).map(({ at }) => given[at]!);
  const hindsight = pooled.length > 0 && pooled.every((one) => one.hindsight);
  const chances = pooled.flatMap((one) => (one.says === "chance" && one.chance ? [one.chance] : []));
  const spreads = pooled.flatMap((one) => (one.says === "chances" ? [one.chances] : []));
  const complete = spreads.filter((each) => outcomes.every(({ id }) => each[id] != null));
  const quantiles = pooled.flatMap((one) => (one.says === "quantiles" ? [one.quantiles] : []));
  return {
    standing,
    pool: chances.length > 0 ? poolOf(chances) : null,
    course: poolCourse(given.filter((one) => one.as === "forecaster" && one.hindsight === hindsight)),
    outcomes:
      complete.length > 0 ? meanOutcomes(complete.map((each) => outcomes.map(({ id }) => each[id]!))) : null,
    quantiles: quantiles.length > 0 ? medianQuantiles(quantiles) : null,
    forecasters: chances.length + complete.length + quantiles.length,
    hindsight,
  };
}

function standingOf(given: readonly EstimateInput[]): Standing[] {
  const latest = new Map<string, Standing>();
  for (const [at, { by, as }] of given.entries()) latest.set(JSON.stringify([as, by]), { by, as, at });
  return [...latest.values()].filter(({ at }) => given[at]!.says !== "nothing");
}

/**
 * The forecasters that are taken together. Whoever knew how it went on is kept apart from those who did not; where nobody
 * else says anything, his estimate stands for what it is.
 */
export function pooledOf(given: readonly EstimateInput[], standing: readonly Standing[]): Standing[] {
  const forecasters = standing.filter(({ as }) => as === "forecaster");
  const foresight = forecasters.filter(({ at }) => !given[at]!.hindsight);
  return foresight.length > 0 ? foresight : forecasters;
}

/** What the forecasters held together, from each day on which one of them said something else. */
function poolCourse(given: readonly EstimateInput[]): PooledFrom[] {
  const days = [...new Set(given.map(({ on }) => on))].toSorted((a, b) => a - b);
  return days.map((on) => {
    const then = given.filter((one) => one.on <= on);
    const chances = standingOf(then).flatMap(({ at }) => {
      const one = then[at]!;
      return one.says === "chance" && one.chance ? [one.chance] : [];
    });
    const { pooled, spread } = chances.length > 0 ? poolOf(chances) : { pooled: null, spread: null };
    return { on, pooled: pooled && { ...spread, best: pooled.best } };
  });
}

/** The chances of several forecasters together: equal weights, and nothing pushed away from one half. */
export function poolOf(chances: readonly Chance[]): Pool {
  const of = (end: keyof Chance) => chances.map((chance) => chance[end]);
  const [low, best, high] = (["low", "best", "high"] as const).map((end) => pooledOdds(of(end)));
  return {
    forecasters: chances.length,
    pooled: low == null || best == null || high == null ? null : { low, best, high },
    span: { low: leastOf(of("low")), high: greatestOf(of("high")) },
    spread: { low: leastOf(of("best")), high: greatestOf(of("best")) },
  };
}

function pooledOdds(chances: readonly number[]): number | null {
  return chances.includes(0) && chances.includes(1) ? null : geometricMeanOfOdds(chances);
}

/** The linear pool: each forecaster's best guesses brought to a sum of 1, and their mean. */
function meanOutcomes(spreads: readonly (readonly Chance[])[]): Chance[] {
  const shares = spreads.map((spread) => {
    const sum = spread.reduce((total, { best }) => total + best, 0);
    return spread.map(({ best }) => (sum > 0 ? best / sum : 1 / spread.length));
  });
  return spreads[0]!.map((_, outcome) => {
    const best = shares.reduce((sum, share) => sum + share[outcome]!, 0) / shares.length;
    return {
      low: Math.min(best, leastOf(spreads.map((spread) => spread[outcome]!.low))),
      best,
      high: Math.max(best, greatestOf(spreads.map((spread) => spread[outcome]!.high))),
    };
  });
}

/** By share, the median of the values: medians of what ascends ascend too. */
function medianQuantiles(given: readonly (readonly Quantile[])[]): Quantile[] | null {
  const [first, ...others] = given;
  const found = first!.flatMap(({ share, value }): Quantile[] => {
    const values = [value];
    for (const quantiles of others) {
      const same = quantiles.find((quantile) => quantile.share === share);
      if (same === undefined) return [];
      values.push(same.value);
    }
    return [{ share, value: medianOf(values) }];
  });
  return found.length > 0 ? found : null;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}
