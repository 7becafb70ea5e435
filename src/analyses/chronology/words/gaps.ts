import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Text } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";

/** Events, sanction steps and rounds without a date, or without a start or an end. */
export function missingIn({ entries }: ChronologyInput): Entry[] {
  return entries.filter(
    ({ of, precision, ends }) =>
      of !== "pause" && (precision === "undated" || ends?.start === null || ends?.end === null),
  );
}

/** What of its time nobody states, after “when …”. */
function unstated({ of, ends, shape }: Entry): string {
  if (of !== "round") return shape === "span" ? "began and ended" : "was";
  const [begun, ended] = [ends?.start !== null, ends?.end !== null];
  return begun ? "ended" : ended ? "began" : "began and ended";
}

/** What is not dated, and what of the turn cannot be said for want of it. */
export function gapsOf(result: ChronologyResult, input: ChronologyInput): Text[] {
  const undated = missingIn(input).map(
    (entry): Text => [`When ${quoted(entry.what)} ${unstated(entry)}`, ...citeMark(entry.cites)],
  );
  if (input.turn === null) {
    const lost = input.turnLost;
    const why = lost === null ? "The case names no turn" : `The turn of the case ${WHY_LEFT_OUT[lost]}`;
    return [...undated, `${why}, so nothing is set before or after it.`];
  }
  if (result.turn === null) {
    return [...undated, "No event of the turn is dated, so nothing can be set before or after it."];
  }
  return undated;
}
