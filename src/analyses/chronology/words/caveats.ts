import type { Text } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { capitalised, inWords, listed, quoted } from "../../sentence-parts.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { conflictInWords } from "./dates.ts";
import { modeNote } from "./kinds.ts";

/** What a reader of the dates must know: conflicts, and undated events of the turn. */
export function caveatsOf(result: ChronologyResult, input: ChronologyInput): Text[] {
  const conflicts = input.entries
    .filter((entry) => entry.conflicts.length > 0)
    .map(
      ({ what, conflicts, cites }): Text => [
        `Datings of “${what}” exclude each other (also ${conflicts.map(conflictInWords).join("; ")}); it is drawn across all of them.`,
        ...citeMark(cites),
      ],
    );
  const turn = new Set(input.turn);
  const contested = input.entries.filter(
    ({ of, id, mode }) => of === "event" && turn.has(id) && mode === "contested",
  );
  const rests = contested.some(({ id }) => result.turn?.events.includes(id));
  const undated = result.turn?.undatedEvents.length ?? 0;
  return [
    ...conflicts,
    ...(contested.length > 0
      ? [
          `That the turn came about is contested: ${listed(contested.map((entry) => `${quoted(entry.short)}${modeNote(entry, input)}`))}. ` +
            (rests ? "Its date rests on nothing else." : "Its date does not rest on that."),
        ]
      : []),
    ...(undated > 0
      ? [
          undated === 1
            ? "One event of the turn has no date, and does not count for when the turn was."
            : `${capitalised(inWords(undated))} events of the turn have no date, and do not count for when the turn was.`,
        ]
      : []),
  ];
}
