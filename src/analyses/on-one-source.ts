import { CORROBORATED } from "./confidence.ts";
import type { Behind } from "./independent-sources.ts";
import { capitalised, inWords } from "./sentence-parts.ts";

/**
 * Of several things that come from several sources, how many come from one alone, as a sentence that ends with a space: nobody
 * has confirmed these, so that it comes first, in front of how many sources there are. Empty where that says nothing new.
 */
export function onOneSource(
  { all, alone, cited }: Pick<Behind, "all" | "alone" | "cited">,
  thing: string,
  several = `${thing}s`,
): string {
  if (all < CORROBORATED || alone === 0 || cited === 1) return "";
  return alone === cited
    ? `Each ${thing} rests on one source alone. `
    : `${capitalised(inWords(alone))} of the ${inWords(cited)} ${several} ${alone === 1 ? "rests" : "rest"} on one source alone. `;
}
