import { describe, expect, it } from "vitest";
import { certainlyBeaten } from "#analyses/explanations/dominance.ts";
import { posteriorBounds } from "#analyses/explanations/posterior-bounds.ts";
import { priorRanges, priorsOf } from "#analyses/explanations/priors.ts";
import type { Rating } from "#analyses/explanations/rating.ts";
import { LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";
import { Random } from "#math/random.ts";
import {
  bruteForceBounds,
  likelihoodCorners,
  likelihoodsAt,
  type OracleCell,
  type OracleSet,
  posteriorAt,
  priorVertices,
  randomSet,
} from "./posterior-oracle.ts";

function ratingOf(cell: OracleCell): Rating {
  if (cell === undefined) return { word: null, range: null };
  if (typeof cell !== "string") return { word: null, range: cell };
  const word = cell as LikelihoodWord;
  return { word, range: LIKELIHOOD_WORDS[word] };
}

function modelOf(set: OracleSet) {
  const items = set.cells.map((cells) => ({ ratings: cells.map(ratingOf) }));
  const priors = priorsOf(set.priors, set.other, null);
  if ("fault" in priors) throw new Error(priors.fault);
  return { priors, items };
}

const trials = Array.from({ length: 250 }, (_, trial) => {
  const random = new Random(20, "bounds", trial);
  return randomSet(() => random.uniform());
});

describe("posterior bounds", () => {
  it("equal a search of every corner of the likelihoods with every vertex of the priors", () => {
    for (const set of trials) {
      const { priors, items } = modelOf(set);
      const bounds = posteriorBounds(priors, items, set.exponents);
      bruteForceBounds(set).forEach((expected, row) => {
        expect(bounds[row]!.low).toBeCloseTo(expected.low, 9);
        expect(bounds[row]!.high).toBeCloseTo(expected.high, 9);
      });
    }
  });

  it("hold every posterior at points drawn inside the box and the simplex", () => {
    trials.slice(0, 60).forEach((set, trial) => {
      const random = new Random(21, "inside", trial);
      const { priors, items } = modelOf(set);
      const bounds = posteriorBounds(priors, items, set.exponents);
      const vertices = priorVertices(set);
      for (let point = 0; point < 200; point++) {
        const shares = vertices.map(() => -Math.log(1 - random.uniform()));
        const total = shares.reduce((sum, share) => sum + share, 0);
        const mix = (of: (vertex: (typeof vertices)[number]) => number) =>
          vertices.reduce((sum, vertex, index) => sum + (of(vertex) * shares[index]!) / total, 0);
        const prior = set.priors.map((_, row) => mix((vertex) => vertex.prior[row]!));
        const likelihoods = likelihoodsAt(set, ({ low, high }) => random.between(low, high));
        const posterior = posteriorAt(
          prior,
          mix((vertex) => vertex.other),
          likelihoods,
          set.exponents,
        );
        posterior.forEach((value, row) => {
          expect(value).toBeGreaterThanOrEqual(bounds[row]!.low - 1e-9);
          expect(value).toBeLessThanOrEqual(bounds[row]!.high + 1e-9);
        });
      }
    });
  });

  it("of priors are attained: each end of each row's range is a vertex", () => {
    for (const set of trials) {
      const { priors } = modelOf(set);
      const vertices = priorVertices(set);
      priorRanges(priors).forEach((range, row) => {
        expect(range.low).toBeCloseTo(Math.min(...vertices.map(({ prior }) => prior[row]!)), 9);
        expect(range.high).toBeCloseTo(Math.max(...vertices.map(({ prior }) => prior[row]!)), 9);
      });
    }
  });

  it("do not underflow with a thousand pieces of evidence", () => {
    const cells = Array.from({ length: 1000 }, () => ["very unlikely", { low: 0.001, high: 0.002 }]);
    const set: OracleSet = {
      cells,
      exponents: cells.map(() => 1),
      priors: [undefined, undefined],
      other: { low: 0.1, high: 0.1 },
    };
    const { priors, items } = modelOf(set);
    const [first, second] = posteriorBounds(priors, items, set.exponents);
    expect(first).toEqual({ low: expect.closeTo(0.9, 12), high: expect.closeTo(0.9, 12) });
    expect(second).toEqual({ low: 0, high: 0 });
  });

  it("take a likelihood of nought at its word", () => {
    const nought = { low: 0, high: 0 };
    const set: OracleSet = {
      cells: [[{ low: 0, high: 0.5 }, nought, nought]],
      exponents: [1],
      priors: [undefined, undefined, undefined],
      other: { low: 0.1, high: 0.3 },
    };
    const { priors, items } = modelOf(set);
    const bounds = posteriorBounds(priors, items, set.exponents);
    // Wherever the first is possible at all, it takes everything that is not kept for an unnamed explanation.
    expect(bounds[0]).toEqual({ low: expect.closeTo(0.7, 12), high: expect.closeTo(0.9, 12) });
    expect(bounds[1]).toEqual({ low: 0, high: 0 });
  });
});

describe("certain precedence", () => {
  it("equals a search of every corner with every vertex for a point where the rival is not behind", () => {
    let certain = 0;
    for (const set of trials) {
      const { priors, items } = modelOf(set);
      const beaten = certainlyBeaten(priors, items, set.exponents);
      const points = likelihoodCorners(set).flatMap((likelihoods) =>
        priorVertices(set).map(({ prior, other }) => posteriorAt(prior, other, likelihoods, set.exponents)),
      );
      set.priors.forEach((_, row) => {
        const expected = set.priors.flatMap((__, rival) =>
          rival !== row && points.every((point) => point[row]! > point[rival]! + 1e-12) ? [rival] : [],
        );
        certain += expected.length;
        expect(beaten[row]).toEqual(expected);
      });
    }
    expect(certain).toBeGreaterThan(50);
  });
});
