import { type Contradiction, warning } from "../contradiction.ts";
import type { CaseDate } from "../date.ts";
import { isoDay } from "../day.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { daysOfSources } from "./days-of-sources.ts";

/** Other datings that are none: on a day to come, or the date of the entry once more from its own source. Warnings. */
export function otherDatings(c: LenientCase): Contradiction[] {
  return [...ofDaysToCome(c), ...ofTheSameDay(c)];
}

/** Datings that give the date that the entry has, from a source that it cites. From another source they bear it out. */
function ofTheSameDay(c: LenientCase): Contradiction[] {
  const same = (path: Path, id: string, date: string): Contradiction =>
    warning(
      path,
      `another dating of \`${id}\` is the date that it has (${date}), from a source that it cites for it`,
      "leave it out, or mend one of the dates",
    );
  return [
    ...(["events", "sanctions", "demands"] as const).flatMap((list) =>
      listed<Dated>(c[list]).flatMap(({ at, of: { id, when: own, cite: cites, otherDates } }) =>
        listed(otherDates).flatMap(({ at: place, of: { when, cite } }) =>
          isSame(own, when) && isAmong(cite, cites)
            ? [same([list, at, "otherDates", place, "when"], id ?? String(at + 1), written(when)!)]
            : [],
        ),
      ),
    ),
    ...listed(c.rounds).flatMap(({ at, of: { id, start, end, cite, otherDates } }) =>
      listed(otherDates).flatMap(({ at: place, of: other }) =>
        (other.start === undefined || isSame(start, other.start)) &&
        (other.end === undefined || isSame(end, other.end)) &&
        (written(other.start) ?? written(other.end)) !== undefined &&
        isAmong(other.cite, cite)
          ? [
              same(
                ["rounds", at, "otherDates", place],
                id ?? String(at + 1),
                [other.start, other.end].flatMap((date) => written(date) ?? []).join(" – "),
              ),
            ]
          : [],
      ),
    ),
  ];
}

/** An entry with a date, however it can be read. */
interface Dated {
  readonly id?: string | undefined;
  readonly when?: unknown;
  readonly cite?: Cites;
  readonly otherDates?:
    | readonly ({ readonly when?: unknown; readonly cite?: Cites } | undefined)[]
    | undefined;
}

type Cites = readonly (string | undefined)[] | undefined;

/** Whether all sources cited are among others. */
function isAmong(some: Cites, others: Cites): boolean {
  const sources = (cites: Cites) => (cites ?? []).flatMap((cite) => cite?.split(":")[0] ?? []);
  const known = new Set(sources(others));
  return sources(some).every((source) => known.has(source));
}

function isSame(own: unknown, other: unknown): boolean {
  const date = written(other);
  return date !== undefined && written(own) === date;
}

/** A date as the case has it; nothing where it gives none. */
function written(date: unknown): string | undefined {
  return typeof date === "object" && date !== null ? (date as CaseDate).edtf : undefined;
}

/**
 * Other datings on days to come of what was done, or had begun or ended, by the date of the entry itself: the day of the case
 * may be what is wrong. What a source tells that appeared later is kept for hindsight.
 */
function ofDaysToCome(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  if (asOf === null) return [];
  const sources = daysOfSources(c);
  const isToCome = (date: unknown): date is CaseDate =>
    typeof date === "object" && date !== null && ((date as CaseDate).earliest ?? asOf) > asOf;
  const hasCome = (date: unknown) => typeof date === "object" && date !== null && !isToCome(date);
  const said = (path: Path, name: string, { edtf }: CaseDate) =>
    warning(
      path,
      `\`${name}\` is dated by another source on a day to come (${edtf})`,
      `mend the day, or \`asOf\` (${isoDay(asOf)})`,
    );
  const acts = [
    ...listed(c.demands).map((one) => ({ ...one, list: "demands", isDone: true })),
    ...listed(c.events).map((one) => ({ ...one, list: "events", isDone: isPast(one.of) })),
    ...listed(c.sanctions).map((one) => ({ ...one, list: "sanctions", isDone: hasCome(one.of.when) })),
  ];
  return [
    ...acts.flatMap(({ list, at, of: { id, otherDates }, isDone }) =>
      listed<Dating>(otherDates).flatMap(({ at: place, of: { when, cite } }) =>
        isDone && isToCome(when) && (list === "demands" || sources.counts({ cite }, asOf))
          ? [said([list, at, "otherDates", place, "when"], id ?? String(at + 1), when)]
          : [],
      ),
    ),
    ...listed(c.rounds).flatMap(({ at, of: { id, start, end, otherDates } }) =>
      listed(otherDates).flatMap(({ at: place, of: other }) => {
        if (!sources.counts({ cite: other.cite }, asOf)) return [];
        const key = (["start", "end"] as const).find(
          (one) => isToCome(other[one]) && hasCome(one === "start" ? start : end),
        );
        return key === undefined
          ? []
          : [said(["rounds", at, "otherDates", place, key], id ?? String(at + 1), other[key] as CaseDate)];
      }),
    ),
  ];

  function isPast({ mode, when }: Lenient<Event>): boolean {
    return (mode === "actual" || mode === "historical") && hasCome(when);
  }
}

/** Another dating of an entry with one date. */
interface Dating {
  readonly when?: unknown;
  readonly cite?: Cites;
}
