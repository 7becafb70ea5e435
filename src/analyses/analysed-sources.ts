import { knownBy } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";

/**
 * The sources under analysis, “the text”: those that the case does not mark external, or all of them if every one is. Where
 * the text is among what does not count there is none: no other source takes its place. Nor is there on a day on which it
 * had not appeared, even where it is cited for what was known by then.
 */
export function analysedSources(
  c: Pick<Case, "sources" | "asOf">,
  left: readonly LeftOut[],
): ReadonlySet<string> {
  const own = c.sources.filter(({ external }) => !external);
  const hasText = own.length > 0 || left.some(({ analysed }) => analysed);
  return new Set((hasText ? own.filter((source) => isThere(source, c)) : c.sources).map(({ id }) => id));
}

/** Why none of the text under analysis counts; undefined where some of it does. */
export function textLeftOut(
  c: Pick<Case, "sources" | "asOf">,
  left: readonly LeftOut[],
): LeftOut["why"] | undefined {
  const own = c.sources.filter(({ external }) => !external);
  if (own.some((source) => isThere(source, c))) return undefined;
  return own.length > 0 ? "later" : left.find(({ analysed }) => analysed)?.why;
}

function isThere({ issued }: Case["sources"][number], { asOf }: Pick<Case, "asOf">): boolean {
  return knownBy(issued, asOf.latest!);
}
