import { countedInFigures } from "#case/counts-in-words.ts";
import type { CaseFacts } from "#outcome/report.ts";

/** What stands in the margin of every printed page of a brief on what nobody has confirmed. */
export const UNCONFIRMED_PAGE = "From proposals: nobody has confirmed what stands here";

/** What a brief on proposals says of itself, first of all; `undefined` of one on what was confirmed. */
export function unconfirmedInWords({ intake, census }: CaseFacts): string | undefined {
  const { unconfirmed = 0 } = intake ?? {};
  if (unconfirmed === 0) return undefined;
  if (unconfirmed >= census.entries)
    return "From proposals: what this brief rests on was read from the text by rule, and nobody has confirmed it.";
  const entries = `${unconfirmed} of ${countedInFigures(census.entries, "entry", "entries")}`;
  return `From proposals: ${entries} ${unconfirmed === 1 ? "was" : "were"} read from the text by rule, and nobody has confirmed ${unconfirmed === 1 ? "it" : "them"}.`;
}
