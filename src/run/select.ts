import type { Analysis, Findings, Selection } from "#analyses/analysis.ts";
import { type ClassTables, NO_TABLES } from "#analyses/class-tables.ts";
import type { OptionFault, OptionSpecs, OptionValues } from "#analyses/options.ts";
import { listed } from "#analyses/sentence-parts.ts";
import type { AvailableCase } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { type LeftOut, WHY_LEFT_OUT } from "#case/left-out.ts";
import { firstLinesFor } from "./first-lines.ts";
import type { Job } from "./job.ts";
import { keyOf } from "./key.ts";

/**
 * A job for an analysis; or what is missing for one, and lines of YAML to begin with where the case has nothing of it, or why
 * what it has does not count.
 */
export type Selected =
  | { readonly job: Job }
  | { readonly missing: readonly string[]; readonly add?: string; readonly leftOut?: LeftOut["why"] };

/** What of a request bears on what an analysis selects. */
interface Asked {
  readonly case: Case;
  readonly seed: number;
  readonly budget?: number;
  readonly tables?: ClassTables;
}

/** Takes from a reduced case what an analysis uses, and checks its options against it. */
export function select(
  analysis: Analysis,
  available: Pick<AvailableCase, "case" | "dated" | "leftOut">,
  options: OptionValues<OptionSpecs>,
  asked: Asked,
  findings: Findings = {},
): Selected | { readonly faults: readonly OptionFault[] } {
  const selection = analysis.select(available.case, findings, available.leftOut, asked.tables);
  if ("missing" in selection) return missingIn(selection, analysis, available, asked, findings);
  const { input } = selection;
  const faults = analysis.checkOptions(input, options);
  if (faults.length > 0) return { faults };
  const { id, version } = analysis;
  const { seed, budget = 1 } = asked;
  let key: string | undefined;
  return {
    job: {
      // Worked out when first asked for: who runs everything here and keeps nothing has no need of it.
      get key() {
        key ??= keyOf(id, version, input, options, seed, budget);
        return key;
      },
      analysis: id,
      input,
      options,
      seed,
      budget,
    },
  };
}

/** What is missing; where the case as written has it, in one clause that it does not count on the day, or by the selection of sources. */
function missingIn(
  { missing, none }: Extract<Selection<unknown>, { readonly missing: unknown }>,
  analysis: Analysis,
  { dated, leftOut }: Pick<AvailableCase, "dated" | "leftOut">,
  { case: whole, tables = NO_TABLES }: Asked,
  findings: Findings,
): Selected {
  const has = (c: Case, left: readonly LeftOut[]) => "input" in analysis.select(c, findings, left, tables);
  if (leftOut.length === 0 || !has(whole, [])) {
    const add = firstLinesFor(analysis.firstLines, whole);
    return { missing, ...(add === undefined ? {} : { add }) };
  }
  const later = leftOut.filter((each) => each.why === "later");
  const why = has(dated, later) ? "elsewhere" : "later";
  return {
    // Some of it may count, and not be enough: one explanation of four is no comparison.
    missing: [
      none
        ? `what the case has of ${listed(missing.map(inShort))} ${WHY_LEFT_OUT[why]}`
        : `too little of what the case says of ${listed(missing.map(inShort))} is left, as part of it ${WHY_LEFT_OUT[why]}`,
    ],
    leftOut: why,
  };
}

/** What is missing without what tells whoever codes a case of it: what stands behind a colon, or a key in brackets. */
function inShort(missing: string): string {
  return missing.replace(/ \(`?\w+`?\)$/, "").replace(/^((?:“[^”]*”|[^:“])*): .*$/s, "$1");
}
