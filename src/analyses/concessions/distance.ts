import type { Family } from "./statement.ts";

/**
 * How far up and down an issue's scale from today a family of statements reaches before the turn and since, in points. Of
 * demands, threats and offers the farthest, 0 on a side on which nothing lies; before the turn only on the side on which
 * it lay farthest. Of refusals the nearest, infinity on a side on which nothing is refused.
 */
export interface Reaches {
  readonly wasUp: number;
  readonly wasDown: number;
  readonly up: number;
  readonly down: number;
}

/** Where the issue stands today on its scale, and how many points that has. */
export interface Scale {
  readonly today: number;
  readonly points: number;
}

/**
 * How far up and down a refusal of a point lies, `signed` points from today. A refusal at today's point is one of any
 * change: it lies at the next point on either side on which the scale goes on.
 */
export function refusedBy(signed: number, { today, points }: Scale): Pick<Reaches, "up" | "down"> {
  const none = Number.POSITIVE_INFINITY;
  if (signed !== 0) return { up: signed > 0 ? signed : none, down: signed < 0 ? -signed : none };
  return { up: today < points - 1 ? 1 : none, down: today > 0 ? 1 : none };
}

/** Whether what is said since lies farther from today than before (> 0), nearer (< 0) or as far (0); a refusal the other way round. */
export function changeOf(family: Family, reaches: Reaches): number {
  return family === "refusal" ? refusalChange(reaches) : reachChange(reaches);
}

/**
 * Of several levels the farthest counts, on the side of today on which it was asked before: a level on the other side is
 * nearer than any. Whoever asked equally far on both sides has cut only if both are cut.
 */
function reachChange({ wasUp, wasDown, up, down }: Reaches): number {
  const reach = Math.max(wasUp, wasDown);
  if (reach === 0) return Math.max(up, down);
  return Math.max(wasUp === reach ? up - reach : -reach, wasDown === reach ? down - reach : -reach);
}

/**
 * What is refused nearer on a side on which something was refused is more; otherwise what is refused farther there, or no
 * more, is less; otherwise a refusal on a side on which nothing was refused is more.
 */
function refusalChange({ wasUp, wasDown, up, down }: Reaches): number {
  const sides = [
    { was: wasUp, is: up },
    { was: wasDown, is: down },
  ];
  const held = sides.filter(({ was }) => Number.isFinite(was));
  if (held.some(({ was, is }) => is < was)) return 1;
  if (held.some(({ was, is }) => is > was)) return -1;
  return sides.some(({ was, is }) => is < was) ? 1 : 0;
}
