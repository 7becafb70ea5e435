import { certainlyBefore, type DateBounds } from "./date.ts";

/** The days on which a thing may have begun, and those on which it may have ended; the same, where it happened once. */
export interface Extent {
  readonly begins: DateBounds;
  readonly ends: DateBounds;
}

/**
 * How one thing stands in time to another, whatever the uncertain days turn out to be.
 *
 * - `before`, `after`: over before the other began; begun after the other was over.
 * - `same day`: both on one and the same known day.
 * - `across`: begun before the other, and not over until after it.
 * - `begun before`, `begun after`: begun before, or after, the other had begun; the dates leave the rest open.
 * - `open`: not even that can be told.
 */
export type TimeOrder = "before" | "after" | "same day" | "across" | "begun before" | "begun after" | "open";

/** How a thing stands in time to another. What happened once, on some unknown day between two, has not lasted between them. */
export function timeOrder(thing: Extent, other: Extent): TimeOrder {
  if (certainlyBefore(thing.ends, other.begins)) return "before";
  if (certainlyBefore(other.ends, thing.begins)) return "after";
  if (certainlyBefore(thing.begins, other.begins))
    return certainlyBefore(other.ends, thing.ends) ? "across" : "begun before";
  if (certainlyBefore(other.begins, thing.begins)) return "begun after";
  const ends = [thing.begins, thing.ends, other.begins, other.ends];
  const days = ends.flatMap(({ earliest, latest }) => [earliest, latest]);
  return days.every((day) => day !== null && day === days[0]) ? "same day" : "open";
}

/** Whether what stands so to another had begun before it. */
export function beganFirst(order: TimeOrder): boolean {
  return order === "before" || order === "across" || order === "begun before";
}

/** Whether what stands so to another had begun only after it. */
export function beganLater(order: TimeOrder): boolean {
  return order === "after" || order === "begun after";
}

/** Whether one had begun before the other began, whatever else they did. */
export function beganBefore(thing: Pick<Extent, "begins">, other: Pick<Extent, "begins">): boolean {
  return certainlyBefore(thing.begins, other.begins);
}

/** Whether a thing may have begun only after another had, as far as the dates tell. */
export function mayBeginLater(thing: Extent, other: Extent): boolean {
  const { latest } = thing.begins;
  const { earliest } = other.begins;
  return latest === null || earliest === null || latest > earliest;
}
