import type { WhenGiven } from "./basis.ts";
import { type DateBounds, intersection, UNDATED } from "./date.ts";
import type { Day } from "./day.ts";

/** A dated thing: an event or a sanction episode. */
export interface Dated {
  readonly when: WhenGiven;
  readonly otherDates: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
  readonly mode?: string | undefined;
  /** Whether it lasts and may last beyond the day of the analysis; without it what took place is over by then. */
  readonly goesOn?: boolean;
}

/** What all datings of a thing together allow. */
export interface EffectiveDate extends DateBounds {
  /** The days on which to show it: those that are certain or, where no dating is, those that are meant. */
  readonly named: DateBounds;
  /** Whether no dating is certain from beginning to end. */
  readonly uncertain: boolean;
  /** Datings that exclude what the others allow; the bounds then span all of them, since none is preferred. */
  readonly conflicts: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
}

/**
 * The days on which a thing may have happened. Datings that agree narrow each other; datings that exclude each
 * other are all kept (the bounds span them) and named as conflicts. What is actual or historical cannot be later
 * than the day of the analysis, unless it goes on beyond it.
 */
export function effectiveDate(dated: Dated, asOf: Day): EffectiveDate {
  const datings = [{ when: dated.when, cite: [] as readonly string[] }, ...dated.otherDates];
  const conflicts: { when: WhenGiven; cite: readonly string[] }[] = [];
  const bounds = together(datings, boundsOf, conflicts);
  const given = datings.filter(({ when }) => typeof when !== "string" && when.precision !== "undated");
  const certain = given.filter(({ when }) => typeof when !== "string" && !when.uncertain);
  const uncertain = given.length > 0 && certain.length === 0;
  const named = uncertain ? together(given, meantBounds, []) : bounds;
  const past = dated.mode !== "future" && dated.mode !== "hypothetical";
  const until = (days: DateBounds) =>
    past && !(dated.goesOn && days.latest !== null) ? upTo(asOf, days) : days;
  return {
    ...until(bounds),
    named: until(named),
    uncertain,
    conflicts,
  };
}

type Datings = readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];

/** What several datings allow together; those that exclude what the ones before them allow are added to `conflicts`. */
function together(
  datings: Datings,
  days: (when: WhenGiven) => DateBounds,
  conflicts: { when: WhenGiven; cite: readonly string[] }[],
): DateBounds {
  const [first, ...others] = datings;
  let bounds = first ? days(first.when) : UNDATED;
  for (const other of others) {
    const common = intersection(bounds, days(other.when));
    if (!common) conflicts.push(other);
    bounds = common ?? hull(bounds, days(other.when));
  }
  return bounds;
}

function upTo(asOf: Day, { earliest, latest }: DateBounds): DateBounds {
  if (earliest !== null && earliest > asOf) return { earliest, latest };
  return { earliest, latest: Math.min(latest ?? asOf, asOf) };
}

/** What a date is certain of; a missing or uncertain date allows every day. */
export function boundsOf(when: WhenGiven): DateBounds {
  return typeof when === "string" ? UNDATED : { earliest: when.earliest, latest: when.latest };
}

/** The days that the words of a date name, certain or not. What it is certain of is {@link boundsOf}. */
export function namedBounds(when: WhenGiven): DateBounds {
  return typeof when === "string" ? UNDATED : when.named;
}

/** The days that a date means, certain or not: those it names, and to either side of them where it is about right. */
export function meantBounds(when: WhenGiven): DateBounds {
  return typeof when === "string" ? UNDATED : when.meant;
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
