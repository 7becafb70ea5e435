import {
  chanceWithin,
  chanceWithinRange,
  type EndingShare,
  endingRate,
  endingShares,
} from "#survival/index.ts";
import type { KnownSpell } from "./as-of.ts";
import { middleOf, outlasting } from "./spell-lengths.ts";
import type { Age, Chances, EndingBy, Untold } from "./told-ending.ts";

/** What few spells say at a constant rate: `endingBy` has the definition. */
export function rateChances(listed: readonly KnownSpell[], kinds: number, level: number): Chances {
  const counts = Array.from(
    { length: kinds },
    (_, kind) => listed.filter(({ ending }) => ending === kind).length,
  );
  const { shares } = endingShares(counts, 0.5, level);
  return (age, middle, more) => byRate(listed, counts, shares, { age, middle, more, level });
}

interface Asked {
  readonly age: Age;
  readonly middle: number;
  readonly more: number;
  readonly level: number;
}

function byRate(
  listed: readonly KnownSpell[],
  counts: readonly number[],
  shares: readonly EndingShare[],
  { age, middle, more, level }: Asked,
): EndingBy | Untold {
  const endings = counts.reduce((sum, count) => sum + count, 0);
  const watched = (lengthOf: (spell: KnownSpell) => number) =>
    listed.reduce((sum, spell) => sum + lengthOf(spell), 0);
  const days = watched(middleOf);
  if (days === 0) return { untold: "no days" };
  const rate = endingRate(endings, days);
  const best = chanceWithin(rate, more);
  const ended = { ...chanceWithinRange(rate, more, level), best };
  const at = (exposure: number) => (exposure > 0 ? chanceWithin(endingRate(endings, exposure), more) : 1);
  return {
    way: "rate",
    n: listed.length,
    atRisk: listed.filter((spell) => middleOf(spell) > middle).length,
    atRiskBetween: outlasting(listed, age),
    ended: { low: Math.min(ended.low, best), best, high: Math.max(ended.high, best) },
    between: [at(watched(({ most }) => most)), at(watched(({ least }) => least))],
    endings: shares.map(({ low, mean, high }) => ({
      low: Math.min(ended.low * low, best * mean),
      best: best * mean,
      high: Math.max(ended.high * high, best * mean),
    })),
    priorWeight: rate.priorWeight.endings,
  };
}
