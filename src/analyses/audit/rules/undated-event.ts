import { tookPlace } from "#case/contest.ts";
import { boundsOf } from "#case/effective-date.ts";
import type { Event } from "#case/event.ts";
import { citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { done } from "../timing.ts";
import { share } from "../words/share.ts";

/** Events that no test of order can use. */
export const undatedEvent = defineRule<Event, { readonly event: string }>({
  id: "undated-event",
  title: "Events without a date",
  definition: "An event that took place has no date, and no other source dates it.",
  reason: "What has no date cannot be shown to come before or after anything.",
  of: "events that took place",
  data: (c) => c.events.filter(tookPlace),
  check(event) {
    const dates = [event.when, ...event.otherDates.map((other) => other.when)].map(boundsOf);
    if (dates.some(({ earliest, latest }) => earliest !== null || latest !== null)) return [];
    return [
      {
        subjects: [event.id],
        facts: { event: event.id },
        cites: citesOf(event),
        severity: "note" as const,
      },
    ];
  },
  tell: ({ event }, c) => ({ short: `${done(c, { of: "event", id: event })} has no date.` }),
  summary: (found, examined) => `${share(found.length, examined, "events")} have no date.`,
});
