import type { Line } from "./ledger.ts";
import type { Certainty } from "./phase.ts";
import type { Status } from "./status.ts";

/** The three written definitions of backing down, from the strictest to the loosest. */
export const DEFINITIONS = ["drops", "trims", "tone"] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** Whether a party backs down, under each definition. */
export type Answers = { readonly [definition in Definition]: Certainty };

/**
 * The answers for the lines of one party, over every day on which the turn may have been and everything else that
 * is not known: yes or no only where it comes out so in every case.
 */
export function answersOf(lines: readonly Line[]): Answers {
  return {
    drops: overall(lines, droppingOf, given),
    trims: overall(lines, trimmingOf, given),
    tone: overall(lines, toneOf, (found) =>
      found === 0 ? "cannot be told" : (found & SUBSTANCE) === 0 && (found & PROCEDURE) > 0 ? "yes" : "no",
    ),
  };
}

// What one line adds, as bits, so that the lines of a party join by "or".
const STATED = 1;
const SUBSTANCE = 2;
const PROCEDURE = 4;

/** The answer where what was given counts, and where nothing was stated there is nothing to give. */
function given(found: number): Certainty {
  if ((found & SUBSTANCE) > 0) return "yes";
  return (found & STATED) > 0 ? "no" : "cannot be told";
}

/** Of the demands and refusals of substance that stood before the turn: was one dropped? */
function droppingOf(line: Line, status: Status): number {
  if (line.issue.nature !== "substantive" || line.family === "offer") return 0;
  if (status === "dropped") return SUBSTANCE;
  return status === "new" || status === "dropped before the turn" ? 0 : STATED;
}

/** Of the demands and refusals of substance whose fate since the turn is stated: was one cut? */
function trimmingOf(line: Line, status: Status): number {
  if (line.issue.nature !== "substantive" || line.family === "offer") return 0;
  if (status === CUT[line.family]) return SUBSTANCE;
  return ["dropped", "repeated", "re-worded", "raised", "trimmed"].includes(status) ? STATED : 0;
}

/** A refusal is about change: to refuse only what lies farther from today is to refuse less. */
const CUT = { demand: "trimmed", refusal: "raised" } as const;

function toneOf(line: Line, status: Status): number {
  const moved = status !== "repeated" && status !== "not repeated" && status !== "dropped before the turn";
  if (line.issue.nature === "procedural") return STATED | (moved ? PROCEDURE : 0);
  if (line.issue.nature === "payoff") return 0;
  if (gives(line.family, status)) return STATED | SUBSTANCE;
  return STATED | (status === "re-worded" ? PROCEDURE : 0);
}

/** Whether a status means that the party gave something: less demanded, less refused, or more offered. */
export function gives(family: Line["family"], status: Status): boolean {
  switch (family) {
    case "demand":
      return status === "dropped" || status === "trimmed";
    case "refusal":
      return status === "dropped" || status === "raised";
    case "offer":
      return status === "new" || status === "raised";
  }
}

/** Whether a status means that the party hardened: more demanded, more refused, or less offered. */
export function hardens(family: Line["family"], status: Status): boolean {
  switch (family) {
    case "demand":
      return status === "new" || status === "raised";
    case "refusal":
      return status === "new" || status === "trimmed";
    case "offer":
      return status === "dropped" || status === "trimmed";
  }
}

/** Joins what the lines add on each possible day of the turn; the answers must agree to be an answer. */
function overall(
  lines: readonly Line[],
  adds: (line: Line, status: Status) => number,
  answer: (joined: number) => Certainty,
): Certainty {
  const answers = new Set<Certainty>();
  const days = lines[0]?.byDay.length ?? 0;
  if (days === 0) return "cannot be told";
  for (let day = 0; day < days; day++) {
    let joined = new Set([0]);
    for (const line of lines) {
      const next = new Set<number>();
      for (const status of line.byDay[day]!) for (const so of joined) next.add(so | adds(line, status));
      joined = next;
    }
    for (const value of joined) answers.add(answer(value));
  }
  return answers.size === 1 ? [...answers][0]! : "cannot be told";
}
