import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExplanationsResult } from "#analyses/explanations/result.ts";
import { type Given, type PlainReason, plainAnswer, plainPool } from "./oracle.ts";
import { answerTo, caseOf, counts, held, perform, question, TODAY } from "./register.ts";

const share = fc.integer({ min: 2, max: 98 }).map((n) => n / 100);
const factor = fc.integer({ min: 1, max: 80 }).map((n) => n / 10);
const given = (one: fc.Arbitrary<number>): fc.Arbitrary<Given> =>
  fc.oneof(
    one,
    fc.tuple(one, one).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))),
  );
const plainReason: fc.Arbitrary<PlainReason> = fc.oneof(
  given(factor).map((odds) => ({ odds })),
  given(factor).map((pace) => ({ pace })),
  given(factor).map((perYear) => ({ perYear })),
  fc
    .record(
      { chance: given(share), yes: given(share), no: given(share) },
      { requiredKeys: ["chance", "yes"], noNullPrototype: true },
    )
    .map((condition) => ({ given: condition })),
);

/** Days from the day of the cases to the last that counts. */
const DAYS = 365;

describe("the way from the outside view to the answer", () => {
  it("is that of the definitions, with every number at its best guess and at every combination of ends", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.array(plainReason, { maxLength: 4 }),
        fc.boolean(),
        (yes, no, reasons, lasts) => {
          fc.pre(yes + no > 0);
          const q = question("it", {
            outside: counts(yes, yes + no, { lasts }),
            reasons: reasons.map((reason, at) => ({ text: `reason ${at}`, judgement: "So", ...reason })),
          });
          const { course, chance } = answerTo("it", perform(caseOf({ register: [q] })));
          const plain = plainAnswer(course!.base, reasons, lasts, DAYS);
          expect(course!.base.best).toBeCloseTo((yes + 0.5) / (yes + no + 1), 12);
          for (const end of ["low", "best", "high"] as const) expect(chance![end]).toBeCloseTo(plain[end], 9);
          expect(course!.parts).toHaveLength(reasons.length);
          for (const [at, { without }] of course!.parts.entries()) {
            const left = plainAnswer(course!.base, reasons.toSpliced(at, 1), lasts, DAYS);
            for (const end of ["low", "best", "high"] as const)
              expect(without[end]).toBeCloseTo(left[end], 9);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("begins a further way at the opening, where that is still to come", () => {
    const q = question("it", {
      outside: counts(3, 11),
      opens: "2024-07-01",
      reasons: [{ text: "another way", perYear: 0.5, judgement: "So" }],
    });
    const { course, chance } = answerTo("it", perform(caseOf({ register: [q] })));
    expect(chance!.best).toBeCloseTo(plainAnswer(course!.base, [{ perYear: 0.5 }], false, 183).best, 12);
  });

  it("goes by the days from the opening, where a question opens later than the day of the analysis", () => {
    const reasons = [{ text: "those were open for 100", openFor: 100, judgement: "So" }];
    const on = (asOf: string) => {
      const q = question("it", {
        outside: counts(3, 11),
        reasons,
        opens: "2024-02-01",
        closes: "2024-03-06",
      });
      const run = perform(caseOf({ asOf, register: [q] }));
      return { ...answerTo("it", run), said: JSON.stringify(run.explanation) };
    };
    // From 1 February to 6 March 2024 there are 34 days, however long before the question opens one looks.
    for (const asOf of ["2024-01-01", "2024-01-31", "2024-02-01"]) {
      const { said, course, chance } = on(asOf);
      expect(chance!.best).toBeCloseTo(1 - (1 - course!.base.best) ** 0.34, 12);
      expect(said).toContain(
        asOf === "2024-02-01"
          ? "34 days are left; those"
          : "34 days lie between its opening and its close; those",
      );
    }
  });

  it("goes by the days left on the day of the analysis, where like questions were open for so many, whatever the day", () => {
    const reasons = [{ text: "those were open for 100", openFor: 100, judgement: "So" }];
    const on = (asOf: string, closes: string) => {
      const run = perform(
        caseOf({ asOf, register: [question("it", { outside: counts(3, 11), reasons, closes })] }),
      );
      return { run, ...answerTo("it", run) };
    };
    // 2024 is a leap year: 31 days of January, 29 of February and 5 of March lie between 1 January and 6 March.
    for (const [asOf, closes, days, pace] of [
      ["2024-01-01", "2024-03-06", "65 days are", 0.65],
      ["2024-02-01", "2024-03-06", "34 days are", 0.34],
      ["2024-01-01", "2025-01-01", "366 days are", 3.7],
      ["2024-03-06", "2024-03-06", "one day is", 0.01],
    ] as const) {
      const { course, chance, run } = on(asOf, closes);
      expect(chance!.best).toBeCloseTo(1 - (1 - course!.base.best) ** pace, 12);
      expect(JSON.stringify(run.explanation)).toContain(`${days} left; those were open for 100`);
    }
  });

  it("takes the best guess that the case gives within a range", () => {
    const reasons = [
      {
        text: "it hangs on this",
        judgement: "So",
        given: { chance: { low: 0.1, best: 0.2, high: 0.9 }, yes: 1, no: 0 },
      },
    ];
    const run = perform(caseOf({ register: [question("it", { outside: counts(3, 11), reasons })] }));
    expect(answerTo("it", run).chance).toEqual({ low: 0.1, best: 0.2, high: 0.9 });
  });
});

describe("a condition", () => {
  const on = (condition: unknown, more: readonly unknown[] = []) =>
    caseOf({
      explanations: [
        {
          id: "why",
          question: "Why?",
          effect: { text: "it turned" },
          hypotheses: [
            { id: "push", name: "A push", judgement: "So" },
            { id: "pull", name: "A pull", judgement: "So" },
          ],
        },
      ],
      register: [
        question("it", {
          outside: counts(3, 11),
          reasons: [{ text: "it hangs on this", judgement: "So", given: condition }],
        }),
        ...more,
      ],
    });
  const best = (c: ReturnType<typeof caseOf>, found = {}) => answerTo("it", perform(c, found));

  it("takes the chance of an explanation from what was found of it", () => {
    const hypotheses = [{ id: "push", central: { low: 0.2, high: 0.5 }, median: 0.3 }];
    const sets = [{ id: "why", hypotheses }] as unknown as ExplanationsResult["sets"];
    const found = { explanations: { result: { sets } as never } };
    const answer = best(on({ hypothesis: "push", yes: 0.9, no: 0.1 }), found);
    expect(answer.chance!.best).toBeCloseTo(0.3 * 0.9 + 0.7 * 0.1, 12);
    expect(answer.chance!.low).toBeCloseTo(0.2 * 0.9 + 0.8 * 0.1, 12);
    expect(answer.chance!.high).toBeCloseTo(0.5 * 0.9 + 0.5 * 0.1, 12);
  });

  it.each([
    ["explanations were not run", {}],
    ["they could not be", { explanations: { missing: ["evidence"] } }],
    ["the set was not compared", { explanations: { result: { sets: [] } } }],
  ])("of an explanation is not weighed where %s", (_, found) => {
    const answer = best(on({ hypothesis: "push", yes: 0.9 }), found);
    expect(answer.unweighed).toEqual([{ at: 0, why: "no chance of the condition" }]);
    expect(answer.chance).toEqual(answer.course!.base);
  });

  it("takes the answer to another question, wherever that stands", () => {
    const other = question("other", { outside: counts(9, 11) });
    const answer = best(on({ question: "other", yes: 0.9, no: 0.1 }, [other]));
    const p = 9.5 / 12;
    expect(answer.chance!.best).toBeCloseTo(p * 0.9 + (1 - p) * 0.1, 12);
  });

  it.each([
    ["yes", 0.9],
    ["no", 0.1],
  ])("is certain once the other question is settled as %s", (settled, chance) => {
    const other = question("other", {
      closes: "2023-12-30",
      outside: counts(9, 11),
      resolution: { answer: settled, on: "2023-12-31", source: "The papers" },
    });
    expect(best(on({ question: "other", yes: 0.9, no: 0.1 }, [other])).chance!.best).toBeCloseTo(chance, 12);
  });

  it.each(["annulled", "ambiguous", "withdrawn"])("is not weighed where the other question is %s", (as) => {
    const other = question("other", {
      outside: counts(9, 11),
      resolution: { as, on: "2023-12-31", source: "P" },
    });
    expect(best(on({ question: "other", yes: 0.9 }, [other])).unweighed).toHaveLength(1);
  });

  it("is not weighed where what follows is not stated, and never filled with a middle", () => {
    expect(best(on({ chance: 0.5, yes: "not stated" })).unweighed).toEqual([{ at: 0, why: "not stated" }]);
    expect(best(on({ chance: 0.5, yes: 0.5, no: "unknown" })).unweighed).toEqual([
      { at: 0, why: "not stated" },
    ]);
    expect(best(on({ chance: "not stated", yes: 0.5 })).unweighed).toEqual([
      { at: 0, why: "no chance of the condition" },
    ]);
  });

  it("of two that hang on one another begins from nothing, though the case refuses them", () => {
    const other = question("other", {
      outside: counts(1, 2),
      reasons: [{ text: "and back", judgement: "So", given: { question: "it", yes: 0.5 } }],
    });
    const run = perform(on({ question: "other", yes: 0.9 }, [other]));
    expect(run.result.answers.every(({ chance }) => chance !== null)).toBe(true);
  });
});

describe("what forecasters hold", () => {
  it("is pooled by the geometric mean of odds of the latest of each, and lies within what they allow", () => {
    fc.assert(
      fc.property(fc.array(given(share), { minLength: 1, maxLength: 6 }), (chances) => {
        const estimates = chances.flatMap((chance, at) => [
          held(`F${at}`, 0.5, { on: "2023-12-01" }),
          held(`F${at}`, typeof chance === "number" ? chance : [...chance]),
          held("a shop", 0.99, { as: "market", on: `2023-11-${10 + at}` }),
        ]);
        const run = perform(caseOf({ register: [question("it", { estimates })] }));
        const { chance, by } = answerTo("it", run);
        const bests = chances.map((one) => (typeof one === "number" ? one : (one[0] + one[1]) / 2));
        expect(by).toBe("forecasters");
        expect(chance!.best).toBeCloseTo(plainPool(bests), 9);
        const [lows, highs] = [0, 1].map((end) =>
          chances.map((one) => (typeof one === "number" ? one : one[end]!)),
        );
        expect(chance!.low).toBe(Math.min(...lows!));
        expect(chance!.high).toBe(Math.max(...highs!));
      }),
      { numRuns: 100 },
    );
  });

  it("ends with a withdrawal, and begins again with the next estimate", () => {
    const estimates = [
      held("B", 0.2, { on: "2023-12-01" }),
      held("C", 0.4, { on: "2023-12-02" }),
      { by: "B", on: "2023-12-03", withdrawn: true, judgement: "So" },
    ];
    const run = perform(caseOf({ register: [question("it", { estimates })] }));
    expect(answerTo("it", run).chance).toEqual({ low: 0.4, best: 0.4, high: 0.4 });
    const back = [...estimates, held("B", 0.3, { on: "2023-12-05" })];
    const again = perform(caseOf({ register: [question("it", { estimates: back })] }));
    expect(answerTo("it", again).chance!.low).toBe(0.3);
    expect(again.result.estimates[0]!.course.map(({ pooled }) => pooled!.best)).toEqual([
      0.2,
      expect.closeTo(plainPool([0.2, 0.4]), 12),
      0.4,
      expect.closeTo(plainPool([0.3, 0.4]), 12),
    ]);
  });

  it("has no course where nobody holds anything any more", () => {
    const estimates = [
      held("B", 0.2, { on: "2023-12-01" }),
      { by: "B", on: "2023-12-03", withdrawn: true, judgement: "So" },
    ];
    const { result } = perform(caseOf({ register: [question("it", { estimates })] }));
    expect(result.estimates[0]!.course.at(-1)!.pooled).toBeNull();
    expect(result.answers[0]).toMatchObject({ chance: null, by: null, told: false });
  });

  it("gives no answer where one says never and another certainly", () => {
    const estimates = [held("B", [0, 0]), held("C", [1, 1])];
    const run = perform(caseOf({ register: [question("it", { estimates })] }));
    expect(answerTo("it", run).chance).toBeNull();
    expect(run.explanation.judgements).toEqual([]);
  });

  it("never answers beside an outside view that gives a chance, and does where that gives none", () => {
    const estimates = [held("B", 0.9)];
    const beside = perform(caseOf({ register: [question("it", { outside: counts(3, 11), estimates })] }));
    expect(answerTo("it", beside)).toMatchObject({ by: "outside view", chance: { best: 3.5 / 12 } });
    const outside = { class: "none", since: "2023-12-01", what: "an end", judgement: "So" };
    const without = perform(
      caseOf({
        classes: [{ id: "none", shipped: "none/such" }],
        register: [question("it", { outside, estimates })],
      }),
    );
    expect(answerTo("it", without)).toMatchObject({ by: "forecasters", chance: { best: 0.9 } });
  });
});

describe("answers of other kinds", () => {
  const OUTCOMES = [
    { id: "a", text: "one" },
    { id: "b", text: "two" },
    { id: "c", text: "three" },
  ];
  const spread = (by: string, chances: Record<string, unknown>) => ({
    by,
    on: "2023-12-10",
    chances,
    judgement: "So",
  });

  it("of several outcomes take the mean of the chances, each forecaster's brought to a sum of 1", () => {
    const estimates = [
      spread("B", { a: 0.5, b: 0.3, c: 0.2 }),
      spread("C", { a: [0.1, 0.3], b: [0.5, 0.7], c: [0.1, 0.5] }),
      spread("D", { a: "not stated", b: 0.1, c: 0.1 }),
    ];
    const q = question("it", { answer: "one of", outcomes: OUTCOMES, estimates });
    const { result } = perform(caseOf({ register: [q] }));
    const [a, b, c] = result.estimates[0]!.outcomes!;
    expect([a!.best, b!.best, c!.best]).toEqual(
      [0.5 + 0.2 / 1.1, 0.3 + 0.6 / 1.1, 0.2 + 0.3 / 1.1].map((twice) => expect.closeTo(twice / 2, 12)),
    );
    expect(a).toMatchObject({ low: 0.1, high: 0.5 });
    expect(result.estimates[0]!.forecasters).toBe(2);
  });

  it("of numbers take at every share that all give the median of the values", () => {
    const held3 = [
      { share: 0.1, value: 2 },
      { share: 0.5, value: 5 },
      { share: 0.9, value: 12 },
    ];
    const other = (by: string, values: readonly [number, number]) => ({
      by,
      on: "2023-12-10",
      quantiles: [
        { share: 0.1, value: values[0] },
        { share: 0.9, value: values[1] },
      ],
      judgement: "So",
    });
    const estimates = [
      { by: "B", on: "2023-12-10", quantiles: held3, judgement: "So" },
      other("C", [4, 20]),
      other("D", [3, 11]),
    ];
    const q = question("it", { answer: "number", unit: "ships", estimates });
    const { result } = perform(caseOf({ register: [q] }));
    expect(result.estimates[0]!.quantiles).toEqual([
      { share: 0.1, value: 3 },
      { share: 0.9, value: 12 },
    ]);
  });

  it("have none together where no share is given by all", () => {
    const one = (by: string, at: number) => ({
      by,
      on: "2023-12-10",
      quantiles: [{ share: at, value: "2024-05-01" }],
      judgement: "So",
    });
    const q = question("it", { answer: "date", estimates: [one("B", 0.5), one("C", 0.6)] });
    const { result, explanation } = perform(caseOf({ register: [q] }));
    expect(result.estimates[0]!.quantiles).toBeNull();
    expect(explanation.judgements).toEqual([]);
  });
});

it("closes on the day after the last that counts", () => {
  const status = (closes: string) =>
    answerTo("it", perform(caseOf({ register: [question("it", { closes })] }))).status;
  expect(status("2023-12-31")).toBe("closed");
  expect(status(TODAY)).toBe("open");
});

describe("a chain of questions, each of which hangs on the next", () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, at) =>
      at === length - 1
        ? question(`q${at}`, { outside: counts(3, 10) })
        : question(`q${at}`, {
            outside: counts(5, 10),
            reasons: [
              {
                text: "It follows",
                judgement: "So",
                given: { question: `q${at + 1}`, yes: 0.8, no: 0.4 },
              },
            ],
          }),
    );
  it("may be as long as a case can be, whichever way it is written", () => {
    const register = chain(5000);
    const forwards = perform(caseOf({ register }));
    const backwards = perform(caseOf({ register: register.toReversed() }));
    const last = answerTo("q4999", forwards).chance!;
    const next = answerTo("q4998", forwards).chance!;
    expect(last.best).toBeCloseTo(3.5 / 11, 12);
    expect(next.best).toBeCloseTo(0.8 * last.best + 0.4 * (1 - last.best), 12);
    for (const id of ["q0", "q2500", "q4998"])
      expect(answerTo(id, forwards).chance).toEqual(answerTo(id, backwards).chance);
  });
});
