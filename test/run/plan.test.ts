import { describe, expect, it } from "vitest";
import { planOf } from "#run/plan.ts";
import { caseOf, ran, requestOf, TOYS } from "./toy.ts";

function faults(options: Record<string, Record<string, unknown>>, eventCount = 1) {
  const plan = planOf(requestOf(caseOf(eventCount), { options }), TOYS);
  return "faults" in plan ? plan.faults : [];
}

describe("options", () => {
  it("are all checked before anything is run, each fault under its analysis", () => {
    ran.length = 0;
    expect(faults({ sums: { count: -1 }, events: { duble: true } })).toEqual([
      { analysis: "sums", option: "count", message: "must lie between 0 and 1000, not -1" },
      { analysis: "events", option: "duble", message: "unknown option" },
    ]);
    expect(ran).toEqual([]);
  });

  it("are checked with the case at hand", () => {
    expect(faults({ events: { double: true } }, 8)).toEqual([]);
    expect(faults({ events: { double: true } }, 9)).toEqual([
      { analysis: "events", option: "double", message: "is too much for so many events" },
    ]);
  });

  it("may be given for all analyses that sample", () => {
    const plan = planOf(requestOf(caseOf(1), { samples: 3 }), TOYS);
    expect("faults" in plan).toBe(false);
  });
});

describe("keys", () => {
  const keyOf = (more: Parameters<typeof requestOf>[1], eventCount = 1) => {
    const plan = planOf(requestOf(caseOf(eventCount), more), TOYS);
    if ("faults" in plan) throw new Error("faulty");
    const { selected } = plan.waves.flat().find(({ analysis }) => analysis.id === "sums")!;
    return selected && "job" in selected ? selected.job.key : undefined;
  };

  it("are equal where all is equal, whatever else the case holds", () => {
    expect(keyOf({})).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf({}, 5)).toBe(keyOf({}));
  });

  it("differ with options, seed and budget", () => {
    const keys = [{}, { seed: 8 }, { budget: 2 }, { options: { sums: { count: 11 } } }].map((more) =>
      keyOf(more),
    );
    expect(new Set(keys).size).toBe(4);
  });
});

it("puts an analysis into the first wave after all that it needs", () => {
  const plan = planOf(requestOf(caseOf(1)), TOYS);
  if ("faults" in plan) throw new Error("faulty");
  expect(plan.waves.map((wave) => wave.map(({ analysis }) => analysis.id))).toEqual([
    ["sums", "events"],
    ["busy"],
  ]);
});
