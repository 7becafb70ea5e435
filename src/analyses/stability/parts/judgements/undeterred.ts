import type { Settling } from "#graph-model/sanctions/outcome-reach.ts";
import type { Inline } from "#outcome/text.ts";
import { inAbout, isAlike } from "../../words/counts.ts";

/**
 * Behind the share of orders in which an outcome is reached and holds: in how many of them that is so without a move that an
 * answer deters; nothing where it is so in about as many.
 */
export function undeterred(
  { lasting, unanswered }: Settling,
  completions: number,
  moves = "moves that no answer would spoil",
): readonly Inline[] {
  if (unanswered === null) return [];
  const share = inAbout(unanswered.lasting, completions, "");
  if (isAlike(unanswered.lasting, lasting, completions)) return [];
  return [", ", ...share, ` by ${moves}`];
}
