import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { endBounds, writtenEnd } from "../end-date.ts";
import type { Forecast } from "../forecast.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { daysIssued, madeOn } from "./made-on.ts";

/**
 * Times that cannot be: demands known before they were voiced; rounds that are open
 * and ended; questions that close, and horizons that lie, when they cannot; causes that began after their effect. What the
 * datings of events and rounds say against each other is left to the audit, which weighs them.
 */
export function times(c: LenientCase): Contradiction[] {
  return [...ofDemands(c), ...ofRounds(c), ...ofForecasts(c), ...ofCauses(c)];
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
      // A date that is faulty was given too, and has a fault of its own.
      if (!Object.hasOwn(other, "start") && (!Object.hasOwn(other, "end") || other.end === "not stated"))
        found.push({
          path: ["rounds", at, "otherDates", place],
          what: `another dating of ${name} gives no date`,
          cure: "give its `start`, its `end` or both, or leave it out",
        });
      const ends = endBounds(other.end);
      if (other.start && ends && certainlyBefore(ends, other.start))
        found.push({
          path: ["rounds", at, "otherDates", place, "end"],
          what: `by another dating ${name} ends (${writtenEnd(other.end)}) before it starts (${other.start.edtf})`,
          cure: "exchange or mend the dates",
        });
    }
    return found;
  });
}

function ofForecasts(c: LenientCase): Contradiction[] {
  const issued = daysIssued(c);
  return listed(c.forecasts).flatMap(({ at, of: forecast }): Contradiction[] => {
    const { id, horizon, question } = forecast;
    const closes = question?.closes;
    const { days: made, all } = madeOn(forecast, issued, c.asOf);
    const settled = question?.resolution?.on;
    // Of a question that says when it opens, that day is compared with the rest of the register.
    const isAsked =
      question?.opens !== undefined && settled !== undefined && certainlyBefore(settled, question.opens);
    if (settled && all && !isAsked && made.every((day) => certainlyBefore(settled, day)))
      return [
        {
          path: ["forecasts", at, "question", "resolution", "on"],
          what: `the question of the forecast \`${id ?? at + 1}\` was resolved (${settled.edtf}) before it was forecast (${made.map(({ edtf }) => edtf).join(", ")})`,
          cure: "a question is asked before its answer is there: mend one of the days, or say in `known` when the forecast was made",
        },
      ];
    if (!closes || !c.asOf || !certainlyBefore(closes, c.asOf)) {
      const passed = ofHorizon(c, at, forecast, made, all);
      if (passed.length > 0) return passed;
    }
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
    // A case that goes on for years holds questions that have closed meanwhile.
    if (!all || !made.every((day) => certainlyBefore(closes, day)))
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

/**
 * Horizons that had passed already when the forecast was made. That one has passed since is what a record of forecasts is
 * kept for; but where nobody says when it was made, the horizon may be what is wrong.
 */
function ofHorizon(
  { asOf }: LenientCase,
  at: number,
  { id, horizon }: Lenient<Forecast>,
  made: readonly CaseDate[],
  all: boolean,
): Contradiction[] {
  if (typeof horizon !== "object" || !asOf || !certainlyBefore(horizon, asOf)) return [];
  if (!made.every((day) => certainlyBefore(horizon, day))) return [];
  const path = ["forecasts", at, "horizon"];
  const name = `the forecast \`${id ?? at + 1}\``;
  return all
    ? [
        {
          path,
          what: `${name} is for a time (${horizon.edtf}) that had passed when it was made (${made.map(({ edtf }) => edtf).join(", ")})`,
          cure: "a forecast is made before its horizon: mend one of the days, or say in `known` when it was made",
        },
      ]
    : [
        {
          path,
          what: `the horizon of ${name} (${horizon.edtf}) has passed by the day of the case (${asOf.edtf}), and nobody says when it was made`,
          cure: "say in `known` when it was made, or mend the horizon",
          severity: "warning",
        },
      ];
}

/** Causes that began only after every event of the effect in which it first showed. A warning: an effect may last and grow. */
function ofCauses(c: LenientCase): Contradiction[] {
  const named = new Set(listed(c.explanations).flatMap(({ of }) => of.effect?.events ?? []));
  const events = new Map(
    listed(c.events).flatMap(({ of }) => (named.has(of.id) ? [[of.id, of.when] as const] : [])),
  );
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const shown = listed(set.effect?.events).flatMap(({ of: id }) => {
      const when = events.get(id);
      return typeof when === "object" ? [{ id, when }] : [];
    });
    return listed(set.hypotheses).flatMap(({ at: place, of: hypothesis }) =>
      listed(hypothesis.causes).flatMap(({ at: causeAt, of: { since } }): Contradiction[] => {
        const before = since && shown.find(({ when }) => certainlyBefore(when, since));
        if (!before) return [];
        return [
          {
            path: ["explanations", at, "hypotheses", place, "causes", causeAt, "since"],
            what: `a cause since ${since.edtf} of an effect that showed before (\`${before.id}\`, ${before.when.edtf})`,
            cure: "a cause comes first: mend the day, or say what began earlier",
            severity: "warning",
          },
        ];
      }),
    );
  });
}
