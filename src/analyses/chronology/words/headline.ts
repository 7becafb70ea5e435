import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { actsAround } from "./around.ts";
import { datingInWords } from "./dating.ts";
import { listedEntries } from "./listed-entries.ts";
import { type Turn, turnDateInWords, turnInWords } from "./turn.ts";

/** How many acts the headline names after the turn, and how many before it. */
export const NAMED_AFTER = 2;
export const NAMED_BEFORE = 1;

/** One sentence: what came before the turn and what after it; without a dated turn, how well things are dated. */
export function headlineOf(result: ChronologyResult, input: ChronologyInput): string {
  const { turn } = result;
  if (!turn) return datingInWords(result);
  const { all } = actsAround(result, input);
  const untold = all.filter(({ relation }) => relation === "cannot be told").length;
  const lead = leadOf(turn, result, input);
  return untold > 0 && lead.some
    ? `${lead.words}; for ${untold} of ${all.length} acts within a year of it the order cannot be told.`
    : `${lead.words}.`;
}

/** What stands nearest to the turn before and after it, without a full stop; `some` = whether anything certainly does. */
export function leadOf(
  turn: Turn,
  result: ChronologyResult,
  input: ChronologyInput,
): { readonly words: string; readonly some: boolean } {
  const { all, named } = actsAround(result, input);
  const none = (words: string) => ({ words, some: false });
  const before = named("before");
  const after = named("after");
  const date = turnDateInWords(turn);
  if (all.length === 0) return none(`No dated act lies within a year of the turn (${date})`);
  if (before.length + after.length === 0 && all.some(({ relation }) => relation !== "cannot be told"))
    return none(`No dated act within a year of the turn (${date}) certainly came before it or after it`);
  if (before.length + after.length === 0) {
    return none(
      all.length === 1
        ? `Whether the only act within a year of the turn (${date}) came before or after it cannot be told from the date given`
        : `Which of the ${all.length} acts within a year of the turn (${date}) came before it and which after it cannot be told from the dates given`,
    );
  }
  const parts = [
    ...(after.length > 0 ? [`before ${listedEntries(after, NAMED_AFTER)}`] : []),
    ...(before.length > 0 ? [`after ${listedEntries(before, NAMED_BEFORE)}`] : []),
  ];
  return { words: `${turnInWords(turn, input)} came ${parts.join(" and ")}`, some: true };
}
