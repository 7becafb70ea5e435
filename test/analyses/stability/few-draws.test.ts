import { describe, expect, it } from "vitest";
import { workedCases } from "../../worked-cases.ts";
import { perform, plain } from "./perform.ts";

// What is said where so few orders of preference were drawn that hardly anything can be told apart.

const korea = workedCases().find(({ id }) => id === "korea-2018")!;

const RUNS = [1, 2, 3, 4, 5].flatMap((seed) =>
  [0.001, 0.003, 0.01].map((budget) => perform(korea, {}, seed, budget)),
);

/** Whether so many of some draws are clearly more than so many others, even if none are of both. */
const isClear = (one: number, other: number) => one - other > 3.29 * Math.sqrt(one + other);

describe("of few draws", () => {
  it("what clearly holds less often than another is none of those that may hold most often", () => {
    let seen = 0;
    for (const { result, explanation } of RUNS) {
      const { level, leading } = result;
      if (level.total === 0) continue;
      seen++;
      const most = Math.max(...leading.map(({ held }) => held));
      for (const held of level.held) expect(isClear(most, held)).toBe(false);
      // The one that holds most often is told first, or one of the others.
      expect([leading[0]!.held, ...level.held]).toContain(most);
      const said = explanation.judgements.map(({ inShort }) => plain(inShort ?? "")).join(" ");
      const counted = /which of the (\S+) would last most often cannot be said/.exec(said);
      if (counted) expect(IN_WORDS.indexOf(counted[1]!)).toBe(level.total + 1);
    }
    expect(seen).toBeGreaterThan(5);
  });

  it("a change that would bring an outcome ahead of another widens its lead, where it has one", () => {
    let seen = 0;
    for (const { result } of RUNS) {
      if (result.level.total === 0) continue;
      const share = (state: number) =>
        Math.max(
          ...result.leading
            .filter((one) => one.state === state || one.variants.includes(state))
            .map(({ held }) => held / result.completions),
          0,
        );
      for (const { leads, before, falls, completions } of result.flips) {
        if (!leads || !before || !falls) continue;
        seen++;
        const lead = share(leads.state) - share(before.state);
        const then = (leads.count - before.count) / completions;
        // Twice the error of the narrower lead, were all draws of the one kind.
        if (lead > 0) expect(then - lead).toBeGreaterThan(3.29 * Math.sqrt(then / completions));
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});

const IN_WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
