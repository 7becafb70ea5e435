import { ANALYSES } from "#analyses/index.ts";
import type { OptionFault } from "#analyses/options.ts";
import { type AvailableCase, availableCase, type Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import type { Job } from "./execute.ts";

/** What is asked for: a case, how much of it counts, which analyses, with which options and seed. */
export interface Request {
  readonly case: Case;
  readonly restriction: Restriction;
  readonly texts: SourceTexts;
  /** Ids of analyses; all of them if absent. */
  readonly analyses?: readonly string[];
  /** Options by analysis; `samples` may also be given for all that have it. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly samples?: number;
  readonly seed: number;
}

/** A request made ready to run: the reduced case and one job for each analysis. */
export interface Plan {
  readonly request: Request;
  readonly available: AvailableCase;
  readonly jobs: readonly Job[];
}

/** Reduces the case and checks all options; returns the plan or what is wrong with the options. */
export function planOf(
  request: Request,
): Plan | { readonly faults: readonly (OptionFault & { analysis: string })[] } {
  const available = availableCase(request.case, request.restriction);
  const wanted = ANALYSES.filter((analysis) => request.analyses?.includes(analysis.id) ?? true);
  const faults: (OptionFault & { analysis: string })[] = [];
  const jobs: Job[] = [];
  for (const analysis of wanted) {
    const general =
      request.samples !== undefined && analysis.options.samples ? { samples: request.samples } : {};
    const read = analysis.readOptions({ ...general, ...request.options[analysis.id] });
    if ("faults" in read) faults.push(...read.faults.map((fault) => ({ ...fault, analysis: analysis.id })));
    else jobs.push({ analysis: analysis.id, case: available.case, options: read.values, seed: request.seed });
  }
  return faults.length > 0 ? { faults } : { request, available, jobs };
}
