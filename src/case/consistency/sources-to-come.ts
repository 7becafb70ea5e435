import { leastOf } from "#math/extremes.ts";
import type { Contradiction } from "../contradiction.ts";
import { certainlyBefore } from "../date.ts";
import { isoDay } from "../day.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { appearedBy } from "./days-of-sources.ts";
import { everyDate } from "./every-date.ts";

/** Sources that had not appeared: when another repeated them, or, all of them, by the day of the case. Warnings. */
export function sourcesToCome(c: LenientCase): Contradiction[] {
  return [...repeatedBeforehand(c), ...noneYet(c)];
}

function repeatedBeforehand(c: LenientCase): Contradiction[] {
  const byId = new Map(listed(c.sources).map(({ of }) => [of.id, of] as const));
  return listed(c.sources).flatMap(({ at, of: source }) =>
    listed(source.origin).flatMap(({ at: place, of: id }): Contradiction[] => {
      const issued = byId.get(id)?.issued;
      if (typeof issued !== "object" || typeof source.issued !== "object") return [];
      if (!certainlyBefore(source.issued, issued)) return [];
      return [
        {
          path: ["sources", at, "origin", place],
          what: `the source \`${source.id ?? at + 1}\` (${source.issued.edtf}) repeats \`${id}\`, which appeared after it (${issued.edtf})`,
          cure: "`origin` names the earlier source: exchange the two, or mend their days",
          severity: "warning",
        },
      ];
    }),
  );
}

/** A case of which no source counts on its day, so that everything that rests on one is left out. */
function noneYet(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest;
  const sources = listed(c.sources);
  if (typeof asOf !== "number" || sources.length === 0) return [];
  // Of a source that cannot be read nobody knows the day; one whose day is not stated counts.
  const dated = sources.flatMap(({ of: { id, issued } }) =>
    typeof issued === "object" ? [{ id, issued }] : [],
  );
  if (dated.length < (c.sources?.length ?? 0) || dated.some(({ issued }) => appearedBy(issued, asOf)))
    return [];
  // What was known before its source appeared counts by itself.
  if (everyDate(c).some(({ path, date }) => path.at(-1) === "known" && appearedBy(date, asOf))) return [];
  const soonest = leastOf(dated.map(({ issued }) => issued.named.latest!));
  const { id, issued } = dated.find((source) => source.issued.named.latest === soonest)!;
  const which = dated.length === 1 ? "the only source" : `the first of the ${dated.length} sources`;
  return [
    {
      path: ["asOf"],
      what: `by the day of the case (${isoDay(asOf)}) no source is certain to have appeared: ${which} is \`${id ?? "?"}\` (${issued.edtf}), and what rests on sources does not count`,
      cure: "mend `asOf`, or the days on which the sources appeared",
      severity: "warning",
    },
  ];
}
