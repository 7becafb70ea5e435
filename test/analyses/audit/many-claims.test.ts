import { describe, expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { explainAudit } from "#analyses/audit/words/explain.ts";
import { claim, syntheticCase } from "./synthetic-case.ts";

const COUNT = 5000;

/** Claims of which each supports the next, and the last one `end`. */
function chain(end: readonly string[], more: (at: number) => Record<string, unknown> = () => ({})) {
  return syntheticCase({
    claims: Array.from({ length: COUNT }, (_, at) =>
      claim(`c${at}`, { supports: at + 1 < COUNT ? [`c${at + 1}`] : end, ...more(at) }),
    ),
  });
}

describe("five thousand claims", () => {
  it("in a chain hold no circle; joined at the ends they hold one, with every claim in it", () => {
    const circles = (end: readonly string[]) => {
      const c = chain(end);
      return applyRules(RULES, c, contextOf(c, 12)).findings.filter(
        ({ rule }) => rule === "circular-argument",
      );
    };
    expect(circles([])).toEqual([]);
    const [circle, ...more] = circles(["c0"]);
    expect(more).toEqual([]);
    expect(circle!.subjects).toHaveLength(COUNT);
    expect(circle!.subjects[0]).toBe("c0");
  });

  it("of which each excludes the next are told in pairs, and what undoing one of them leaves", () => {
    const c = chain([], (at) => ({ contradicts: at > 0 ? [`c${at - 1}`] : [] }));
    const found = applyRules(RULES, c, contextOf(c, 12));
    expect(found.findings.filter(({ rule }) => rule === "self-contradiction")).toHaveLength(COUNT - 1);
    const { flips } = explainAudit(found, c, contextOf(c, 12));
    expect(flips[0]).toMatchObject({
      effect: `the argument would fail on ${COUNT - 2} grounds instead of ${COUNT - 1}`,
    });
  });
});

it("claims in several circles are told for each that stands first in one", () => {
  const c = syntheticCase({
    claims: [
      claim("a", { supports: ["b"] }),
      claim("b", { supports: ["c"] }),
      claim("c", { supports: ["a", "b"] }),
    ],
  });
  const found = applyRules(RULES, c, contextOf(c, 12)).findings;
  expect(found.filter(({ rule }) => rule === "circular-argument").map(({ subjects }) => subjects)).toEqual([
    ["a", "b", "c"],
    ["b", "c"],
  ]);
});
