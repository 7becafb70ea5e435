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
  /** Which of the others the evidence alone puts nearest to the leader, or furthest before it, and who is level with that. */
  readonly rival: number;
  readonly levelWith: readonly number[];
  readonly together: boolean;
  /** How many times as likely all evidence is under the leader as under that other, in the middle reading; null where it is ruled out. */
  readonly odds: number | null;
  /** Whether the starting beliefs alone put the leader first, by the rule of a lead: most often, and no other about as often. */
  readonly believedFirst: boolean;
}

/**
 * What the evidence alone says of the leader: each reading without its starting beliefs, so that what is left of a row is the
 * likelihood of all evidence under it. Null where all start level, since then nothing else has spoken.
 */
export function evidenceAlone({ set, weights, beliefs, count }: Readings, leader: number): AloneFound | null {
  const [first, ...rest] = priorRanges(set.priors);
  const startsLevel =
    rest.every(
      ({ low, high }) => Math.max(Math.abs(low - first!.low), Math.abs(high - first!.high)) <= TIE,
    ) && beliefs.every((held) => areAlike(held, beliefs[0]!));
  if (startsLevel) return null;
  const alone = weights.map((weight, row) => {
    const left = weight.slice();
    // What is impossible stays so.
    if (weight[0] !== -Infinity) addScaled(left, beliefs[row]!, -1);
    return left;
  });
  const oddsTo = (row: number): number | null => {
    if (alone[row]![0] === -Infinity) return null;
    const odds = alone[leader]!.slice();
    addScaled(odds, alone[row]!, -1);
    return exp(Math.min(MOST_LOG_ODDS, Math.max(-MOST_LOG_ODDS, atRank(odds, Math.floor((count - 1) / 2)))));
  };
  const others = [...alone.keys()].filter((row) => row !== leader);
  const all = new Map(others.map((row) => [row, oddsTo(row)]));
  const inOrder = (a: number, b: number) => (all.get(a) ?? Infinity) - (all.get(b) ?? Infinity) || a - b;
  // By the odds of each by itself: how often a third comes first says nothing of how near one is to the leader.
  const [rival] = others.toSorted(inOrder) as [number];
  const odds = all.get(rival) ?? null;
  const levelWith = odds === null ? [] : others.filter((row) => isLevel(alone, rival, row, count));
  const together = levelWith.length > 0 && areAllAlike([rival, ...levelWith], alone);
  return { rival, levelWith, together, odds, believedFirst: isFirst(beliefs, leader, count) };
}

/** Whether of two others the evidence puts each before the other about as often. */
function isLevel(alone: readonly Float64Array[], rival: number, row: number, count: number): boolean {
  return row !== rival && levelIn(leadShares([alone[rival]!, alone[row]!]), 0, count).length > 0;
}

function isFirst(beliefs: readonly Float64Array[], leader: number, count: number): boolean {
  const shares = leadShares(beliefs);
  return shares.every((share) => share <= shares[leader]!) && levelIn(shares, leader, count).length === 0;
}

/** Whom the evidence alone favours, by the odds that it gives the leader against the rival. */
type Favour = "leader" | "rival" | "neither";

/** Odds that are told as “only slightly more likely” favour nobody. */
export function favourOf(odds: number | null): Favour {
  if (odds === null || odds >= ODDS_SLIGHT) return "leader";
  return odds <= 1 / ODDS_SLIGHT ? "rival" : "neither";
}
