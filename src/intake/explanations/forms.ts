import type { Stretch } from "../text/quotes.ts";

/** An argument by its form, as the case knows them. */
export type Form =
  | { readonly form: "constancy" }
  | { readonly form: "elimination"; readonly concludes: "external" | "internal" }
  | { readonly form: "motive" };

/** What has been so all along, and what says that it is therefore not the reason; both in one sentence. */
const CONSTANT =
  /\b(?:(?:never|not|nothing|hardly|no longer|far from) new|for (?:many |some )?(?:years|decades|months|centuries)|since (?:the )?\d{4}s?|(?:two|three|four|five|ten|twenty) years ago|all along|(?:has|have) always|long before|long been)\b/i;
const NO_REASON =
  /\b(?:(?:hardly|scarcely|cannot|can't|does not|do not|doesn't|don't|did not|fails? to|will not) (?:alone |by itself |itself )?(?:explains?|accounts? for)|to be (?:considered |called |seen as )?the (?:factor|cause|reason)|(?:cannot|can hardly|is not|are not|could not) (?:be |have been )?(?:the )?(?:cause|reason|factor|what changed|behind))\b/i;

const REMAINS =
  /\b(?:(?:that|which|this) leaves (?:only )?|leads to the (?:idea|conclusion) that |what remains (?:is|are) |the only (?:remaining )?(?:explanation|reason|cause) |must (?:therefore |then )?(?:lie|be sought|be looked for) )/i;
const EXTERNAL = /\b(?:external|outside|foreign|abroad|from without|international)\b/i;
const INTERNAL = /\b(?:internal|domestic|home|from within|at home)\b/i;
const NOT_THESE =
  /\b(?:and not|rather than|not|instead of) (?:the |any )?(?:[a-z]+ )?(?:internal|domestic|home|external|outside|foreign)\b/gi;

const GAINS =
  /\b(?:(?:stands?|stood) to (?:gain|benefit|profit)|(?:has|have|had) (?:the )?most to gain|play(?:s|ed|ing)? (?:very )?(?:[a-z]+ )?into the hands of|who benefits|(?:serves?|served|is in|are in) the interests? of)\b/i;

/** All of them, to be tried on hostile lines. */
export const FORMS: readonly RegExp[] = [CONSTANT, NO_REASON, REMAINS, EXTERNAL, INTERNAL, NOT_THESE, GAINS];

/** The form of the argument that a sentence makes, and the words that tell it. */
export function formOf(text: string): readonly [Form, Stretch] | undefined {
  const dismissal = NO_REASON.exec(text);
  if (dismissal && CONSTANT.test(text)) return [{ form: "constancy" }, stretch(dismissal)];
  const rest = REMAINS.exec(text);
  if (rest) {
    const left = text.slice(rest.index).replace(NOT_THESE, "");
    const [external, internal] = [EXTERNAL.test(left), INTERNAL.test(left)];
    if (external !== internal)
      return [{ form: "elimination", concludes: external ? "external" : "internal" }, stretch(rest)];
  }
  const gain = GAINS.exec(text);
  return gain ? [{ form: "motive" }, stretch(gain)] : undefined;
}

function stretch({ 0: words, index }: RegExpExecArray): Stretch {
  return { start: index, end: index + words.trimEnd().length };
}
