import { classFigures } from "#reference-classes/class-figures.ts";
import type { RoundSpells } from "../rounds-as-spells.ts";
import { spellResult } from "./class-result.ts";
import type { EndingsInput } from "./input.ts";
import type { RoundsResult } from "./result.ts";

/** What the rounds of the case show by themselves, and what another source's dates would make of it. */
export function roundsResult({ rounds, spells }: EndingsInput): RoundsResult | null {
  if (rounds.length === 0) return null;
  const { endings, otherDatings } = spells;
  return {
    ...shown(spells, endings),
    otherDatings: otherDatings.map((other) => {
      const found = shown(other, endings);
      return {
        round: other.round,
        spell: found.spells.find(({ id }) => id === other.round) ?? null,
        median: found.median,
        endings: found.endings,
      };
    }),
  };
}

/** A round without a length has ended, or goes on, all the same: only lengths and the median leave it out. */
function shown(
  { known, lengthless }: Pick<RoundSpells, "known" | "lengthless">,
  words: readonly string[],
): Omit<RoundsResult, "otherDatings"> {
  const listed = known?.form === "spells" ? known.spells : [];
  const over = [...listed, ...lengthless].flatMap(({ ending }) => ending ?? []);
  const fates = lengthless.map(({ fate }) => fate);
  return {
    n: listed.length,
    ended: over.length,
    open:
      listed.filter(({ ending }) => ending === null).length + fates.filter((fate) => fate === "open").length,
    unknown: fates.filter((fate) => fate === null).length,
    endings: words.map((ending, kind) => ({ ending, count: over.filter((one) => one === kind).length })),
    median: known === null ? null : classFigures(known, words.length, []).median,
    spells: listed.map((spell) => spellResult(spell, words)),
  };
}
