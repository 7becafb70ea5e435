import { boundsOf } from "#case/effective-date.ts";
import type { Event } from "#case/event.ts";
import { quoted } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { tookPlace } from "../timing.ts";
import { share } from "../wording.ts";

/** Events that no test of order can use. */
export const undatedEvent = defineRule<Event>({
  id: "undated-event",
  title: "Events without a date",
  definition: "An event that took place has no date, and no other source dates it.",
  reason: "What has no date cannot be shown to come before or after anything.",
  of: "events that took place",
  summary: (findings, examined) => `${share(findings.length, examined, "events")} have no date.`,
  data: (c) => c.events.filter(tookPlace),
  check(event) {
    const dates = [event.when, ...event.otherDates.map((other) => other.when)].map(boundsOf);
    if (dates.some(({ earliest, latest }) => earliest !== null || latest !== null)) return [];
    return [
      {
        subjects: [event.id],
        short: `${quoted(event.short ?? event.what)} has no date.`,
        cites: citesOf(event),
        severity: "note" as const,
      },
    ];
  },
});
