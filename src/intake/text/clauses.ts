import { isPastForm } from "./verb-forms.ts";
import type { Word } from "./words.ts";

/** Where phrases end: marks, and words that begin another clause. */
const MARKS = new Set([";", ":", "—", "–", "(", ")", '"', "…", "[", "]"]);
const OPENERS = new Set(
  "that which who whom whose when while whereas where after before because if although though until unless since whether so but why how once lest than".split(
    " ",
  ),
);
const AUXILIARIES = new Set(
  "cannot always often rarely seldom thus therefore instead duly apparently is are was were be been being am has have had having do does did will would shall should can could may might must to not n't never also again already later then now still once repeatedly jointly both all recently formally officially publicly privately finally first reportedly just only even very most quite so too far kept keeps keep began begins started starts continued continues".split(
    " ",
  ),
);

/** Whether a word ends the clause that stands before it, or begins the one behind. */
export function isBoundary(words: readonly Word[], at: number): boolean {
  const { lower, text } = words[at]!;
  if (MARKS.has(text)) return true;
  if (!OPENERS.has(lower)) return false;
  // `after talks with`, `since May`: before a noun these are prepositions, which end no clause that goes on.
  return true;
}

/** Whether a word only helps the verb behind it, or stands between the two. */
export function isAuxiliary({ lower, kind, capital }: Word): boolean {
  return kind === "word" && !(capital && lower === "may") && (AUXILIARIES.has(lower) || /.ly$/.test(lower));
}

/** Verbs of plans in the present: before `to` they are no nouns. */
const PLANNING = new Set(
  "plans wants intends hopes seeks refuses threatens offers agrees expects aims promises vows pledges declines plan want intend hope seek refuse".split(
    " ",
  ),
);

/** Words behind which `say` is no verb of whoever stands there. */
const NO_SUBJECT =
  /^(?:to|will|would|can|could|may|might|must|should|not|n't|a|the|no|any|their|its|his|her|let|do|does|did|cannot|can't|won't|don't)$/;

/** Whether a word is a verb in a finite form, as far as its letters and the word before it tell. */
export function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const { lower, kind, capital } = words[at]!;
  // `Carla May`, `in May`
  if (kind !== "word" || (capital && lower === "may" && at > 0)) return false;
  if (
    /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|does|did|do|says|said)$/.test(
      lower,
    )
  )
    return true;
  if (lower === "say" && at > 0) return !NO_SUBJECT.test(words[at - 1]!.lower);
  if (PLANNING.has(lower) && words[at + 1]?.lower === "to") return true;
  if (!isPastForm(lower)) return false;
  const before = words[at - 1];
  // A participle behind an article or a comma describes a noun: `the proposed deal`.
  return !(
    before &&
    /^(?:the|a|an|its|his|her|their|of|with|by|in|to|for|more|new|most|newly|recently|so|previously|long|-)$/.test(
      before.lower,
    )
  );
}
