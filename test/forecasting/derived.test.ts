import { describe, expect, it } from "vitest";
import { murphyParts } from "#forecasting/calibration/murphy.ts";
import { conditionals, deadlines, oneOfMany } from "#forecasting/coherence/families.ts";
import { nearestCoherent } from "#forecasting/coherence/nearest-coherent.ts";
import { sureLoss } from "#forecasting/coherence/sure-loss.ts";
import { baseRate, JEFFREYS, LAPLACE } from "#forecasting/outside-view/base-rate.ts";
import { waterfall } from "#forecasting/outside-view/waterfall.ts";
import { geometricMeanOfOdds } from "#forecasting/pooling/geometric-mean-of-odds.ts";
import { baselineScore } from "#forecasting/scores/baseline.ts";
import { brier, brierTwoSided } from "#forecasting/scores/brier.ts";
import { crpsNormal, crpsOfSamples } from "#forecasting/scores/crps.ts";
import { intervalScore } from "#forecasting/scores/interval.ts";
import { logScore } from "#forecasting/scores/log-score.ts";
import { peerScores } from "#forecasting/scores/peer.ts";
import { pinballLoss } from "#forecasting/scores/pinball.ts";
import { rankedProbabilityScore } from "#forecasting/scores/ranked-probability.ts";
import { goldenLines } from "../golden/lines.ts";

// biome-ignore lint/suspicious/noExplicitAny: each rule's input has its own form; what is compared checks it.
type Given = any;

interface Line {
  readonly rule: string;
  readonly given: Given;
  readonly expected: Given;
}

function parts(pairs: [number, 0 | 1][]): Given {
  const found = murphyParts(pairs.map(([probability, outcome]) => ({ probability, outcome })));
  const { brier, reliability, resolution, uncertainty } = found;
  return { brier, reliability, resolution, uncertainty };
}

const RULES: Record<string, (given: Given) => Given> = {
  brier: ({ p, outcome }) => brier(p, outcome),
  brierTwoSided: ({ p, outcome }) => brierTwoSided(p, outcome),
  ranked: ({ p, outcome }) => rankedProbabilityScore(p, outcome),
  log: ({ p }) => logScore(p),
  baseline: ({ p, options }) => baselineScore(p, options),
  peer: ({ p }) => peerScores(p),
  samples: ({ samples, outcome }) => crpsOfSamples(samples, outcome),
  normal: ({ mean, sd, outcome }) => crpsNormal(mean, sd, outcome),
  pinball: ({ quantile, level, outcome }) => pinballLoss(quantile, level, outcome),
  interval: ({ low, high, alpha, outcome }) => intervalScore(low, high, alpha, outcome),
  murphy: ({ pairs }) => parts(pairs),
  oddsPool: ({ p }) => geometricMeanOfOdds(p),
  nearest: ({ p }) => nearestCoherent(oneOfMany(p)).probabilities,
  deadlines: ({ p }) => nearestCoherent(deadlines(p)).probabilities,
  baseRate: ({ yes, n }) => ({
    laplace: baseRate(yes, n, LAPLACE).rate,
    jeffreys: baseRate(yes, n, JEFFREYS).rate,
  }),
};

function same(found: Given, expected: Given): void {
  if (typeof expected === "number") expect(found).toBeCloseTo(expected, 10);
  else {
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) same(found[key], value);
  }
}

const lines = goldenLines<Line>("forecasting/scores.jsonl");
const tables = lines.filter(({ rule }) => rule === "table");

describe("values worked out apart from the engine", () => {
  it.each(
    lines
      .filter(({ rule }) => rule !== "table")
      .map((line) => [line.rule, JSON.stringify(line.given), line] as const),
  )("%s of %s", (_rule, _given, { rule, given, expected }) => {
    expect(Object.keys(RULES)).toContain(rule);
    same(RULES[rule]!(given), expected);
  });

  it.each(tables.map((table) => [JSON.stringify(table.given), table] as const))(
    "the chances of the table %s are coherent, and no longer once any of them is changed",
    (_, { expected }) => {
      expect(sureLoss(conditionals(expected))).toBeNull();
      for (const name of Object.keys(expected)) {
        const changed = { ...expected, [name]: expected[name] / 2 };
        expect(sureLoss(conditionals(changed)), name).not.toBeNull();
      }
      // And the event by the law of total probability.
      const { condition, event, ifSo, ifNot } = expected;
      const start = { rate: ifNot, low: ifNot, high: ifNot };
      const { answer } = waterfall(start, [
        { by: "condition", reason: "the condition", chance: condition, given: ifSo },
      ]);
      expect(answer).toBeCloseTo(event, 12);
    },
  );

  it("are there for every rule", () => {
    const absent = Object.keys(RULES).filter((name) => !lines.some(({ rule }) => rule === name));
    expect(absent).toEqual([]);
    expect(tables.length).toBeGreaterThan(0);
  });
});
