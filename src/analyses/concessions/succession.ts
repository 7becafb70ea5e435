import type { Day } from "#case/day.ts";
import { type Certainty, phasesAt, type Window } from "./phase.ts";
import { type Family, familyOf, type Statement } from "./statement.ts";

/**
 * The last first day of a later statement of the party to which each has given way; those that have given way to none are
 * left out.
 */
export type Succession = ReadonlyMap<Statement, Day>;

interface Said {
  readonly family: Family;
  readonly level: number | null;
}

/**
 * What a party said on one issue and no more stands by, since it certainly said something later that contradicts it.
 * `today` = the point of the scale that holds today.
 */
export function successionOf(own: readonly Statement[], today: number): Succession {
  // Of all in one family at one level only that with the last first day matters, so the work does not grow with pairs.
  const latest = new Map<string, Said & { readonly from: Day; readonly done: boolean }>();
  for (const one of own) {
    const family = familyOf(one);
    const from = one.standing.sinceLongBefore ? null : one.standing.start.earliest;
    if (family === undefined || from === null || one.standing.undated) continue;
    const done = one.act !== null;
    const key = `${family} ${one.level} ${done}`;
    const known = latest.get(key);
    if (!known || known.from < from) latest.set(key, { family, level: one.level, from, done });
  }
  const found = new Map<Statement, Day>();
  for (const one of own) {
    const family = familyOf(one);
    const last = one.standing.goesOn ? null : one.standing.end.latest;
    if (family === undefined || last === null) continue;
    for (const later of latest.values()) {
      // What was done is not undone by words, but by a later deed.
      if (one.act && !later.done) continue;
      if (later.from <= last || !contradicts(later, { family, level: one.level }, today)) continue;
      found.set(one, Math.max(found.get(one) ?? later.from, later.from));
    }
  }
  return found;
}

/** Whether who says the later thing does not stand by the earlier one any more. */
function contradicts(later: Said, earlier: Said, today: number): boolean {
  if (later.family === "stance") return earlier.family !== "stance" && earlier.family !== "threat";
  if (earlier.family === "stance") return true;
  if (later.level === null || earlier.level === null) return false;
  const now = later.level - today;
  const then = earlier.level - today;
  if (later.family === earlier.family) {
    // A refusal on the other side of today stands beside this one; one of any change stands on both.
    return now !== then && (later.family !== "refusal" || now * then >= 0);
  }
  switch (earlier.family) {
    case "demand":
      if (later.family !== "offer") return false;
      return then === 0 ? now === 0 : then > 0 ? now <= then : now >= then;
    case "refusal":
      return later.family !== "threat" && isRefused(now, then);
    case "offer":
      if (later.family === "refusal") return isRefused(then, now);
      return later.family === "demand" && now !== then;
    default:
      return false;
  }
}

/** Whether a refusal covers a point, both as distances from today: that point and all beyond, or any change. */
function isRefused(point: number, refusal: number): boolean {
  if (refusal === 0) return point !== 0;
  return refusal > 0 ? point >= refusal : point <= refusal;
}

/** Whether a statement has given way if the turn was in that window; `maybe` where that hangs on the day within it. */
export function hasGivenWay(one: Statement, succession: Succession, window: Window): "yes" | "no" | "maybe" {
  const from = succession.get(one);
  if (from === undefined || phasesAt(one.standing, window).every(({ after }) => !after)) return "no";
  if (from >= window.to) return "yes";
  return window.from < window.to ? "maybe" : "no";
}

/**
 * Whether a statement that stands since the turn, or may do so, has given way to a later one, over all days of the turn and
 * all points at which the issue may stand today.
 */
export function givenWay(
  one: Statement,
  successions: readonly Succession[],
  windows: readonly Window[],
): Certainty {
  if (!successions.some((succession) => succession.has(one))) return "no";
  const since = windows.filter((window) => phasesAt(one.standing, window).some(({ after }) => after));
  const found = successions.flatMap((succession) =>
    since.map((window) => hasGivenWay(one, succession, window)),
  );
  if (found.every((each) => each === "no")) return "no";
  return found.every((each) => each === "yes") ? "yes" : "cannot be told";
}
