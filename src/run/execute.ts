import { ANALYSES } from "#analyses/index.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Outcome, ReportSection } from "#outcome/report.ts";

/** One analysis to be run on one case: plain data, so that it can be sent to a worker. */
export interface Job {
  readonly analysis: string;
  /** The case, reduced to what counts. */
  readonly case: Case;
  /** Checked options of that analysis. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly seed: number;
}

/**
 * Runs a job. The command line, workers, tests and the browser all call this, and the same job gives the same bytes
 * in each of them. A bug in an analysis becomes an outcome of its own and does not lose the others.
 */
export function execute(job: Job, progress: (share: number) => void = () => {}): ReportSection {
  const analysis = ANALYSES.find((candidate) => candidate.id === job.analysis);
  if (!analysis) throw new Error(`unknown analysis: ${job.analysis}`);
  const { id, title, question, answers, references } = analysis;
  let outcome: Outcome;
  try {
    outcome = analysis.perform(job.case, job.options, new Random(job.seed, id), progress);
  } catch (error) {
    outcome = { status: "failed", message: error instanceof Error ? error.message : String(error) };
  }
  return { analysis: { id, title, question, answers, references }, options: job.options, outcome };
}
