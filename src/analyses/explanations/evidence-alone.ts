import { exp } from "#math/elementary.ts";
import { atRank } from "#math/quantile.ts";
import { addScaled } from "./columns.ts";
import { areAlike, areAllAlike, leadShares, levelIn } from "./leads.ts";
import { priorRanges } from "./priors.ts";
import type { Readings } from "./readings.ts";
import { ODDS_SLIGHT, TIE } from "./thresholds.ts";

/** Odds beyond these are one to a reader, and would overflow. */
const MOST_LOG_ODDS = 700;

/** What the evidence tells of a leader once starting beliefs are taken out: rows of the set. */
interface AloneFound {
  /** Who of the others comes first most often, by the evidence alone, and who is level with it. */
  readonly rival: number;
  readonly levelWith: readonly number[];
  readonly together: boolean;
  /** How many times as likely all evidence is under the leader as under that other, in the middle reading; null where it is ruled out. */
  readonly odds: number | null;
}

/**
 * What the evidence alone says of the leader: each reading without its starting beliefs, so that what is left of a row is the
 * likelihood of all evidence under it. Null where all start level, since then nothing else has spoken.
 */
export function evidenceAlone({ set, weights, beliefs, count }: Readings, leader: number): AloneFound | null {
  const [first, ...others] = priorRanges(set.priors);
  const startsLevel =
    others.every(
      ({ low, high }) => Math.max(Math.abs(low - first!.low), Math.abs(high - first!.high)) <= TIE,
    ) && beliefs.every((held) => areAlike(held, beliefs[0]!));
  if (startsLevel) return null;
  const alone = weights.map((weight, row) => {
    const left = weight.slice();
    // What is impossible stays so.
    if (weight[0] !== -Infinity) addScaled(left, beliefs[row]!, -1);
    return left;
  });
  const shares = leadShares(alone).map((share, row) => (row === leader ? -1 : share));
  const oddsTo = (row: number): number | null => {
    if (alone[row]![0] === -Infinity) return null;
    const odds = alone[leader]!.slice();
    addScaled(odds, alone[row]!, -1);
    return exp(Math.min(MOST_LOG_ODDS, Math.max(-MOST_LOG_ODDS, atRank(odds, Math.floor((count - 1) / 2)))));
  };
  const rows = shares.flatMap((_, row) => (row === leader ? [] : [row]));
  const all = new Map(rows.map((row) => [row, oddsTo(row)]));
  const inOrder = (a: number, b: number) => (all.get(a) ?? Infinity) - (all.get(b) ?? Infinity);
  // Of several that are first as often the one is held against it under which the evidence is likeliest.
  const [rival] = rows.toSorted((a, b) => shares[b]! - shares[a]! || inOrder(a, b)) as [number];
  const levelWith = shares[rival]! > 0 ? levelIn(shares, rival, count).filter((row) => row !== leader) : [];
  const together = levelWith.length > 0 && areAllAlike([rival, ...levelWith], alone);
  return { rival, levelWith, together, odds: all.get(rival) ?? null };
}

/** Whom the evidence alone favours, by the odds that it gives the leader against the best of the others. */
type Favour = "leader" | "rival" | "neither";

/** Odds that are told as “only slightly more likely” favour nobody. */
export function favourOf(odds: number | null): Favour {
  if (odds === null || odds >= ODDS_SLIGHT) return "leader";
  return odds <= 1 / ODDS_SLIGHT ? "rival" : "neither";
}
