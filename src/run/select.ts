import type { Analysis, Findings } from "#analyses/analysis.ts";
import type { OptionFault, OptionSpecs, OptionValues } from "#analyses/options.ts";
import type { AvailableCase } from "#case/availability.ts";
import type { Job } from "./job.ts";
import { keyOf } from "./key.ts";

/** A job for an analysis, or what is missing for one. */
export type Selected = { readonly job: Job } | { readonly missing: readonly string[] };

/** Takes from a reduced case what an analysis uses, and checks its options against it. */
export function select(
  analysis: Analysis,
  { case: c, leftOut }: Pick<AvailableCase, "case" | "leftOut">,
  options: OptionValues<OptionSpecs>,
  { seed, budget = 1 }: { readonly seed: number; readonly budget?: number },
  findings: Findings = {},
): Selected | { readonly faults: readonly OptionFault[] } {
  const selection = analysis.select(c, findings, leftOut);
  if ("missing" in selection) return selection;
  const { input } = selection;
  const faults = analysis.checkOptions(input, options);
  if (faults.length > 0) return { faults };
  const { id, version } = analysis;
  return {
    job: {
      key: keyOf(id, version, input, options, seed, budget),
      analysis: id,
      input,
      options,
      seed,
      budget,
    },
  };
}
