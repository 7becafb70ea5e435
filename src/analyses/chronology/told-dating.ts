import type { CaseDate } from "#case/date.ts";
import type { Entry } from "./entry.ts";

/**
 * The one dating in whose words an entry is told: its only one, or of what lasted the only one that says from when to when;
 * `undefined` where several are put together.
 */
export function toldDating({
  datings,
  conflicts,
}: Pick<Entry, "datings" | "conflicts">): CaseDate | undefined {
  const given = datings.flatMap(({ when }) =>
    typeof when === "string" || when.precision === "undated" ? [] : [when],
  );
  if (given.length === 1) return given[0];
  if (conflicts.length > 0) return undefined;
  const certain = given.filter(({ uncertain }) => !uncertain);
  const spans = (certain.length > 0 ? certain : given).filter(({ ends }) => ends !== null);
  return spans.length === 1 ? spans[0] : undefined;
}
