import type { Case } from "#case/case.ts";
import { boundsInWords, type DateBounds } from "#case/date.ts";
import { type Day, dayOf, partsOf } from "#case/day.ts";
import { effectiveDate } from "#case/effective-date.ts";
import type { ExplanationSet, Hypothesis } from "#case/explanation.ts";
import { quoted } from "../sentence-parts.ts";
import type { Context } from "./context.ts";

/** Something that somebody did, with the days on which it may have happened. */
export interface Act {
  readonly id: string;
  readonly what: string;
  readonly bounds: DateBounds;
  readonly cite: readonly string[];
}

/** Whether an event of that mode took place. */
export function tookPlace({ mode }: { readonly mode: string }): boolean {
  return mode === "actual" || mode === "historical";
}

/** Whether anything at all bounds the date from below; without it, "before" cannot be judged. */
export function isDated({ bounds }: Act): boolean {
  return bounds.earliest !== null;
}

/** The acts of these events and sanction episodes; what did not take place is no act. */
export function actsOf(
  c: Case,
  { events = [], sanctions = [] }: { events?: readonly string[]; sanctions?: readonly string[] },
  { asOf }: Context,
): Act[] {
  const happened = c.events.filter((event) => events.includes(event.id) && tookPlace(event));
  const imposed = c.sanctions.filter(
    (episode) => sanctions.includes(episode.id) && episode.kind !== "discussed",
  );
  return [...happened, ...imposed].map((dated) => ({
    id: dated.id,
    what: dated.short ?? dated.what,
    bounds: effectiveDate(dated, asOf),
    cite: [...(dated.cite ?? []), ...dated.otherDates.flatMap((other) => other.cite)],
  }));
}

/** The acts in which a hypothesis sees the cause, each once. */
export function causeActs(c: Case, hypothesis: Hypothesis, context: Context): Act[] {
  const events = hypothesis.causes.flatMap((cause) => cause.events);
  const sanctions = hypothesis.causes.flatMap((cause) => cause.sanctions);
  return actsOf(c, { events, sanctions }, context);
}

/** The effect as it first became visible. */
export interface Onset {
  /** The first day on which any of its events may have, and the last by which one of them must have, happened. */
  readonly bounds: DateBounds;
  /** The event that must have happened first or as early as any. */
  readonly first: Act;
}

/**
 * When the effect of a set first showed: the minimum of its events' dates, each of which is an interval.
 * `undefined` where none of its events is dated.
 */
export function onsetOf(c: Case, set: ExplanationSet, context: Context): Onset | undefined {
  const acts = actsOf(c, { events: set.effect.events }, context).filter(
    (act) => isDated(act) && act.bounds.latest !== null,
  );
  const [first] = [...acts].sort((a, b) => a.bounds.latest! - b.bounds.latest!);
  if (!first) return undefined;
  const earliest = Math.min(...acts.map((act) => act.bounds.earliest!));
  return { first, bounds: { earliest, latest: first.bounds.latest } };
}

/** The day that many calendar months earlier. */
export function monthsBefore(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return dayOf(year, month - months, dayOfMonth);
}

/** An act and its date in words. */
export function actInWords({ what, bounds }: Act): string {
  return `${quoted(what)} (${boundsInWords(bounds)})`;
}
