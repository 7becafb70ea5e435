import { quoted } from "../../sentence-parts.ts";
import { citesOf, isOwn } from "../context.ts";
import { defineRule } from "../rule.ts";
import { ownForecasts } from "./forecast-form.ts";

/** Litotes. */
export const doubleNegative = defineRule<{
  id: string;
  text: string;
  words: string;
  cite?: readonly string[] | undefined;
}>({
  id: "double-negative",
  title: "Double negatives",
  definition:
    "The words in which a forecast or a claim is hedged negate a negation: a word of denial before an adjective " +
    "that denies, or “cannot be ruled out” and its like.",
  reason: "Readers disagree most on such words: they exclude a little and commit to nothing.",
  of: "hedged forecasts and claims",
  data: (c, context) => [
    ...ownForecasts(c, context).flatMap(({ id, text, words, cite }) =>
      words === undefined ? [] : [{ id, text, words, cite }],
    ),
    ...c.claims
      .filter((claim) => isOwn(claim, context))
      .flatMap(({ id, text, hedge, cite }) =>
        hedge === undefined ? [] : [{ id, text, words: hedge, cite }],
      ),
  ],
  check: ({ id, text, words, cite }) =>
    isDoubleNegative(words)
      ? [
          {
            subjects: [id],
            short: `“${words}” is a double negative: it does not say how likely ${quoted(text)} is.`,
            cites: citesOf({ cite }),
            severity: "note" as const,
          },
        ]
      : [],
});

const DENIAL = String.raw`\b(?:not|no|never|nor|neither|hardly|scarcely|barely|cannot|without|\w+n['’]t)\b`;
const ADVERB = String.raw`(?:\s+(?:be|been|being|at|all|so|very|too|quite|entirely|wholly|altogether|completely|necessarily|by|any|means|an?)){0,3}\s+`;
// After "un-" every stem denies, except in words that only look so; the other prefixes are too common to be open.
const DENYING = [
  String.raw`un(?!der|til|less|it|ion|iq|if|iv|to\b|cl[eé]|isl)[a-z]{3,}`,
  "impossible|improbable|implausible|imprudent|imperfect|impractical|impracticable",
  "inconceivable|incredible|insignificant|inaccurate|incorrect|inconsiderable|incompatible|inconsistent|insufficient|ineffective|infrequent|inevitable|indifferent",
  "irrelevant|irrational|irreversible|irresponsible|illogical|illegal|illegitimate|dissimilar|dishonest|disinclined|nonexistent|non-existent",
].join("|");
const PATTERNS = [
  new RegExp(`${DENIAL}${ADVERB}(?:${DENYING})\\b`, "i"),
  new RegExp(`${DENIAL}(?:\\s+be)?\\s+(?:ruled\\s+out|rule\\s+out|excluded?|dismissed|discounted)\\b`, "i"),
  /\b(?:not|never|hardly)\s+without\b/i,
];

/** Whether words of likelihood deny a denial: `not unlikely`, `not altogether impossible`, `cannot be ruled out`. */
export function isDoubleNegative(words: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(words));
}
