import { splitCitation } from "../citation.ts";
import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import type { Forecast } from "../forecast.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";

/**
 * Times that cannot be: demands known before they were voiced; rounds that are open
 * and ended; questions that close when they cannot. What the audit finds in the dates of events, rounds and ties is left
 * to it: there it is weighed against the other datings.
 */
export function times(c: LenientCase): Contradiction[] {
  return [...ofDemands(c), ...ofRounds(c), ...ofForecasts(c)];
}

function ofDemands(c: LenientCase): Contradiction[] {
  return listed(c.demands).flatMap(({ at, of: { id, when, known, voice } }): Contradiction[] => {
    if (typeof when !== "object" || voice === "expected" || !known || !certainlyBefore(known, when))
      return [];
    const what = `the demand \`${id ?? at + 1}\` is dated ${when.edtf}, but was known in ${known.edtf}`;
    return [{ path: ["demands", at, "known"], what, cure: "mend one of the two" }];
  });
}

const ENDED: ReadonlySet<string> = new Set(["agreement", "collapse", "impasse", "procedural agreement"]);

function ofRounds(c: LenientCase): Contradiction[] {
  return listed(c.rounds).flatMap(({ at, of: { id, end, ending, otherDates } }): Contradiction[] => {
    const name = `the round \`${id ?? at + 1}\``;
    const found: Contradiction[] = [];
    if (end === "open" && ending !== undefined && ENDED.has(ending)) {
      const what = `${name} goes on (\`end: open\`), but has an ending (${ending})`;
      found.push({
        path: ["rounds", at, "ending"],
        what,
        cure: "give the day on which it ended, or `ending: open`",
      });
    }
    const asOf = c.asOf?.latest ?? null;
    if (
      ending === "open" &&
      typeof end === "object" &&
      asOf !== null &&
      end.latest !== null &&
      end.latest <= asOf
    ) {
      const what = `${name} is said to go on (\`ending: open\`), but ended (${end.edtf})`;
      found.push({ path: ["rounds", at, "ending"], what, cure: "say how it ended, or `not stated`" });
    }
    for (const { at: place, of: other } of listed(otherDates)) {
      if (other.start && other.end && certainlyBefore(other.end, other.start))
        found.push({
          path: ["rounds", at, "otherDates", place, "end"],
          what: `by another dating ${name} ends (${other.end.edtf}) before it starts (${other.start.edtf})`,
          cure: "exchange or mend the dates",
        });
    }
    return found;
  });
}

function ofForecasts(c: LenientCase): Contradiction[] {
  const issued = new Map(listed(c.sources).map(({ of }) => [of.id, of.issued] as const));
  return listed(c.forecasts).flatMap(({ at, of: forecast }): Contradiction[] => {
    const { id, horizon, question } = forecast;
    const closes = question?.closes;
    if (!closes) return [];
    const path = ["forecasts", at, "question", "closes"];
    const name = `the question of the forecast \`${id ?? at + 1}\``;
    if (typeof horizon === "object" && certainlyBefore(horizon, closes))
      return [
        {
          path,
          what: `${name} closes (${closes.edtf}) after the horizon of the forecast (${horizon.edtf})`,
          cure: "close it by the horizon: later, it would score something that was not forecast",
        },
      ];
    if (!c.asOf || !certainlyBefore(closes, c.asOf)) return [];
    const made = madeOn(forecast, issued) ?? [c.asOf];
    // A case that goes on for years holds questions that have closed meanwhile.
    if (!made.every((day) => certainlyBefore(closes, day)))
      return [
        {
          path,
          what: `${name} has closed (${closes.edtf}) by the day of the case (${c.asOf.edtf})`,
          cure: "its answer can be looked up",
          severity: "warning",
        },
      ];
    return [
      {
        path,
        what: `${name} closes (${closes.edtf}) before the day of the case (${c.asOf.edtf}), and before it was forecast`,
        cure: "a question is asked before its answer is there: mend one of the days",
      },
    ];
  });
}

/** The days on which a forecast may have been made: when it was known, or when its sources appeared; `undefined` if neither is given. */
function madeOn(
  { known, cite }: Lenient<Forecast>,
  issued: ReadonlyMap<string | undefined, CaseDate | string | undefined>,
): CaseDate[] | undefined {
  if (known) return [known];
  const days = listed(cite).flatMap(({ of }) => {
    const day = issued.get(splitCitation(of).source);
    return typeof day === "object" ? [day] : [];
  });
  return days.length > 0 ? days : undefined;
}
