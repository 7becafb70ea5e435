import fc from "fast-check";
import { expect, it } from "vitest";
import { hypothesisOf, resultOf } from "./perform.ts";
import type { SampleItem, SampleSet } from "./sample-set.ts";

const IDS = ["A", "B", "C", "D", "E"] as const;
// Few words for many explanations, so that several share the word that the others do not hold.
const ratings = fc
  .tuple(...IDS.map(() => fc.constantFrom("unlikely", "even", "likely")))
  .map((words) => Object.fromEntries(IDS.map((id, at) => [id, words[at]!])));
const items = fc
  .array(ratings, { minLength: 2, maxLength: 4 })
  .map((all) => all.map((each, at): SampleItem => ({ ratings: each, text: `sign ${at}` })));
const setOf = (evidence: readonly SampleItem[]): SampleSet => ({
  hypotheses: Object.fromEntries(IDS.map((id) => [id, undefined])),
  other: 0.1,
  evidence,
});

it("without a piece of evidence the same explanation leads, as often, as in a set that never had it", () => {
  fc.assert(
    fc.property(items, (evidence) => {
      resultOf(setOf(evidence)).evidence.forEach(({ without }, at) => {
        const rest = resultOf(setOf(evidence.filter((_, other) => other !== at)));
        const leads = IDS.map((id) => hypothesisOf(rest, id).leads);
        expect(without!.share).toBeCloseTo(hypothesisOf(rest, without!.leader).leads, 12);
        expect(without!.share).toBeCloseTo(Math.max(...leads), 12);
      });
    }),
    { numRuns: 15 },
  );
});

it("the same holds of each piece of a large cluster", () => {
  const words = ["unlikely", "even", "likely"] as const;
  const evidence = Array.from(
    { length: 70 },
    (_, at): SampleItem => ({
      ratings: { A: words[at % 3]!, B: words[(at + (at % 7 === 0 ? 1 : 0)) % 3]!, C: "even" },
      text: `sign ${at}`,
      cluster: "papers",
    }),
  );
  const set = (some: readonly SampleItem[]): SampleSet => ({
    hypotheses: { A: undefined, B: undefined, C: undefined },
    other: 0.1,
    clusters: [{ id: "papers", correlation: 0.5 }],
    evidence: some,
  });
  const { evidence: found } = resultOf(set(evidence));
  for (const at of [0, 1, 33, 69]) {
    const { without } = found[at]!;
    const rest = resultOf(set(evidence.filter((_, other) => other !== at)));
    expect(without!.share).toBeCloseTo(hypothesisOf(rest, without!.leader).leads, 12);
  }
});
