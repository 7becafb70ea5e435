import { boundsInWords } from "#case/date.ts";
import { boundsOfIso } from "../../iso-bounds.ts";
import { capitalised, quoted } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { modeNote } from "./kinds.ts";

/** A turn that is dated. */
export type Turn = NonNullable<ChronologyResult["turn"]>;

/** The date of the turn in words. */
export function turnDateInWords(turn: Turn): string {
  return boundsInWords(boundsOfIso(turn.named)) + (turn.uncertain ? " (uncertain)" : "");
}

/** The events of the turn. */
export function turnEvents(input: ChronologyInput): Entry[] {
  return input.entries.filter(({ of, id }) => of === "event" && input.turn?.includes(id));
}

/** The turn for a sentence: its event and date, and who contests it; or, of several events, the date alone. */
export function turnInWords(turn: Turn, input: ChronologyInput): string {
  const [only, ...more] = turnEvents(input);
  const date = turnDateInWords(turn);
  if (!only || more.length > 0) return `The turn (${date})`;
  // In one pair of brackets with the date: "(13 July 2023; denied by Ardania)".
  const contest = only.mode === "contested" ? modeNote(only, input).replace(/^ \((.*)\)$/, "; $1") : "";
  return `${quoted(capitalised(only.short))} (${date}${contest})`;
}
