import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import { listed } from "./sentence-parts.ts";

/** Who claims something, by name; `not stated` where nobody is named. */
export function claimantsInWords(c: Case, by: readonly string[]): string {
  return by.length === 0 ? "not stated" : listed(by.map((id) => shortName(c, id)));
}
