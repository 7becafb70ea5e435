import { capitalised, counted, inWords, listed } from "../../sentence-parts.ts";

/** What the answers for a party rest on. */
export interface Ground {
  readonly statements: number;
  /** Of these, how many are acts. */
  readonly acts: number;
  /** Of these, how many are somebody else's reading, how many of these only the analyst's; and how many nobody dates. */
  readonly readings: number;
  readonly analysts: number;
  readonly undated: number;
  /** How many cite no source. */
  readonly unsourced: number;
  /** Sources that do not repeat one another. */
  readonly sources: number;
}

/** What the answers for a party rest on, in a sentence; what there is none of is not counted up. */
export function restsOn({
  statements,
  acts,
  readings,
  analysts,
  undated,
  unsourced,
  sources,
}: Ground): string {
  if (statements === 0) return "";
  const one = statements === 1;
  const isMixed = sources > 0 && unsourced > 0;
  const from =
    sources > 0
      ? `from ${counted(sources, "independent source")}${isMixed ? ` and ${inWords(unsourced)} without a source` : ""}`
      : "without a source";
  const marks = [
    ...(readings > 0
      ? [
          one
            ? `${analysts > 0 ? "the analyst's" : "somebody else's"} reading`
            : `${counted(readings, "reading")} by ${readersIn(readings, analysts)}`,
        ]
      : []),
    ...(undated > 0 ? [one ? "undated" : `${inWords(undated)} without a date`] : []),
  ];
  const whose =
    analysts > 0 && analysts === readings
      ? "the analyst's readings"
      : `${analysts > 0 ? "the analyst's or " : ""}somebody else's readings`;
  const cited = isMixed ? statements - unsourced : statements;
  const lead = capitalised(groundsInWords(cited, isMixed, acts));
  if (marks.length === 0) return `${lead} ${from}.`;
  // Where most of them are hearsay that is what lowers the confidence, and comes first.
  if (readings < statements && 2 * readings > statements && !isMixed && undated === 0)
    return `${capitalised(inWords(readings))} of ${groundsInWords(cited, isMixed, acts)} ${from} are ${whose}.`;
  const all = [
    ...(readings === statements ? [`all of them ${whose}`] : []),
    ...(undated === statements ? ["none dated"] : []),
  ];
  if (!one && all.length === marks.length) return `${lead} ${from}, ${listed(all)}.`;
  return one ? `${lead} ${from}: ${listed(marks)}.` : `${lead} ${from}, among them ${listed(marks)}.`;
}

/** Who reads so many into a party, of which the analyst alone so many. */
function readersIn(readings: number, analysts: number): string {
  if (analysts === 0) return "somebody else";
  return analysts === readings ? "the analyst" : "somebody else or the analyst";
}

/** `one statement`, `9 statements and one act`; where only some are told of, which of them are acts is not. */
function groundsInWords(count: number, isPart: boolean, acts: number): string {
  if (acts === 0) return counted(count, "statement");
  if (isPart) return count === 1 ? "one statement or act" : `${inWords(count)} statements and acts`;
  return listed([...(count > acts ? [counted(count - acts, "statement")] : []), counted(acts, "act")]);
}
