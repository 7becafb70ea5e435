import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chance } from "#analyses/forecasts/chance.ts";
import { endingBy } from "#reference-classes/ending-by.ts";
import { answerTo, caseOf, counts, held, LENGTHS, perform, question, roundsLasting } from "./register.ts";

const CLASSES = [
  {
    id: "c",
    rounds: LENGTHS.map((_, at) => `r${at}`),
    name: "Rounds",
    begins: "a start",
    ends: "an end",
    cite: ["s"],
  },
  {
    id: "few",
    rounds: ["r0", "r1", "r2", "r3"],
    name: "A few",
    begins: "a start",
    ends: "an end",
    cite: ["s"],
  },
];
const ROUNDS = roundsLasting(LENGTHS);

function isHeld({ low, best, high }: Chance): boolean {
  return 0 <= low && low <= best && best <= high && high <= 1;
}

const day = fc
  .integer({ min: 1, max: 90 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));

describe("chances from a class", () => {
  it("never fall from one deadline to a later one, whatever one and the same reason adds", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }).map((n) => n / 10),
        fc.constantFrom("odds", "pace"),
        fc.constantFrom("c", "few"),
        (days, ratio, way, id) => {
          const outside = { class: id, since: "2023-12-20", what: "an end", judgement: "So" };
          const register = days.toSorted().map((closes, at) =>
            question(`q${at}`, {
              closes,
              outside,
              reasons: [{ text: "a reason", [way]: ratio, judgement: "So" }],
            }),
          );
          const families = [{ kind: "deadlines", questions: register.map(({ id: one }) => one) }];
          const { result } = perform(caseOf({ rounds: ROUNDS, classes: CLASSES, register, families }));
          const chances = result.answers.map(({ chance }) => chance!);
          expect(chances.every(isHeld)).toBe(true);
          for (const [at, chance] of chances.entries())
            if (at > 0) expect(chance.best).toBeGreaterThanOrEqual(chances[at - 1]!.best - 1e-12);
          expect(result.families![0]!.sets.every(({ mended }) => mended === null)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of lasting and of ending, and of ways to end and all others, are one", () => {
    const outside = { class: "c", since: "2023-12-10", what: "an end", judgement: "So" };
    const ways = [{}, { lasts: true }, { endings: ["agreement"] }, { endings: ["collapse"] }];
    const register = ways.map((way, at) =>
      question(`q${at}`, { closes: "2024-02-20", outside: { ...outside, ...way } }),
    );
    const { result } = perform(caseOf({ rounds: ROUNDS, classes: CLASSES, register }));
    const [ends, lasts, agreed, collapsed] = result.answers.map(({ chance }) => chance!);
    expect(ends!.best + lasts!.best).toBeCloseTo(1, 12);
    expect(ends!.low + lasts!.high).toBeCloseTo(1, 12);
    expect(agreed!.best + collapsed!.best).toBeCloseTo(ends!.best, 12);
    expect(ends!.best).toBeGreaterThan(0);
    expect(collapsed!.best).toBeGreaterThan(0);
  });

  it("are those of the one function that tells a chance to end by a day", () => {
    const outside = { class: "c", since: "2023-12-10", what: "an end", judgement: "So" };
    const q = question("q", { closes: "2024-02-20", outside });
    const { result, input } = perform(caseOf({ rounds: ROUNDS, classes: CLASSES, register: [q] }));
    const { known, endings } = input.classes[0]!;
    const told = endingBy(known!, endings.length, { least: 22, most: 22 }, 50);
    if ("untold" in told) throw new Error(told.untold);
    expect(result.answers[0]!.chance).toEqual({ ...told.ended });
  });

  it("hold the limits of the sample and all that the day of the beginning leaves open", () => {
    // Of so short a phase the days are everything: the sample alone would not hold what they allow.
    const outside = { class: "c", since: "2023-09/2023-12", what: "an end", judgement: "So" };
    const q = question("q", { closes: "2024-01-15", outside });
    const { result, input } = perform(caseOf({ rounds: ROUNDS, classes: CLASSES, register: [q] }));
    const { known, endings } = input.classes[0]!;
    const { age } = input.questions[0]!.outside as { age: { least: number; most: number } };
    expect(age).toEqual({ least: 1, most: 122 });
    const told = endingBy(known!, endings.length, age, 14);
    if ("untold" in told) throw new Error(told.untold);
    const { low, high, best } = result.answers[0]!.chance!;
    expect(best).toBe(told.ended.best);
    expect(low).toBe(Math.min(told.ended.low, told.between[0]));
    expect(high).toBe(Math.max(told.ended.high, told.between[1]));
  });
});

describe("what must not matter", () => {
  const parts = {
    rounds: ROUNDS,
    classes: CLASSES,
    register: [
      question("a", {
        outside: counts(4, 15),
        reasons: [{ text: "hangs on b", judgement: "So", given: { question: "b", yes: 0.8, no: 0.2 } }],
        estimates: [held("B", 0.3), held("C", 0.5), held("a shop", 0.6, { as: "market" })],
      }),
      question("b", { closes: "2024-06-30", outside: counts(9, 20), estimates: [held("B", 0.9)] }),
      question("c", { closes: "2024-09-30", estimates: [held("C", 0.2), held("B", 0.4)] }),
      question("d", {
        closes: "2024-03-01",
        outside: { class: "c", since: "2023-12-10", what: "an end", judgement: "So" },
      }),
    ],
    families: [
      { kind: "one of many", questions: ["a", "b", "c"], exhaustive: true },
      { kind: "conditional", event: "a", condition: "b", ifSo: "c" },
    ],
  };
  const told = (run: ReturnType<typeof perform>) => ({
    answers: run.result.answers.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    turns: run.result.turns.map((turn) => JSON.stringify(turn)).toSorted(),
    inputs: run.explanation.inputs,
    headline: run.explanation.headline,
    gaps: run.explanation.gaps.toSorted(),
  });

  it("is the order of questions, classes and families", () => {
    const turned = {
      ...parts,
      register: parts.register.toReversed(),
      classes: parts.classes.toReversed(),
      families: parts.families.toReversed(),
    };
    expect(told(perform(caseOf(turned)))).toEqual(told(perform(caseOf(parts))));
  });

  it("is the order of forecasters", () => {
    const register = parts.register.map((one) => ({
      ...one,
      estimates: ((one as { estimates?: unknown[] }).estimates ?? []).toReversed(),
    }));
    const [straight, turned] = [perform(caseOf(parts)), perform(caseOf({ ...parts, register }))];
    for (const [at, { chance }] of straight.result.answers.entries()) {
      expect(turned.result.answers[at]!.chance!.best).toBeCloseTo(chance!.best, 12);
      expect(turned.result.answers[at]!.chance!.low).toBe(chance!.low);
    }
  });

  it("is who else is asked about what", () => {
    const alone = perform(caseOf({ ...parts, register: [parts.register[1]!], families: [] }));
    expect(answerTo("b", alone)).toEqual(answerTo("b", perform(caseOf(parts))));
  });

  it("leaves every range around its best guess", () => {
    for (const { chance } of perform(caseOf(parts)).result.answers) expect(isHeld(chance!)).toBe(true);
  });
});
