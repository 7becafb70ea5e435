import { countedInFigures } from "#case/counts-in-words.ts";
import type { Judgement } from "#outcome/explanation.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { begun } from "../begun.ts";
import { withCitations } from "../plain-text.ts";
import { firstSentence } from "./first-sentence.ts";

/** A judgement's sentence with its citations; a likelihood that the sentence itself does not state is put behind it. */
export function judgementSentence({ text, likelihood, cites }: Judgement): Text {
  return withCitations(withLikelihood(text, likelihood), cites);
}

/** A judgement as the first page has it: in one sentence. */
export interface Gist {
  /** Without citations. */
  readonly text: Text;
  /** Whether that is all that the judgement says. */
  readonly whole: boolean;
}

/** A judgement in one sentence, its likelihood included: as the analysis puts it, or its first sentence. */
export function gistOf({ text, gist, likelihood }: Judgement): Gist {
  if (gist !== undefined) return { text: begun(withLikelihood(gist, likelihood)), whole: false };
  const { first, whole } = firstSentence(text);
  return { text: withLikelihood(first, likelihood), whole };
}

/** All that the first two pages say of a judgement that stands on the second alone. */
export function inFull(judgement: Judgement): Text {
  const { text } = gistOf(judgement);
  return judgement.qualified === undefined
    ? text
    : [...piecesOf(text), " ", ...piecesOf(judgement.qualified)];
}

/** The answer in one short sentence, for the bottom line. */
export function inShortOf(judgement: Judgement): Text {
  const { inShort, likelihood } = judgement;
  return inShort === undefined ? gistOf(judgement).text : withLikelihood(inShort, likelihood);
}

function withLikelihood(text: Text, likelihood: Judgement["likelihood"]): Text {
  const pieces = piecesOf(text);
  // A range that is told as too wide to tell needs no word, and is not told twice.
  const stated = pieces.some(
    (piece) =>
      typeof piece === "object" &&
      ("likelihood" in piece || ("share" in piece && isSame(piece.share, likelihood))),
  );
  return stated || likelihood === undefined ? text : [...pieces, " Likelihood: ", { likelihood }, "."];
}

function isSame(share: unknown, likelihood: Judgement["likelihood"]): boolean {
  return JSON.stringify(share) === JSON.stringify(likelihood);
}

/** Every sentence that a judgement rests on: those marked in it and those listed with it, each once. */
export function citationsOf({ text, cites }: Judgement): readonly string[] {
  const marked = piecesOf(text).flatMap((piece) =>
    typeof piece === "object" && "cite" in piece ? piece.cite : [],
  );
  return [...new Set([...marked, ...cites])];
}

/** The confidence as its own sentence. */
export function confidenceSentence({ confidence }: Pick<Judgement, "confidence">): Text {
  return levelBefore(confidence.level, piecesOf(confidence.why));
}

/** The confidence with the first of its reasons, as the first page has it. */
export function confidenceInShort({ confidence }: Pick<Judgement, "confidence">): Text {
  const { first } = firstSentence(confidence.why);
  return levelBefore(confidence.level, piecesOf(first));
}

/** The level as a sentence, and what stands behind it; of some judgements there is nothing more to say. */
function levelBefore(level: string, why: readonly Inline[]): Inline[] {
  const isEmpty = why.every((piece) => piece === "");
  return [{ strong: `Confidence is ${level}.` }, ...(isEmpty ? [] : [" ", ...why])];
}

/** The confidence with the first of its reasons, in one sentence: "Confidence is low: of 41 preferences 28 are unknown." */
export function confidenceInOneSentence({ confidence }: Pick<Judgement, "confidence">): Text {
  const [begun, ...rest] = piecesOf(firstSentence(confidence.why).first);
  if (typeof begun !== "string" || begun === "") return confidenceInShort({ confidence });
  return [
    { strong: `Confidence is ${confidence.level}:` },
    ` ${begun.replace(BEGINS, (word) => word.toLowerCase())}`,
    ...rest,
  ];
}

/** A word that has its capital only because it begins a sentence; whatever else has one may be a name. */
const BEGINS =
  /^(?:A|All|Another|Any|Both|By|Dropping|Each|Either|Every|For|How|In|It|Its|Most|Moving|Neither|No|None|Nobody|Nothing|Of|On|One|Only|Part|Some|That|The|Their|There|They|This|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|What|Where|Whether|Which|Who|Whoever|Without)(?= [\p{Ll}\d“])/u;

/** How much stands behind a judgement: "n = 31 claims". */
export function basisInWords({ n }: Pick<Judgement, "n">): string {
  // "1 events" would read badly; what is counted is given in the plural, so the sign stands instead of grammar.
  return `n = ${countedInFigures(n.count, n.of, n.of)}`;
}
