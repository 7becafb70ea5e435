import { splitCitation } from "#case/citation.ts";
import type { CitedSentence, Report } from "#outcome/report.ts";
import { gapsOf } from "./brief/gaps.ts";
import { marksOf, type SectionMarks, sectionMarks } from "./texts.ts";

/** Numbers of the citations of a document, from 1. */
export type CitationNumbers = ReadonlyMap<string, number>;

/** A citation with its number in the list at the end, and what it cites. */
export interface NumberedCitation {
  readonly number: number;
  readonly citation: string;
  readonly sentence: CitedSentence;
}

/** Numbers those that the report lists, in its order, then those that it knows nothing of. */
export function citationNumbers(
  report: Report,
  sections: readonly SectionMarks[] = report.sections.map(sectionMarks),
): CitationNumbers {
  const numbers = new Map<string, number>();
  const add = (citations: Iterable<string>) => {
    for (const citation of citations) if (!numbers.has(citation)) numbers.set(citation, numbers.size + 1);
  };
  const { questions, assumptions } = report.case;
  add(Object.keys(report.citations));
  for (const { cite } of questions) add(cite);
  for (const { citations } of sections) add(citations);
  for (const { cites } of assumptions) add(cites);
  for (const { items } of gapsOf(report)) add(marksOf(items).citations);
  add(marksOf(report.notes).citations);
  return numbers;
}

/** All citations of a document with what they cite, in the order of their numbers. */
export function citedSentences(report: Report, numbers: CitationNumbers): readonly NumberedCitation[] {
  return [...numbers].map(([citation, number]) => ({
    number,
    citation,
    sentence: sentenceOf(report, citation),
  }));
}

function sentenceOf(report: Report, citation: string): CitedSentence {
  if (Object.hasOwn(report.citations, citation)) return report.citations[citation]!;
  const { source, locator = "" } = splitCitation(citation);
  return { source, locator, status: "none" };
}
