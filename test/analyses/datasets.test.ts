import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { datasetsOf } from "#view/brief/datasets.ts";
import { tablesOf } from "../../src/cli/classes/of-case.ts";

const folder = join(import.meta.dirname, "..", "case");

it("are cited by every analysis that rests on a class that ships, and those of the user's are not", async () => {
  const reading = readCaseText(readFileSync(join(folder, "every-map.yaml"), "utf8"), "case.yaml");
  if ("faults" in reading) throw new Error("the case is faulty");
  const plan = planOf({
    case: reading.case,
    restriction: {},
    texts: new Map(),
    options: {},
    seed: 1,
    samples: 100,
    tables: tablesOf(reading.case, folder, () => []),
  });
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  const { report } = await run(plan);
  const citing = report.sections.flatMap(({ analysis, outcome }) =>
    outcome.status === "done" && outcome.explanation.datasets
      ? [[analysis.id, outcome.explanation.datasets.map(({ id }) => id)]]
      : [],
  );
  // The phase `quiet` is judged by it, and the question `by-june` begins with it.
  expect(citing).toEqual([
    ["endings", ["strike/us"]],
    ["forecasts", ["strike/us"]],
  ]);
  expect(datasetsOf(report).map(({ ids }) => ids)).toEqual([["strike/us"]]);
});
