import { describe, expect, it } from "vitest";
import { perform, plain } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

// In all of them an option taken means cooperation, so `none` is mutual defection and `a + b` mutual cooperation.

describe("the prisoner's dilemma", () => {
  const { result, explanation } = perform(twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]));

  it("holds in mutual defection by Nash, and in mutual cooperation too once answers count", () => {
    // Fang, Hipel & Kilgour 1993: from cooperation either can gain, and the other's answer costs it more.
    expect(result.concepts.nash.equilibria.states).toEqual([0]);
    expect(result.concepts.gmr.equilibria.states).toEqual([0, 3]);
    expect(result.concepts.smr.equilibria.states).toEqual([0, 3]);
    expect(result.concepts.seq.equilibria.states).toEqual([0, 3]);
  });

  it("names the answer that deters from leaving cooperation", () => {
    const cooperation = result.leading.find(({ state }) => state === 3)!;
    expect(cooperation.restraints[0]).toMatchObject({
      party: "A",
      noBetter: 0,
      deterred: 1,
      free: 0,
      deterrent: { to: 2, answer: [{ party: "B", to: 0 }], count: 1 },
      gain: null,
    });
  });

  it("has a path to cooperation, but none on which every step serves its taker", () => {
    const cooperation = result.leading.find(({ state }) => state === 3)!;
    expect(cooperation.path).toHaveLength(2);
    expect(cooperation.improvementPath).toBeNull();
    expect(cooperation.improvementPaths).toBe(0);
  });

  it("is told as two outcomes of four that would hold, today's among them", () => {
    expect(plain(explanation.headline)).toBe(
      "Two of the four outcomes that can occur would hold; today's state is one of them.",
    );
    expect(explanation.inputs).toEqual({ given: 9, missing: 0 });
    expect(explanation.gaps).toEqual([]);
  });
});

describe("chicken", () => {
  it("holds where exactly one gives way, and by SEQ and SMR in mutual cooperation too", () => {
    const { result } = perform(twoByTwo(["b", "a + b", "a", "none"], ["a", "a + b", "b", "none"]));
    expect(result.concepts.nash.equilibria.states).toEqual([1, 2]);
    // From a + b party A gains by leaving a; B's only answer, leaving b, would hurt B as well: no credible sanction,
    // but a sanction that A cannot repair without ending below a + b.
    expect(result.concepts.seq.equilibria.states).toEqual([1, 2]);
    for (const { restraints } of result.leading) {
      expect(restraints.map(({ noBetter, deterred, free }) => [noBetter, deterred, free])).toEqual([
        [1, 0, 0],
        [1, 0, 0],
      ]);
    }
    // Today nobody gives way: either would, and nothing deters it.
    expect(result.todayState).toMatchObject({ holdsInExamined: false, examined: 1 });
    expect(result.todayState.restraints).toMatchObject([
      { party: "A", noBetter: 0, deterred: 0, free: 1, gain: { to: 1, count: 1, next: 0 } },
      { party: "B", noBetter: 0, deterred: 0, free: 1, gain: { to: 2, count: 1, next: 0 } },
    ]);
    expect(result.concepts.gmr.equilibria.states).toEqual([1, 2, 3]);
    expect(result.concepts.smr.equilibria.states).toEqual([1, 2, 3]);
  });
});

describe("the smallest model in which an opponent must move twice", () => {
  // Three parties with one option each; the same witness stands in docs/methods/stability.md.
  const state = (code: number) =>
    ["a", "b", "c"].filter((_, option) => (code >>> option) & 1).join(" + ") || "none";
  const worstLast = (codes: readonly number[]) => codes.map(state);
  const { result } = perform(
    caseWith({
      options: ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
      today: ["a", "c"],
      preferences: [
        { actor: "A", ranking: worstLast([1, 0, 4, 5, 6, 2, 3, 7]) },
        { actor: "B", ranking: worstLast([3, 4, 1, 6, 5, 0, 7, 2]) },
        { actor: "C", ranking: worstLast([4, 1, 2, 6, 3, 5, 7, 0]) },
      ],
    }),
  );

  it("holds C in a + c, since B, A and again B can answer", () => {
    expect(result.concepts.seq.stable!.C!.states).toContain(5);
    const restraint = result.todayState.restraints.find(({ party }) => party === "C")!;
    expect(restraint.deterrent).toEqual({
      to: 1,
      answer: [
        { party: "B", to: 3 },
        { party: "A", to: 2 },
        { party: "B", to: 0 },
      ],
      count: 1,
    });
  });
});
