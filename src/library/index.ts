/**
 * Demarche as a library: `readCase` turns the text of a case into data or faults, `plan` makes ready what is to be run
 * on it, `run` gives the report. Nothing here reads a file, a clock or a network; it runs in Node and in a browser.
 */
export type { Analysis } from "#analyses/analysis.ts";
export { defineAnalysis } from "#analyses/analysis.ts";
export { ANALYSES as analyses } from "#analyses/index.ts";
export { definePart } from "#analyses/part.ts";
export type { Case } from "#case/case.ts";
export { applyEdits } from "#case/edit/apply-edits.ts";
export type { Edit } from "#case/edit/edit.ts";
export type { Fault } from "#case/fault.ts";
export { type Reading, readCaseText as readCase } from "#case/read.ts";
export type { Report } from "#outcome/report.ts";
export type { RunResult } from "#run/assemble.ts";
export { memoryCache } from "#run/cache.ts";
export { type Executor, inPlace } from "#run/executor.ts";
export { type Plan, planOf as plan, type Request } from "#run/plan.ts";
export { run } from "#run/run.ts";
export type { Watch } from "#run/schedule.ts";
export { type WorkerPool, type WorkerPort, workerPool } from "#run/worker-pool.ts";
export { workerSide } from "#run/worker-side.ts";
