import { describe, expect, it } from "vitest";
import { stable } from "../../graph-model/textbook.ts";
import { ordersOf } from "../../graph-model/tiny-model.ts";
import { perform, plain } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

describe("a run with a stated error of rankings", () => {
  const dilemma = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);
  const error = 0.2;
  const { result, explanation } = perform(dilemma, { error, samples: 4000 });

  it("gives shares near the exact ones", () => {
    // States none, a, b, a + b; the values are the parties' orders as stated.
    const party = (own: number, value: readonly number[]) =>
      ordersOf(value).map(({ value: changed, swaps }) => ({
        party: { own, cannotBeUndone: 0, cannotBeTakenUp: 0, value: changed },
        weight: (error / (1 - error)) ** swaps,
      }));
    const shares = { nash: [0, 0, 0, 0], seq: [0, 0, 0, 0] };
    let total = 0;
    for (const first of party(1, [1, 0, 3, 2])) {
      for (const second of party(2, [1, 3, 0, 2])) {
        const model = { codes: [0, 1, 2, 3], parties: [first.party, second.party] };
        const weight = first.weight * second.weight;
        total += weight;
        for (const concept of ["nash", "seq"] as const) {
          model.codes.forEach((_, state) => {
            if ([0, 1].every((each) => stable(model, each, state, concept)))
              shares[concept][state]! += weight;
          });
        }
      }
    }
    for (const concept of ["nash", "seq"] as const) {
      const { states, counts } = result.concepts[concept].equilibria;
      shares[concept].forEach((share, state) => {
        const count = counts[states.indexOf(state)] ?? 0;
        expect(Math.abs(count / 4000 - share / total), `${concept} ${state}`).toBeLessThan(0.04);
      });
    }
  });

  it("says what was done, and is not exact", () => {
    expect(result).toMatchObject({ exact: false, error, open: 0, completions: 4000, robustness: null });
    const [introduction] = explanation.blocks;
    expect(introduction?.kind === "text" && plain(introduction.text)).toContain(
      "Each ranking was changed at random so that any two neighbours stand in the wrong order with a chance of 0.2; 4000 orders of preference were drawn",
    );
    expect(plain(explanation.headline)).toContain("of the orders of preference drawn");
  });

  it("leaves parties with statements as they are, and refuses more than one half", () => {
    const stated = caseWith({
      options: [{ id: "a", actor: "A", text: "takes a" }],
      today: [],
      preferences: [{ actor: "A", statements: [{ prefers: "a" }], rest: "indifferent" }],
    });
    const { result: exact, explanation: told } = perform(stated, { error: 0.3 });
    expect(exact.exact).toBe(true);
    expect(told.caveats.map(plain).join(" ")).toContain("were taken as they are.");
    expect(() => perform(stated, { error: 0.6 })).toThrow("must lie between 0 and 0.5");
  });
});
