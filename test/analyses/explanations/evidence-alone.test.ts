import { describe, expect, it } from "vitest";
import { favourOf } from "#analyses/explanations/evidence-alone.ts";
import { headlineOf, judgementOf } from "#analyses/explanations/judgement.ts";
import { ODDS_SLIGHT } from "#analyses/explanations/thresholds.ts";
import { Random } from "#math/random.ts";
import { modelOf, plain, resultFor } from "./compared.ts";
import { resultOf } from "./perform.ts";
import type { SampleSet } from "./sample-set.ts";

// An explanation that leads because it was believed beforehand is not the best supported by evidence.

const set = (prior: number, a: number, b: number): SampleSet => ({
  hypotheses: { A: prior, B: 0.98 - prior },
  other: 0.02,
  evidence: [{ ratings: { A: a, B: b } }, { ratings: { A: a, B: b } }],
});
const all = (sample: SampleSet) => {
  const model = modelOf(sample);
  const result = resultOf(sample);
  const { text, gist, inShort } = judgementOf(result, model);
  return { result, headline: headlineOf(result, model), told: [text, gist!, inShort!].map(plain) };
};

describe("the odds of the evidence alone", () => {
  it("are the product of the likelihood ratios, whatever was believed beforehand", () => {
    for (const prior of [0.1, 0.6, 0.9]) {
      const { result } = all(set(prior, 0.6, 0.3));
      const { odds, rival } = result.evidenceAlone!;
      expect(odds).toBeCloseTo(result.leader === "A" ? 4 : 1 / 4, 9);
      expect(rival).toBe(result.leader === "A" ? "B" : "A");
    }
  });

  it("are not told where all start level, or several come first", () => {
    expect(all({ ...set(0.49, 0.6, 0.3) }).result.evidenceAlone).toBeUndefined();
    expect(
      all({ ...set(0.5, 0.6, 0.3), hypotheses: { A: undefined, B: undefined } }).result.evidenceAlone,
    ).toBeUndefined();
  });

  it("favour the leader, the rival or neither at the stated bounds", () => {
    expect([ODDS_SLIGHT, 1.2, 1, 0.81, 1 / ODDS_SLIGHT, 0.5].map(favourOf)).toEqual([
      "leader",
      "neither",
      "neither",
      "neither",
      "rival",
      "rival",
    ]);
    expect(favourOf(null)).toBe("leader");
  });
});

describe("a lead", () => {
  it("by the evidence is the best supported, with nothing said of beliefs", () => {
    const { headline, told } = all(set(0.6, 0.6, 0.1));
    expect(headline).toContain("is the best supported");
    expect(told.join(" ")).not.toContain("starting beliefs");
  });

  it.each([
    [set(0.95, 0.3, 0.4), "the evidence itself favours “explanation B”"],
    [set(0.95, 0.5, 0.49), "the evidence itself hardly tells it from “explanation B”"],
  ])("on the starting beliefs says so wherever it is told", (sample, itself) => {
    const { headline, told } = all(sample);
    expect(headline).toBe("“explanation A” leads two explanations on the starting beliefs");
    expect(told).toHaveLength(3);
    for (const text of told) {
      expect(text).toContain("on the starting beliefs");
      expect(text).not.toContain("best supported");
    }
    const [whole, gist, short] = told;
    for (const text of [whole, gist])
      expect(text).toContain(`. It leads on the starting beliefs: ${itself}.`);
    // A bottom line ends such a sentence with its likelihood.
    expect(short!.split(":")[0]).toMatch(/, on the starting beliefs(, is .*)?$/);
  });

  it("of beliefs over several names all that the evidence favours alike", () => {
    const model = modelOf({
      ...set(0.5, 0.5, 0.5),
      hypotheses: { A: 0.5, B: 0.24, C: 0.24 },
      evidence: [{ ratings: { A: 0.1, B: 0.2, C: 0.2 } }],
    });
    const result = resultFor(model, {
      evidenceAlone: { rival: "C", levelWith: ["B"], together: true, odds: 0.5, believedFirst: true },
    });
    expect(plain(judgementOf(result, model).text)).toContain(
      "the evidence itself favours “explanation B” and “explanation C”.",
    );
  });

  it.each([
    [
      { hypotheses: { A: 0.48, B: 0.52 }, evidence: [{ ratings: { A: 0.6, B: 0.5 } }] },
      "“explanation A” leads two explanations, with evidence that hardly tells it from “explanation B”",
      "The starting beliefs do not put it ahead of all others, and the evidence itself hardly tells it from “explanation B”.",
    ],
    [
      {
        hypotheses: { A: 0.4, B: 0.5, C: 0.1 },
        evidence: [{ ratings: { A: 0.5, B: 0.1, C: 0.9 } }],
      },
      "“explanation A” leads three explanations on starting beliefs and evidence together",
      "Neither the starting beliefs nor the evidence alone puts it ahead of all others: the evidence itself favours “explanation C”.",
    ],
  ])("that the beliefs do not put first is not said to lead on them", (sample, headline, sentence) => {
    const model = modelOf({ ...sample, other: 0 });
    const result = resultOf({ ...sample, other: 0 });
    expect(result.evidenceAlone!.believedFirst).toBe(false);
    const told = { ...result, verdict: "clear" } as const;
    const { text, gist, inShort } = judgementOf(told, model);
    expect(headlineOf(told, model)).toBe(headline);
    for (const said of [text, gist!]) expect(plain(said)).toContain(sentence);
    for (const said of [text, gist!, inShort!]) {
      expect(plain(said)).not.toMatch(/on the starting beliefs|best supported/);
    }
  });
});

describe("the rival by the evidence alone", () => {
  const withSecond = (second: number | [number, number]): SampleSet => ({
    hypotheses: { A: 0.5, B: 0.2, C: 0.3 },
    other: 0,
    evidence: [{ ratings: { A: 0.6, B: second, C: 0.55 } }],
  });

  it("is the one next to the leader, however often a third comes first", () => {
    for (const high of [0.59, 0.63]) {
      const { result, headline } = all(withSecond([0.05, high]));
      expect(result.evidenceAlone).toMatchObject({ rival: "C", believedFirst: true });
      expect(result.evidenceAlone!.odds).toBeCloseTo(0.6 / 0.55, 9);
      expect(headline).not.toContain("best supported");
    }
  });

  it("never makes the leader the better supported by being stronger itself", () => {
    const random = new Random(7, "stronger rival");
    let compared = 0;
    for (let at = 0; at < 150; at++) {
      const rating = () => 0.1 + 0.7 * random.uniform();
      const [a, b, c] = [rating(), rating(), rating()].map((share) => share + 0.05);
      const total = a! + b! + c!;
      const ratings = { A: rating(), B: rating(), C: rating() };
      const sample = (more: number): SampleSet => ({
        hypotheses: { A: a! / total, B: b! / total, C: c! / total },
        other: 0,
        evidence: [{ ratings: { ...ratings, B: [ratings.B * 0.5 * more, ratings.B * more] } }],
      });
      const [before, after] = [resultOf(sample(1)), resultOf(sample(1.2))];
      if (before.leader !== after.leader || before.leader === "B") continue;
      if (!before.evidenceAlone || !after.evidenceAlone) continue;
      compared++;
      if (favourOf(before.evidenceAlone.odds) !== "leader") {
        expect(favourOf(after.evidenceAlone.odds), JSON.stringify(sample(1))).not.toBe("leader");
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});
