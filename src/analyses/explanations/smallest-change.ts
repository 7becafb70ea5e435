import { LIKELIHOOD_ORDER } from "#case/likelihood.ts";
import type { Budget } from "#math/budget.ts";
import { greatestOf } from "#math/extremes.ts";
import { bestCase } from "./best-case.ts";
import { changeGroups } from "./change-groups.ts";
import { addScaled } from "./columns.ts";
import type { Contest, Shift } from "./contest.ts";
import { areAllAlike, leaderOf, levelIn } from "./leads.ts";
import type { EXPLANATIONS_LIMITS } from "./limits.ts";
import { overturningPairs } from "./overturning-pairs.ts";
import type { Readings } from "./readings.ts";
import { strongestSteps } from "./strongest-steps.ts";
import { areLevel } from "./verdict.ts";
import { shiftBy, type WordChange, wordChanges } from "./word-changes.ts";

/**
 * Changed ratings after which another row leads in more readings than the present leader, by more than chance; or, where
 * several were level, one row alone.
 */
export interface Overturn {
  readonly changes: readonly WordChange[];
  readonly newLeader: number;
  /** Other rows that lead in shares which cannot be told apart from that of the new leader. */
  readonly levelWith: readonly number[];
  /** Whether all of these have the same weight in every reading. */
  readonly together: boolean;
  readonly newShare: number;
  readonly oldShare: number;
}

/** The smallest changes of ratings found that overturn a result. */
export interface SmallestChange {
  /** Steps along the scale of words, in total; `null` if no change that was tried overturns it. */
  readonly steps: number | null;
  /** No change of fewer steps overturns it, of however many ratings and whichever way. */
  readonly atLeast: number;
  /** Whether every change of so many steps was tried. */
  readonly all: boolean;
  /** How many changes of that size do it, of those tried. */
  readonly count: number;
  /** Those after which the new leader is furthest ahead of the old one. */
  readonly strongest: readonly Overturn[];
}

const LONGEST = LIKELIHOOD_ORDER.length - 1;

/**
 * Looks for the fewest steps along the scale of words that unseat the leader, on the same readings. All changes of one
 * step and of two are tried: any rating, either way, two ratings of any rows. Of three and four steps only those of one
 * rating and, for each rival, those that help it most against the leader: what they find is an upper bound.
 */
export function smallestChange(
  readings: Readings,
  contest: Contest,
  leader: number,
  budget: Budget<typeof EXPLANATIONS_LIMITS>,
): SmallestChange {
  const most = budget.most("tellingChanges");
  let allPairs = true;
  for (let steps = 1; steps <= LONGEST; steps++) {
    const found = new Found(contest, leader, most);
    lookAtSingles(readings, contest, leader, steps, found);
    if (steps === 2) {
      allPairs = overturningPairs(readings, contest, leader, budget, (pair, shifts) =>
        found.look(pair, shifts),
      );
    }
    if (steps > 2) {
      // What takes most from the leader may be the same for several rivals: it is one change.
      const tried = new Set<string>();
      for (const changes of strongestSteps(readings, leader, steps)) {
        const key = JSON.stringify(changes);
        if (tried.has(key)) continue;
        tried.add(key);
        if (changes.length > 1) found.look(changes, shiftsOf(changes, readings));
      }
    }
    if (found.count > 0) {
      const atLeast = steps > 2 ? (allPairs ? 3 : 2) : steps;
      const all = steps === 1 || (steps === 2 && allPairs);
      return { steps, atLeast, all, count: found.count, strongest: found.toldIn(readings) };
    }
  }
  return { steps: null, atLeast: allPairs ? 3 : 2, all: false, count: 0, strongest: [] };
}

/**
 * Looks for the changes of one rating by one step after which one row alone leads, by more than chance, where several are
 * level: any rating, either way. There is no leader whom they unseat, and nothing is told of larger ones.
 */
export function smallestToSettle(
  readings: Readings,
  contest: Contest,
  budget: Budget<typeof EXPLANATIONS_LIMITS>,
): SmallestChange {
  const found = new Found(contest, null, budget.most("tellingChanges"));
  const by = new Float64Array(readings.count);
  for (const change of wordChanges(readings, null, 1)) {
    found.look([change], [{ row: change.row, by: shiftBy(change, readings, by) }]);
  }
  if (found.count === 0) return { steps: null, atLeast: 2, all: true, count: 0, strongest: [] };
  return { steps: 1, atLeast: 1, all: true, count: found.count, strongest: found.toldIn(readings) };
}

/** Looks at the changes of one rating by so many steps. */
function lookAtSingles(
  readings: Readings,
  contest: Contest,
  leader: number,
  steps: number,
  found: Found,
): void {
  const by = new Float64Array(readings.count);
  for (const { row, changes, one } of changeGroups(readings, leader, steps)) {
    if (bestCase(contest, leader, [one]) <= 0) continue;
    for (const change of changes) {
      found.look([change], [{ row, by: shiftBy(change, readings, by) }]);
    }
  }
}

/** Who is first after a change, and before whom; `null` where nobody takes the first place. */
type Judged = Pick<Overturn, "newLeader" | "levelWith" | "oldShare"> | null;

/** Whether another row than the leader is first, by more than chance. */
function aheadOf(leader: number, shares: readonly number[], readings: number): Judged {
  const newLeader = leaderOf(shares, leader);
  if (newLeader === leader) return null;
  const levelWith = levelIn(shares, newLeader, readings);
  // Of two that are level after it, neither is put first by the change.
  return levelWith.includes(leader) ? null : { newLeader, levelWith, oldShare: shares[leader]! };
}

/** Whether one row is ahead of all others, by more than chance. */
function aloneIn(shares: readonly number[], readings: number): Judged {
  const newLeader = leaderOf(shares, 0);
  if (levelIn(shares, newLeader, readings).length > 0) return null;
  const others = shares.filter((_, row) => row !== newLeader);
  return { newLeader, levelWith: [], oldShare: greatestOf(others, 0) };
}

/** Counts the changes that overturn a result, and keeps the strongest. */
class Found {
  readonly #contest: Contest;
  /** Who is to be unseated; `null` where nobody leads. */
  readonly #leader: number | null;
  readonly #most: number;
  count = 0;
  #strongest: Omit<Overturn, "together">[] = [];

  constructor(contest: Contest, leader: number | null, most: number) {
    this.#contest = contest;
    this.#leader = leader;
    this.#most = most;
  }

  /** Looks at changes, which come to the shifts. */
  look(changes: readonly WordChange[], shifts: readonly Shift[]): void {
    if (this.#isSettledInDuel(shifts)) return;
    const shares = this.#contest.sharesAfter(shifts);
    const { count } = this.#contest;
    const first = this.#leader === null ? aloneIn(shares, count) : aheadOf(this.#leader, shares, count);
    if (first === null) return;
    this.count++;
    this.#strongest = [...this.#strongest, { changes, ...first, newShare: shares[first.newLeader]! }]
      .sort((a, b) => strengthOf(b) - strengthOf(a))
      .slice(0, this.#most);
  }

  /** Whether a change of one row does not unseat the leader, or does without being among the strongest, and is counted. */
  #isSettledInDuel(shifts: readonly Shift[]): boolean {
    if (this.#leader === null || shifts.length !== 1) return false;
    const duel = this.#contest.duelWith(this.#leader, shifts[0]!);
    if (!duel) return false;
    const { gained, kept, most } = duel;
    if (kept >= Math.max(gained, most)) return true;
    if (gained <= most) return false;
    if (areLevel(gained, kept, this.#contest.count)) return true;
    const weakest = this.#strongest[this.#most - 1];
    if (!weakest || gained - kept > strengthOf(weakest)) return false;
    this.count++;
    return true;
  }

  /** The strongest, with whether those who are then first are so together. */
  toldIn(readings: Readings): Overturn[] {
    return this.#strongest.map((overturn) => ({ ...overturn, together: areTogether(overturn, readings) }));
  }
}

/** By which share of the readings the new leader is then ahead of the old one. */
function strengthOf({ newShare, oldShare }: Pick<Overturn, "newShare" | "oldShare">): number {
  return newShare - oldShare;
}

function areTogether(
  { changes, newLeader, levelWith }: Omit<Overturn, "together">,
  readings: Readings,
): boolean {
  if (levelWith.length === 0) return false;
  const shifts = shiftsOf(changes, readings);
  const columns = [newLeader, ...levelWith].map((row) => {
    const column = readings.weights[row]!.slice();
    for (const shift of shifts) if (shift.row === row) addScaled(column, shift.by, 1);
    return column;
  });
  return areAllAlike([...columns.keys()], columns);
}

/** One shift for each row that the changes touch. */
function shiftsOf(changes: readonly WordChange[], readings: Readings): Shift[] {
  const shifts = new Map<number, Float64Array>();
  for (const change of changes) {
    const by = shiftBy(change, readings);
    const before = shifts.get(change.row);
    if (before) addScaled(before, by, 1);
    else shifts.set(change.row, by);
  }
  return [...shifts].map(([row, by]) => ({ row, by }));
}
