import { countedInFigures } from "#case/counts-in-words.ts";
import type { Report } from "#outcome/report.ts";

/** What stands over the list. */
export const COVERAGE_TITLE = "What was made of the texts";

/** What became of the sentences of one text. */
export interface CoverageLine {
  readonly source: string;
  readonly title: string;
  readonly text: string;
  /** Sentences behind it, by what became of them. */
  readonly lists: readonly { readonly label: string; readonly sentences: readonly string[] }[];
}

/** For every text that was read by rule: how many sentences the case rests on, and which it passes over. */
export function coverageLines({ case: { intake, sources } }: Report): CoverageLine[] {
  return (intake?.coverage ?? []).flatMap((coverage) => {
    const { source, sentences, cited, waiting, turnedDown, untouched, apart = [] } = coverage;
    const listed = sources.find(({ id }) => id === source);
    if (!listed) return [];
    const lists = [
      { label: "Nothing was made of", sentences: untouched },
      { label: "Proposals wait for a decision at", sentences: waiting },
      { label: "What was proposed did not enter the case at", sentences: turnedDown },
      { label: "Not of the article are", sentences: apart },
    ].filter(({ sentences: some }) => some.length > 0);
    const text = `The case rests on ${cited} of ${countedInFigures(sentences, "sentence")}.`;
    return [{ source, title: listed.title, text, lists }];
  });
}

/** A list of sentences in a line, without the source that they share. */
export function sentencesInLine(sentences: readonly string[]): string {
  return sentences.map((citation) => citation.slice(citation.indexOf(":") + 1)).join(", ");
}
