import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfIso, isoDay } from "#case/day.ts";
import { overCommonDays } from "#track-record/scoring/common-days.ts";
import type { QuestionOutcome } from "#track-record/scoring/outcome.ts";
import { scoreQuestion } from "#track-record/scoring/score-question.ts";
import { estimate, question } from "./registers.ts";

const came = (answer: number | null, on: string): QuestionOutcome => ({
  is: "resolved",
  answer,
  on: dayOfIso(on),
  source: "The Daily",
  why: null,
});
const scoreOf = (scored: ReturnType<typeof scoreQuestion>, by: string, rule: string) =>
  scored.lines.find((line) => line.by === by)!.scores.find((each) => each.rule === rule)!;

describe("a forecast of one day in ten", () => {
  it("is scored on that day, with its coverage, and gets nothing for the nine before it", () => {
    const asked = question({ estimates: [estimate("2018-01-10", 0.01)] });
    const scored = scoreQuestion(asked, came(1, "2018-01-10"), "2018-01-01");
    expect(scoreOf(scored, "A", "brier").mean).toBeCloseTo(0.9801, 12);
    expect(scored.lines[0]!.coverage).toBeCloseTo(0.1, 12);
    // A score of which 0 is no credit is spread over all days; one of which 0 is perfect never is.
    expect(scoreOf(scored, "A", "brier").credit).toBeNull();
    expect(scoreOf(scored, "A", "baseline").credit).toBeCloseTo(
      scoreOf(scored, "A", "baseline").mean! / 10,
      12,
    );
  });
});

describe("a question that its event closes early", () => {
  it("is scored to the day of the event, that day included", () => {
    const asked = question({ estimates: [estimate("2018-01-01", 0.5), estimate("2018-01-04", 0.9)] });
    const scored = scoreQuestion(asked, came(1, "2018-01-05"), "2018-01-01");
    // Three days of a half, two of nine tenths.
    expect(scoreOf(scored, "A", "brier").mean).toBeCloseTo((3 * 0.25 + 2 * 0.01) / 5, 12);
    expect(scored.window).toEqual({
      opened: dayOfIso("2018-01-01"),
      closed: dayOfIso("2018-01-06"),
      scheduled: dayOfIso("2018-01-11"),
    });
  });

  it("counts nothing that was said after it", () => {
    const asked = question({ estimates: [estimate("2018-01-01", 0.5), estimate("2018-01-08", 0.999)] });
    expect(scoreOf(scoreQuestion(asked, came(1, "2018-01-05"), "2018-01-01"), "A", "brier").mean).toBe(0.25);
  });
});

describe("a forecast that was withdrawn", () => {
  it("covers only the days on which it stood", () => {
    const asked = question({ estimates: [estimate("2018-01-01", 0.8), estimate("2018-01-05", null)] });
    const scored = scoreQuestion(asked, came(0, "2018-01-10"), "2018-01-01");
    expect(scored.lines[0]!.coverage).toBeCloseTo(0.4, 12);
    expect(scoreOf(scored, "A", "brier").mean).toBeCloseTo(0.64, 12);
  });
});

describe("a question without an answer", () => {
  it.each([
    { is: "open" },
    { is: "due" },
    { is: "annulled", on: dayOfIso("2018-01-09"), source: "s", why: null },
  ] as const)("has no score: $is", (outcome) => {
    const scored = scoreQuestion(
      question({ estimates: [estimate("2018-01-02", 0.4)] }),
      outcome,
      "2018-01-01",
    );
    expect(scored.lines[0]!.scores).toEqual([]);
    expect(scored.compared).toEqual([]);
    expect(scored.lines[0]!.chances).toHaveLength(1);
  });
});

describe("other answers than yes or no", () => {
  const others = (given: Parameters<typeof question>[0], said: object) =>
    question({ ...given, estimates: [{ ...estimate("2018-01-01", 0.5), chance: null, ...said }] });
  const certain = (best: number) => ({ low: best, best, high: best });
  const outcomes = ["a", "b", "c", "d"].map((id) => ({ id, text: id }));

  it("ordered outcomes by the ranked probability score", () => {
    const chances = { a: certain(0.25), b: certain(0.25), c: certain(0.3), d: certain(0.2) };
    const scored = scoreQuestion(
      others({ answer: "ordered", outcomes }, { chances }),
      came(1, "2018-01-10"),
      "2018-01-01",
    );
    // Half of the 0.235 that Good Judgment Open's page gives for the same chances, by its own doubled scale.
    expect(scoreOf(scored, "A", "ranked").mean).toBeCloseTo(0.235 / 2, 12);
  });

  it("one of many by the Brier score of all outcomes", () => {
    const chances = { a: certain(0.7), b: certain(0.1), c: certain(0.1), d: certain(0.1) };
    const scored = scoreQuestion(
      others({ answer: "one of", outcomes }, { chances }),
      came(0, "2018-01-10"),
      "2018-01-01",
    );
    expect(scoreOf(scored, "A", "brier-both").mean).toBeCloseTo(0.09 + 3 * 0.01, 12);
  });

  it("a number by its quantiles: pinball, interval and CRPS", () => {
    const quantiles = [
      { share: 0.1, value: 2 },
      { share: 0.5, value: 4 },
      { share: 0.9, value: 10 },
    ];
    const scored = scoreQuestion(
      others({ answer: "number" }, { quantiles }),
      came(12, "2018-01-10"),
      "2018-01-01",
    );
    expect(scoreOf(scored, "A", "pinball").mean).toBeCloseTo((0.1 * 10 + 0.5 * 8 + 0.9 * 2) / 3, 12);
    // Eight wide, missed by two, with a tenth left on either side: 8 + 2 / 0.2 × 2.
    expect(scoreOf(scored, "A", "interval").mean).toBeCloseTo(8 + 20, 12);
    expect(scoreOf(scored, "A", "crps").mean).toBeGreaterThan(2);
  });

  it("a day that never came as the first day after the close", () => {
    const quantiles = [{ share: 0.5, value: dayOfIso("2018-01-08") }];
    const scored = scoreQuestion(
      others({ answer: "date" }, { quantiles }),
      came(null, "2018-01-10"),
      "2018-01-01",
    );
    expect(scoreOf(scored, "A", "crps").mean).toBe(3);
  });

  it("a day after the close as that after the close, as what never comes is", () => {
    const held = (day: string) => {
      const quantiles = [{ share: 0.5, value: dayOfIso(day) }];
      const scored = scoreQuestion(
        others({ answer: "date" }, { quantiles }),
        came(null, "2018-01-10"),
        "2018-01-01",
      );
      return ["crps", "pinball"].map((rule) => scoreOf(scored, "A", rule).mean);
    };
    // Closed on 10 January: it is right to have said that it does not come by then, however much later.
    expect(held("2018-01-11")).toEqual([0, 0]);
    expect(held("2025-01-01")).toEqual([0, 0]);
    expect(held("2018-01-10")).toEqual([1, 0.5]);
  });
});

const DAYS = 10;
const chance = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const path = fc
  .uniqueArray(
    fc.record({ day: fc.integer({ min: 0, max: DAYS + 3 }), chance: fc.option(chance, { nil: null }) }),
    {
      selector: ({ day }) => day,
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((steps) => steps.toSorted((a, b) => a.day - b.day));
const first = dayOfIso("2018-01-01");

describe("day by day", () => {
  it("the mean is that of the days on which something stood", () => {
    fc.assert(
      fc.property(
        path,
        fc.integer({ min: 0, max: DAYS - 1 }),
        fc.constantFrom(0, 1),
        (steps, last, answer) => {
          const asked = question({
            estimates: steps.map(({ day, chance: said }) => estimate(isoDay(first + day), said)),
          });
          const scored = scoreQuestion(asked, came(answer, isoDay(first + last)), "2018-01-01");
          const days: number[] = [];
          for (let day = 0; day <= last; day++) {
            const stands = steps.findLast((step) => step.day <= day);
            if (stands?.chance !== undefined && stands.chance !== null)
              days.push((stands.chance - answer) ** 2);
          }
          const { mean } = scoreOf(scored, "A", "brier");
          if (days.length === 0) expect(mean).toBeNull();
          else expect(mean).toBeCloseTo(days.reduce((sum, each) => sum + each, 0) / days.length, 12);
          expect(scored.lines[0]!.coverage).toBeCloseTo(days.length / (last + 1), 12);
        },
      ),
    );
  });

  it("two lines are compared on the days that they share, and on no other", () => {
    fc.assert(
      fc.property(path, path, (one, other) => {
        const asPath = (steps: typeof one) =>
          steps.map(({ day, chance: said }) => ({ from: day, forecast: said }));
        const found = overCommonDays(
          asPath(one),
          asPath(other),
          { opened: 0, closed: DAYS, scheduled: DAYS },
          (said) => said,
        );
        const shared: [number, number][] = [];
        for (let day = 0; day < DAYS; day++) {
          const [a, b] = [one, other].map(
            (steps) => steps.findLast((step) => step.day <= day)?.chance ?? null,
          );
          if (a !== null && b !== null) shared.push([a!, b!]);
        }
        if (shared.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const mean = (at: 0 | 1) => shared.reduce((sum, pair) => sum + pair[at], 0) / shared.length;
        expect(found!.days).toBe(shared.length);
        expect(found!.one).toBeCloseTo(mean(0), 12);
        expect(found!.other).toBeCloseTo(mean(1), 12);
      }),
    );
  });

  it("peers sum to nothing where both stand all the time", () => {
    fc.assert(
      fc.property(chance, chance, fc.constantFrom(0, 1), (a, b, answer) => {
        const asked = question({
          estimates: [estimate("2018-01-01", a, "A"), estimate("2018-01-01", b, "B")],
        });
        const scored = scoreQuestion(asked, came(answer, "2018-01-10"), "2018-01-01");
        const [one, other] = scored.lines.map(({ peer }) => peer!);
        expect(one! + other!).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe("the answer of the case", () => {
  const range = (low: number, best: number, high: number) => ({ low, best, high });
  const asked = question({
    base: { what: "Talks that began", ...range(0.1, 0.2, 0.4) },
    reasons: [
      { text: "They have met before", cites: ["art:P1.S1"], before: 0.2, after: 0.5, without: 0.3 },
      { text: "They are far apart", cites: [], before: 0.5, after: 0.4, without: 0.5 },
    ],
    answered: range(0.2, 0.4, 0.6),
  });

  it("stands beside an even chance and its base rate, and each reason earned what it moved rightly", () => {
    const scored = scoreQuestion(asked, came(1, "2018-01-10"), "2018-01-01");
    expect(
      scored.compared.map(({ against, one, other }) =>
        [against, one, other].map((each) => (typeof each === "number" ? Math.round(each * 1e9) / 1e9 : each)),
      ),
    ).toEqual([
      ["an even chance", 0.36, 0.25],
      ["the base rate", 0.36, 0.64],
    ]);
    expect(scored.added).toBeCloseTo(0.28, 12);
    expect(scored.reasons.map(({ earned }) => Math.round(earned * 1e9) / 1e9)).toEqual([0.13, -0.11]);
  });

  it("earned and cost the other way round if it came out otherwise", () => {
    const scored = scoreQuestion(asked, came(0, "2018-01-10"), "2018-01-01");
    expect(scored.reasons.map(({ earned }) => Math.sign(earned))).toEqual([-1, 1]);
    expect(scored.added).toBeLessThan(0);
  });
});

describe("what was called impossible, and happened", () => {
  const certain = (by: string) => ({ ...estimate("2018-01-01", 1), by });
  it("has a finite score by every rule, as if it had been given one in a million, and peers beside it", () => {
    const asked = question({
      answered: { low: 1, best: 1, high: 1 },
      estimates: [certain("A"), { ...estimate("2018-01-01", 0.5), by: "B" }],
    });
    const scored = scoreQuestion(asked, came(0, "2018-01-10"), "2018-01-01");
    expect(scoreOf(scored, "A", "brier").mean).toBe(1);
    expect(scoreOf(scored, "A", "log").mean).toBeCloseTo(Math.log(1e-6), 9);
    const means = scored.lines.flatMap(({ scores }) => scores.map(({ mean }) => mean));
    expect(means.every((mean) => mean === null || Number.isFinite(mean))).toBe(true);
    // Against one who said a half and two who said never, by the definition.
    const peers = scored.lines.map(({ peer }) => peer ?? 0);
    expect(peers.every((each) => Number.isFinite(each))).toBe(true);
    expect(peers.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 9);
  });
});
