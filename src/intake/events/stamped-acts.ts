import { isoDay } from "#case/day.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { Passage } from "../text/passage.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Act } from "./act.ts";

/** How far before a participle `has` may stand, in words. */
const BACK = 4;

/**
 * Acts of an entry of a live blog with the day of its stamp, where their sentence has no date of its own and tells them in the present
 * or the perfect: that is news of the hour. What is told in the past tense may be long gone, and stays without a date.
 */
export function stampedActs(
  { stamp, words }: Passage,
  acts: readonly Act[],
  dates: readonly FoundDate[],
): readonly Act[] {
  if (!stamp || dates.some(({ edtf }) => edtf !== null)) return acts;
  const date: FoundDate = {
    start: 0,
    end: 0,
    text: stamp.words,
    rule: "stamp",
    edtf: isoDay(stamp.day),
    days: { first: stamp.day, last: stamp.day },
    anchor: "stamp",
    bound: null,
    alternatives: [],
  };
  return acts.map((act) => {
    const helpers = words.slice(Math.max(0, act.verb - BACK), act.verb).map(({ lower }) => lower);
    const isNews =
      helpers.some((word) => word === "has" || word === "have") || !isPastForm(words[act.verb]!.lower);
    return act.date || act.mode !== "actual" || !isNews || helpers.includes("had") ? act : { ...act, date };
  });
}
