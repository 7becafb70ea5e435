import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";

const FILE = "test/case/every-map.yaml";
const reading = readCaseText(readFileSync(FILE, "utf8"), FILE);
if ("faults" in reading) throw new Error("the case is faulty");
const c = reading.case;

// A replay or a selection may leave out the class or the phase on which a question rests.
it.each([{ asOf: "2024-04-25" }, { asOf: "2024-04-19" }, { only: ["wire"] }, { only: ["art"] }])(
  "every analysis is told of or left out, none fails: %j",
  async (restriction) => {
    const plan = planOf({ case: c, restriction, texts: new Map(), options: {}, samples: 100, seed: 1 });
    if ("faults" in plan) throw new Error("the options are faulty");
    const { report } = await run(plan);
    const failed = report.sections.flatMap(({ analysis, outcome }) =>
      outcome.status === "failed" ? [`${analysis.id}: ${outcome.message}`] : [],
    );
    expect(failed).toEqual([]);
  },
);
