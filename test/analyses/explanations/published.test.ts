import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mutualInformation } from "#analyses/explanations/diagnosticity.ts";
import { resultOf } from "./perform.ts";
import type { SampleItem } from "./sample-set.ts";

const FOLDER = "../shared/golden/explanations";
const present = existsSync(FOLDER);
const title = present ? "published and synthetic matrices" : "golden matrices are not at hand: not checked";

type Mark = "CC" | "C" | "N" | "I" | "II" | "NA" | null;
interface Golden {
  readonly id: string;
  readonly hypotheses: readonly { readonly id: string }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly ratings: readonly Mark[];
    readonly cluster?: string;
  }[];
  readonly expected: {
    readonly parc_inconsistency: { readonly scores: Readonly<Record<string, number>> };
    readonly reference_bayes_independent: { readonly scores: Readonly<Record<string, number>> };
    readonly reference_bayes_cluster_tempered_rho1: { readonly scores: Readonly<Record<string, number>> };
    readonly diagnosticity: { readonly reference_mutual_information_bits: Readonly<Record<string, number>> };
  };
}

const matrices = present
  ? readdirSync(FOLDER)
      .filter((name) => name.startsWith("ach_") && name !== "ach_schema.json")
      .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Golden)
      .filter((golden) => golden.expected?.parc_inconsistency)
  : [];

const WORDS = { II: "very unlikely", I: "unlikely", N: "even", C: "likely", CC: "very likely" } as const;
/** The likelihoods that the reference values were computed with. */
const POINTS = { II: 0.1, I: 0.3, N: 0.5, C: 0.7, CC: 0.9 } as const;
const isRated = (mark: Mark): mark is keyof typeof POINTS => mark !== null && mark !== "NA";

function setWith(
  golden: Golden,
  rate: (marks: readonly Mark[]) => readonly (string | number)[],
  clustered = false,
) {
  const ids = golden.hypotheses.map(({ id }) => id);
  return {
    hypotheses: Object.fromEntries(ids.map((id) => [id, undefined])),
    other: 0,
    evidence: golden.evidence.map(({ ratings, cluster }): SampleItem => {
      const rated = rate(ratings);
      return {
        ratings: Object.fromEntries(ids.map((id, index) => [id, rated[index]!])),
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

describe(title, () => {
  it.runIf(present)("are at hand", () => {
    expect(matrices.length).toBeGreaterThan(5);
  });

  it.for(matrices)("PARC inconsistency: $id", (golden) => {
    const { hypotheses } = resultOf(
      setWith(golden, (marks) => marks.map((mark) => (isRated(mark) ? WORDS[mark] : "not stated"))),
    );
    expect(Object.fromEntries(hypotheses.map(({ id, inconsistency }) => [id, inconsistency]))).toEqual(
      golden.expected.parc_inconsistency.scores,
    );
  });

  it.for(matrices)("posterior at given points: $id", (golden) => {
    for (const clustered of [false, true]) {
      const { scores } = clustered
        ? golden.expected.reference_bayes_cluster_tempered_rho1
        : golden.expected.reference_bayes_independent;
      for (const { id, posterior, median } of resultOf(setWith(golden, points, clustered)).hypotheses) {
        expect(posterior.low).toBeCloseTo(scores[id]!, 5);
        expect(posterior.high).toBeCloseTo(scores[id]!, 5);
        expect(median).toBeCloseTo(scores[id]!, 5);
      }
    }
  });

  it.for(matrices)("bits of each piece of evidence: $id", (golden) => {
    const prior = golden.hypotheses.map(() => 1 / golden.hypotheses.length);
    for (const { id, ratings } of golden.evidence) {
      const expected = golden.expected.diagnosticity.reference_mutual_information_bits[id]!;
      expect(mutualInformation(prior, points(ratings))).toBeCloseTo(Math.abs(expected), 5);
    }
  });
});

describe("Heuer 1999", () => {
  it("evidence that is equally likely everywhere tells nothing; evidence that settles a fair choice, one bit", () => {
    expect(mutualInformation([0.2, 0.3, 0.5], [0.7, 0.7, 0.7])).toBe(0);
    expect(mutualInformation([0.5, 0.5], [0, 1])).toBe(1);
  });
});
