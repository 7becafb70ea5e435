import { describe, expect, it } from "vitest";
import { inCanonicalOrder } from "#analyses/explanations/canonical.ts";
import { compareSet } from "#analyses/explanations/compare-set.ts";
import { EXPLANATIONS_LIMITS } from "#analyses/explanations/limits.ts";
import type { ExplanationsInput } from "#analyses/explanations/model.ts";
import { drawReadings } from "#analyses/explanations/readings.ts";
import type { ExplanationsResult, SetResult } from "#analyses/explanations/result.ts";
import { selectSets } from "#analyses/explanations/select.ts";
import { strongestSteps } from "#analyses/explanations/strongest-steps.ts";
import { LIKELIHOOD_ORDER, type LikelihoodWord } from "#case/likelihood.ts";
import { Budget } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { modelOf } from "./compared.ts";
import { hypothesisOf, outcomeOf, resultOf } from "./perform.ts";
import { caseOf, type SampleSet } from "./sample-set.ts";

type Ratings = SampleSet["evidence"][number]["ratings"];

const IDS = ["A", "B", "C"];

/** A set at random: mostly words, some numbers and gaps, some evidence of one origin, some starting beliefs. */
function randomSet(trial: number, items: number, plain = false): SampleSet {
  const random = new Random(7, "words", trial);
  const cell = () => {
    const kind = plain ? 1 : random.uniform();
    return kind < 0.1 ? "not stated" : kind < 0.2 ? 0.33 : LIKELIHOOD_ORDER[random.below(5)]!;
  };
  const evidence = Array.from({ length: items }, () => ({
    ratings: Object.fromEntries(IDS.map((id) => [id, cell()])),
    ...(!plain && random.below(3) === 0 ? { cluster: "c" } : {}),
  }));
  const believed = !plain && random.below(2) === 0;
  return {
    hypotheses: { A: believed ? ([0.2, 0.5] as const) : undefined, B: undefined, C: undefined },
    evidence,
    clusters: [{ id: "c", correlation: 0.5 }],
  };
}

/** Few readings: what is asked holds on the same readings, however many. */
function few(set: SampleSet): SetResult {
  const outcome = outcomeOf(caseOf(set), 300);
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return (outcome.result as unknown as ExplanationsResult).sets[0]!;
}

interface Step {
  readonly item: number;
  readonly id: string;
  readonly by: number;
}

/** The set after steps along the scale of words; `undefined` where a rating is no word, or leaves the scale. */
function stepped(set: SampleSet, steps: readonly Step[]): SampleSet | undefined {
  const ratings = set.evidence.map((item): Record<string, Ratings[string]> => ({ ...item.ratings }));
  for (const { item, id, by } of steps) {
    const at = LIKELIHOOD_ORDER.indexOf(ratings[item]![id] as LikelihoodWord);
    const word = at < 0 ? undefined : LIKELIHOOD_ORDER[at + by];
    if (word === undefined) return undefined;
    ratings[item]![id] = word;
  }
  return { ...set, evidence: set.evidence.map((item, index) => ({ ...item, ratings: ratings[index]! })) };
}

/**
 * Whether somebody else leads more often than the present leader, by more than two standard errors of the difference of
 * two shares of the same readings, if the whole analysis is run on the changed set; or one alone, where several were level.
 */
function overturns(set: SampleSet, [leader, ...level]: readonly string[], steps: readonly Step[]): boolean {
  const changed = stepped(set, steps);
  if (!changed) return false;
  const result = few(changed);
  if (level.length > 0) return aheadOfAll(result);
  const [first, former] = [result.leader, leader!].map((id) => hypothesisOf(result, id).leads) as [
    number,
    number,
  ];
  return isAhead(first, former, result.samples);
}

/** Whether one leads more often than every other, by more than two such errors. */
function aheadOfAll({ hypotheses, leader, samples }: SetResult): boolean {
  const share = hypotheses.find(({ id }) => id === leader)!.leads;
  return hypotheses.every(({ id, leads }) => id === leader || isAhead(share, leads, samples));
}

function isAhead(first: number, other: number, readings: number): boolean {
  const ahead = first - other;
  return ahead > 0 && ahead * ahead * readings > 4 * (first + other - ahead * ahead);
}

const cellsOf = (set: SampleSet) => set.evidence.flatMap((_, item) => IDS.map((id) => ({ item, id })));

/** Every change of one step, and every change of two: one rating by two, or any two ratings by one each, either way. */
const changesOf = (set: SampleSet, size: 1 | 2): Step[][] => {
  const single = cellsOf(set).flatMap((cell) => [-size, size].map((by): Step[] => [{ ...cell, by }]));
  if (size === 1) return single;
  const cells = cellsOf(set);
  const pairs = cells.flatMap((one, index) =>
    cells.slice(index + 1).flatMap((two) =>
      [-1, 1].flatMap((a) =>
        [-1, 1].map((b): Step[] => [
          { ...one, by: a },
          { ...two, by: b },
        ]),
      ),
    ),
  );
  return [...single, ...pairs];
};

describe("the smallest change of ratings", () => {
  it("of one step agrees with running the whole analysis on every changed case", () => {
    const seen: (number | null)[] = [];
    let level = 0;
    for (let trial = 0; trial < 30; trial++) {
      const set = randomSet(trial, 3);
      const { first, overturns: found } = few(set);
      const single = changesOf(set, 1).filter((steps) => overturns(set, first, steps));
      if (first.length > 1) level++;
      expect(found.steps === 1).toBe(single.length > 0);
      if (found.steps === 1) expect(found).toMatchObject({ count: single.length, atLeast: 1, all: true });
      seen.push(found.steps);
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
    expect(level).toBeGreaterThan(0);
  });

  it("of two steps agrees with running the whole analysis on every changed case, any ratings, either way", () => {
    let [tried, two, third] = [0, 0, 0];
    for (let trial = 20; tried < 40; trial++) {
      const set = randomSet(trial, 2 + (trial % 2));
      const { leader, runnerUp, first, overturns: found } = few(set);
      if (found.steps === 1 || first.length > 1) continue;
      tried++;
      const doing = changesOf(set, 2).filter((steps) => overturns(set, first, steps));
      expect(doing.length > 0).toBe(found.steps === 2);
      if (found.steps !== 2) {
        expect(found.atLeast).toBe(3);
        continue;
      }
      two++;
      expect(found).toMatchObject({ count: doing.length, atLeast: 2, all: true });
      if (doing.some((steps) => steps.some(({ id }) => id !== leader && id !== runnerUp))) third++;
    }
    expect(two).toBeGreaterThan(3);
    expect(third).toBeGreaterThan(0);
  });

  it("finds two ratings of a third explanation where those of the first two would need three steps", () => {
    const set: SampleSet = {
      hypotheses: { h1: 0.268, h2: [0.203, 0.318], h3: 0.301 },
      clusters: [{ id: "c0", correlation: 0 }],
      evidence: [
        { ratings: { h1: "even", h2: "very unlikely" }, cluster: "c0" },
        { ratings: { h1: "very likely", every: "even" }, cluster: "c0" },
        { ratings: { h1: "very unlikely", h2: "even", h3: "not stated" } },
        { ratings: { h1: 0.33, h2: "very unlikely", h3: 0.02 }, cluster: "c0" },
      ],
    };
    const { overturns: found } = resultOf(set);
    expect(found).toMatchObject({ steps: 2, atLeast: 2, all: true });
    const changes = found.strongest[0]!.changes;
    expect(changes.map(({ evidence, hypothesis }) => [evidence, hypothesis])).toEqual([
      ["e1", "h2"],
      ["e4", "h2"],
    ]);
    const changed = resultOf({
      ...set,
      evidence: set.evidence.map((item, index) =>
        index === 0 || index === 3 ? { ...item, ratings: { ...item.ratings, h2: "unlikely" } } : item,
      ),
    });
    expect(changed.leader).toBe("h2");
    expect(hypothesisOf(changed, "h2").leads).toBeCloseTo(found.strongest[0]!.leads, 9);
  });

  it("has, as reported, exactly the effect of running the analysis on the changed case", () => {
    let checked = 0;
    let several = 0;
    const sizes = new Set<number>();
    for (let trial = 0; trial < 40; trial++) {
      const set = randomSet(trial, 3);
      const { leader, first, overturns: found } = few(set);
      for (const overturn of found.strongest) {
        const ratings = set.evidence.map((item): Record<string, Ratings[string]> => ({ ...item.ratings }));
        let steps = 0;
        for (const { evidence, hypothesis, from, to } of overturn.changes) {
          const item = Number(evidence.slice(1)) - 1;
          expect(ratings[item]![hypothesis]).toBe(from);
          ratings[item]![hypothesis] = to;
          steps += Math.abs(LIKELIHOOD_ORDER.indexOf(to) - LIKELIHOOD_ORDER.indexOf(from));
        }
        expect([steps, overturn.steps]).toEqual([found.steps, found.steps]);
        const changed = few({
          ...set,
          evidence: set.evidence.map((item, index) => ({ ...item, ratings: ratings[index]! })),
        });
        expect(changed.leader).toBe(overturn.leader);
        expect(hypothesisOf(changed, overturn.leader).leads).toBeCloseTo(overturn.leads, 9);
        // Where several were level there is no former leader: the next takes its place.
        const others = changed.hypotheses.flatMap(({ id, leads }) => (id === overturn.leader ? [] : [leads]));
        const former = first.length > 1 ? Math.max(...others) : hypothesisOf(changed, leader).leads;
        expect(former).toBeCloseTo(overturn.formerLeads, 9);
        sizes.add(steps);
        if (steps > 2 && overturn.changes.length > 1) several++;
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(60);
    expect([...sizes].sort()).toEqual([1, 2, 3, 4]);
    expect(several).toBeGreaterThan(0);
  });

  it("tells the strongest first, no more than three", () => {
    for (let trial = 0; trial < 10; trial++) {
      const { strongest, count } = few(randomSet(trial, 3)).overturns;
      expect(strongest).toHaveLength(Math.min(3, count));
      const leads = strongest.map((overturn) => overturn.leads - overturn.formerLeads);
      expect(leads).toEqual(leads.toSorted((a, b) => b - a));
    }
  });

  it("of more than two steps is a bound and is called one, unless it is of three", () => {
    // A is ahead by so much that nothing less than four steps will do: very likely to very unlikely, in one rating.
    const four = few({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: "very likely", B: "unlikely" } }],
    }).overturns;
    expect(four).toMatchObject({ steps: 4, atLeast: 3, all: false });
    // Likely against unlikely: even against even is two steps and a tie, unlikely against even is three.
    const three = few({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: "likely", B: "unlikely" } }],
    }).overturns;
    expect(three).toMatchObject({ steps: 3, atLeast: 3, all: false });
  });

  it("is one change where it helps two rivals alike", () => {
    const even = { ratings: { A: "even", B: "likely", C: "likely" } } as const;
    const { overturns } = resultOf({
      hypotheses: { A: undefined, B: undefined, C: undefined },
      evidence: [even, even, { ratings: { A: 0.9, B: 0.1, C: 0.1 } }],
    });
    expect(overturns).toMatchObject({ steps: 3, count: 1 });
    expect(overturns.strongest).toHaveLength(1);
    // Both are ahead of A, and neither of the other.
    const { leader, levelWith } = overturns.strongest[0]!;
    expect([leader, ...levelWith!].toSorted()).toEqual(["B", "C"]);
    expect(overturns.strongest[0]!.together).toBe(true);
    expect(overturns.strongest[0]!.changes.map(({ hypothesis }) => hypothesis)).toEqual(["A", "A"]);
  });

  it("is none where it only makes two level", () => {
    // Two steps make the ratings the same, and which of the two then leads in more readings is chance.
    const set = (a: LikelihoodWord, b: LikelihoodWord): SampleSet => ({
      hypotheses: { A: [0.4, 0.6], B: [0.4, 0.6] },
      evidence: [{ ratings: { A: a, B: b } }],
    });
    const shares = resultOf(set("even", "even")).hypotheses.map(({ leads }) => leads);
    expect(Math.abs(shares[0]! - shares[1]!)).toBeGreaterThan(0);
    const pairs: [LikelihoodWord, LikelihoodWord][] = [
      ["very likely", "even"],
      ["even", "very unlikely"],
    ];
    for (const [a, b] of pairs) {
      expect(resultOf(set(a, b)).overturns).toMatchObject({ steps: 3, atLeast: 3 });
      expect(resultOf(set(b, a)).overturns).toMatchObject({ steps: 3, atLeast: 3 });
    }
  });

  it("is none where no rating is a word", () => {
    const result = resultOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: [0.4, 0.8], B: [0.2, 0.6] } }],
    });
    expect(result.overturns).toEqual({ steps: null, atLeast: 3, all: false, count: 0, strongest: [] });
  });
});

describe("the change that helps a rival most", () => {
  const changes = (set: SampleSet, steps: number) => {
    const canonical = inCanonicalOrder(modelOf(set));
    const readings = drawReadings(canonical, 20, new Random(1, "strongest"), 64);
    const idOf = (row: number) => canonical.rows[row]!.id;
    const leader = canonical.rows.findIndex(({ id }) => id === "A");
    return strongestSteps(readings, leader, steps).map((some) =>
      some.map(({ item, row, from, to }) => `${canonical.items[item]!.id} ${idOf(row)}: ${from} → ${to}`),
    );
  };
  // What a step gains in the mean of ln x over the ranges: very unlikely to unlikely 0.997, to even 0.455, to likely 0.296, to
  // very likely 0.264.
  const far = { ratings: { A: "likely", B: "very unlikely" } };
  const set: SampleSet = {
    hypotheses: { A: undefined, B: undefined },
    evidence: [far, far, { ratings: { A: "even", B: "even" } }],
  };

  it("takes the steps that gain most, one after the other", () => {
    expect(changes(set, 2)).toEqual([["e1 B: very unlikely → unlikely", "e2 B: very unlikely → unlikely"]]);
    expect(changes(set, 3)).toEqual([
      ["e3 A: even → unlikely", "e1 B: very unlikely → unlikely", "e2 B: very unlikely → unlikely"],
    ]);
    // The leader may fall again, from unlikely to very unlikely, which gains more than anything else that is left.
    expect(changes(set, 4)).toEqual([
      ["e3 A: even → very unlikely", "e1 B: very unlikely → unlikely", "e2 B: very unlikely → unlikely"],
    ]);
  });

  it("counts what evidence of one origin gains by its exponent", () => {
    const tied: SampleSet = {
      ...set,
      evidence: set.evidence.map((item, index) => (index === 0 ? item : { ...item, cluster: "c" })),
      clusters: [{ id: "c" }],
    };
    // 0.997 for e1; half of that, 0.499, for e2, which is more than e1's next step, 0.455.
    expect(changes(tied, 2)).toEqual([["e1 B: very unlikely → unlikely", "e2 B: very unlikely → unlikely"]]);
    expect(changes(tied, 3)).toEqual([["e1 B: very unlikely → even", "e2 B: very unlikely → unlikely"]]);
  });

  it("is there for every rival that is possible, and only where the words go so far", () => {
    const third: SampleSet = {
      hypotheses: { A: undefined, B: undefined, C: undefined, D: undefined },
      evidence: [
        { ratings: { A: 0.9, B: "likely", C: "very likely", D: "even" } },
        { ratings: { D: 0, A: 0.5 } },
      ],
    };
    expect(changes(third, 1)).toEqual([["e1 B: likely → very likely"]]);
    expect(changes(third, 2)).toEqual([]);
  });
});

describe("the search for pairs", () => {
  /** Forty pieces of evidence that leave A ahead, so that many pairs of steps put it behind. */
  function large(ofA?: number) {
    const random = new Random(5, "large");
    const evidence = Array.from({ length: 40 }, (_, item) => ({
      ratings: Object.fromEntries(
        IDS.map((id) => {
          if (id === "A" && ofA !== undefined) return [id, ofA];
          return [id, item < 2 && id === "A" ? "likely" : LIKELIHOOD_ORDER[1 + random.below(3)]!];
        }),
      ),
    }));
    const selection = selectSets(
      caseOf({ hypotheses: { A: undefined, B: undefined, C: undefined }, evidence }),
    );
    return (selection as { input: ExplanationsInput }).input.sets[0]!;
  }
  const search = (factor: number, set = large(), most: number = EXPLANATIONS_LIMITS.tellingChanges.most) => {
    const tellingChanges = { ...EXPLANATIONS_LIMITS.tellingChanges, most };
    const budget = new Budget({ ...EXPLANATIONS_LIMITS, tellingChanges }, factor);
    return { found: compareSet(set, 200, new Random(1, "pairs"), budget).overturns, cuts: budget.cuts };
  };

  it("stops after a counted number of looks, says so, and then claims no more than it has looked at", () => {
    const whole = search(1);
    expect(whole.cuts).toEqual([]);
    expect(whole.found).toMatchObject({ steps: 2, all: true });
    const cut = search(0.01);
    expect(cut.cuts).toEqual([{ limit: "pairs", done: 100, wanted: null }]);
    expect(cut.found.all).toBe(false);
    expect(cut.found.atLeast).toBe(2);
    expect(cut.found.count).toBeLessThan(whole.found.count);
    expect(search(0.01)).toEqual(cut);
    // With next to no looks it may find none of two steps, but does not say that there is none.
    expect(search(0.0001).found.atLeast).toBe(2);
  });

  it("tells the strongest of all that it counts", () => {
    // What A is given in numbers no step changes: pairs are then of one row.
    for (const set of [large(), large(0.5)]) {
      // As many as there are, so that none is put aside as weaker than those already found.
      const every = search(1, set, 1_000_000).found;
      expect(every.strongest).toHaveLength(every.count);
      expect(every.count).toBeGreaterThan(10);
      expect(search(1, set).found).toEqual({ ...every, strongest: every.strongest.slice(0, 3) });
    }
  });
});

describe("leaving out", () => {
  it("a piece of evidence agrees with a case that never had it, on the same readings", () => {
    let checked = 0;
    for (let trial = 0; trial < 20; trial++) {
      const set = randomSet(trial, 4);
      const result = few(set);
      result.evidence.forEach(({ without }, item) => {
        // The texts of the sample go by number, and the draws by text: so the last is left out, and the others stay.
        if (item < 3 || without === null) return;
        const never = few({ ...set, evidence: set.evidence.toSpliced(item, 1) });
        expect(hypothesisOf(never, without.leader).leads).toBeCloseTo(without.share, 9);
        expect(Math.max(...never.hypotheses.map(({ leads }) => leads))).toBeCloseTo(without.share, 9);
        checked++;
      });
    }
    expect(checked).toBeGreaterThan(10);
  });

  it("a cluster agrees with a case that never had it, on the same readings", () => {
    for (let trial = 0; trial < 20; trial++) {
      const set = randomSet(trial, 4);
      const last = {
        ...set,
        evidence: set.evidence.map((item, index) => ({ ...item, cluster: index < 2 ? "kept" : "gone" })),
      };
      const { without } = few(last).clusters.find(({ id }) => id === "gone") ?? { without: null };
      if (without === null) continue;
      const never = few({ ...last, evidence: last.evidence.slice(0, 2) });
      expect(hypothesisOf(never, without.leader).leads).toBeCloseTo(without.share, 9);
    }
  });

  it("one of a cluster lets the rest of it count for more", () => {
    // Two items of one origin, correlation 1, in favour of A (0.8 against 0.4 each) weigh as one; the third is against
    // it (0.45 against 0.8): 2 × 0.5625 > 1. Without either, the other takes its place, and nothing changes.
    const favour = { ratings: { A: 0.8, B: 0.4 }, cluster: "c" };
    const result = resultOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [favour, favour, { ratings: { A: 0.45, B: 0.8 } }],
      clusters: [{ id: "c" }],
    });
    expect(result.evidence.map(({ without }) => without!.leader)).toEqual(["A", "A", "A"]);
    expect(result.clusters).toEqual([{ id: "c", items: ["e1", "e2"], without: { leader: "B", share: 1 } }]);
  });

  it("the only piece leaves nothing to compare", () => {
    const result = resultOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: "likely", B: "even" } }],
    });
    expect(result.evidence[0]!.without).toBeNull();
  });
});
