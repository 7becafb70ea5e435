import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditOverTime } from "#forecasting/over-time/credit-over-time.ts";
import type { ForecastPath, QuestionWindow } from "#forecasting/over-time/forecast-path.ts";
import { meanOverTime } from "#forecasting/over-time/mean-over-time.ts";
import { peersOverTime } from "#forecasting/over-time/peer-over-time.ts";
import { baselineScore } from "#forecasting/scores/baseline.ts";
import { brier, brierTwoSided } from "#forecasting/scores/brier.ts";
import { peerScores } from "#forecasting/scores/peer.ts";
import { SCORING_RULES } from "#forecasting/scores/scoring-rules.ts";

const TEN_DAYS: QuestionWindow = { opened: 0, closed: 10, scheduled: 10 };
const happened = (p: number) => brier(p, 1);

/** Whole days, so that every day can be scored by itself. */
const PATHS: fc.Arbitrary<ForecastPath<number>> = fc
  .uniqueArray(fc.integer({ min: -3, max: 14 }), { maxLength: 6 })
  .chain((times) =>
    fc
      .array(fc.option(fc.constantFrom(0.01, 0.2, 0.5, 0.8, 0.99), { freq: 4 }), {
        minLength: times.length,
        maxLength: times.length,
      })
      .map((said) => times.sort((a, b) => a - b).map((from, at) => ({ from, forecast: said[at]! }))),
  );

/** What stands on a day: the last forecast that was made by its beginning. */
function standingOn(day: number, path: ForecastPath<number>): number | null {
  return path.filter(({ from }) => from <= day).at(-1)?.forecast ?? null;
}

describe("a score over time", () => {
  it("is the mean over the days on which something stood, day by day", () => {
    fc.assert(
      fc.property(PATHS, fc.integer({ min: 1, max: 10 }), (path, closed) => {
        const window = { opened: 0, closed, scheduled: 12 };
        const days = Array.from({ length: closed }, (_, day) => standingOn(day, path)).filter(
          (said) => said !== null,
        );
        const found = meanOverTime(path, window, happened, 0.25);
        const sum = days.reduce((total, said) => total + happened(said), 0);
        expect(found.days).toBe(days.length);
        expect(found.coverage).toBeCloseTo(days.length / closed, 12);
        expect(found.coverageOfScheduled).toBeCloseTo(days.length / 12, 12);
        if (days.length === 0) expect(found.mean).toBeNull();
        else expect(found.mean).toBeCloseTo(sum / days.length, 12);
        expect(found.filled).toBeCloseTo((sum + (closed - days.length) * 0.25) / closed, 12);
      }),
    );
  });

  it("gives no credit for days without a forecast (Fatebook's early-credit fault)", () => {
    // 1 % entered on day 9 of 10, and it happens. Divided by all ten days the score from 0 to 2 would be 0.196.
    const late: ForecastPath<number> = [{ from: 9, forecast: 0.01 }];
    const found = meanOverTime(late, TEN_DAYS, (p) => brierTwoSided([1 - p, p], 1), 0.5);
    expect(found.mean).toBeCloseTo(1.9602, 12);
    expect(found.coverage).toBeCloseTo(0.1, 12);
    expect(found.filled).toBeCloseTo(0.9 * 0.5 + 0.1 * 1.9602, 12);
  });

  it("gives none under any rule of which 0 is perfect", () => {
    for (const rule of Object.values(SCORING_RULES).filter(({ zero }) => zero === "perfect")) {
      expect(() => creditOverTime([], TEN_DAYS, rule, happened)).toThrow(
        "days without a forecast cannot count as 0",
      );
    }
  });

  it("is the same whether a question closes early or on schedule, and its coverage tells them apart", () => {
    const path: ForecastPath<number> = [{ from: 0, forecast: 0.7 }];
    const early = meanOverTime(path, { opened: 0, closed: 3, scheduled: 10 }, happened);
    const late = meanOverTime(path, TEN_DAYS, happened);
    expect(early.mean).toBeCloseTo(late.mean!, 12);
    expect([early.coverage, early.coverageOfScheduled]).toEqual([1, 0.3]);
  });

  it("brings credit only for the days before an early close", () => {
    const path: ForecastPath<number> = [{ from: 0, forecast: 0.9 }];
    const score = (p: number) => baselineScore(p, 2);
    const early = { opened: 0, closed: 3, scheduled: 10 };
    expect(creditOverTime(path, early, SCORING_RULES.baselineScore, score)).toBeCloseTo(0.3 * score(0.9), 10);
    expect(creditOverTime(path, early, SCORING_RULES.baselineScore, score, "closed")).toBeCloseTo(
      score(0.9),
      10,
    );
  });

  it("does not count what was withdrawn, said too late, or said before the opening for longer than it was open", () => {
    const path: ForecastPath<number> = [
      { from: -5, forecast: 0.5 },
      { from: 4, forecast: null },
      { from: 8, forecast: 0.9 },
      { from: 11, forecast: 1 },
    ];
    const { mean, days } = meanOverTime(path, TEN_DAYS, happened);
    expect(days).toBe(6);
    expect(mean).toBeCloseTo((4 * 0.25 + 2 * 0.01) / 6, 12);
  });

  it.each<[string, ForecastPath<number>, QuestionWindow, string]>([
    [
      "resolved before it opened",
      [],
      { opened: 5, closed: 4, scheduled: 9 },
      "closed (4) before it had been open (5)",
    ],
    ["closed after its schedule", [], { opened: 0, closed: 9, scheduled: 4 }, "later than scheduled (4)"],
    [
      "two at one time",
      [3, 3].map((from) => ({ from, forecast: 0.5 })),
      TEN_DAYS,
      "path[1].from: 3 does not come after 3",
    ],
    ["a time that is none", [{ from: Number.NaN, forecast: 0.5 }], TEN_DAYS, "path[0].from: NaN"],
  ])("refuses what is out of order: %s", (_, path, window, message) => {
    expect(() => meanOverTime(path, window, happened)).toThrow(message);
  });
});

describe("peer scores over time", () => {
  const SEVERAL = fc.array(PATHS, { minLength: 1, maxLength: 4 });

  it("are the daily peer scores of those present, and sum to 0", () => {
    fc.assert(
      fc.property(SEVERAL, fc.integer({ min: 1, max: 10 }), (paths, closed) => {
        const found = peersOverTime(paths, { opened: 0, closed, scheduled: 12 });
        const sums = paths.map(() => 0);
        for (let day = 0; day < closed; day++) {
          const present = paths.map((_, who) => who).filter((who) => standingOn(day, paths[who]!) !== null);
          const scores = peerScores(present.map((who) => standingOn(day, paths[who]!)!));
          for (const [place, who] of present.entries()) sums[who]! += scores[place]!;
        }
        for (const [who, sum] of sums.entries()) expect(found[who]!.score).toBeCloseTo(sum / 12, 8);
        expect(found.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(0, 8);
      }),
    );
  });
});
