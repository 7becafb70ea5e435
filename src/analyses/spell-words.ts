import { counted } from "./sentence-parts.ts";

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
  return `${counted(n, "spell")}: ${ended} ended, ${open} still open`;
}

/** What is said where spells are so few that a curve says little. */
export const FEW_SPELLS_NOTE = "Fewer than ten spells: read the limits, not the curve.";
