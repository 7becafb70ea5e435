import { capitalised, counted, inWords, listed } from "../../sentence-parts.ts";

/** What the answers for a party rest on. */
export interface Ground {
  readonly statements: number;
  /** Of these, how many are acts. */
  readonly acts: number;
  /** Of these, how many are somebody else's reading, and how many nobody dates. */
  readonly readings: number;
  readonly undated: number;
  /** How many cite no source. */
  readonly unsourced: number;
  /** Sources that do not repeat one another. */
  readonly sources: number;
}

/** What the answers for a party rest on, in a sentence; what there is none of is not counted up. */
export function restsOn({ statements, acts, readings, undated, unsourced, sources }: Ground): string {
  if (statements === 0) return "";
  const one = statements === 1;
  const isMixed = sources > 0 && unsourced > 0;
  const from =
    sources > 0
      ? `from ${counted(sources, "independent source")}${isMixed ? ` and ${inWords(unsourced)} without a source` : ""}`
      : "without a source";
  const marks = [
    ...(readings > 0
      ? [one ? "somebody else's reading" : `${counted(readings, "reading")} by somebody else`]
      : []),
    ...(undated > 0 ? [one ? "undated" : `${inWords(undated)} without a date`] : []),
  ];
  const cited = isMixed ? statements - unsourced : statements;
  const lead = capitalised(groundsInWords(cited, isMixed, acts));
  if (marks.length === 0) return `${lead} ${from}.`;
  // Where most of them are hearsay that is what lowers the confidence, and comes first.
  if (readings < statements && 2 * readings > statements && !isMixed && undated === 0)
    return `${capitalised(inWords(readings))} of ${groundsInWords(cited, isMixed, acts)} ${from} are somebody else's readings.`;
  const all = [
    ...(readings === statements ? ["all of them somebody else's readings"] : []),
    ...(undated === statements ? ["none dated"] : []),
  ];
  if (!one && all.length === marks.length) return `${lead} ${from}, ${listed(all)}.`;
  return one ? `${lead} ${from}: ${listed(marks)}.` : `${lead} ${from}, among them ${listed(marks)}.`;
}

/** `one statement`, `9 statements and one act`; where only some are told of, which of them are acts is not. */
function groundsInWords(count: number, isPart: boolean, acts: number): string {
  if (acts === 0) return counted(count, "statement");
  if (isPart) return count === 1 ? "one statement or act" : `${inWords(count)} statements and acts`;
  return listed([...(count > acts ? [counted(count - acts, "statement")] : []), counted(acts, "act")]);
}
