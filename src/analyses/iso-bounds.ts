import type { DateBounds } from "#case/date.ts";
import { dayOfIso, isoDay } from "#case/day.ts";

/** What a date allows, as a result holds it: first and last day in ISO 8601, `null` where an end is open or unknown. */
export type IsoBounds = { readonly earliest: string | null; readonly latest: string | null };

/** Bounds for a result. */
export function isoBounds({ earliest, latest }: DateBounds): IsoBounds {
  return {
    earliest: earliest === null ? null : isoDay(earliest),
    latest: latest === null ? null : isoDay(latest),
  };
}

/** Bounds of a result, as days. */
export function boundsOfIso({ earliest, latest }: IsoBounds): DateBounds {
  return {
    earliest: earliest === null ? null : dayOfIso(earliest),
    latest: latest === null ? null : dayOfIso(latest),
  };
}
