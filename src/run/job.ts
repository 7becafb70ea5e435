import type { Analysis } from "#analyses/analysis.ts";
import { ANALYSES } from "#analyses/index.ts";
import type { OptionSpecs, OptionValues } from "#analyses/options.ts";
import type { Session } from "#analyses/session.ts";
import { Random } from "#math/random.ts";
import type { Json } from "#outcome/text.ts";

/** One analysis on one input: plain data, so that it can be sent to a worker. Equal keys mean equal bytes. */
export interface Job {
  readonly key: string;
  readonly analysis: string;
  readonly input: Json;
  /** Checked options of that analysis. */
  readonly options: OptionValues<OptionSpecs>;
  readonly seed: number;
  /** Times the work that the limits of the analysis allow. */
  readonly budget: number;
}

/** Some pieces of one part of a job. */
export interface Task {
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

/** Makes a job ready to run. Whoever runs it, wherever, gets the same bytes from it. */
export function openJob(job: Job, analyses: readonly Analysis[] = ANALYSES): Session {
  const analysis = analyses.find(({ id }) => id === job.analysis);
  if (!analysis) throw new Error(`unknown analysis: ${job.analysis}`);
  return analysis.open(job.input, job.options, new Random(job.seed, analysis.id), job.budget);
}
