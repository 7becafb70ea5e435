import type { WhenGiven } from "./basis.ts";
import type { Case } from "./case.ts";
import { dateOf } from "./date.ts";
import { isoDay } from "./day.ts";
import { boundsOf, effectiveDate, hull, meantBounds } from "./effective-date.ts";
import type { Phase } from "./phase.ts";

/**
 * A case reduced to what counts, with the beginnings that still have a source. Of a phase that cites several sources nobody
 * says which of them gives its day; the events with which it began have their dates source by source. So where some of its
 * citations do not count, it begins as those events are dated by what does, and cites what they cite; where none of them
 * is left, nobody says when. A phase that names no events keeps the date that it has.
 */
export function withBeginningsThatStand(before: Case, after: Case): Case {
  const whole = new Map(before.phases.map((phase) => [phase.id, phase]));
  const phases = after.phases.map((phase) => {
    const { cite = [], events } = whole.get(phase.id) ?? phase;
    return events.length > 0 && (phase.cite ?? []).length < cite.length ? asItsEvents(phase, after) : phase;
  });
  return phases.every((phase, at) => phase === after.phases[at]) ? after : { ...after, phases };
}

function asItsEvents(phase: Phase, c: Case): Phase {
  const events = c.events.filter(({ id }) => phase.events.includes(id));
  const start = beginningBy(events, c, phase.start);
  if (start === phase.start) return phase;
  const cites = events.flatMap(({ cite = [], otherDates }) => [
    ...cite,
    ...otherDates.flatMap((dating) => dating.cite),
  ]);
  return { ...phase, start, cite: [...new Set([...cites, ...(phase.cite ?? [])])] };
}

/** When something began, by the events with which it did; its own date where they say as much. */
function beginningBy(events: Case["events"], c: Case, own: WhenGiven): WhenGiven {
  if (events.length === 0) return "not stated";
  const day = c.asOf.latest!;
  const { earliest, latest } = events.map((event) => effectiveDate(event, day).named).reduce(hull);
  if (earliest === null || latest === null) return "not stated";
  const stated = meantBounds(own);
  if (stated.earliest !== null && stated.earliest <= earliest && (stated.latest ?? latest) >= latest)
    return own;
  // In the words of the one event that says it, where there is but one.
  const [only, ...others] = events;
  if (others.length === 0 && only!.otherDates.length === 0 && boundsOf(only!.when).earliest === earliest)
    return only!.when;
  return dateOf(earliest === latest ? isoDay(earliest) : `[${isoDay(earliest)}..${isoDay(latest)}]`)!;
}
