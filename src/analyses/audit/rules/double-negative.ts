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
const ADVERB = String.raw`(?:\s+(?:be|been|being|at|all|so|very|too|quite|yet|entirely|wholly|altogether|completely|totally|fully|simply|necessarily|by|any|means|an?)){0,3}\s+`;
// After "un-" nearly every stem denies; the other prefixes are too common to be open.
const AFTER_UN = String.raw`un(?!der|til|less|to\b|cl[eé]|ction|ctu|anim|i(?![dmn])|dul|gul|guent)[a-z]{3,}`;
const DENYING = [
  AFTER_UN,
  "impossible|improbable|implausible|imprudent|imperfect|impractical|impracticable",
  "inconceivable|incredible|insignificant|inaccurate|incorrect|inconsiderable|incompatible|inconsistent|insufficient|ineffective|infrequent|indifferent",
  "irrelevant|irrational|irreversible|irresponsible|illogical|illegal|illegitimate|dissimilar|dishonest|disinclined|nonexistent|non-existent",
].join("|");
// What begins so and is no adjective that denies: an act undone, a noun, an idiom of emphasis or of haste.
const NO_ADJECTIVE =
  /^un(?:freez|lock(?!ed)|veil|leash|load|fold|do(?:ing|es)?$|pick|wind|tie$|plug|block|ravel|seat|pack|mask|cover(?!ed)|earth|hook|screw|rest$|ease$|employment$|due$|certain\s+terms)/i;
const RULED_OUT = String.raw`(?:\s+(?:be|been|being|yet|entirely|wholly|altogether|completely|totally|fully|simply|easily|lightly)){0,3}\s+(?:rul(?:ed?|es|ing)\s+(?:\w+\s+)?out|(?:excluded?|dismissed|discounted)\b(?!\s+from\b))`;
const PATTERNS = [
  new RegExp(
    String.raw`(?:\b(?:not|never|hardly|scarcely|cannot|nobody|none|no[ -]one)\b|\w+n['’]t\b)(?:\s+(?:can|could|will|would|has|have|is|was))?${RULED_OUT}`,
    "i",
  ),
  /\b(?:refus|declin)\w*\s+to\s+rule\s+(?:\w+\s+)?out\b/i,
  // With an article, a name or a possessive it is a condition: "not without the consent of the neighbours".
  /\b(?:[Nn]ot|[Nn]ever|[Hh]ardly)\s+without\s+(?!(?:the|an?|this|that|these|those|their|its|his|her)\b|[A-Z])(?!\w+['’]s\b)/,
];
const DENIED = new RegExp(`${DENIAL}${ADVERB}((?:${DENYING})\\b(?:\\s+terms\\b)?)`, "gi");

/** Whether words of likelihood deny a denial: `not unlikely`, `not altogether impossible`, `cannot be ruled out`. */
export function isDoubleNegative(words: string): boolean {
  return (
    PATTERNS.some((pattern) => pattern.test(words)) ||
    [...words.matchAll(DENIED)].some(([, denied]) => !NO_ADJECTIVE.test(denied!) && !isAcronym(denied!))
  );
}

/** `UNHCR`, `UNESCO`: of a word that is all capitals, where not the whole text is. */
function isAcronym(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase();
}
