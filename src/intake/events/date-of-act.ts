import type { FoundDate } from "../dates/find-dates.ts";
import { isAuxiliary, isBoundary, isFiniteVerb } from "../text/clauses.ts";
import type { Word } from "../text/words.ts";

/** What a word that ends a clause adds to the distance of a date on its other side, in words. */
const OTHER_CLAUSE = 12;

/** The date of a sentence that a verb goes with: the nearest in words, one of another clause counted as farther off. */
export function dateOfAct(
  words: readonly Word[],
  verb: number,
  dates: readonly FoundDate[],
): FoundDate | undefined {
  let nearest: { readonly date: FoundDate; readonly far: number } | undefined;
  for (const date of dates) {
    if (date.edtf === null) continue;
    const at = words.findIndex(({ start }) => start >= date.start);
    const [from, to] = at < verb ? [at, verb] : [verb, at];
    let far = to - from;
    for (let between = from + 1; between < to; between++) {
      // A date behind another verb is that verb's: `stopped, resumed in May`.
      if (isOtherVerb(words, between)) far += at > verb ? Number.POSITIVE_INFINITY : OTHER_CLAUSE;
      else if (isBoundary(words, between) && !isPrepositionOf(words, between, date)) far += OTHER_CLAUSE;
    }
    if (at < verb && isInserted(words, at, verb)) far = Number.POSITIVE_INFINITY;
    else if (at < verb && isJoined(words, at, verb)) far += OTHER_CLAUSE;
    if (far < (nearest?.far ?? Number.POSITIVE_INFINITY)) nearest = { date, far };
  }
  return nearest?.date;
}

/** `The ministry, which had asked for it in May, had dropped it`: a date between the commas is of the verb between them. */
function isInserted(words: readonly Word[], date: number, verb: number): boolean {
  const closing = words.slice(date, verb).findIndex(({ text }) => text === ",");
  if (closing < 0) return false;
  const before = words.slice(0, date);
  const opening = before.findLastIndex(
    ({ text }, at) => text === "," && /^(?:which|who|whose)$/.test(words[at + 1]!.lower),
  );
  return opening >= 0 && before.some((_, at) => at > opening && isOtherVerb(words, at));
}

/** `opened in August and broke off in May`: a date before the `and` belongs to the verb before it. */
function isJoined(words: readonly Word[], date: number, verb: number): boolean {
  const joint = words.slice(date, verb).some(({ lower }) => lower === "and" || lower === "but");
  for (let at = date - 1; joint && at >= 0 && date - at < 8; at--) if (isOtherVerb(words, at)) return true;
  return false;
}

function isOtherVerb(words: readonly Word[], at: number): boolean {
  if (!isFiniteVerb(words, at)) return false;
  // `Began in 2016` tells an act of its own, `began to talk` does not.
  return (
    !isAuxiliary(words[at]!) ||
    (/^(?:began|started|continued)$/.test(words[at]!.lower) &&
      /^(?:in|on|at|last|early|late)$/.test(words[at + 1]?.lower ?? ""))
  );
}

/** `since May`, `before Friday`: the word leads to the date and opens no clause. */
function isPrepositionOf(words: readonly Word[], at: number, { start }: FoundDate): boolean {
  return words.slice(at + 1, at + 4).some((word) => word.start === start);
}
