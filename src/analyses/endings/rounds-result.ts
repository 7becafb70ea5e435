import type { KnownClass } from "#reference-classes/as-of.ts";
import { classFigures } from "#reference-classes/class-figures.ts";
import { countsOf, spellResult } from "./class-result.ts";
import type { EndingsInput } from "./input.ts";
import type { RoundsResult } from "./result.ts";

/** What the rounds of the case show by themselves, and what another source's dates would make of it. */
export function roundsResult({
  rounds,
  spells: { known, endings, otherDatings },
}: EndingsInput): RoundsResult | null {
  if (rounds.length === 0) return null;
  const { median, endings: counts, ...own } = shown(known, endings);
  return {
    n: own.n,
    ended: own.ended,
    open: own.open,
    undatable: known === null ? rounds.length : own.undatable,
    endings: counts,
    median,
    spells: own.spells,
    otherDatings: otherDatings.map((other) => {
      const found = shown(other.known, endings);
      return {
        round: other.round,
        spell: found.spells.find(({ id }) => id === other.round) ?? null,
        median: found.median,
        endings: found.endings,
      };
    }),
  };
}

function shown(known: KnownClass | null, words: readonly string[]) {
  if (known?.form !== "spells")
    return { n: 0, ended: 0, open: 0, undatable: 0, endings: [], median: null, spells: [] };
  return {
    ...countsOf(classFigures(known, words.length, []), words),
    spells: known.spells.map((spell) => spellResult(spell, words)),
  };
}
