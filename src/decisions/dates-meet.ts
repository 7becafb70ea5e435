import { type DateBounds, dateOf } from "#case/date.ts";

/** Whether two dates, as written or as read, allow days in common, or days no farther apart; what is no date allows every day. */
export function datesMeet(a: unknown, b: unknown, apart = 0): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  if (!one || !other) return true;
  const [from, to] = [
    Math.max(one.earliest ?? Number.NEGATIVE_INFINITY, other.earliest ?? Number.NEGATIVE_INFINITY),
    Math.min(one.latest ?? Number.POSITIVE_INFINITY, other.latest ?? Number.POSITIVE_INFINITY),
  ];
  return from <= to + apart;
}

function boundsOf(value: unknown): DateBounds | undefined {
  if (typeof value === "string" || typeof value === "number") return dateOf(String(value));
  return typeof value === "object" && value !== null && "earliest" in value
    ? (value as DateBounds)
    : undefined;
}
