import type { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";

/**
 * The sources under analysis, “the text”: those that the case does not mark external, or all of them if every one is. Where
 * the text is among what does not count there is none: no other source takes its place.
 */
export function analysedSources(
  { sources }: Pick<Case, "sources">,
  left: readonly LeftOut[],
): ReadonlySet<string> {
  const own = sources.filter(({ external }) => !external);
  const hasText = own.length > 0 || left.some(({ analysed }) => analysed);
  return new Set((hasText ? own : sources).map(({ id }) => id));
}

/** Why none of the text under analysis counts; undefined where some of it does. */
export function textLeftOut(c: Pick<Case, "sources">, left: readonly LeftOut[]): LeftOut["why"] | undefined {
  if (c.sources.some(({ external }) => !external)) return undefined;
  return left.find(({ analysed }) => analysed)?.why;
}
