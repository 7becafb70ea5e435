import type { CitedSentence, SourceFacts } from "#outcome/report.ts";
import type { NumberedCitation } from "../citation-numbers.ts";

/** What can be shown of a cited sentence: its wording or its gist, and a remark where something is wrong with it. */
export interface Evidence {
  readonly quote?: string;
  readonly gist?: string;
  readonly remark?: string;
}

/** What holds for every citation that shows a gist and no wording; said once for a list of them. */
export const GIST_ONLY =
  "Where only a gist is given, the sentence itself is not at hand and the words are the analyst's.";

/** What is said of a source that appeared only after the day of a replay. */
export const LATER_SOURCE =
  "It appeared only after the day of this replay; what is cited of it had been known by then.";

/** What the reader of a citation gets to see. */
export function evidenceOf({ status, text, gist, locator }: CitedSentence): Evidence {
  const paraphrase = gist === undefined ? {} : { gist };
  const quote = text === undefined ? {} : { quote: text };
  switch (status) {
    case "text":
      return { ...quote, ...paraphrase };
    case "gist":
      return paraphrase;
    case "changed":
      return {
        ...quote,
        ...paraphrase,
        remark: "The text at hand differs from the sentence that was cited.",
      };
    case "none":
      // A source cited as a whole names no sentence that could be shown.
      if (locator === "") return paraphrase;
      return { ...paraphrase, remark: "The sentence cannot be shown: the source's text is not at hand." };
  }
}

/** Whether there is something to show of a cited sentence: its wording, its gist, or a remark. */
export function isShown(sentence: CitedSentence): boolean {
  const { quote, gist, remark } = evidenceOf(sentence);
  return quote !== undefined || gist !== undefined || remark !== undefined;
}

/** Whether of some of these sentences a gist alone is shown. */
export function hasGistOnly(cited: readonly NumberedCitation[]): boolean {
  return cited.some(({ sentence }) => {
    const { quote, gist } = evidenceOf(sentence);
    return quote === undefined && gist !== undefined;
  });
}

/** Why there is no sentence to show: sources are cited as wholes only, or none is. */
export function noSentences(citations: readonly NumberedCitation[]): string {
  return citations.length > 0
    ? "No single sentence is cited: the sources are cited as wholes, and are listed above."
    : "No source is cited.";
}

/** The citations of one source, or of a source that the case does not list. */
export interface SourceCitations {
  readonly id: string;
  readonly source: SourceFacts | undefined;
  readonly cited: readonly NumberedCitation[];
}

/**
 * Citations in their order, gathered by source in the order of the case; apart from them the sources of which no
 * place is cited but only the whole.
 */
export function bySource(
  citations: readonly NumberedCitation[],
  sources: readonly SourceFacts[],
): { readonly inPlaces: readonly SourceCitations[]; readonly asWhole: readonly SourceCitations[] } {
  const known = new Map(sources.map((source) => [source.id, source]));
  const ids = new Set([...known.keys(), ...citations.map(({ sentence }) => sentence.source)]);
  const groups = [...ids]
    .map((id) => ({
      id,
      source: known.get(id),
      cited: citations.filter(({ sentence }) => sentence.source === id),
    }))
    .filter(({ cited }) => cited.length > 0);
  const isWhole = ({ cited }: SourceCitations) => cited.every(({ sentence }) => sentence.locator === "");
  return { inPlaces: groups.filter((group) => !isWhole(group)), asWhole: groups.filter(isWhole) };
}

/** How often a source is cited, as the beginning of a sentence. */
export function citedInWords({ cited }: Pick<SourceFacts, "cited">): string {
  return cited === 0 ? "Not cited" : cited === 1 ? "Cited once" : `Cited ${cited} times`;
}
