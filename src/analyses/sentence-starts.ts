import type { Explanation, Judgement } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";

// A sentence begins with a capital, also where its first word is a name of the case in quotation marks: what the case writes small
// because it stands inside sentences.

/** A quotation that begins a sentence; a name such as “eBay” is left as it is. */
const AT_START = /^“\p{Ll}(?!\p{Lu})/u;
const INSIDE = /(?<=(?:^|[\p{L}\p{N}”)%])[.?!]”? +)(?<!\.\p{L}\. +)“\p{Ll}(?!\p{Lu})/gu;
/** So many letters before a piece tell whether a sentence ended there. */
const LOOKED_BACK = 8;

const raised = (begin: string) => begin.toUpperCase();

/** A text whose sentences begin with capitals, its first one too if it is the beginning of one. */
export function withCapitals(text: Text, isStart = true): Text {
  const first = (string: string) => (isStart ? string.replace(AT_START, raised) : string);
  if (typeof text === "string") return first(text).replace(INSIDE, raised);
  // The end of what stands before a piece; a citation between two sentences is neither.
  let before = "";
  return text.map((piece, at): Inline => {
    if (typeof piece !== "string" && !("strong" in piece)) {
      if (!("cite" in piece)) before = "";
      return piece;
    }
    const string = typeof piece === "string" ? piece : piece.strong;
    const whole = `${before}${at === 0 ? first(string) : string}`.replace(INSIDE, raised);
    const told = whole.slice(before.length);
    before = whole.slice(-LOOKED_BACK);
    return typeof piece === "string" ? told : { strong: told };
  });
}

/** The same of all sentences by themselves; a clause, such as what a change would come to, begins as it does. */
export function capitalsIn(explanation: Explanation): Explanation {
  const { headline, judgements, flips, caveats, gaps } = explanation;
  return {
    ...explanation,
    headline: withCapitals(headline),
    judgements: judgements.map(judged),
    flips: flips.map((flip) => ({
      ...flip,
      change: withCapitals(flip.change),
      effect: withCapitals(flip.effect, false),
    })),
    caveats: caveats.map((caveat) => withCapitals(caveat)),
    gaps: gaps.map((gap) => withCapitals(gap)),
  };
}

function judged(judgement: Judgement): Judgement {
  const { text, gist, qualified, inShort, excludes, confidence } = judgement;
  return {
    ...judgement,
    text: withCapitals(text),
    ...(gist !== undefined && { gist: withCapitals(gist) }),
    ...(qualified !== undefined && { qualified: withCapitals(qualified) }),
    ...(inShort !== undefined && { inShort: withCapitals(inShort) }),
    ...(excludes !== undefined && { excludes: { ...excludes, text: withCapitals(excludes.text) } }),
    confidence: { ...confidence, why: withCapitals(confidence.why) },
  };
}
