import type { Budget } from "#math/budget.ts";
import type { KnownSpell } from "#reference-classes/as-of.ts";
import { CLASS_LIMITS } from "#reference-classes/class-figures.ts";
import { listedCurve } from "#reference-classes/listed-curve.ts";
import { type LengthlessRound, redated } from "../rounds-as-spells.ts";
import { spellResult } from "./class-result.ts";
import type { EndingsInput } from "./input.ts";
import type { ENDINGS_LIMITS } from "./limits.ts";
import type { RoundsResult } from "./result.ts";

/** What a curve takes of however few spells, counted in spells. */
const EACH = 50;

/** What the rounds of the case show by themselves, and what another source's dates would make of it. */
export function roundsResult(
  { rounds, spells }: EndingsInput,
  budget: Budget<typeof ENDINGS_LIMITS>,
): RoundsResult | null {
  if (rounds.length === 0) return null;
  const { endings, otherDatings, known, lengthless } = spells;
  const own = known?.form === "spells" ? known.spells : [];
  const steps = budget.meter("redatedSpells");
  const result = {
    ...shown(own, lengthless, endings),
    otherDatings: otherDatings.map((other) => {
      const { round } = other;
      const spell = other.spell && spellResult(other.spell, endings);
      if (!steps.spend(EACH + own.length))
        return { round, spell, median: null, endings: [], untried: true as const };
      const rest = lengthless.filter((each) => each.round !== round);
      const { median, endings: counts } = shown(
        redated(known, other),
        [...rest, ...(other.lengthless === null ? [] : [other.lengthless])],
        endings,
      );
      return { round, spell, median, endings: counts };
    }),
  };
  const tried = result.otherDatings.filter(({ untried }) => !untried).length;
  if (tried < otherDatings.length)
    budget.cut("redatedSpells", tried * (EACH + own.length), otherDatings.length * (EACH + own.length));
  return result;
}

/** A round without a length has ended, or goes on, all the same: only lengths and the median leave it out. */
function shown(
  listed: readonly KnownSpell[],
  lengthless: readonly LengthlessRound[],
  words: readonly string[],
): Omit<RoundsResult, "otherDatings"> {
  const counts = new Array<number>(words.length).fill(0);
  for (const { ending } of [...listed, ...lengthless]) if (ending !== null) counts[ending]!++;
  const fates = lengthless.map(({ fate }) => fate);
  return {
    n: listed.length,
    ended: counts.reduce((sum, count) => sum + count, 0),
    open:
      listed.filter(({ ending }) => ending === null).length + fates.filter((fate) => fate === "open").length,
    unknown: fates.filter((fate) => fate === null).length,
    endings: words.map((ending, kind) => ({ ending, count: counts[kind]! })),
    median: listed.length === 0 ? null : listedCurve(listed, words.length, CLASS_LIMITS).median,
    spells: listed.map((spell) => spellResult(spell, words)),
  };
}
