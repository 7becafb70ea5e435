import { assemble, type RunResult } from "./assemble.ts";
import { type Executor, inPlace } from "./executor.ts";
import type { Plan } from "./plan.ts";
import { schedule, type Watch } from "./schedule.ts";

/** Runs a plan to its report: the same bytes for the same request, wherever and on however many workers it runs. */
export async function run(plan: Plan, executor: Executor = inPlace, watch: Watch = {}): Promise<RunResult> {
  return assemble(plan, await schedule(plan, executor, watch));
}
