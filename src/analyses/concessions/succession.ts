import type { Day } from "#case/day.ts";
import { type Certainty, phasesAt, type Window } from "./phase.ts";
import { type Family, familyOf, isAnalysts, type Statement } from "./statement.ts";

/**
 * When each statement has given way to later ones of the party; those that have given way to none are left out. `since` =
 * the last day before which one of these was certainly not voiced; `by` = the first day by which one certainly was, `null`
 * if that is never sure.
 */
export type Succession = ReadonlyMap<Statement, { readonly since: Day; readonly by: Day | null }>;

interface Said {
  readonly family: Family;
  readonly level: number | null;
  readonly to: readonly string[];
}

/**
 * What a party said on one issue and no more stands by, since it certainly said something later that contradicts it.
 * `today` = the point of the scale that holds today. What only the analyst reads into it ends nothing that the party says,
 * or that others read into it, but by his own reading (`asAnalystReads`).
 */
export function successionOf(own: readonly Statement[], today: number, asAnalystReads = false): Succession {
  // Of all in one family at one level only that with the last first day matters, so the work does not grow with pairs.
  const latest = new Map<string, Later>();
  for (const one of own) {
    const family = familyOf(one);
    const from = one.standing.sinceLongBefore ? null : one.standing.start.earliest;
    if (family === undefined || from === null || one.standing.undated) continue;
    const done = one.act !== null;
    const read = isAnalysts(one);
    const key = JSON.stringify([family, one.level, done, read, one.to]);
    const known = latest.get(key) ?? {
      family,
      level: one.level,
      to: one.to,
      done,
      read,
      voiced: [],
      days: new Set(),
    };
    latest.set(key, known);
    known.days.add(from);
    known.voiced.push({ from, by: one.standing.inTurn ? null : one.standing.start.latest });
  }
  // The first day by which something was certainly voiced that was not before another: that of the earliest `by` from there on.
  for (const { voiced } of latest.values()) {
    voiced.sort((a, b) => a.from - b.from);
    for (let at = voiced.length - 2; at >= 0; at--)
      voiced[at]!.by = earlier(voiced[at]!.by, voiced[at + 1]!.by);
  }
  const found = new Map<Statement, { since: Day; by: Day | null }>();
  for (const one of own) {
    const family = familyOf(one);
    const last = one.standing.goesOn ? null : one.standing.end.latest;
    if (family === undefined || last === null) continue;
    for (const later of latest.values()) {
      // What was done is not undone by words, but by a later deed.
      if (one.act && !later.done) continue;
      if (later.read && !asAnalystReads && !isAnalysts(one)) continue;
      // What was said beside it on the same day may be said again: two offers of one day stand together, the wider and the narrower.
      if (later.family === family && later.days.has(one.standing.start.earliest!)) continue;
      const since = later.voiced.at(-1)!.from;
      if (since <= last || !contradicts(later, { family, level: one.level, to: one.to }, today)) continue;
      const known = found.get(one);
      const by = firstAfter(later.voiced, last).by;
      found.set(one, {
        since: Math.max(known?.since ?? since, since),
        by: known ? earlier(known.by, by) : by,
      });
    }
  }
  return found;
}

/** All in one family at one level to the same addressees: when each was voiced, those first whose first day is earliest. */
interface Later extends Said {
  readonly done: boolean;
  /** Only the analyst reads it into the party. */
  readonly read: boolean;
  readonly voiced: { from: Day; by: Day | null }[];
  /** The first days on which these were voiced. */
  readonly days: Set<Day>;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

/** The first of those that were certainly voiced after a day; there is one. */
function firstAfter(voiced: Later["voiced"], day: Day): Later["voiced"][number] {
  let [low, high] = [0, voiced.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (voiced[middle]!.from > day) high = middle;
    else low = middle + 1;
  }
  return voiced[low]!;
}

/** Whether who says the later thing does not stand by the earlier one any more. */
function contradicts(later: Said, earlier: Said, today: number): boolean {
  // What is said to one party takes nothing back that was said to another.
  if (later.to.length > 0 && earlier.to.length > 0 && !later.to.some((each) => earlier.to.includes(each)))
    return false;
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
      // Who asked that things stay as they are, and offers anything else, asks that no more.
      return then === 0 || (then > 0 ? now <= then : now >= then);
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
  const since = succession.get(one)?.since;
  if (since === undefined || phasesAt(one.standing, window).every(({ after }) => !after)) return "no";
  if (since >= window.to) return "yes";
  return window.from < window.to ? "maybe" : "no";
}

/**
 * Whether a statement had certainly given way to a later one before the turn, if that was in that window: it then stood on
 * neither side. `maybe` where that hangs on the day within it.
 */
export function hadGivenWay(one: Statement, succession: Succession, window: Window): "yes" | "no" | "maybe" {
  const by = succession.get(one)?.by ?? null;
  if (by === null || by >= window.to) return "no";
  return by < window.from ? "yes" : "maybe";
}

/**
 * Whether a statement has given way to a later one, before the turn if it stood only before it, over all days of the turn
 * and all points at which the issue may stand today.
 */
export function givenWay(
  one: Statement,
  successions: readonly Succession[],
  windows: readonly Window[],
): Certainty {
  if (!successions.some((succession) => succession.has(one))) return "no";
  const found = successions.flatMap((succession) =>
    windows.map((window) =>
      phasesAt(one.standing, window).some(({ after }) => after)
        ? hasGivenWay(one, succession, window)
        : hadGivenWay(one, succession, window),
    ),
  );
  if (found.every((each) => each === "no")) return "no";
  return found.every((each) => each === "yes") ? "yes" : "cannot be told";
}
