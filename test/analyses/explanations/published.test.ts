import { describe, expect, it } from "vitest";
import { mutualInformation } from "#analyses/explanations/diagnosticity.ts";
import { goldenLines } from "../../golden/lines.ts";
import { resultOf } from "./perform.ts";
import type { Rating, SampleItem } from "./sample-set.ts";

type Mark = "CC" | "C" | "N" | "I" | "II" | "NA" | null;
/** A line of test/golden/explanations/matrices.jsonl; its README.md has the meaning. */
interface Golden {
  readonly name: string;
  readonly clusters?: readonly { readonly id: string; readonly correlation: number }[];
  readonly evidence: readonly {
    readonly marks: readonly Mark[];
    readonly cluster?: string;
    readonly bits: number;
  }[];
  readonly inconsistency: readonly number[];
  readonly posterior: readonly number[];
  readonly clustered: readonly number[];
}

const matrices = goldenLines<Golden>("explanations/matrices.jsonl");

const WORDS = { II: "very unlikely", I: "unlikely", N: "even", C: "likely", CC: "very likely" } as const;
/** The likelihoods that the reference values were computed with. */
const POINTS = { II: 0.1, I: 0.3, N: 0.5, C: 0.7, CC: 0.9 } as const;
const isRated = (mark: Mark): mark is keyof typeof POINTS => mark !== null && mark !== "NA";

const idOf = (hypothesis: number) => `h${hypothesis + 1}`;

function setWith(golden: Golden, rate: (marks: readonly Mark[]) => readonly Rating[], clustered = false) {
  return {
    hypotheses: Object.fromEntries(golden.inconsistency.map((_, at) => [idOf(at), undefined])),
    other: 0,
    clusters: clustered ? golden.clusters : undefined,
    evidence: golden.evidence.map(({ marks, cluster }): SampleItem => {
      const rated = rate(marks);
      return {
        ratings: Object.fromEntries(rated.map((rating, at) => [idOf(at), rating])),
        ...(clustered && cluster ? { cluster } : {}),
      };
    }),
  };
}

/** As the reference does: cells not rated take the geometric mean of those that are. */
function points(marks: readonly Mark[]): number[] {
  const rated = marks.filter(isRated).map((mark) => Math.log(POINTS[mark]));
  const mean = rated.length > 0 ? Math.exp(rated.reduce((a, b) => a + b, 0) / rated.length) : 0.5;
  return marks.map((mark) => (isRated(mark) ? POINTS[mark] : mean));
}

describe("published, made-up and random matrices", () => {
  it.for(matrices)("PARC inconsistency: $name", (golden) => {
    const { hypotheses } = resultOf(
      setWith(golden, (marks) => marks.map((mark) => (isRated(mark) ? WORDS[mark] : "not stated"))),
    );
    expect(hypotheses.map(({ inconsistency }) => inconsistency)).toEqual(golden.inconsistency);
  });

  it.for(matrices)("posterior at given points: $name", (golden) => {
    for (const clustered of [false, true]) {
      const expected = clustered ? golden.clustered : golden.posterior;
      resultOf(setWith(golden, points, clustered)).hypotheses.forEach(({ posterior, median }, at) => {
        expect(posterior.low).toBeCloseTo(expected[at]!, 10);
        expect(posterior.high).toBeCloseTo(expected[at]!, 10);
        expect(median).toBeCloseTo(expected[at]!, 10);
      });
    }
  });

  it.for(matrices)("bits of each piece of evidence: $name", (golden) => {
    const prior = golden.inconsistency.map((_, __, { length }) => 1 / length);
    for (const { marks, bits } of golden.evidence) {
      expect(mutualInformation(prior, points(marks))).toBeCloseTo(bits, 10);
    }
  });
});

describe("Heuer 1999", () => {
  it("evidence that is equally likely everywhere tells nothing; evidence that settles a fair choice, one bit", () => {
    expect(mutualInformation([0.2, 0.3, 0.5], [0.7, 0.7, 0.7])).toBe(0);
    expect(mutualInformation([0.5, 0.5], [0, 1])).toBe(1);
  });
});
