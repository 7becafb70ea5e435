import type { Case } from "#case/case.ts";

/** The sources under analysis, “the text”: those that the case does not mark external, or all of them if every one is. */
export function analysedSources({ sources }: Pick<Case, "sources">): ReadonlySet<string> {
  const own = sources.filter(({ external }) => !external);
  return new Set((own.length > 0 ? own : sources).map(({ id }) => id));
}
