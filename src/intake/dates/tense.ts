import { isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";

/** Whether what is dated has been or is to come, as far as the verbs around it tell. */
export type Tense = "past" | "future" | "unknown";

const WILL = new Set([
  "will",
  "shall",
  "'ll",
  "would",
  "could",
  "may",
  "might",
  "can",
  "should",
  "must",
  "won't",
]);
/** Words behind which `to` and a verb tell what is to come, or that say so of a noun. */
const TO_COME = new Set(
  "scheduled due set expected planned plan plans planning likely intends intend hopes hope wants want aims aim about slated upcoming forthcoming further going prepares preparing ready threatens promise promises pledge".split(
    " ",
  ),
);
/** Verbs of timetables in the present. */
const SCHEDULED =
  /^(?:ends|begins|starts|opens|closes|expires|lapses|resumes|reopens|meets|votes|takes|arrives|leaves|visits|convenes|decides)$/;
/** The same of several, where no helper stands before it. */
const SCHEDULED_OF_MANY = /^(?:meet|begin|resume|convene|reopen|arrive|sit|gather|enter|vote)$/;
/** Words beyond which a verb has nothing to do with a date; no sentence that people write is so long. */
const FARTHEST = 120;
const BE = new Set(["is", "are", "'re"]);

/**
 * The tense of a date from the nearest verb to its left, over the whole sentence, or else from the first to its right: `On
 * Friday, a spokesman said` is past, `talks scheduled for Friday, he said` is to come.
 *
 * @param position of the first word of the date among the words
 * @param behind of the first word after it
 */
export function tenseAt(words: readonly Word[], position: number, behind: number): Tense {
  for (let at = position - 1; at >= 0 && at >= position - FARTHEST; at--) {
    const found = tenseOf(words, at, at + 1 < position ? words[at + 1] : undefined);
    if (found) return found;
  }
  for (let at = behind; at < words.length && at < behind + FARTHEST; at++) {
    const found = tenseOf(words, at, words[at + 1]);
    if (found) return found;
  }
  return "unknown";
}

function tenseOf(words: readonly Word[], at: number, next: Word | undefined): Tense | undefined {
  const { lower, kind } = words[at]!;
  if (kind !== "word") return undefined;
  if (WILL.has(lower) || lower.endsWith("'ll")) return "future";
  // `Got going on Monday`
  if (TO_COME.has(lower) && !(lower === "going" && words[at - 1]?.lower === "got")) return "future";
  // `The truce ends on Friday`: what is told in the present of a day is of the timetable.
  if (SCHEDULED.test(lower)) return "future";
  if (SCHEDULED_OF_MANY.test(lower) && /[^s]s$|^(?:and|they|we)$/.test(words[at - 1]?.lower ?? ""))
    return "future";
  if (SCHEDULED_OF_MANY.test(lower) && words[at - 1]?.capital && words[at - 2]?.lower === "and")
    return "future";
  if (lower === "to" && at > 0 && TO_COME.has(words[at - 1]!.lower)) return "future";
  if (lower === "to" && at > 0 && BE.has(words[at - 1]!.lower)) return "future";
  if (BE.has(lower) && next !== undefined && /.ing$/.test(next.lower)) return "future";
  // `is due to be heard on Tuesday`: what leads to the participle tells.
  if (isPastForm(lower) && words[at - 1]?.lower === "be") return undefined;
  return isPastForm(lower) ? "past" : undefined;
}
