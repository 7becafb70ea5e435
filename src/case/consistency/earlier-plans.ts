import { type Contradiction, warning } from "../contradiction.ts";
import { certainlyBefore } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { daysOfSources } from "./days-of-sources.ts";

/**
 * Days for which an event was set before that are none: the day that it has, the same as the plan before, one that its source tells
 * only after the source of the day by which it was replaced had appeared. Warnings.
 */
export function earlierPlans(c: LenientCase): Contradiction[] {
  const sources = daysOfSources(c);
  return listed(c.events).flatMap(({ at, of: event }) => {
    const plans = listed(event.earlierPlans);
    const name = `the event \`${event.id ?? at + 1}\``;
    return plans.flatMap(({ at: place, of: plan }, nth) => {
      const next = plans[nth + 1]?.of ?? event;
      const isLast = plans[nth + 1] === undefined;
      const path = ["events", at, "earlierPlans", place, "when"];
      const found: Contradiction[] = [];
      if (written(plan.when) !== undefined && written(plan.when) === written(next.when))
        found.push(
          warning(
            path,
            `${name} was set before for the day that ${isLast ? "it has" : "the next plan has"} (${written(plan.when)})`,
            "leave it out, or mend one of the two days",
          ),
        );
      const [told, replaced] = [sources.of(plan), sources.of(next)];
      if (told && replaced?.every((day) => told.every((own) => certainlyBefore(day, own))))
        found.push(
          warning(
            path,
            `an earlier plan of ${name} is told only after ${isLast ? "its present day" : "the plan that replaced it"}`,
            "put the plans in the order in which they were made, the oldest first, and the day that holds now under `when`",
          ),
        );
      return found;
    });
  });
}

function written(date: unknown): string | undefined {
  return typeof date === "object" && date !== null ? (date as { readonly edtf: string }).edtf : undefined;
}
