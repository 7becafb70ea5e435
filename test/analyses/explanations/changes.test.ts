import { describe, expect, it } from "vitest";
import type { OverturnResult } from "#analyses/explanations/result.ts";
import { LIKELIHOOD_ORDER, type LikelihoodWord } from "#case/likelihood.ts";
import { Random } from "#math/random.ts";
import { hypothesisOf, resultOf } from "./perform.ts";
import type { SampleSet } from "./sample-set.ts";

type Words = Readonly<Record<string, LikelihoodWord>>;

/** A set of three explanations rated in words at random. */
function randomWords(trial: number, items: number): Words[] {
  const random = new Random(7, "words", trial);
  return Array.from({ length: items }, () =>
    Object.fromEntries(["A", "B", "C"].map((id) => [id, LIKELIHOOD_ORDER[random.below(5)]!])),
  );
}

function setOf(ratings: readonly Words[]): SampleSet {
  return {
    hypotheses: { A: undefined, B: undefined, C: undefined },
    evidence: ratings.map((item) => ({ ratings: item })),
  };
}

interface Step {
  readonly item: number;
  readonly id: string;
  readonly by: number;
}

/** The ratings after steps along the scale; `undefined` where they leave it. */
function stepped(ratings: readonly Words[], steps: readonly Step[]): Words[] | undefined {
  const changed = ratings.map((item) => ({ ...item }));
  for (const { item, id, by } of steps) {
    const word = LIKELIHOOD_ORDER[LIKELIHOOD_ORDER.indexOf(changed[item]![id]!) + by];
    if (word === undefined) return undefined;
    changed[item]![id] = word;
  }
  return changed;
}

/** Who leads more often than the present leader if the whole analysis is run on changed ratings. */
function overturns(ratings: readonly Words[], leader: string): boolean {
  const changed = resultOf(setOf(ratings));
  const best = hypothesisOf(changed, changed.leader).leads;
  return best > hypothesisOf(changed, leader).leads + 1e-9;
}

const cells = (items: number) =>
  Array.from({ length: items }, (_, item) => ["A", "B", "C"].map((id) => ({ item, id }))).flat();

describe("the smallest change of ratings", () => {
  it("of one step agrees with running the whole analysis on every changed case", () => {
    const seen: (number | null)[] = [];
    for (let trial = 0; trial < 12; trial++) {
      const ratings = randomWords(trial, 3);
      const result = resultOf(setOf(ratings));
      const single = cells(3).flatMap((cell) =>
        [-1, 1].filter((by) => {
          const changed = stepped(ratings, [{ ...cell, by }]);
          return changed !== undefined && overturns(changed, result.leader);
        }),
      );
      expect(result.overturns.steps === 1).toBe(single.length > 0);
      if (result.overturns.steps === 1) expect(result.overturns.count).toBe(single.length);
      seen.push(result.overturns.steps);
    }
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  it("of two steps agrees with running the whole analysis on every changed case", () => {
    let tried = 0;
    for (let trial = 20; tried < 5; trial++) {
      const ratings = randomWords(trial, 2);
      const result = resultOf(setOf(ratings));
      if (result.overturns.steps === 1 || result.overturns.steps === 3) continue;
      tried++;
      const twice = cells(2).flatMap((cell) => [-2, 2].map((by): Step[] => [{ ...cell, by }]));
      const both = cells(2).filter(({ id }) => id === result.leader || id === result.runnerUp);
      const pairs = both.flatMap((one, index) =>
        both.slice(index + 1).flatMap((two) =>
          [-1, 1].flatMap((a) =>
            [-1, 1].map((b): Step[] => [
              { ...one, by: a },
              { ...two, by: b },
            ]),
          ),
        ),
      );
      const found = [...twice, ...pairs].filter((steps) => {
        const changed = stepped(ratings, steps);
        return changed !== undefined && overturns(changed, result.leader);
      });
      expect(found.length > 0).toBe(result.overturns.steps === 2);
      if (found.length > 0) expect(result.overturns.count).toBe(found.length);
    }
  });

  it("has, as reported, exactly the effect of running the analysis on the changed case", () => {
    let checked = 0;
    for (let trial = 0; trial < 12; trial++) {
      const ratings = randomWords(trial, 3);
      for (const overturn of resultOf(setOf(ratings)).overturns.strongest) {
        const changed = ratings.map((item) => ({ ...item }));
        for (const { evidence, hypothesis, to } of overturn.changes as OverturnResult["changes"]) {
          changed[Number(evidence.slice(1)) - 1]![hypothesis] = to;
        }
        const result = resultOf(setOf(changed));
        expect(result.leader).toBe(overturn.leader);
        expect(hypothesisOf(result, overturn.leader).leads).toBeCloseTo(overturn.leads, 9);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });

  it("is none where no rating is a word", () => {
    const result = resultOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: [0.4, 0.8], B: [0.2, 0.6] } }],
    });
    expect(result.overturns).toEqual({ steps: null, count: 0, strongest: [] });
  });
});

describe("leaving out", () => {
  it("a piece of evidence agrees with a case that never had it", () => {
    for (let trial = 0; trial < 8; trial++) {
      const ratings = randomWords(trial, 4);
      const result = resultOf(setOf(ratings));
      result.evidence.forEach(({ without }, item) => {
        const never = resultOf(setOf(ratings.toSpliced(item, 1)));
        expect(Math.abs(hypothesisOf(never, without!.leader).leads - without!.share)).toBeLessThan(0.04);
      });
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
