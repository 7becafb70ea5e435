import type { DateBounds } from "./date.ts";
import { hull } from "./effective-date.ts";

/**
 * The days on which a turn may have been that several events mark. A looser date that holds a narrower one adds
 * nothing; of the dates that remain, none is preferred, so the bounds span them. `undefined` if there is none.
 */
export function turnBounds(dates: readonly DateBounds[]): DateBounds | undefined {
  const narrowest = dates.filter(
    (date) => !dates.some((other) => isWithin(other, date) && !isWithin(date, other)),
  );
  return narrowest.length > 0 ? narrowest.reduce(hull) : undefined;
}

function isWithin(inner: DateBounds, outer: DateBounds): boolean {
  return (
    (outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest)) &&
    (outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest))
  );
}
