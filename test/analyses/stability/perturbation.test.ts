import { describe, expect, it } from "vitest";
import { perturbedPlaces } from "#analyses/stability/preferences/perturbation.ts";
import { Random } from "#math/random.ts";
import { perform, plain } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";
import { stable } from "./textbook.ts";
import { ordersOf } from "./tiny-model.ts";

const DRAWS = 24_000;

function drawn(levels: number, error: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (let run = 0; run < DRAWS; run++) {
    const key = perturbedPlaces(levels, error, new Random(5, "perturb", run)).join(" ");
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

describe("a perturbed order", () => {
  it.each([0.05, 0.2, 0.4, 0.5])("of four levels has the chances of Mallows' model, error %d", (error) => {
    const seen = drawn(4, error);
    const ratio = error / (1 - error);
    const orders = ordersOf([0, 1, 2, 3]);
    const total = orders.reduce((sum, { swaps }) => sum + ratio ** swaps, 0);
    // Orders so rare that hardly any draw shows them are counted together.
    let chiSquare = 0;
    let freedom = -1;
    const rare = { expected: 0, count: 0 };
    for (const { value, swaps } of orders) {
      const expected = (DRAWS * ratio ** swaps) / total;
      const count = seen.get(value.join(" ")) ?? 0;
      if (expected < 5) {
        rare.expected += expected;
        rare.count += count;
        continue;
      }
      chiSquare += (count - expected) ** 2 / expected;
      freedom++;
    }
    if (rare.expected > 0) {
      chiSquare += (rare.count - rare.expected) ** 2 / rare.expected;
      freedom++;
    }
    expect(chiSquare).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
  });

  it.each([0.1, 0.3])("has any two neighbours the wrong way round as often as stated, error %d", (error) => {
    const wrong = new Array<number>(5).fill(0);
    for (let run = 0; run < DRAWS; run++) {
      const places = perturbedPlaces(6, error, new Random(6, "perturb", run));
      for (let level = 0; level < 5; level++) if (places[level]! > places[level + 1]!) wrong[level]!++;
    }
    const deviation = Math.sqrt((error * (1 - error)) / DRAWS);
    for (const count of wrong) expect(Math.abs(count / DRAWS - error)).toBeLessThan(5 * deviation);
  });

  it("is the given one without error", () => {
    expect([...drawn(5, 0).keys()]).toEqual(["0 1 2 3 4"]);
  });
});

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
    expect(plain(explanation.headline)).toContain("of the orders of preference that were drawn");
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
