/** What a sentence on a party names, in the order of weight. */
export const WEIGHTS = [
  "hardened",
  "new",
  "softened",
  "dropped",
  "re-worded",
  "left aside",
  "silent",
  "offered",
  "takes no side",
  "met",
  "repeated",
] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Stated before and not since, while no day has passed since the turn: nothing can be called silent yet. */
export const TOO_EARLY = "too early to tell";

/**
 * What became of a party's demand, refusal, threat, offer or stance on an issue between before and after the turn, those
 * of most weight first. `new` is said of demands, refusals and threats, `offered` of offers that were made, enlarged or
 * carried out; `left aside` of what is not said any more though the party speaks on the issue; `read together` of what only
 * takes the place of something else that the party said on it before.
 */
export const STATUSES = [...WEIGHTS, TOO_EARLY, "read together", "gone"] as const;
export type Status = (typeof STATUSES)[number];

/** Whether a status rests on nothing but that something was not said. */
export function isAbsence(status: Status): boolean {
  return status === "silent" || status === "left aside";
}

/** Whether a status has nothing of its own to tell: it is told with another line, or is over. */
export function isToldElsewhere(status: Status): boolean {
  return status === "read together" || status === "gone";
}

/** What is no move: what is said as before, or not said any more without anything that takes it back. */
const NO_MOVES: readonly Status[] = ["left aside", "silent", "met", "repeated"];

/** Whether a status means that the party did not move on that line. */
export function isNoMove(status: Status): boolean {
  return NO_MOVES.includes(status);
}

/** Whether a status means that the party moved on that line, in whatever direction. */
export function isMove(status: Status): boolean {
  return (WEIGHTS as readonly Status[]).includes(status) && !isNoMove(status);
}

/** Whether a status means that the party gave something: less demanded, less refused, or more offered. */
export function gives(status: Status): boolean {
  return status === "softened" || status === "dropped" || status === "offered";
}

/** Whether a status means that the party hardened: more demanded, more refused or threatened, or less offered. */
export function hardens(status: Status): boolean {
  return status === "hardened" || status === "new";
}
