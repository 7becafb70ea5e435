import { isoDay } from "#case/day.ts";
import { defineAnalysis } from "../analysis.ts";
import { isoBounds } from "../iso-bounds.ts";
import { askedOrders } from "./asked.ts";
import type { Entry } from "./entry.ts";
import { selectChronology } from "./input.ts";
import { orderAround, turnDate } from "./order.ts";
import type { ChronologyResult } from "./result.ts";
import { withoutEachDating } from "./sensitivity.ts";
import { recentStart } from "./windows.ts";
import { explainChronology } from "./words/explain.ts";

/** What happened when, how well that is known, and what came before what. */
export const chronology = defineAnalysis({
  id: "chronology",
  version: 15,
  title: "Chronology",
  question: "What happened, when, who says so, and what came first?",
  firstLines: `events:
  - {id: offer, what: the first party offers talks, by: first, when: 2024-04-29, cite: ["art:P1.S1"]}`,
  answers: ["chronology"],
  references: [
    {
      text: "Extended Date/Time Format (EDTF) Specification, Library of Congress, 4 February 2019",
      year: 2019,
    },
    {
      text: "James F. Allen, Maintaining knowledge about temporal intervals, Communications of the ACM 26(11): 832–843",
      year: 1983,
    },
  ],
  options: {
    recentMonths: {
      kind: "integer",
      label: "months before the day of the analysis that get a picture of their own",
      default: 15,
      min: 1,
      max: 240,
    },
  },
  select: selectChronology,
  run(input, options): ChronologyResult {
    const { entries, asOf } = input;
    const turn = turnDate(entries, input.turn ?? []);
    const recentFrom = recentStart(entries, asOf, options.recentMonths);
    const things = entries.filter(({ of }) => of !== "pause");
    const count = (test: (entry: Entry) => boolean) => things.filter(test).length;
    const dated = (precision: Entry["precision"]) => count((entry) => entry.precision === precision);
    const mode = (wanted: Entry["mode"]) => count((entry) => entry.mode === wanted);
    return {
      asOf: isoDay(asOf),
      recentFrom: recentFrom === null ? null : isoDay(recentFrom),
      counts: {
        entries: things.length,
        events: count(({ of }) => of === "event"),
        sanctions: count(({ of }) => of === "sanction"),
        rounds: count(({ of }) => of === "round"),
        dated: {
          day: dated("day"),
          month: dated("month"),
          year: dated("year"),
          longer: dated("longer"),
          undated: dated("undated"),
        },
        uncertain: count(({ uncertain }) => uncertain),
        uncertainClose: count(
          ({ uncertain, precision }) => uncertain && (precision === "day" || precision === "month"),
        ),
        modes: {
          actual: mode("actual"),
          historical: mode("historical"),
          future: mode("future"),
          hypothetical: mode("hypothetical"),
          negated: mode("negated"),
          contested: mode("contested"),
        },
        conflicting: count(({ conflicts }) => conflicts.length > 0),
      },
      turn: turn
        ? {
            ...isoBounds(turn),
            named: isoBounds(turn.named),
            uncertain: turn.uncertain,
            events: turn.events,
            undatedEvents: turn.undated,
            order: orderAround(entries, turn),
          }
        : null,
      decisiveDatings: withoutEachDating(entries, input.turn ?? [], asOf),
      asked: askedOrders(entries, input.asked, asOf),
      entries: entries.map((entry) => ({
        id: entry.id,
        of: entry.of,
        kind: entry.kind,
        mode: entry.mode,
        contest: entry.contest,
        lane: entry.lane,
        shape: entry.shape,
        ...isoBounds(entry),
        named: isoBounds(entry.named),
        uncertain: entry.uncertain,
        unknownEnd: entry.unknownEnd,
        precision: entry.precision,
        written: entry.written,
        by: entry.by,
        to: entry.to,
        saidBy: entry.saidBy,
        conflicts: entry.conflicts.map((conflict) => ({ end: conflict.end, ...isoBounds(conflict) })),
        cites: entry.cites,
      })),
    };
  },
  explain: explainChronology,
});
