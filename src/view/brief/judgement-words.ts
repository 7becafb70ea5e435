import type { Judgement } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { countOf } from "../number-words.ts";
import { piecesOf, withCitations } from "../plain-text.ts";

/** A judgement's sentence with its citations; a likelihood that the sentence itself does not state is put behind it. */
export function judgementSentence({ text, likelihood, cites }: Judgement): Text {
  const pieces = piecesOf(text);
  const stated = pieces.some((piece) => typeof piece === "object" && "likelihood" in piece);
  const whole = stated || likelihood === undefined ? text : [...pieces, " Likelihood: ", { likelihood }, "."];
  return withCitations(whole, cites);
}

/** Every sentence that a judgement rests on: those marked in it and those listed with it, each once. */
export function citationsOf({ text, cites }: Judgement): readonly string[] {
  const marked = piecesOf(text).flatMap((piece) =>
    typeof piece === "object" && "cite" in piece ? piece.cite : [],
  );
  return [...new Set([...marked, ...cites])];
}

/** The confidence as its own sentence. */
export function confidenceSentence({ confidence }: Judgement): Text {
  return [{ strong: `Confidence is ${confidence.level}.` }, " ", ...piecesOf(confidence.why)];
}

/** How much stands behind a judgement: "n = 31 claims". */
export function basisInWords({ n }: Judgement): string {
  // "1 events" would read badly; what is counted is given in the plural, so the sign stands instead of grammar.
  return `n = ${countOf(n.count, n.of, n.of)}`;
}
