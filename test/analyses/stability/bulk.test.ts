import { describe, expect, it } from "vitest";
import { performAll } from "#analyses/perform.ts";
import { stability } from "#analyses/stability/stability.ts";
import { Random } from "#math/random.ts";
import { caseWith } from "./small-case.ts";

/** What is too large for the report stands beside it, whole. */

/** So many options of two parties, all preferences stated or hardly any. */
function account(optionCount: number, stated: boolean) {
  const ids = Array.from({ length: optionCount }, (_, at) => `o${at}`);
  const c = caseWith({
    options: ids.map((id, at) => ({ id, actor: at % 2 === 0 ? "A" : "B", text: `does ${id}` })),
    today: [],
    preferences: stated
      ? ["A", "B"].map((actor, at) => ({
          actor,
          statements: ids.map((id, place) => ({ prefers: (place + at) % 3 === 0 ? `not ${id}` : id })),
        }))
      : [{ actor: "A", statements: [{ prefers: "o0" }] }],
  });
  const selection = stability.select(c, {});
  const options = stability.readOptions({ samples: 20 });
  if ("missing" in selection || "faults" in options) throw new Error("the case or the options are faulty");
  const session = stability.open(selection.input, options.values, new Random(1, "stability"));
  const { result, bulk } = performAll(session, stability.parts, () => {});
  return {
    result: result as Record<string, Record<string, unknown>>,
    bulk: Object.fromEntries(bulk.map(({ name, data }) => [name, data as Record<string, unknown>])),
  };
}

describe("the tables of every state", () => {
  it("are in the report for 32 states", () => {
    const { result, bulk } = account(5, true);
    expect(bulk).toEqual({});
    expect(result.sanctions!.of).toBe("all states");
    expect(result.robustness!.of).toBe("all states");
  });

  it("stand beside it for 64, and the report has those of the outcomes that are told", () => {
    const { result, bulk } = account(6, true);
    expect(Object.keys(bulk)).toEqual(["sanctions", "robustness"]);
    expect(bulk.sanctions!.of).toBe("all states");
    const { leading, todayState } = result.outcomes as unknown as Record<"leading", { state: number }[]> &
      Record<"todayState", { state: number }>;
    const told = new Set([todayState.state, ...leading.map(({ state }) => state)]);
    const { of, improvements, answers } = result.sanctions as unknown as {
      of: string;
      improvements: { party: string; from: number; to: number }[];
      answers: { against: string; from: number }[];
    };
    expect(of).toBe("leading states");
    expect(improvements).toEqual(
      (bulk.sanctions!.improvements as { from: number }[]).filter(({ from }) => told.has(from)),
    );
    expect(improvements.length).toBeGreaterThan(0);
    for (const { party, to } of improvements)
      expect(answers.filter(({ against, from }) => against === party && from === to)).toHaveLength(1);
    const { seq } = result.robustness!.concepts as { seq: { state: number }[] };
    expect(new Set(seq.map(({ state }) => state))).toEqual(told);
  });
});

describe("the counts by concept", () => {
  it("are in the report for 256 states", () => {
    const { result, bulk } = account(8, false);
    expect(bulk).toEqual({});
    expect(result.concepts!.nash).toMatchObject({ stable: { A: expect.anything() } });
  });

  it("stand beside it for 1024, and the report has the 256 that hold most often", () => {
    const { result, bulk } = account(10, false);
    expect(Object.keys(bulk)).toEqual(["concepts"]);
    type Counts = { equilibria: { states: number[]; counts: number[]; total: number }; stable: unknown };
    const all = bulk.concepts!.gmr as Counts;
    const { equilibria, stable } = result.concepts!.gmr as Counts;
    expect(all.equilibria.states.length).toBeGreaterThan(256);
    expect(equilibria.states).toHaveLength(256);
    expect(equilibria.states).toEqual(equilibria.states.toSorted((a, b) => a - b));
    expect(equilibria.total).toBe(all.equilibria.total);
    expect(stable).toBeNull();
    const least = Math.min(...equilibria.counts);
    const left = all.equilibria.counts.filter(
      (_, at) => !equilibria.states.includes(all.equilibria.states[at]!),
    );
    expect(Math.max(...left)).toBeLessThanOrEqual(least);
  });
});
