import { type Contradiction, warning } from "../contradiction.ts";
import type { CaseDate } from "../date.ts";
import type { Day } from "../day.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Days before an effect within which nothing that began can be long-standing. */
const SHORT = 31;

/** Causes that are called long-standing (`steady`) and began within a month of their effect. Warnings. */
export function steadyCauses(c: LenientCase): Contradiction[] {
  const days = new Map(listed(c.events).map(({ of }) => [of.id, of.when] as const));
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const shown = listed(set.effect?.events).flatMap(({ of: id }) => {
      const when = days.get(id);
      return typeof when === "object" && when.latest !== null ? [{ when, latest: when.latest }] : [];
    });
    const [first] = shown.sort((a, b) => a.latest - b.latest);
    if (!first) return [];
    return listed(set.hypotheses).flatMap(({ at: place, of: { causes } }) =>
      listed(causes).flatMap(({ at: causeAt, of: { steady, since } }) =>
        steady === true && since && beganWithin(since, first.latest)
          ? [
              warning(
                ["explanations", at, "hypotheses", place, "causes", causeAt, "steady"],
                `a cause is long-standing (\`steady\`), and yet began (${since.edtf}) within a month of the effect (${first.when.edtf})`,
                "leave `steady` out, or say in `since` when it really began",
              ),
            ]
          : [],
      ),
    );
  });
}

function beganWithin({ earliest }: CaseDate, day: Day): boolean {
  return earliest !== null && earliest <= day && day - earliest <= SHORT;
}
