import { inFigures } from "#case/counts-in-words.ts";
import { countedInFigures } from "./sentence-parts.ts";

// What is said of a table of spells, in whatever place: a brief, `demarche durations`, `demarche classes`.

/** How many spells there are, and how many of them have ended: `96 spells: 79 ended, 17 still open`. */
export function spellsInWords({
  n,
  ended,
  open,
}: {
  readonly n: number;
  readonly ended: number;
  readonly open: number;
}): string {
  return `${countedInFigures(n, "spell")}: ${inFigures(ended)} ended, ${inFigures(open)} still open`;
}

/** What is said where spells are so few that a curve says little. */
export const FEW_SPELLS_NOTE = "Fewer than ten spells: read the limits, not the curve.";
