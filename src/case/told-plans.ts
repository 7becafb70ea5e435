import type { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import type { Day } from "./day.ts";
import { namedBounds } from "./effective-date.ts";
import type { Event } from "./event.ts";

/**
 * A case in which what was put off is dated as the sources that count know it. The sources that tell the present day of an
 * event are those that it cites and none of its earlier plans does, or where these cite all of them, all. Where none of
 * them counts, the event is what the newest of its plans that has a source left says: still to come, on that day, and no act
 * that meets, breaks or takes back anything. `day`: on which it counts by its own `known` date; without it none does.
 */
export function withPlansToldBy(c: Case, counting: ReadonlySet<string>, day?: Day): Case {
  const events = c.events.map((event) => asPlanned(event, counting, day));
  return events.every((event, at) => event === c.events[at]) ? c : { ...c, events };
}

function asPlanned(event: Event, counting: ReadonlySet<string>, day: Day | undefined): Event {
  const { cite, earlierPlans, known } = event;
  if (earlierPlans.length === 0 || cite === undefined || event.judgement !== undefined) return event;
  const latestKnown = known && namedBounds(known).latest;
  if (day !== undefined && known && (latestKnown === null || latestKnown! <= day)) return event;
  const counts = (each: string) => counting.has(splitCitation(each).source);
  const ofPlans = new Set(
    earlierPlans.flatMap((plan) => plan.cite.map((each) => splitCitation(each).source)),
  );
  const own = cite.filter((each) => !ofPlans.has(splitCitation(each).source));
  if ((own.length > 0 ? own : cite).some(counts)) return event;
  const at = earlierPlans.findLastIndex((plan) => plan.cite.some(counts));
  if (at < 0) return event;
  const plan = earlierPlans[at]!;
  const isPlan = event.mode === "future" || event.mode === "hypothetical";
  // The words and the day of its becoming known are those of the present day.
  const { phrase: _, known: __, ...kept } = event;
  return {
    ...kept,
    when: plan.when,
    otherDates: [],
    earlierPlans: earlierPlans.slice(0, at),
    cite: [...new Set([...cite.filter(counts), ...plan.cite.filter(counts)])],
    ...(isPlan ? {} : { mode: "future" as const, fulfils: [], breaches: [], withdraws: [], towards: [] }),
  };
}
