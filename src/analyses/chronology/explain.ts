import { dayInWords } from "#case/day.ts";
import { boundsOf } from "#case/effective-date.ts";
import type { Block } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { citeMark } from "../cites.ts";
import { flipsOf } from "./flips.ts";
import type { ChronologyInput } from "./input.ts";
import { headlineOf, judgementsOf } from "./judgements.ts";
import type { ChronologyResult } from "./result.ts";
import { tablesOf } from "./tables.ts";
import { timelinesOf } from "./timelines.ts";

/** Words, pictures and tables for a chronology. */
export function explainChronology(
  result: ChronologyResult,
  input: ChronologyInput,
  options: { readonly recentMonths: number },
): Explanation {
  const things = input.entries.filter(({ of }) => of !== "pause");
  const missing = things.filter(({ precision, when }) => precision === "undated" || / not stated/.test(when));
  return {
    headline: headlineOf(result, input),
    judgements: judgementsOf(result, input),
    blocks: [
      ...timelinesOf(input, options.recentMonths),
      orderBlock(result, input),
      ...tablesOf(input.entries),
    ].filter((block) => block !== undefined),
    caveats: caveatsOf(result, input),
    flips: flipsOf(result, input),
    gaps: [
      ...missing.map(({ what, when, cites }): Text => [`${what}: ${when}`, ...citeMark(cites)]),
      ...(input.turn === null ? ["The case names no turn, so nothing is set before or after it."] : []),
      ...(input.turn !== null && result.turn === null
        ? ["No event of the turn is dated, so nothing can be set before or after it."]
        : []),
    ],
    inputs: { given: things.length - missing.length, missing: missing.length },
  };
}

/** How each act around the turn stands to it, as a table. */
function orderBlock(result: ChronologyResult, input: ChronologyInput): Block | undefined {
  if (!result.turn || result.turn.order.length === 0) return undefined;
  const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
  return {
    kind: "table",
    title: "Before or after the turn",
    columns: [
      { label: "Act" },
      { label: "When", format: "date" },
      { label: "Order" },
      { label: "Margin, days", format: "number" },
      { label: "Source" },
    ],
    rows: result.turn.order.map(({ id, relation, gap }) => {
      const entry = entries.get(id)!;
      return {
        cells: [
          entry.what,
          entry.when,
          RELATION_WORDS[relation],
          gap > 0 ? gap : null,
          entry.cites.length > 0 ? [{ cite: entry.cites }] : "none",
        ],
        sort: [null, entry.earliest ?? entry.latest, null, null, null],
        ...(relation === "cannot be told" ? { emphasis: "muted" as const } : {}),
      };
    }),
    note:
      "An order is certain only where every day that the one date allows lies before every day that the other " +
      "allows; the margin is the number of days by which it does.",
  };
}

const RELATION_WORDS = {
  before: "before the turn",
  after: "after the turn",
  "same day": "on the same day",
  across: "begun before, ended after",
  "cannot be told": "cannot be told",
} as const;

function caveatsOf(result: ChronologyResult, input: ChronologyInput): Text[] {
  const caveats: Text[] = [];
  const conflicting = input.entries.filter(({ conflicts }) => conflicts.length > 0);
  for (const { what, conflicts, cites } of conflicting) {
    const others = conflicts.map(({ when }) => when).join("; ");
    const text: Inline[] = [
      `Datings of “${what}” exclude each other (also ${others}); it is drawn across all of them`,
    ];
    caveats.push([...text, ...citeMark(cites)]);
  }
  const undated = result.turn?.undatedEvents ?? [];
  if (undated.length > 0) {
    caveats.push(
      `${undated.length} of the turn's events ${undated.length === 1 ? "is" : "are"} undated and left out of its date.`,
    );
  }
  if (result.recentFrom !== null) {
    const day = dayInWords(boundsOf(result.recentFrom).earliest!);
    caveats.push(`The time axis is drawn twice, because most of the span lies before ${day}.`);
  }
  return caveats;
}
