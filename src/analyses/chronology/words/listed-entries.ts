import { inWords, listed } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";

/** Up to so many names, then how many more. */
export function listedEntries(entries: readonly Entry[], most: number): string {
  const names = entries.slice(0, most).map(({ short }) => `“${short}”`);
  const more = entries.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${inWords(more)} more` : listed(names);
}
