import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Text } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { askedGaps } from "./asked.ts";

/**
 * Events, sanction steps and rounds without a date, or without a start or an end. What did not happen, or is only spoken of,
 * has no date to be missed.
 */
export function missingIn({ entries }: ChronologyInput): Entry[] {
  return entries.filter(
    ({ of, mode, precision, ends }) =>
      of !== "pause" &&
      mode !== "negated" &&
      mode !== "hypothetical" &&
      (precision === "undated" || ends?.start === null || ends?.end === null),
  );
}

/** What of its time nobody states. */
function unstated({ of, ends, shape }: Entry): string {
  if (of !== "round") return shape === "span" ? "The beginning and end of" : "The date of";
  const [begun, ended] = [ends?.start !== null, ends?.end !== null];
  return begun ? "The end of" : ended ? "The beginning of" : "The beginning and end of";
}

/** What is not dated, and what of the turn cannot be said for want of it. */
export function gapsOf(result: ChronologyResult, input: ChronologyInput): Text[] {
  const undated = [
    ...askedGaps(result, input),
    ...missingIn(input).map(
      (entry): Text => [`${unstated(entry)} ${quoted(entry.what)}`, ...citeMark(entry.cites)],
    ),
  ];
  if (input.turn === null) {
    const lost = input.turnLost;
    const why = lost === null ? "The case names no turn" : `The turn of the case ${WHY_LEFT_OUT[lost]}`;
    return [...undated, `${why}.`];
  }
  if (result.turn === null) {
    return [...undated, "No event of the turn is dated, so nothing can be set before or after it."];
  }
  return undated;
}
