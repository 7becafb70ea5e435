import { describe, expect, it } from "vitest";
import { Case } from "#case/case.ts";
import { plain } from "./compared.ts";
import { doneOf, outcomeOf } from "./perform.ts";
import { type SampleItem, type SampleSet, unparsed } from "./sample-set.ts";

/** For A, and disputed; for A; for B; and against C, which is disputed, too. */
const FLOOD: SampleItem = {
  text: "the dam had burst",
  ratings: { A: "very likely", B: "unlikely", C: "even" },
};
const RAIN: SampleItem = { text: "it had rained", ratings: { A: "likely", B: "even", C: [0.3, 0.5] } };
const SNOW: SampleItem = { text: "snow had melted", ratings: { A: "unlikely", B: "likely", C: "unlikely" } };
const DRY: SampleItem = {
  text: "the pumps stood",
  ratings: { A: "likely", B: "likely", C: "very unlikely" },
};
const hypotheses = { A: undefined, B: undefined, C: undefined };
const all: SampleSet = { hypotheses, other: 0.1, evidence: [FLOOD, RAIN, SNOW, DRY] };

/** The sample, with a claim behind two of its items against each of which another claim stands in this way. */
function contested(way: object, stance = "endorses") {
  const raw = unparsed(all) as { explanations: { evidence: { text: string }[] }[] };
  const [set] = raw.explanations;
  const claim = (id: string, text: string, more: object) => ({
    id,
    text,
    by: "not stated",
    kind: "fact",
    ...more,
  });
  const evidence = set!.evidence.map((item) =>
    item.text === FLOOD.text
      ? { ...item, claims: ["burst"] }
      : item.text === DRY.text
        ? { ...item, claims: ["stood"] }
        : item,
  );
  const outcome = outcomeOf(
    Case.parse({
      ...raw,
      explanations: [{ ...set, evidence }],
      claims: [
        claim("burst", "the dam burst", { cite: ["art:P1.S1"] }),
        claim("stood", "the pumps stood", { cite: ["art:P4.S1"] }),
        claim("whole", "the dam is whole", { ...way, stance, cite: ["other:P1.S1"] }),
      ],
    }),
  );
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return {
    said: outcome.explanation,
    set: (outcome.result as unknown as ReturnType<typeof doneOf>).sets[0]!,
  };
}

describe("evidence against whose claim the case has another", () => {
  const both = contested({ contradicts: ["burst"], qualifies: ["stood"] });

  it("counts as before, and what comes out without all of it stands beside it", () => {
    const [as] = doneOf(all).sets;
    expect(both.set.hypotheses).toMatchObject(as!.hypotheses);
    const [rest] = doneOf({
      ...all,
      evidence: [
        { ...RAIN, cite: ["art:P2.S1"] },
        { ...SNOW, cite: ["art:P3.S1"] },
      ],
    }).sets;
    expect(both.set.evidence.filter(({ disputed }) => disputed).map(({ id }) => id)).toEqual(["e1", "e4"]);
    expect(both.set.undisputed).toMatchObject({ leader: rest!.leader });
    // In the last digit the order of sums shows.
    for (const [at, { central }] of rest!.hypotheses.entries()) {
      expect(both.set.hypotheses[at]!.undisputed!.low).toBeCloseTo(central.low, 12);
      expect(both.set.hypotheses[at]!.undisputed!.high).toBeCloseTo(central.high, 12);
    }
  });

  it("is named with what stands against it, in the judgement and on page one with what would be without it", () => {
    expect(both.said.caveats.map(plain).find((text) => text.includes("disputed"))).toBe(
      "Two items of evidence are disputed: “the dam had burst” (on record against it: “the dam is whole” [other:P1.S1]); “the pumps stood” (on record against it: “the dam is whole” [other:P1.S1]). Without both “explanation B” would come first.",
    );
    const [judgement] = both.said.judgements;
    expect(plain(judgement!.text)).toMatch(/; without disputed evidence \d+–\d+ %, behind another\.$/);
    expect(plain(judgement!.gist!)).toMatch(/; without disputed evidence \d+–\d+ %, behind another\.$/);
    expect(JSON.stringify(both.said.glance)).toContain('"Without two disputed items"');
  });

  it("is a change that turns the answer where it does", () => {
    expect(both.set.leader).toBe("A");
    expect(both.said.flips.map(({ change, steps }) => [plain(change), steps])).toContainEqual([
      "Dropping both disputed items",
      2,
    ]);
  });

  it("is no ground to put an explanation last that would not be so low without it", () => {
    const low = doneOf(all).said.judgements[0]!.excludes!;
    expect(plain(low.text)).toContain("Explanation C");
    const without = both.set.hypotheses[2]!.undisputed!.high;
    expect(without).toBeGreaterThan(0.2);
    expect(both.said.judgements[0]!.excludes).toBeUndefined();
  });

  it("is not told where the other claim is only rejected, or is about something else", () => {
    for (const { set, said } of [
      contested({ contradicts: ["burst"] }, "rejects"),
      contested({ supports: ["burst"] }),
    ]) {
      expect(set.undisputed).toBeUndefined();
      expect(JSON.stringify(said)).not.toContain("disputed");
    }
  });
});
