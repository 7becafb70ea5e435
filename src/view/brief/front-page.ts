import type { Report } from "#outcome/report.ts";
import { type Answer, answersOf, type PlacedJudgement, unaskedJudgements } from "./answers.ts";
import { flipsOf, type PlacedFlip } from "./flips.ts";

/** What the first two pages say. */
export interface FrontPage {
  /** The first question that has an answer. */
  readonly main?: Answer;
  /** The other questions in the case's order, answered or not. */
  readonly others: readonly Answer[];
  /** Judgements that nobody asked for, where fewer than four answer a question. */
  readonly unasked: readonly PlacedJudgement[];
  /** The smallest changes that would change a headline; the rest stand in the sections. */
  readonly flips: readonly PlacedFlip[];
  readonly furtherFlips: number;
}

const KEY_JUDGEMENTS = 4;
const FLIPS_IN_FRONT = 7;

/** Composes the first two pages: a main judgement, the key judgements, what would change our mind. */
export function frontPageOf(report: Report): FrontPage {
  const answers = answersOf(report);
  const main = answers.find(({ answer }) => answer !== undefined);
  const answered = answers.filter(({ answer }) => answer !== undefined).length;
  const flips = flipsOf(report);
  return {
    ...(main === undefined ? {} : { main }),
    others: answers.filter((answer) => answer !== main),
    unasked: unaskedJudgements(report).slice(0, Math.max(0, KEY_JUDGEMENTS - answered)),
    flips: flips.slice(0, FLIPS_IN_FRONT),
    furtherFlips: Math.max(0, flips.length - FLIPS_IN_FRONT),
  };
}
