import type { WhenGiven } from "./basis.ts";
import { type DateBounds, intersection, UNDATED } from "./date.ts";
import type { Day } from "./day.ts";

/** A dated thing: an event or a sanction episode. */
export interface Dated {
  readonly when: WhenGiven;
  readonly otherDates: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
  readonly mode?: string | undefined;
}

/** What all datings of a thing together allow. */
export interface EffectiveDate extends DateBounds {
  /** Datings that exclude what the others allow; the bounds then span all of them, since none is preferred. */
  readonly conflicts: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
}

/**
 * The days on which a thing may have happened. Datings that agree narrow each other; datings that exclude each
 * other are all kept (the bounds span them) and named as conflicts. What is actual or historical cannot be later
 * than the day of the analysis.
 */
export function effectiveDate(dated: Dated, asOf: Day): EffectiveDate {
  let bounds = boundsOf(dated.when);
  const conflicts: { when: WhenGiven; cite: readonly string[] }[] = [];
  for (const other of dated.otherDates) {
    const otherBounds = boundsOf(other.when);
    const common = intersection(bounds, otherBounds);
    if (common) bounds = common;
    else {
      conflicts.push(other);
      bounds = hull(bounds, otherBounds);
    }
  }
  const past = dated.mode !== "future" && dated.mode !== "hypothetical";
  if (past && (bounds.earliest === null || bounds.earliest <= asOf)) {
    bounds = { earliest: bounds.earliest, latest: Math.min(bounds.latest ?? asOf, asOf) };
  }
  return { ...bounds, conflicts };
}

/** What a date is certain of; a missing or uncertain date allows every day. */
export function boundsOf(when: WhenGiven): DateBounds {
  return typeof when === "string" ? UNDATED : { earliest: when.earliest, latest: when.latest };
}

/** The days that a date names, certain or not. What it is certain of is {@link boundsOf}. */
export function statedBounds(when: WhenGiven): DateBounds {
  return typeof when === "string" ? UNDATED : when.named;
}

/** A date as the case writes it: EDTF, or that it is not stated. */
export function writtenDate(when: WhenGiven): string {
  return typeof when === "string" ? when : when.edtf;
}

/** The shortest span that holds both. */
export function hull(a: DateBounds, b: DateBounds): DateBounds {
  return {
    earliest: a.earliest === null || b.earliest === null ? null : Math.min(a.earliest, b.earliest),
    latest: a.latest === null || b.latest === null ? null : Math.max(a.latest, b.latest),
  };
}
