import type { Inline, Text } from "#outcome/text.ts";
import { outward, wholeInWords } from "../outward.ts";
import { inWords } from "../sentence-parts.ts";
import type { Interval } from "./interval.ts";
import { EXPLANATIONS_LIMITS } from "./limits.ts";
import type { Incomparable, Row } from "./model.ts";
import { ALMOST_NONE, NEARLY_ALL, SHARE_STEPS } from "./thresholds.ts";

/** "one item", "three items". */
export function counted(n: number, one: string, many: string): string {
  return `${inWords(n)} ${n === 1 ? one : many}`;
}

/** What an explanation is called. */
export function nameOf({ name }: Row): string {
  return name ?? "an explanation nobody has named";
}

/** Why a set is not compared, after a colon. */
export function reasonNotToCompare(why: Incomparable["why"]): string {
  switch (why) {
    case "one-explanation":
      return "only one explanation is named";
    case "too-many":
      return `more than ${EXPLANATIONS_LIMITS.hypotheses.most} explanations are named, and no more than that are compared; join those that the evidence does not tell apart`;
    case "twins":
      return "one explanation is entered twice; enter it once";
    case "no-evidence":
      return "no evidence is given";
    case "unrated":
      return "it is not stated how likely any of the evidence is under any explanation";
    case "priors-exceed-1":
      return "the starting beliefs add up to more than 100 %";
    case "priors-fall-short":
      return "the starting beliefs add up to less than 100 %";
    case "no-belief":
      return "the starting beliefs leave no share to any explanation that is named";
    case "all-ruled-out":
      return "the ratings of the evidence rule out every explanation";
  }
}

/** The same as part of a text: "5–31 %". */
export function rangeOf(range: Interval): Inline {
  return { share: outward(range) };
}

/** The same where the view takes nothing but a plain string, without signs: "less than 1 to 54 %". */
export function rangeInFull(range: Interval): string {
  const { low, high } = outward(range);
  const [from, to] = [wholeInWords(low), wholeInWords(high)];
  if (from === to) return `${from} %`;
  return `${from}${/ /.test(from + to) ? " to " : "–"}${to} %`;
}

/** In which part of the readings something holds, after "in"; `readings` is how they are called. */
export function often(share: number, readings: Inline = "readings"): Inline[] {
  if (share >= NEARLY_ALL) return ["nearly all ", readings];
  if (share < ALMOST_NONE) return ["almost no reading"];
  return [...about(share), " of the ", readings];
}

/** The same where it has been said before of what. */
export function oftenInShort(share: number): Inline[] {
  return share >= NEARLY_ALL || share < ALMOST_NONE ? often(share) : about(share);
}

function about(share: number): Inline[] {
  return ["about ", { share: Math.round(share * SHARE_STEPS) / SHARE_STEPS }];
}

/** What a reading is, where the word first stands in a judgement. */
export function readingsTerm(term: "readings" | "reading", samples: number): Inline {
  return {
    term,
    meaning: `a reading takes one value from each range that the inputs allow; ${samples} were drawn`,
  };
}

/** So many pieces of evidence are quoted in one sentence, each cut to so many letters; the others are counted. */
export const QUOTED = 3;
export const QUOTED_LETTERS = 60;

/** A text with its citations behind it. */
export function withCites(text: string, cites: readonly string[]): Text {
  return cites.length === 0 ? text : [`${text} `, { cite: cites }];
}

/** The pieces of a text. */
export function pieces(text: Text): readonly Inline[] {
  return typeof text === "string" ? [text] : text;
}
