import type { Judgement } from "#outcome/explanation.ts";
import type { SchemeName } from "./probability-words.ts";

/** How the judgements of a report are worded. */
export interface Wording {
  readonly scheme: SchemeName;
}

/** How a brief is composed and worded. */
export interface BriefWording extends Wording {
  /** The key judgements by their names (`choicesOf`), in the order wanted; composed by rule if absent. */
  readonly judgements?: readonly string[];
}

/**
 * What a reader has seen so far of a document, or of a part of one, that is being written from top to bottom: which
 * terms have been explained and which judgements given. Its only state is that progress.
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
  /** Number of a citation in the list at the end, from 1. */
  citationNumber(citation: string): number;
}

/** What stands before the part that is to be written; nothing if absent. */
export interface Before {
  readonly explained?: Iterable<string>;
  readonly given?: Iterable<Judgement>;
  /** The numbers of the citations, where the document numbers them. */
  readonly numbers?: ReadonlyMap<string, number>;
}

/** Terms that differ in capitals only are one term. */
export function termKey(term: string): string {
  return term.toLowerCase();
}

/** A reading of nothing yet, or of what stands before. */
export function newReading({ scheme }: Wording, before: Before = {}): Reading {
  const explained = new Set(before.explained);
  const given = new Set(before.given);
  return {
    scheme,
    isNewTerm(term) {
      const key = termKey(term);
      if (explained.has(key)) return false;
      explained.add(key);
      return true;
    },
    isExplained: (term) => explained.has(termKey(term)),
    give: (judgement) => void given.add(judgement),
    isGiven: (judgement) => given.has(judgement),
    citationNumber(citation) {
      const number = before.numbers?.get(citation);
      if (number === undefined) throw new Error(`the citation ${citation} has no number here`);
      return number;
    },
  };
}

/** The same document, for parts that a reader may never open: terms are explained there, but do not count as explained. */
export function asideOf(reading: Reading): Reading {
  const explainedHere = new Set<string>();
  const isExplained = (term: string) => reading.isExplained(term) || explainedHere.has(termKey(term));
  return {
    ...reading,
    isExplained,
    isNewTerm(term) {
      if (isExplained(term)) return false;
      explainedHere.add(termKey(term));
      return true;
    },
  };
}
