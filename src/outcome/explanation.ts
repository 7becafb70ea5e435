import type { QuestionKind } from "#case/question.ts";
import type { Block } from "./block.ts";
import type { Likelihood, Text } from "./text.ts";

/** How far a judgement can be relied on, apart from how likely it says something is. */
export interface Confidence {
  readonly level: "high" | "moderate" | "low";
  /** One sentence: sources, assumptions, gaps. */
  readonly why: Text;
}

/** An answer to a question, in plain words. */
export interface Judgement {
  readonly answers: { readonly kind: QuestionKind; readonly about?: string };
  /** One or two short sentences without jargon; a likelihood stands in it as word and range. */
  readonly text: Text;
  readonly likelihood?: Likelihood;
  readonly confidence: Confidence;
  /** What `count` counts, so that the reader sees how much stands behind the judgement. */
  readonly n: { readonly count: number; readonly of: string };
  /** Citations of the sentences that it rests on. */
  readonly cites: readonly string[];
}

/** The smallest change of an input that would change a headline. */
export interface Flip {
  /** The input and the change, in words. */
  readonly change: Text;
  /** What would then be concluded instead. */
  readonly effect: Text;
  /** How many single-step changes of inputs it takes; flips are shown from the smallest up. */
  readonly steps: number;
  readonly cites: readonly string[];
}

/** What an analysis says of its result. */
export interface Explanation {
  /** One sentence: the result. */
  readonly headline: Text;
  readonly judgements: readonly Judgement[];
  readonly blocks: readonly Block[];
  /** What a careful reader must know before relying on it: ties, small numbers, conventions. */
  readonly caveats: readonly Text[];
  readonly flips: readonly Flip[];
  /** What was looked for and not given, in words; printed under "gaps". */
  readonly gaps: readonly Text[];
  /** How many inputs the analysis looked for, by whether the case gives them. */
  readonly inputs: { readonly given: number; readonly missing: number };
}
