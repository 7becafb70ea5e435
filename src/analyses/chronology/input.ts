import type { Case } from "#case/case.ts";
import type { Day } from "#case/day.ts";
import { boundsOf } from "#case/effective-date.ts";
import type { Selection } from "../analysis.ts";
import { collectEntries } from "./collect.ts";
import type { Entry } from "./entry.ts";
import { lanesOf } from "./lanes.ts";
import { byDate } from "./order.ts";

/** The entries on the time axis, in chronological order, and what they are set against. */
export interface ChronologyInput {
  readonly asOf: Day;
  readonly entries: readonly Entry[];
  readonly lanes: readonly { readonly id: string; readonly label: string }[];
  readonly turn: { readonly text: string; readonly events: readonly string[] } | null;
}

/** What the chronology uses of a case, or what is missing. */
export function selectChronology(c: Case): Selection<ChronologyInput> {
  const entries = collectEntries(c);
  if (entries.length === 0) return { missing: ["events, sanction steps or rounds"] };
  const undatedLast = (entry: Entry) => (entry.precision === "undated" ? 1 : 0);
  return {
    input: {
      asOf: boundsOf(c.asOf).latest!,
      entries: entries.sort((a, b) => undatedLast(a) - undatedLast(b) || byDate(a, b)),
      lanes: lanesOf(c),
      turn: c.turn ? { text: c.turn.text, events: c.turn.events } : null,
    },
  };
}
