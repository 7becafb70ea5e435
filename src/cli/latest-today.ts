/** Where the day begins first, clocks are so far ahead of those of Greenwich. */
const EARLIEST_CLOCK_MS = 14 * 3600 * 1000;

/** The latest day, as ISO 8601, that it may now be anywhere: what is dated later is still to come. */
export function latestToday(): string {
  return new Date(Date.now() + EARLIEST_CLOCK_MS).toISOString().slice(0, 10);
}
