import { Case } from "./case.ts";
import { visitNotations } from "./walk.ts";

/** All that a case cites: sentences, paragraphs and whole sources. */
export function citationsIn(c: Case): ReadonlySet<string> {
  const cited = new Set<string>();
  visitNotations(Case, c, (notation, citation) => {
    if (notation === "citation") cited.add(citation);
  });
  return cited;
}

/** Makes the function that tells whether anything in a case rests on a sentence: cites it, or the whole paragraph in which it stands. */
export function restsOnSentence(c: Case): (citation: string) => boolean {
  const cited = citationsIn(c);
  return (citation) => cited.has(citation) || cited.has(citation.replace(/\.[^.]*$/, ""));
}
