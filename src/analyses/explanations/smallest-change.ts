import { LIKELIHOOD_ORDER } from "#case/likelihood.ts";
import type { Budget } from "#math/budget.ts";
import { bestCase } from "./best-case.ts";
import { changeGroups } from "./change-groups.ts";
import { addScaled } from "./columns.ts";
import type { Contest, Shift } from "./contest.ts";
import { leaderOf, levelIn } from "./leads.ts";
import type { EXPLANATIONS_LIMITS } from "./limits.ts";
import { overturningPairs } from "./overturning-pairs.ts";
import type { Readings } from "./readings.ts";
import { strongestSteps } from "./strongest-steps.ts";
import { shiftBy, type WordChange } from "./word-changes.ts";

/** Changed ratings after which another row leads in more readings than the present leader, by more than chance. */
export interface Overturn {
  readonly changes: readonly WordChange[];
  readonly newLeader: number;
  /** A third row that leads in a share which cannot be told apart from that of the new leader. */
  readonly levelWith: number | null;
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
    const found = new Found(leader, most, readings.count);
    lookAtSingles(readings, contest, leader, steps, found);
    if (steps === 2) {
      allPairs = overturningPairs(readings, contest, leader, budget, (pair, shares) =>
        found.look(pair, shares),
      );
    }
    if (steps > 2) {
      // What takes most from the leader may be the same for several rivals: it is one change.
      const tried = new Set<string>();
      for (const changes of strongestSteps(readings, leader, steps)) {
        const key = JSON.stringify(changes);
        if (tried.has(key)) continue;
        tried.add(key);
        if (changes.length > 1) found.look(changes, contest.sharesAfter(shiftsOf(changes, readings)));
      }
    }
    if (found.count > 0) {
      const atLeast = steps > 2 ? (allPairs ? 3 : 2) : steps;
      const all = steps === 1 || (steps === 2 && allPairs);
      return { steps, atLeast, all, count: found.count, strongest: found.strongest };
    }
  }
  return { steps: null, atLeast: allPairs ? 3 : 2, all: false, count: 0, strongest: [] };
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
      found.look([change], contest.sharesAfter([{ row, by: shiftBy(change, readings, by) }]));
    }
  }
}

/** Counts the changes that overturn a result, and keeps the strongest. */
class Found {
  readonly #leader: number;
  readonly #most: number;
  readonly #readings: number;
  count = 0;
  strongest: Overturn[] = [];

  constructor(leader: number, most: number, readings: number) {
    this.#leader = leader;
    this.#most = most;
    this.#readings = readings;
  }

  look(changes: readonly WordChange[], shares: readonly number[]): void {
    const newLeader = leaderOf(shares, this.#leader);
    if (newLeader === this.#leader) return;
    const levelWith = levelIn(shares, newLeader, this.#leader, this.#readings);
    // Of two that are level after it, neither is put first by the change.
    if (levelWith === this.#leader) return;
    this.count++;
    const overturn = {
      changes,
      newLeader,
      levelWith,
      newShare: shares[newLeader]!,
      oldShare: shares[this.#leader]!,
    };
    this.strongest = [...this.strongest, overturn]
      .sort((a, b) => b.newShare - b.oldShare - (a.newShare - a.oldShare))
      .slice(0, this.#most);
  }
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
