import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import { inPlace } from "#run/executor.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { leftOut } from "../../src/cli/left-out.ts";
import { workedCases } from "../worked-cases.ts";

const texts = new Map<string, string>();

describe("what a brief leaves out", () => {
  it("is what a run of all analyses finds not applicable, with the same words", async () => {
    const worked = workedCases().filter(({ events, moves }) => events.length < 20 && moves);
    expect(worked.length).toBeGreaterThan(2);
    let leaving = 0;
    for (const c of worked) {
      const plan = planOf({ case: c, restriction: {}, texts, options: {}, samples: 100, seed: 1 });
      if ("faults" in plan) throw new Error("the plan has faults");
      const { report } = await run(plan, inPlace);
      const needing = ANALYSES.filter(({ needs }) => needs.length > 0).map(({ id }) => id);
      const found = report.sections.flatMap(({ analysis: { id }, outcome }) =>
        outcome.status === "not-applicable" && !needing.includes(id) ? [[id, outcome.missing]] : [],
      );
      leaving += found.length;
      expect(
        leftOut({ case: c, restriction: {}, texts, seed: 1 }).map(({ analysis, missing }) => [
          analysis,
          missing,
        ]),
      ).toEqual(found);
    }
    expect(leaving).toBeGreaterThan(5);
  });
});
