import { canonicalLocator } from "./locator.ts";

/** Source and locator of a citation: `art:P8.S1` → `art`, `P8.S1`; a bare `art` is the whole source. */
export function splitCitation(citation: string): { source: string; locator: string | undefined } {
  const colon = citation.indexOf(":");
  return colon < 0
    ? { source: citation, locator: undefined }
    : { source: citation.slice(0, colon), locator: canonicalLocator(citation.slice(colon + 1)) };
}

/** A citation with its locator in the form in which sentences are numbered: `art:p8.s1` → `art:P8.S1`. */
export function canonicalCitation(citation: string): string {
  const { source, locator } = splitCitation(citation);
  return locator === undefined ? source : `${source}:${locator}`;
}

/** The sources that citations name, each once, in the order of their first mention. */
export function citedSources(citations: readonly string[]): string[] {
  return [...new Set(citations.map((citation) => splitCitation(citation).source))];
}
