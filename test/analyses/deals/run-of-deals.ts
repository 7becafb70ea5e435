import type { Case } from "#case/case.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";

/** What comes of the analysis in a whole run, with the analyses whose results it draws on. */
export async function runOfDeals(c: Case) {
  const plan = planOf({
    case: c,
    restriction: {},
    texts: new Map(),
    analyses: ["deals"],
    options: {},
    seed: 1,
  });
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  const { report } = await run(plan);
  const outcome = report.sections.find(({ analysis }) => analysis.id === "deals")!.outcome;
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}
