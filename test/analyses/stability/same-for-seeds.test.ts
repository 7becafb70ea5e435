import { describe, expect, it } from "vitest";
import { perform } from "./perform.ts";
import { caseWith } from "./small-case.ts";

/**
 * A debt dispute of which half of the wishes are unknown: by all orders of preference one outcome holds in all, and eight
 * states in a quarter each, so that the draws put some of these above the cut and others below.
 */
const DISPUTE = {
  options: [
    { id: "deep", actor: "A", text: "insists" },
    { id: "link", actor: "A", text: "signs", reversible: "cannot be undone" },
    { id: "accept", actor: "B", text: "accepts" },
    { id: "sue", actor: "B", text: "sues" },
    { id: "lend", actor: "C", text: "lends" },
  ],
  excluded: [{ never: "accept and sue" }, { never: "deep and accept" }],
  today: ["deep"],
  names: [
    { state: "deep", name: "deadlock" },
    { state: "link + accept + lend", name: "full deal" },
    { state: "deep + sue", name: "court" },
  ],
  preferences: [
    {
      actor: "A",
      statements: [
        { prefers: "accept" },
        { prefers: "not (link and not accept)" },
        { unordered: [{ prefers: "not sue" }, { prefers: "lend" }] },
      ],
    },
    {
      actor: "B",
      statements: [
        { prefers: "accept if link" },
        { prefers: "not accept if not link" },
        { prefers: "link" },
        { unknown: "sue" },
      ],
    },
    { actor: "C", statements: [{ prefers: "lend iff accept" }] },
  ],
};

const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1);

describe("what is told where shares lie on the cut", () => {
  const c = caseWith(DISPUTE);
  const all = SEEDS.map((seed) => perform(c, {}, seed));

  it("is the same outcomes in the same order, by the same states, whatever is drawn", () => {
    const [first, ...others] = all.map(({ result }) =>
      result.leading.map(({ state, variants }) => [state, ...variants]),
    );
    expect(first).toEqual([[22], [0, 8], [1], [9, 11], [3], [19, 27]]);
    for (const told of others) expect(told).toEqual(first);
    // The outcome that the case names is among them, and it is said why the three are told.
    for (const { explanation, result } of all) {
      expect(result.atCut.length).toBeGreaterThan(0);
      expect(explanation.caveats.some((text) => String(text).includes("within the error of drawing"))).toBe(
        true,
      );
    }
  });

  it("is the same in what would change it", () => {
    const flips = all.map(({ result }) => {
      // Of outcomes that hold alike, which is told may hang on the few draws behind a flip; that it is such a one does not.
      const alike = new Set([0, 1, 8]);
      return result.flips.map(({ party, leads, before, ties }) => [
        party,
        alike.has(leads!.state) ? "one of these" : leads!.state,
        before!.state,
        ties,
      ]);
    });
    for (const told of flips) expect(told).toEqual(flips[0]);
    // What leads now is named where it holds no more, and where it only draws level with another.
    for (const [, , before] of flips[0]!) expect(before).toBe(22);
    expect(flips[0]!.some(([, , , ties]) => ties)).toBe(true);
    expect(flips[0]!.some(([, , , ties]) => !ties)).toBe(true);
  });
});
