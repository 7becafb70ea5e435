import { quoted } from "../../sentence-parts.ts";
import { type Cited, citesOf, isOwn, ownForecasts } from "../context.ts";
import { entry } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A forecast or a claim. */
type Statement = { readonly of: "forecasts" | "claims"; readonly id: string };

/** A statement and the words in which it is hedged. */
interface Hedged extends Cited {
  readonly statement: Statement;
  readonly words: string;
}

/** Litotes. */
export const doubleNegative = defineRule<Hedged, Statement>({
  id: "double-negative",
  title: "Double negatives",
  definition:
    "The words in which a forecast or a claim is hedged negate a negation: a word of denial before an adjective " +
    "that denies, or “cannot be ruled out” and its like.",
  reason: "Readers disagree most on such words: they exclude a little and commit to nothing.",
  of: "hedged forecasts and claims",
  data: (c, context) => [
    ...ownForecasts(c, context).flatMap(({ id, words, cite }) =>
      words === undefined ? [] : [{ statement: { of: "forecasts" as const, id }, words, cite }],
    ),
    ...c.claims
      .filter((claim) => isOwn(claim, context))
      .flatMap(({ id, hedge, cite }) =>
        hedge === undefined ? [] : [{ statement: { of: "claims" as const, id }, words: hedge, cite }],
      ),
  ],
  check: ({ statement, words, cite }) =>
    isDoubleNegative(words)
      ? [
          {
            subjects: [statement.id],
            facts: statement,
            cites: citesOf({ cite }),
            severity: "note" as const,
          },
        ]
      : [],
  tell({ of, id }, c) {
    const words = of === "forecasts" ? entry(c.forecasts, id).words : entry(c.claims, id).hedge;
    return {
      short: `“${words}” is a double negative: it does not say how likely ${quoted(entry(c[of], id).text)} is.`,
    };
  },
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
