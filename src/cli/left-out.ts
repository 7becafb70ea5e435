import { planOf, type Request } from "#run/plan.ts";

/** An analysis that a brief of the case would leave out, and what the case lacks for it. */
export interface LeftOut {
  readonly analysis: string;
  readonly title: string;
  readonly missing: readonly string[];
}

/** What a brief of a case would leave out, as far as that can be told without running anything. */
export function leftOut(
  request: Pick<Request, "case" | "restriction" | "texts" | "tables" | "seed">,
): LeftOut[] {
  const plan = planOf({ ...request, options: {} });
  if ("faults" in plan) return [];
  return plan.waves
    .flat()
    .flatMap(({ analysis, selected }) =>
      selected && "missing" in selected
        ? [{ analysis: analysis.id, title: analysis.title, missing: selected.missing }]
        : [],
    );
}
