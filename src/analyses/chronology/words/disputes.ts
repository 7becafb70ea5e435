import type { Text } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { whenInWords } from "./dates.ts";
import { dayFromWhich } from "./glance.ts";
import { contestOf } from "./kinds.ts";

/**
 * The acts that are alleged or denied, so far as they bear on today or on a question: those of the weeks around the turn and
 * since, of the turn itself, of an order that is asked for, and what is brought forward as cause, sign or evidence. Among the
 * acts of these weeks they do not stand: nobody knows whether they took place. What
 * somebody denies comes before what is only alleged.
 */
export function disputesOf(result: ChronologyResult, input: ChronologyInput): Text[] {
  const from = dayFromWhich(result, input);
  const asked = new Set([...(input.turn ?? []), ...input.asked.flatMap(({ order }) => order)]);
  const bears = ({ of, id, bearing, named: { earliest, latest } }: Entry) =>
    bearing || (of === "event" && asked.has(id)) || (latest ?? earliest ?? Number.NEGATIVE_INFINITY) >= from;
  return input.entries
    .filter((entry) => entry.mode === "contested" && bears(entry))
    .toSorted((a, b) => Number(b.contest.denied !== undefined) - Number(a.contest.denied !== undefined))
    .map((entry): Text => {
      const when = entry.precision === "undated" ? "" : ` (${whenInWords(entry)})`;
      return [
        `Whether ${quoted(entry.short)}${when} took place: ${contestOf(entry.contest, input)}.`,
        ...citeMark(entry.cites),
      ];
    });
}
