import type { WhenGiven } from "#case/basis.ts";
import { tookPlace } from "#case/contest.ts";
import type { Event } from "#case/event.ts";
import { citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { done } from "../timing.ts";
import { share } from "../words/share.ts";

/** Events that no test of order can use. */
export const undatedEvent = defineRule<Event, { readonly event: string }>({
  id: "undated-event",
  title: "Past events without a date",
  definition: "An event that took place has no date, and no other source dates it.",
  reason: "What has no date cannot be shown to come before or after anything.",
  of: "events that took place",
  data: (c) => c.events.filter(tookPlace),
  check(event) {
    const dates = [event.when, ...event.otherDates.map((other) => other.when)];
    if (dates.some(isDate)) return [];
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

/** Whether a date is given, be it an uncertain one; `../..` names no day. */
function isDate(when: WhenGiven): boolean {
  if (typeof when === "string") return false;
  return when.uncertain || when.earliest !== null || when.latest !== null;
}
