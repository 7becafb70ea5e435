import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mutualInformation } from "#analyses/explanations/diagnosticity.ts";
import { murphyParts } from "#forecasting/calibration/murphy.ts";
import { oneOfMany } from "#forecasting/coherence/families.ts";
import { nearestCoherent } from "#forecasting/coherence/nearest-coherent.ts";
import { baseRate, LAPLACE } from "#forecasting/outside-view/base-rate.ts";
import { reportRatio } from "#forecasting/outside-view/report-ratio.ts";
import { waterfall } from "#forecasting/outside-view/waterfall.ts";
import { creditOverTime } from "#forecasting/over-time/credit-over-time.ts";
import { peersOverTime } from "#forecasting/over-time/peer-over-time.ts";
import { extremised, geometricMeanOfOdds } from "#forecasting/pooling/geometric-mean-of-odds.ts";
import { medianForecast } from "#forecasting/pooling/median.ts";
import { recencyWeights } from "#forecasting/pooling/weights.ts";
import { baselineScore, baselineScoreOfQuantity } from "#forecasting/scores/baseline.ts";
import { brier, brierTwoSided } from "#forecasting/scores/brier.ts";
import { crpsNormal, crpsOfSamples } from "#forecasting/scores/crps.ts";
import { normalDivergence } from "#forecasting/scores/divergence.ts";
import { intervalScore } from "#forecasting/scores/interval.ts";
import { logScore } from "#forecasting/scores/log-score.ts";
import { peerScores } from "#forecasting/scores/peer.ts";
import { pinballLoss } from "#forecasting/scores/pinball.ts";
import { orderedCategoricalScore } from "#forecasting/scores/ranked-probability.ts";
import { SCORING_RULES } from "#forecasting/scores/scoring-rules.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "golden", "forecasts");
const HAS_GOLDEN = existsSync(folder);
const NOTE = HAS_GOLDEN ? "" : " (skipped: ../shared/golden/forecasts is not there)";
/** Half of the last place that the file prints: ten decimals of what is small, at least six of scores in the hundreds. */
const lastPlace = (printed: number) => (Math.abs(printed) < 10 ? 5.1e-11 : 5.1e-7);

// biome-ignore lint/suspicious/noExplicitAny: each rule's input has its own form; what is compared checks it.
type Input = any;
type Value = number | number[] | Record<string, number>;

/** Bayes' rule over two hypotheses, as the odds that a report multiplies. */
function reported({ prior, likelihood, reliability, p_report_if_unreliable: ifUnreliable }: Input): number[] {
  const [ifYes, ifNo] = likelihood;
  const ratio = reportRatio({ ifYes, ifNo, reliability, ifUnreliable });
  const start = { rate: prior[0], low: prior[0], high: prior[0] };
  const { answer } = waterfall(start, [{ by: "odds-ratio", reason: "the report", ratio }]);
  return [answer, 1 - answer];
}

/** A forecast of a day counts from that day's beginning. */
function timeAveraged({ question_days: days, forecasts }: Input): number {
  const path = forecasts.map(({ day, p }: Input) => ({ from: day - 1, forecast: p }));
  const window = { opened: 0, closed: days, scheduled: days };
  return creditOverTime(path, window, SCORING_RULES.baselineScore, (p: number) => baselineScore(p, 2));
}

function murphy(forecasts: [number, 0 | 1][]): Record<string, number> {
  const { brier, reliability, resolution, uncertainty, skill } = murphyParts(
    forecasts.map(([probability, outcome]) => ({ probability, outcome })),
  );
  return { brier, reliability, resolution, uncertainty, skill_vs_base_rate: skill! };
}

/** What each rule of the file is called here. */
const RULES: Record<string, (input: Input) => Value> = {
  brier_binary_0_1: ({ p, outcome }) => brier(p, outcome),
  brier_two_sided_0_2: ({ p, outcome }) => brierTwoSided([1 - p, p], outcome),
  brier_multiclass_0_2: ({ p, outcome_index: outcome }) => brierTwoSided(p, outcome),
  brier_ordered_categorical: ({ p, outcome_index: outcome }) => orderedCategoricalScore(p, outcome),
  log_score_nat: ({ p_outcome: p }) => logScore(p),
  metaculus_baseline_discrete: ({ p_outcome: p, options }) => baselineScore(p, options),
  metaculus_baseline_continuous: ({
    pmf_at_bucket: mass,
    inbound_buckets: within,
    open_bounds: openBounds,
    bucket,
  }) => baselineScoreOfQuantity(mass, { within, openBounds }, bucket === "inbound" ? "within" : "beyond"),
  metaculus_time_average_baseline: timeAveraged,
  metaculus_peer_spot: ({ p_outcome: p }) => peerScores(p),
  metaculus_peer_time_averaged: ({ open: opened, close, forecasters }) =>
    peersOverTime(
      forecasters.map((path: [number, number][]) => path.map(([from, forecast]) => ({ from, forecast }))),
      { opened, closed: close, scheduled: close },
    ).map(({ score }) => score),
  agg_median: ({ p }) => medianForecast(p),
  agg_geo_mean_odds: ({ p }) => geometricMeanOfOdds(p),
  extremise_power_odds: ({ p, a }) => extremised(p, a),
  metaculus_recency_weighted_median: ({ p_in_order_oldest_first: p }) =>
    medianForecast(p, recencyWeights(p.length)),
  bayes_update_with_source_reliability: reported,
  // Evidence of two kinds, seen or not: the first column tells all.
  expected_information_gain_bits: ({ prior, likelihood_table: table }) =>
    mutualInformation(
      prior,
      table.map(([seen]: [number, number]) => seen),
    ),
  coherentise_L2_simplex: ({ p }) => [...nearestCoherent(oneOfMany(p)).probabilities],
  incoherence_L2: ({ p }) => nearestCoherent(oneOfMany(p)).distance,
  murphy_decomposition: ({ forecasts }) => murphy(forecasts),
  crps_normal: ({ mean, sd, y }) => crpsNormal(mean, sd, y),
  crps_empirical: ({ samples, y }) => crpsOfSamples(samples, y),
  pinball: ({ q, tau, y }) => pinballLoss(q, tau, y),
  interval_score: ({ l, u, alpha, y }) => intervalScore(l, u, alpha, y),
  kl_normal_analytic: ({ p, q }) =>
    normalDivergence({ mean: p[0], deviation: p[1] }, { mean: q[0], deviation: q[1] }),
};

function close(found: number, printed: number): void {
  expect(Math.abs(found - printed), `${found} for ${printed}`).toBeLessThanOrEqual(lastPlace(printed));
}

function same(found: Value, expected: Value): void {
  if (typeof expected === "number") close(found as number, expected);
  else {
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected))
      close((found as Record<string, number>)[key]!, value);
  }
}

interface Vector {
  readonly rule: string;
  readonly input: Input;
  readonly expected: Value;
}

function read(name: string): Input {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

describe.skipIf(!HAS_GOLDEN)(`the vectors of the study${NOTE}`, () => {
  const vectors: Vector[] = HAS_GOLDEN ? read("scoring_vectors.json").vectors : [];
  // What another program gives, where it is not what the definition gives.
  const theirs = vectors.filter(({ rule }) => rule === "squiggle_kl");
  const ours = vectors.filter((vector) => !theirs.includes(vector));

  it.each(ours.map((vector) => [vector.rule, JSON.stringify(vector.input), vector] as const))(
    "%s of %s",
    (_rule, _input, { rule, input, expected }) => {
      expect(Object.keys(RULES)).toContain(rule);
      same(RULES[rule]!(input), expected);
    },
  );

  it("are all there, and every rule has one", () => {
    expect(vectors.length).toBeGreaterThanOrEqual(58);
    expect(Object.keys(RULES).filter((name) => !ours.some(({ rule }) => rule === name))).toEqual([]);
  });

  it("Squiggle's divergence of two normal forecasts is off by 0.0002, ours is not", () => {
    expect(theirs.length).toBe(1);
    const found = normalDivergence({ mean: 5, deviation: 1.5 }, { mean: 5, deviation: 2 });
    expect((theirs[0]!.expected as number) - found).toBeCloseTo(-1.89e-4, 6);
  });
});

describe.skipIf(!HAS_GOLDEN)(`the base rates of the study${NOTE}`, () => {
  const classes: [string, Input][] = HAS_GOLDEN
    ? Object.entries(read("baserate_gjp_ifps.json").categories)
    : [];

  it.each(classes)("%s", (_, { n, yes, rate, laplace, jeffreys_mean: jeffreys }) => {
    // Printed to four digits.
    expect(Math.abs(baseRate(yes, n).counted! - rate)).toBeLessThanOrEqual(5.1e-5);
    expect(Math.abs(baseRate(yes, n, LAPLACE).rate - laplace)).toBeLessThanOrEqual(5.1e-5);
    expect(Math.abs(baseRate(yes, n).rate - jeffreys)).toBeLessThanOrEqual(5.1e-5);
  });
});
