import { splitCitation } from "#case/citation.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { CitedSentence, Report } from "#outcome/report.ts";
import type { SchemeName } from "./probability-words.ts";

/** How the judgements of a report are worded. */
export interface Wording {
  readonly scheme: SchemeName;
}

/**
 * What a reader has seen so far of a document that is being written from top to bottom: which terms have been
 * explained, which judgements given and which sentences cited. One is made for each document; its only state is that progress.
 */
export interface Reading extends Wording {
  /** Whether a term appears for the first time; it then counts as explained. */
  isNewTerm(term: string): boolean;
  /** Whether a term has been explained. */
  isExplained(term: string): boolean;
  /** Notes that a judgement has been given. */
  give(judgement: Judgement): void;
  /** Whether a judgement has been given: it is not given twice. */
  isGiven(judgement: Judgement): boolean;
  /** Number of a citation in the list at the end, from 1; a citation the report knows nothing of is added to it. */
  citationNumber(citation: string): number;
  /** All citations that have a number, in its order. */
  citations(): readonly NumberedCitation[];
}

/** A citation with its number in the list at the end, and what it cites. */
export interface NumberedCitation {
  readonly number: number;
  readonly citation: string;
  readonly sentence: CitedSentence;
}

/** A reading of nothing yet. */
export function newReading(report: Pick<Report, "citations">, { scheme }: Wording): Reading {
  const explained = new Set<string>();
  const given = new Set<Judgement>();
  const numbers = new Map<string, number>();
  for (const citation of Object.keys(report.citations)) numbers.set(citation, numbers.size + 1);
  return {
    scheme,
    isNewTerm(term) {
      const key = term.toLowerCase();
      if (explained.has(key)) return false;
      explained.add(key);
      return true;
    },
    isExplained: (term) => explained.has(term.toLowerCase()),
    give: (judgement) => void given.add(judgement),
    isGiven: (judgement) => given.has(judgement),
    citationNumber(citation) {
      const known = numbers.get(citation);
      if (known !== undefined) return known;
      numbers.set(citation, numbers.size + 1);
      return numbers.size;
    },
    citations() {
      return [...numbers].map(([citation, number]) => ({
        number,
        citation,
        sentence: sentenceOf(report, citation),
      }));
    },
  };
}

/** The same document, for parts that a reader may never open: terms are explained there, but do not count as explained. */
export function asideOf(reading: Reading): Reading {
  const explainedHere = new Set<string>();
  const isExplained = (term: string) => reading.isExplained(term) || explainedHere.has(term.toLowerCase());
  return {
    ...reading,
    isExplained,
    isNewTerm(term) {
      if (isExplained(term)) return false;
      explainedHere.add(term.toLowerCase());
      return true;
    },
  };
}

function sentenceOf(report: Pick<Report, "citations">, citation: string): CitedSentence {
  if (Object.hasOwn(report.citations, citation)) return report.citations[citation]!;
  const { source, locator = "" } = splitCitation(citation);
  return { source, locator, status: "none" };
}
