import { isBoundary } from "../text/clauses.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";

/** What kind of reality an act has by the words around its verb; the case calls what is told so. */
export type Mode = "actual" | "future" | "hypothetical" | "negated";

const NEGATIONS = new Set(["not", "never", "n't", "no", "neither", "nor", "without", "cannot", "hardly"]);
const WILL = new Set(["will", "shall", "'ll", "won't"]);
const WOULD = new Set(["would", "could", "may", "might", "can", "should", "must"]);
/** Verbs and adjectives behind which `to` leads to what is still to come. */
const TO_COME =
  /^(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|want(?:s|ed)?|hope[sd]?|agree[sd]?|decid(?:e|es|ed)|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|threaten(?:s|ed|ing)?|offer(?:s|ed|ing)?|set|due|expected|scheduled|ready|prepared?|preparing|about|going|willing|likely|refus(?:e|es|ed|ing)|declin(?:e|es|ed)|demand(?:s|ed)?|ask(?:s|ed)?|call(?:s|ed)?|urge[sd]?|aim(?:s|ed)?|seek(?:s)?|sought|failed?|fails|is|are|was|were|need(?:s|ed)?|ha[sd]|have|order(?:s|ed)?|order|willingness|intention|plans?|bid|proposal|idea|deal|way|move|decision|readiness|able|unable|interested|reluctant|forced?|continue[sd]?)$/;
const CONDITIONS = new Set(["if", "unless", "whether", "once", "should", "provided", "lest"]);
/** Verbs behind which `to` leads to what was at least begun. */
const BEGUN =
  /^(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|effort|efforts|began|begun|continue[sd]?|started|managed|vote[sd]?|help(?:s|ed)?|used)$/;
const WANTED =
  /^(?:demand|insist|ask|request|propos|recommend|urg|order|requir|suggest|call)(?:e|s|es|ed|ing)?$/;
const SAID = /^(?:said|says|announced|told|declared|added|vowed|pledged|promised|confirmed|warned|insisted)$/;
const FAILED = /^(?:fail(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed)|unable|unwilling|reluctant)$/;

function isModal({ lower }: Word): boolean {
  return WILL.has(lower) || WOULD.has(lower) || /^(?:has|have|had|is|are|was|were|does|did|do)$/.test(lower);
}

/** Words whose `that` leads to a condition: `provided that Norway opened its waters`. */
const LIMITS = /^(?:provided|providing|condition|understanding|assuming|supposing)$/;

/**
 * `Would sign only after a deal was reached`, `will not pay until the ship is freed`: what another step waits for has not come about;
 * `left before the deal was signed` tells it as done, `left before a deal was signed` does not.
 */
function isAwaited(words: readonly Word[], opener: number, verb: number): boolean {
  const before = words.slice(Math.max(0, opener - BACK), opener);
  const clause = before.slice(before.findLastIndex(({ text }) => /^[,;:"]$/.test(text)) + 1);
  const isAhead = clause.some(
    ({ lower, capital }) =>
      CONDITIONS.has(lower) || ((WILL.has(lower) || WOULD.has(lower)) && !(capital && lower === "may")),
  );
  const { lower } = words[opener]!;
  const isBefore = lower === "until" || lower === "before";
  if (isBefore && /^an?$/.test(words[opener + 1]!.lower)) return true;
  if (clause.slice(-3).some((word) => word.lower === "only")) return isAhead;
  if (!isAhead) return false;
  if (isBefore) return true;
  // `Will reopen after the duty is lifted`, and `would resign after his party lost`.
  return words.slice(opener + 1, verb).some((word) => /^(?:is|are|has|have)$/.test(word.lower));
}

const REPORTS = /^(?:reports?|claims?|rumou?rs?|allegations?|news|suggestions?|story|stories|it)$/;
const FALSE = /^(?:false|untrue|wrong|baseless|unfounded|incorrect|fabricated|nonsense)$/;

/** `The report that it signed is false`, `it is untrue that it signed`: what such a `that` leads to did not happen. */
function isCalledFalse(words: readonly Word[], that: number, verb: number): boolean {
  const said = (from: number, to: number) => words.slice(Math.max(0, from), to);
  if (!said(that - 4, that).some(({ lower }) => REPORTS.test(lower))) return false;
  if (said(that - 2, that).some(({ lower }) => FALSE.test(lower))) return true;
  const behind = said(verb + 1, verb + 1 + BACK);
  const end = behind.findIndex(({ text }) => /^[.,;:"]$/.test(text));
  const near = end < 0 ? behind : behind.slice(0, end);
  return near.some(
    ({ lower }, at) =>
      FALSE.test(lower) &&
      /^(?:is|are|was|were)$/.test(
        near.slice(0, at).findLast((word) => !/ly$/.test(word.lower))?.lower ?? "",
      ),
  );
}

/** `If the line signs, the union will end its strike`: what follows a condition with which the sentence begins. */
export function isConsequence(words: readonly Word[], verb: number): boolean {
  const comma = words.findIndex(({ text }) => text === ",");
  return comma > 0 && comma < verb && /^(?:if|unless|should|provided)$/.test(words[0]!.lower);
}

/** How far back the words that decide may stand. */
const BACK = 14;

/** The mode of a verb that begins at a word. */
export function modeOf(words: readonly Word[], verb: number): Mode {
  let mode: Mode = "actual";
  let near = true;
  // A form of the past without a helper right before it is told as done: `from 40 to 25 and dropped`.
  const isTold =
    isPastForm(words[verb]!.lower) &&
    // `Would put`: a past that is the base as well.
    !/^(?:be|been|being|have|has|had|not|n't|never|to|will|would|could|may|might|can|should|must|shall)$|ly$/.test(
      words[verb - 1]?.lower ?? "",
    );
  for (let at = verb - 1; at >= 0 && verb - at < BACK; at--) {
    const { lower, capital } = words[at]!;
    // `In May Brussels tied`: a month.
    if (capital && lower === "may" && at > 0) continue;
    // `is no creditor and will not pay`: a verb with a helper of its own takes nothing from the one that it is joined to.
    if ((lower === "and" || lower === "but") && isModal(words[at + 1]!)) break;
    if (CONDITIONS.has(lower) || (lower === "of" && words[at - 1]?.lower === "case")) return "hypothetical";
    if (lower === "that" && LIMITS.test(words[at - 1]?.lower ?? "")) return "hypothetical";
    if (lower === "that" && isCalledFalse(words, at, verb)) return "negated";
    if (/^(?:after|until|before|when)$/.test(lower) && isAwaited(words, at, verb)) return "hypothetical";
    // `demanded that it release them`: what is wanted has not been done.
    if (lower === "that" && words.slice(Math.max(0, at - 6), at).some((word) => WANTED.test(word.lower)))
      return "hypothetical";
    if (isBoundary(words, at) || words[at]!.text === ",") break;
    if (!near) continue;
    if (NEGATIONS.has(lower)) mode = "negated";
    else if (isTold && (lower === "to" || WILL.has(lower) || WOULD.has(lower))) continue;
    else if (WILL.has(lower)) {
      if (mode === "negated") return mode;
      // `Whether Kenya will sign` is open.
      return words.slice(Math.max(0, at - 6), at).some((word) => word.lower === "whether")
        ? "hypothetical"
        : "future";
    } else if (WOULD.has(lower)) {
      if (mode === "negated") return mode;
      // What somebody said he would do is to come; what would be is only imagined.
      const said =
        lower === "would" && words.slice(Math.max(0, at - 40), at).some((word) => SAID.test(word.lower));
      return said ? "future" : "hypothetical";
    } else if (lower === "to") {
      // `Has yet to lift it`
      if (words[at - 1]?.lower === "yet") return "negated";
      const behind = words.slice(Math.max(0, at - 3), at);
      if (behind.some(({ lower: word }) => BEGUN.test(word))) return mode;
      const before = behind.findLast(({ lower: word }) => TO_COME.test(word))?.lower;
      if (before && FAILED.test(before)) return "negated";
      const isCondition = words.slice(Math.max(0, at - 6), at).some((word) => CONDITIONS.has(word.lower));
      return before && !isCondition ? "future" : "hypothetical";
    } else if (verb - at > 4) near = false;
  }
  return mode;
}
