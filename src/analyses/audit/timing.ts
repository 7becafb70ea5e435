import type { Case } from "#case/case.ts";
import { tookPlace } from "#case/contest.ts";
import { boundsInWords, type DateBounds } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import { type Day, dayOf, partsOf } from "#case/day.ts";
import { effectiveDate } from "#case/effective-date.ts";
import type { ExplanationSet, Hypothesis } from "#case/explanation.ts";
import type { Extent } from "#case/time-order.ts";
import { leastOf } from "#math/extremes.ts";
import { boundsOfIso, type IsoBounds, isoBounds } from "../iso-bounds.ts";
import { quoted } from "../sentence-parts.ts";
import { withIds } from "./by-id.ts";
import type { Context } from "./context.ts";
import { entry } from "./named.ts";

/** Something that somebody did: the days on which it may have been, and when it may have begun and ended. */
export interface Act extends Extent {
  readonly of: "event" | "sanction";
  readonly id: string;
  readonly bounds: DateBounds;
  /** Whether anything is said of when it was. */
  readonly isDated: boolean;
  readonly cite: readonly string[];
}

/** The acts of these events and sanction episodes; what did not take place is no act. */
export function actsOf(
  c: Case,
  { events = [], sanctions = [] }: { events?: readonly string[]; sanctions?: readonly string[] },
  { asOf }: Context,
): Act[] {
  const happened = withIds(c.events, events).filter(tookPlace);
  const imposed = withIds(c.sanctions, sanctions).filter(
    (step) => step.kind !== "discussed" && tookPlace(step),
  );
  const act = (of: Act["of"], dated: (typeof happened)[number] | (typeof imposed)[number]): Act => {
    const { earliest, latest, begins, ends } = effectiveDate(dated, asOf);
    return {
      of,
      id: dated.id,
      bounds: { earliest, latest },
      begins,
      ends,
      isDated: [dated, ...dated.otherDates].some(
        ({ when }) => typeof when !== "string" && when.precision !== "undated",
      ),
      cite: [...(dated.cite ?? []), ...dated.otherDates.flatMap((other) => other.cite)],
    };
  };
  return [...happened.map((event) => act("event", event)), ...imposed.map((step) => act("sanction", step))];
}

/** The acts in which a hypothesis sees the cause, each once. */
export function causeActs(c: Case, hypothesis: Hypothesis, context: Context): Act[] {
  const events = hypothesis.causes.flatMap((cause) => cause.events);
  const sanctions = hypothesis.causes.flatMap((cause) => cause.sanctions);
  return actsOf(c, { events, sanctions }, context);
}

/** The effect as it first became visible. */
export interface Onset extends Extent {
  /** The first day on which any of its events may have, and the last by which one of them must have, begun. */
  readonly bounds: { readonly earliest: Day | null; readonly latest: Day };
  /** The event that must have happened first or as early as any. */
  readonly first: Act;
}

/**
 * When the effect of a set first showed: the earliest of the days on which its events began, each known within bounds. One
 * whose date is uncertain may have been before all others; one without a date is left out.
 * `undefined` where none of its events is dated.
 */
export function onsetOf(c: Case, set: ExplanationSet, context: Context): Onset | undefined {
  const acts = actsOf(c, { events: set.effect.events }, context).filter(
    ({ isDated, begins }) => isDated && begins.latest !== null,
  );
  const known = acts.filter(({ begins }) => begins.earliest !== null);
  const [first] = [...known].sort((a, b) => a.begins.latest! - b.begins.latest!);
  if (!first) return undefined;
  const earliest = known.length < acts.length ? null : leastOf(known.map(({ begins }) => begins.earliest!));
  const bounds = { earliest, latest: first.begins.latest! };
  // It showed first at one time, however long the event lasted in which it did.
  return { first, bounds, begins: bounds, ends: bounds };
}

/** The day that many calendar months earlier. */
export function monthsBefore(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return dayOf(year, month - months, dayOfMonth);
}

/** An act as a finding holds it. */
export type DatedAct = { readonly of: Act["of"]; readonly id: string } & IsoBounds;

/** An act for a finding. */
export function dated({ of, id, bounds }: Act): DatedAct {
  return { of, id, ...isoBounds(bounds) };
}

/** What was done, in quotation marks. */
export function done(c: Case, act: Pick<DatedAct, "of" | "id">): string {
  const { short, what } = entryOf(c, act);
  return quoted(short ?? what);
}

/** What was done and when: as its date is written, or where there are several, what they allow together. */
export function actInWords(c: Case, act: DatedAct): string {
  const { when, otherDates } = entryOf(c, act);
  const single = otherDates.length === 0 && typeof when !== "string";
  return `${done(c, act)} (${single ? dateInWords(when) : boundsInWords(boundsOfIso(act))})`;
}

function entryOf(c: Case, { of, id }: Pick<DatedAct, "of" | "id">) {
  return of === "event" ? entry(c.events, id) : entry(c.sanctions, id);
}
