import { describe, expect, it } from "vitest";
import { bandOf } from "#analyses/forecasts/thresholds.ts";
import { spanInWords } from "#analyses/forecasts/words/figures.ts";
import { outward } from "#analyses/outward.ts";
import { likelihoodInWords } from "#view/probability-words.ts";
import { line } from "../told.ts";
import { answerTo, caseOf, counts, held, perform, question } from "./register.ts";

// Every word that stands for a number, on both sides.

describe("a range", () => {
  const heldAs = (low: number, high: number) =>
    perform(caseOf({ register: [question("it", { estimates: [held("B", [low, high])] })] }));

  it("of one half tells something, and a wider one does not", () => {
    expect(answerTo("it", heldAs(0.2, 0.7)).told).toBe(true);
    expect(answerTo("it", heldAs(0.2, 0.71)).told).toBe(false);
  });

  it("that tells nothing is said to, without a word of likelihood and with low confidence", () => {
    const [judgement] = heldAs(0.2, 0.71).explanation.judgements;
    expect(line(judgement!.gist!).replace("0.45499999999999996", "0.455")).toBe(
      '“Will it come about?” Open: the best guess for a yes is <0.455>, the range <{"low":0.2,"high":0.71}>.',
    );
    expect(judgement!.likelihood).toBeUndefined();
    expect(judgement!.confidence.level).toBe("low");
    expect(heldAs(0.2, 0.7).explanation.judgements[0]!.likelihood).toEqual({ low: 0.2, high: 0.7 });
  });
});

it("says that two answers differ from ten points on", () => {
  const apart = (chance: number) => {
    const q = question("it", { outside: counts(5, 9), estimates: [held("B", chance)] });
    const run = perform(caseOf({ register: [q] }));
    return [answerTo("it", run).apart, JSON.stringify(run.explanation.blocks).includes("points above")];
  };
  expect(
    answerTo("it", perform(caseOf({ register: [question("it", { outside: counts(5, 9) })] }))).chance!.best,
  ).toBe(0.55);
  expect(apart(0.64)).toEqual([null, false]);
  expect(apart(0.65)).toEqual([expect.closeTo(0.1, 12), true]);
  // From there on the first page has it, too.
  const onFront = (chance: number) => {
    const q = question("it", { outside: counts(50, 90), estimates: [held("B", chance)] });
    return line(perform(caseOf({ register: [q] })).explanation.judgements[0]!.gist!);
  };
  expect(onFront(0.64)).not.toContain("forecaster");
  expect(onFront(0.66)).toMatch(/; one forecaster holds <0\.66\d*>\.$/);
});

it("says what the rule adds to the cases wherever the figure is not theirs, and how many came true as they are", () => {
  const said = (yes: number, of: number) => {
    const { explanation } = perform(caseOf({ register: [question("it", { outside: counts(yes, of) })] }));
    return line(explanation.judgements[0]!.text);
  };
  const rule = "since the rule adds one case, half of it a yes.";
  expect(said(3, 19)).toContain(rule);
  // 3 of 20 are 15 %, and 3½ of 21 are 17.
  expect(said(3, 20)).toContain(rule);
  expect(said(7, 41)).toContain(rule);
  expect(said(5, 9)).toContain("the rule");
  expect(said(10, 20)).not.toContain("the rule");
  // The rate that is told is that of the cases with the one that is added.
  expect(said(0, 3)).toMatch(
    /none of three like cases came true .* which makes <0.125> .*since the rule adds/,
  );
  expect(said(2, 2)).toContain("both of two like cases came true");
  expect(said(1, 1)).toContain("the one like case came true");
  expect(said(0, 1)).toContain("the one like case did not come true");
});

it("prints one number as one, a range outwards, and nothing as none or all that may be more or less", () => {
  expect(outward({ low: 0.999, high: 0.999 })).toEqual({ low: 0.999, high: 0.999 });
  expect(outward({ low: 0.225, high: 0.225 + 1e-12 })).toEqual({ low: 0.225, high: 0.225 });
  expect(outward({ low: 0.4, high: 0.4 })).toEqual({ low: 0.4, high: 0.4 });
  expect(outward({ low: 0.14281, high: 0.66228 })).toEqual({ low: 0.14, high: 0.67 });
  expect(outward({ low: 0.0085, high: 0.9915 })).toEqual({ low: 0.0085, high: 0.9915 });
  expect(outward({ low: 0, high: 1 })).toEqual({ low: 0, high: 1 });
});

it("calls months and years by their halves", () => {
  expect([59, 60, 76, 259, 729, 932, 1096].map(spanInWords)).toEqual([
    "59 days",
    "two months",
    "two and a half months",
    "eight and a half months",
    "24 months",
    "two and a half years",
    "three years",
  ]);
});

it("names what has neither rate nor estimate up to three, and counts more", () => {
  const gaps = (count: number, more: readonly unknown[] = []) =>
    perform(caseOf({ register: [...Array.from({ length: count }, (_, at) => question(`q${at}`)), ...more] }))
      .explanation.gaps;
  expect(gaps(3)).toEqual([
    "Neither a base rate nor an estimate is given for “Will q0 come about?”, “Will q1 come about?” and “Will q2 come about?”.",
  ]);
  expect(gaps(4)).toEqual([
    "Neither a base rate nor an estimate is given for any of the four dated questions.",
  ]);
  expect(gaps(4, [question("it", { outside: counts(1, 9) })])).toEqual([
    "Neither a base rate nor an estimate is given for four of the five dated questions.",
  ]);
});

describe("the word in which a chance lies", () => {
  it("is the one that is printed for it", () => {
    const words = new Map<string, number>();
    for (let whole = 0; whole <= 100; whole++) {
      const chance = whole / 100;
      const word = likelihoodInWords({ low: chance, high: chance }, "icd203").replace(/ \(.*/, "");
      const band = bandOf(chance);
      expect(words.get(word) ?? band, `${whole} %: ${word}`).toBe(band);
      words.set(word, band);
    }
    expect([...words.values()]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("has changed where a reason left out would bring it into another, and not before", () => {
    const turns = (odds: number) => {
      const reasons = [{ text: "a reason", odds, judgement: "So" }];
      return perform(caseOf({ register: [question("it", { outside: counts(11, 27), reasons })] }));
    };
    // 11.5 of 28 are 41 %, unlikely; the odds 23 to 33. Times 1.1 they make 43 %, times 1.3 48 %.
    expect(turns(1.1).result.turns).toEqual([]);
    const { result, explanation } = turns(1.3);
    expect(result.turns).toMatchObject([{ question: "it", change: { without: "reason", at: 0 } }]);
    expect(explanation.flips[0]).toMatchObject({ about: ["it"], steps: 1 });
    expect(line(explanation.flips[0]!.change)).toBe("If the reason “a reason” were left out");
    expect(explanation.judgements[0]!.confidence.why).toContain(
      "Without one reason the answer would stand under another word.",
    );
  });
});

it("takes an answer that only one forecaster makes for one that hangs on him, not one that he holds alone", () => {
  const turns = (estimates: readonly unknown[]) =>
    perform(caseOf({ register: [question("it", { estimates })] })).result.turns.map(({ change }) => change);
  expect(turns([held("B", 0.9)])).toEqual([]);
  expect(turns([held("B", 0.3), held("C", 0.3)])).toEqual([]);
  expect(turns([held("B", 0.3), held("C", 0.7)])).toEqual([
    { without: "forecaster", name: "B" },
    { without: "forecaster", name: "C" },
  ]);
});
