import type { EndGiven, WhenGiven } from "./basis.ts";
import { type CaseDate, type DateBounds, intersection, UNDATED } from "./date.ts";
import { type Day, dayOf } from "./day.ts";
import type { Extent } from "./time-order.ts";

/** A dated thing: an event or a sanction episode. */
export interface Dated {
  readonly when: WhenGiven;
  readonly otherDates: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
  readonly mode?: string | undefined;
  /** When it became known: by then it had happened, or begun, unless its own date says otherwise. */
  readonly known?: WhenGiven | undefined;
  /** Whether it lasts and may last beyond the day of the analysis; without it what took place is over by then. */
  readonly goesOn?: boolean;
  /** Whether the datings are of an end of something: an interval then says between which days it lies, and nothing lasts. */
  readonly isEnd?: boolean;
}

/** What all datings of a thing together allow, as a whole and at either end of what lasted. */
export interface EffectiveDate extends DateBounds, Extent {
  /** The days on which to show it: those that are certain or, where no dating is, those that are meant. */
  readonly named: DateBounds;
  /** Whether no dating is certain from beginning to end. */
  readonly uncertain: boolean;
  /** Datings that exclude what the others allow; the bounds then span all of them, since none is preferred. */
  readonly conflicts: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
  /** The datings that say from when to when it lasted; none where it happened once. */
  readonly spans: readonly CaseDate[];
}

/**
 * The days on which a thing may have happened, or those over which it lasted. Datings that agree narrow each other; datings
 * that exclude each other are all kept (the bounds span them) and named as conflicts. Of what lasted a day is only one of its
 * days: it narrows nothing. What is actual or historical cannot be later than the day of the analysis, unless it goes on
 * beyond it; nor can it have begun later than it was known, however uncertain its own date.
 */
export function effectiveDate(dated: Dated, asOf: Day): EffectiveDate {
  const datings = [{ when: dated.when, cite: [] as readonly string[] }, ...dated.otherDates];
  const conflicts: { when: WhenGiven; cite: readonly string[] }[] = [];
  const given = datings.filter(({ when }) => typeof when !== "string" && when.precision !== "undated");
  const certain = given.filter(({ when }) => typeof when !== "string" && !when.uncertain);
  const uncertain = given.length > 0 && certain.length === 0;
  const counting = uncertain ? given : certain;
  const spans = dated.isEnd ? [] : counting.filter(isSpan);
  const bounds = together(datings, spans, boundsOf, conflicts);
  const named = uncertain ? together(given, spans, meantBounds, []) : bounds;
  const past = dated.mode !== "future" && dated.mode !== "hypothetical";
  const until = (days: DateBounds) =>
    past && !(dated.goesOn && days.latest !== null) ? upTo(asOf, days) : days;
  const lasted = conflicts.length > 0 ? counting : spans;
  const known = past && dated.known !== undefined ? boundsOf(dated.known).latest : null;
  const byKnown = (days: DateBounds) => (known === null ? days : upTo(known, days));
  // Of what lasted it is known only that it had begun.
  const lastsOn = spans.length > 0;
  const extent = lastsOn ? extentOf(lasted, bounds, past ? asOf : null) : atOnce(byKnown(until(bounds)));
  return {
    ...(lastsOn ? until(bounds) : byKnown(until(bounds))),
    ...extent,
    begins: byKnown(extent.begins),
    named: until(named),
    uncertain,
    conflicts,
    spans: spans.map(({ when }) => when),
  };
}

/** The days of what happened once: whenever it began, it was over. */
function atOnce(days: DateBounds): Extent {
  return { begins: days, ends: days };
}

/** The first day that a date can name: what has been since always had begun by then. */
const ALWAYS = dayOf(-9999, 1, 1);

/**
 * When a thing that lasted may have begun and ended, by any of these datings. What was without an end had not ended by the
 * day up to which it is told; nothing ends before it begins.
 */
function extentOf(datings: Datings, { earliest, latest }: DateBounds, toldUpTo: Day | null): Extent {
  const each = datings.map(({ when }) => {
    const ends = typeof when === "string" ? null : when.ends;
    if (!ends) return atOnce(boundsOf(when));
    return {
      begins: ends.start.is === "open" ? { earliest: null, latest: ALWAYS } : ends.start,
      ends: ends.end.is === "open" ? { earliest: toldUpTo, latest: null } : ends.end,
    };
  });
  const begun = each.map(({ begins }) => begins).reduce(hull).latest ?? latest;
  const over = each.map(({ ends }) => ends).reduce(hull).earliest;
  return {
    begins: { earliest, latest: begun },
    ends: {
      earliest: over === null || earliest === null ? (over ?? earliest) : Math.max(over, earliest),
      latest,
    },
  };
}

type Datings = readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];

/** A dating by which the thing lasted. */
type Span = Datings[number] & { readonly when: CaseDate };

function isSpan(dating: Datings[number]): dating is Span {
  return typeof dating.when !== "string" && dating.when.ends !== null;
}

/** What several datings allow together; those that exclude what the ones before them allow are added to `conflicts`. */
function together(
  datings: Datings,
  spans: readonly Span[],
  days: (when: WhenGiven) => DateBounds,
  conflicts: { when: WhenGiven; cite: readonly string[] }[],
): DateBounds {
  const [own] = datings;
  const lasted = new Set<Datings[number]>(spans);
  const [first, ...others] = [...spans, ...datings.filter((dating) => !lasted.has(dating))];
  let bounds = first ? days(first.when) : UNDATED;
  for (const other of others) {
    const common = intersection(bounds, days(other.when));
    // The thing's own date stands; what excludes it is the other dating.
    if (!common) conflicts.push(other === own ? first! : other);
    if (!common) bounds = hull(bounds, days(other.when));
    else if (spans.length === 0 || lasted.has(other)) bounds = common;
  }
  return bounds;
}

function upTo(asOf: Day, { earliest, latest }: DateBounds): DateBounds {
  if (earliest !== null && earliest > asOf) return { earliest, latest };
  return { earliest, latest: Math.min(latest ?? asOf, asOf) };
}

/** What a date is certain of; a missing or uncertain date allows every day, and so does an end that is open. */
export function boundsOf(when: EndGiven): DateBounds {
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
