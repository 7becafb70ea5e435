import type { Case } from "#case/case.ts";
import type { Evidence, ExplanationSet } from "#case/explanation.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Whether a piece of evidence is nothing but the effect that the set is to explain: it consists of events in which the
 * effect shows, or, where it names none, says in the same words that the effect came about. That is no evidence for any
 * cause of it. Evidence of which only a part is the effect may tell how it came about, and stands.
 */
export function isEffectItself(set: ExplanationSet, item: Evidence, c: Pick<Case, "events">): boolean {
  return item.events.length > 0 ? areOfEffect(set, item.events) : saysEffect(set, item, c);
}

/** Whether a piece of evidence says in the same words, case and punctuation apart, that the effect came about. */
export function saysEffect(set: ExplanationSet, item: Evidence, c: Pick<Case, "events">): boolean {
  const said = wordsOf(item.text);
  const told = c.events.filter(({ id }) => set.effect.events.includes(id)).map(({ what }) => what);
  return [set.effect.text, ...told].some((text) => wordsOf(text) === said);
}

/** Whether these events are some of those in which the effect of the set shows, and nothing else. */
export function areOfEffect(set: ExplanationSet, events: readonly string[]): boolean {
  return events.length > 0 && events.every((event) => set.effect.events.includes(event));
}

/** What would let evidence count that names no act but the effect, and says more of it than that it came about. */
export const SAYS_MORE = "With the other act among its events, or none, it would count.";
