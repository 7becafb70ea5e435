import { describe, expect, it } from "vitest";
import { confidenceLevel } from "#analyses/confidence.ts";
import { caveatsOf } from "#analyses/explanations/caveats.ts";
import { type ConfidenceFacts, groundsOf } from "#analyses/explanations/confidence.ts";
import { certainlyBeaten } from "#analyses/explanations/dominance.ts";
import { hypothesisTable } from "#analyses/explanations/hypothesis-table.ts";
import { inconsistencyScores } from "#analyses/explanations/inconsistency.ts";
import { leadShares } from "#analyses/explanations/leads.ts";
import { posteriorSpreads } from "#analyses/explanations/posterior-spread.ts";
import { priorsOf } from "#analyses/explanations/priors.ts";
import type { Readings } from "#analyses/explanations/readings.ts";
import type { Verdict } from "#analyses/explanations/result.ts";
import { isAboveSome, type VerdictFacts, verdictOn } from "#analyses/explanations/verdict.ts";
import { often, oftenInShort } from "#analyses/explanations/wording.ts";
import { modelOf, plain, resultFor } from "./compared.ts";

// Each threshold that turns a number into a word, on both sides.

describe("the verdict", () => {
  const facts: VerdictFacts = {
    evidence: 3,
    leads: 0.8,
    secondLeads: 0.2,
    readings: 1000,
    apart: true,
    steps: null,
    pivotal: 0,
  };
  const verdict = (more: Partial<VerdictFacts>) => verdictOn({ ...facts, ...more });

  it("is level within two standard errors of the difference", () => {
    // Shares p and q of n = 1000: the error is √((p + q − (p − q)²) / n); with p + q = 1, twice it is 0.0631 at p − q = 0.0631.
    expect(verdict({ leads: 0.5315, secondLeads: 0.4685 })).toBe("level");
    expect(verdict({ leads: 0.5317, secondLeads: 0.4683 })).toBe("clear");
    // With p + q = 0.6 there is less to err: twice the error is 0.0489.
    expect(verdict({ leads: 0.3244, secondLeads: 0.2756 })).toBe("level");
    expect(verdict({ leads: 0.3246, secondLeads: 0.2754 })).toBe("open");
    // More readings tell more apart: at n = 4000 it is half of that.
    expect(verdict({ leads: 0.5317, secondLeads: 0.4683, readings: 4000 })).toBe("clear");
    expect(verdict({ leads: 0.5157, secondLeads: 0.4843, readings: 4000 })).toBe("level");
    expect(verdict({ leads: 0.5159, secondLeads: 0.4841, readings: 4000 })).toBe("clear");
  });

  it("is open where no evidence is left, however firmly starting beliefs put one first", () => {
    expect(verdict({ evidence: 0, leads: 1, secondLeads: 0 })).toBe("open");
    expect(verdict({ evidence: 1, leads: 1, secondLeads: 0 })).toBe("clear");
  });

  it("is open below half of the readings", () => {
    expect(verdict({ leads: 0.499 })).toBe("open");
    expect(verdict({ leads: 0.5 })).toBe("clear");
  });

  it("is open below nine readings in ten while the ranges overlap those of all rivals", () => {
    expect(verdict({ leads: 0.899, secondLeads: 0.101, apart: false })).toBe("open");
    expect(verdict({ leads: 0.9, secondLeads: 0.1, apart: false })).toBe("clear");
    expect(verdict({ leads: 0.899, secondLeads: 0.101, apart: true })).toBe("clear");
    const range = { low: 0.4, high: 0.6 };
    expect(isAboveSome(range, [{ low: 0.1, high: 0.4 }])).toBe(false);
    expect(
      isAboveSome(range, [
        { low: 0.1, high: 0.399 },
        { low: 0.3, high: 0.7 },
      ]),
    ).toBe(true);
  });

  it("is narrow where one step, or one piece of evidence less, is enough", () => {
    expect(verdict({ steps: 1 })).toBe("narrow");
    expect(verdict({ steps: 2 })).toBe("clear");
    expect(verdict({ pivotal: 1 })).toBe("narrow");
    expect(verdict({ leads: 0.49, steps: 1, pivotal: 1 })).toBe("open");
  });
});

describe("confidence", () => {
  const confirmed = { all: 2, cited: 2, alone: 0, stipulated: 0 };
  const best: ConfidenceFacts = {
    verdict: "clear",
    sources: confirmed,
    ratings: { given: 16, missing: 0 },
    explanations: 4,
    conventions: 0,
    leads: 0.95,
    steps: null,
    changes: 0,
    pivotal: 0,
    contested: 0,
    causeContested: false,
  };
  const grounds = (more: Partial<ConfidenceFacts>) => groundsOf({ ...best, ...more });
  const level = (more: Partial<ConfidenceFacts>) => confidenceLevel(grounds(more));

  it("is high where all is given and nothing small would change the answer", () => {
    expect(grounds({})).toEqual({ answers: true, sources: 2, confirmed: 1, given: 1, turnedBy: "none" });
    expect(level({})).toBe("high");
  });

  it.each<Verdict>(["level", "open"])("is low where the verdict is %s, which answers nothing", (verdict) => {
    expect(grounds({ verdict }).answers).toBe(false);
    expect(level({ verdict })).toBe("low");
  });

  it("counts ratings and starting beliefs as inputs, those by convention as missing", () => {
    // Of 16 ratings and 4 beliefs: 18 are nine tenths, 17 are less, 9 are less than half.
    expect(level({ ratings: { given: 15, missing: 1 }, conventions: 1 })).toBe("high");
    expect(level({ ratings: { given: 14, missing: 2 }, conventions: 1 })).toBe("moderate");
    expect(grounds({ ratings: { given: 14, missing: 2 }, conventions: 1 }).given).toBe(17 / 20);
    expect(level({ ratings: { given: 9, missing: 7 }, conventions: 3 })).toBe("moderate");
    expect(level({ ratings: { given: 8, missing: 8 }, conventions: 3 })).toBe("low");
  });

  it("is low with less than two independent sources", () => {
    expect(level({ sources: { ...confirmed, all: 1 } })).toBe("low");
    expect(level({ sources: { ...confirmed, all: 0 } })).toBe("low");
  });

  it("is moderate at most with less than nine tenths of the evidence confirmed, low with less than half", () => {
    expect(level({ sources: { all: 5, cited: 10, alone: 1, stipulated: 0 } })).toBe("high");
    expect(level({ sources: { all: 5, cited: 9, alone: 1, stipulated: 0 } })).toBe("moderate");
    expect(level({ sources: { all: 5, cited: 10, alone: 5, stipulated: 0 } })).toBe("moderate");
    expect(level({ sources: { all: 5, cited: 9, alone: 5, stipulated: 0 } })).toBe("low");
  });

  it("is low where one step of one rating turns the answer, and not where two do", () => {
    expect(level({ steps: 1, verdict: "narrow" })).toBe("low");
    expect(level({ steps: 2 })).toBe("high");
    expect(level({ steps: 1, pivotal: 1, verdict: "narrow" })).toBe("low");
  });

  it("is moderate at most where evidence rests on alleged or denied acts", () => {
    expect(grounds({ contested: 2 }).contested).toBe(2);
    expect(level({ contested: 1 })).toBe("moderate");
    expect(level({ contested: 1, sources: { ...confirmed, all: 1 } })).toBe("low");
    expect(level({ causeContested: true })).toBe("moderate");
  });

  it("is moderate where one piece of evidence less turns it, or where others lead in one reading of twenty", () => {
    expect(level({ pivotal: 1, verdict: "narrow" })).toBe("moderate");
    expect(level({ leads: 0.949 })).toBe("moderate");
    expect(level({ leads: 0.95 })).toBe("high");
  });
});

describe("shares of readings in words", () => {
  it.each([
    [0.025, "about 5 % of the readings"],
    [0.0249, "almost no reading"],
    [0.824, "about 80 % of the readings"],
    [0.826, "about 85 % of the readings"],
    [0.9749, "about 95 % of the readings"],
    [0.975, "nearly all readings"],
  ])("%s: %s", (share, words) => {
    expect(plain(often(share))).toBe(words);
  });

  it("are shorter where they come second", () => {
    expect(plain(oftenInShort(0.3))).toBe("about 30 %");
    expect(plain(oftenInShort(0.01))).toBe("almost no reading");
    expect(plain(oftenInShort(0.99))).toBe("nearly all readings");
  });
});

describe("odds that would draw level", () => {
  const model = modelOf({
    hypotheses: { A: undefined, B: undefined },
    evidence: [{ ratings: { A: "likely", B: "even" } }],
  });
  const note = (priorOddsToLevel: number | null) =>
    plain(hypothesisTable(resultFor(model, { priorOddsToLevel }), model, "").note!);

  it.each([
    [1.0001, "only slightly more likely than “explanation A”"],
    [1.24, "only slightly more likely than “explanation A”"],
    [1.26, "about 1.3 times as likely as “explanation A”"],
    [3.61, "about 3.6 times as likely as “explanation A”"],
    [9.7, "about 9.7 times as likely as “explanation A”"],
    [10.4, "about 10 times as likely as “explanation A”"],
    [10.6, "about 11 times as likely as “explanation A”"],
    [1000, "about 1000 times as likely as “explanation A”"],
  ])("%s: %s", (odds, words) => {
    expect(note(odds)).toContain(
      `In the middle reading “explanation B” would draw level if it were held ${words} beforehand.`,
    );
  });

  it.each([
    ["the leader", { A: 0.5, B: undefined }],
    ["the second", { A: undefined, B: 0.2 }],
    ["both", { A: 0.5, B: 0.2 }],
  ])("are told against what they are where a belief in %s is given", (_who, hypotheses) => {
    const given = modelOf({ hypotheses, evidence: [{ ratings: { A: "likely", B: "even" } }] });
    const told = (priorOddsToLevel: number) =>
      plain(hypothesisTable(resultFor(given, { priorOddsToLevel }), given, "").note!);
    expect(told(3.2)).toContain(
      "“explanation B” would draw level if the odds on it beforehand, against “explanation A”, were about 3.2 times what they are.",
    );
    expect(told(1.1)).toContain("were only slightly better than they are.");
  });

  it.each([1, 1001, null])("are not told at %s", (odds) => {
    expect(note(odds)).not.toContain("draw level");
  });
});

describe("the inconsistency score", () => {
  const rated = (low: number, high: number) => ({
    rows: [{}],
    items: [{ ratings: [{ word: null, range: { low, high } }] }],
  });
  it.each([
    [0, 0.398, 2],
    [0, 0.4, 1],
    [0.2, 0.698, 1],
    [0.2, 0.7, 0],
  ])("of a range from %s to %s is %i", (low, high, score) => {
    expect(inconsistencyScores(rated(low, high) as never)).toEqual([score]);
  });

  it("of words adds up 2 for very unlikely and 1 for unlikely; what is not rated adds nothing", () => {
    const words = ["very unlikely", "unlikely", "even", "likely", "very likely", null];
    const items = words.map((word) => ({
      ratings: [
        { word, range: null },
        { word: "very unlikely", range: null },
      ],
    }));
    expect(inconsistencyScores({ rows: [{}, {}], items } as never)).toEqual([3, 12]);
  });
});

describe("caveats", () => {
  const words = (evidence: number, believed: readonly string[]) => {
    const model = modelOf({
      hypotheses: Object.fromEntries(
        ["A", "B", "C"].map((id) => [id, believed.includes(id) ? ([0, 0.3] as const) : undefined]),
      ),
      evidence: Array.from({ length: evidence }, () => ({ ratings: { A: "likely", B: "even" } })),
    });
    return caveatsOf(resultFor(model), model).map(plain).join(" ");
  };

  it("of explanations that start level need two of them", () => {
    expect(words(1, ["A", "B"])).not.toContain("start level");
    expect(words(1, ["A"])).toContain("Two of the three explanations start level");
    expect(words(1, [])).toContain("All explanations start level");
  });

  it("of evidence taken as independent need two pieces", () => {
    expect(words(1, [])).not.toContain("independent");
    expect(words(2, [])).toContain("Two pieces of evidence count as independent");
  });
});

describe("rounding", () => {
  it("makes a tie of log-weights that differ by less than a billionth", () => {
    const shares = (difference: number) => leadShares([Float64Array.of(0), Float64Array.of(difference)]);
    expect(shares(0.9e-9)).toEqual([1, 1]);
    expect(shares(1.1e-9)).toEqual([0, 1]);
  });

  it("does not make a lead certain", () => {
    const beaten = (advantage: number) => {
      const priors = priorsOf(
        [{ low: 0.3 + advantage, high: 0.3 + advantage }, { low: 0.3, high: 0.3 }, undefined],
        { low: 0, high: 0 },
        null,
      );
      if ("fault" in priors) throw new Error(priors.fault);
      const even = { word: "even", range: { low: 0.45, high: 0.55 } } as const;
      return certainlyBeaten(priors, [{ ratings: [even, even, even] }], [1])[0];
    };
    expect(beaten(1e-14)).toEqual([]);
    expect(beaten(1e-11)).toEqual([1]);
  });
});

describe("nine readings in ten", () => {
  it("lie between the 5 and the 95 % point", () => {
    // One row, so that its posterior is the named mass: 0, 0.01 … 1.
    const named = Float64Array.from({ length: 101 }, (_, reading) => reading / 100);
    const [spread] = posteriorSpreads({
      weights: [new Float64Array(101)],
      named,
      count: 101,
    } as unknown as Readings);
    expect(spread).toEqual({ median: 0.5, central: { low: 0.05, high: 0.95 } });
  });
});
