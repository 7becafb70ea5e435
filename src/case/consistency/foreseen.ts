import { tookPlace } from "../contest.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { certainlyBefore } from "../date.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { daysOfSources } from "./days-of-sources.ts";
import { daysIssued, madeOn } from "./made-on.ts";

/**
 * Forecasts of what has taken place by the day of the case, or is said not to have happened, while their question has no
 * answer, and of what had taken place when they were made. Warnings: an event may be less than what was foreseen.
 */
export function foreseen(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  if (asOf === null) return [];
  const events = new Map(listed(c.events).map(({ of }) => [of.id, of] as const));
  const sources = daysOfSources(c);
  const issued = daysIssued(c);
  const isPast = (event: Lenient<Event>) => {
    const latest = typeof event.when === "object" ? event.when.latest : null;
    return latest !== null && latest <= asOf && sources.counts(event, asOf);
  };
  return listed(c.forecasts).flatMap(({ at, of: forecast }): Contradiction[] => {
    const { id, events: ids, question } = forecast;
    const named = listed(ids).map(({ at: place, of: name }) => ({ place, name, event: events.get(name) }));
    const past = named.flatMap((each) => (each.event && isPast(each.event) ? [each] : []));
    if (!question || question.resolution !== undefined) {
      const { days: made, all } = madeOn(forecast, issued, c.asOf);
      const isOver = past.length > 0 && past.length === named.length && all;
      const before = past.filter(
        ({ event }) =>
          event &&
          tookPlace(event) &&
          made.every((day) => typeof event.when === "object" && certainlyBefore(event.when, day)),
      );
      return isOver && before.length === named.length
        ? [
            warning(
              ["forecasts", at, "events", before.at(-1)!.place],
              `the forecast \`${id ?? at + 1}\` foresees \`${before.at(-1)!.name}\`, which had taken place when it was made (${made.map(({ edtf }) => edtf).join(", ")})`,
              "name the event that was still to come, mend one of the days, or say in `known` when the forecast was made",
            ),
          ]
        : [];
    }
    const never = past.find(({ event }) => event?.mode === "negated");
    const isAll = past.length === named.length && past.every(({ event }) => event && tookPlace(event));
    const told = never ?? (isAll ? past.at(-1) : undefined);
    if (!told) return [];
    const what = never ? "is said not to have happened" : "has taken place";
    return [
      warning(
        ["forecasts", at, "events", told.place],
        `the forecast \`${id ?? at + 1}\` comes true if \`${told.name}\` takes place, which ${what}, and its question has no answer`,
        "give the answer in the `resolution` of the question, or name the event that is still to come",
      ),
    ];
  });
}
