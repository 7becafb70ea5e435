import type { Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { isoDay } from "#case/day.ts";
import { namedBounds } from "#case/effective-date.ts";

/** The parts of a case that a reader may ask for: each day on which a source of it appeared, the day before, and each source alone. */
export function restrictionsOf(c: Case): Restriction[] {
  const last = c.asOf.latest!;
  const days = new Set(
    c.sources.flatMap(({ issued }) => {
      const { latest } = namedBounds(issued);
      return latest === null ? [] : [latest - 1, latest].filter((day) => day < last);
    }),
  );
  return [...[...days].map((day) => ({ asOf: isoDay(day) })), ...c.sources.map(({ id }) => ({ only: [id] }))];
}
