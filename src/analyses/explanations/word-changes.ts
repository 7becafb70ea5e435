import { LIKELIHOOD_ORDER, type LikelihoodWord } from "#case/likelihood.ts";
import { addScaled } from "./draws.ts";
import { leaderOf, leadShares } from "./leads.ts";
import { leadSharesWith, topTwo } from "./single-change.ts";
import type { Standings } from "./standings.ts";
import { wordVariable } from "./variables.ts";

/** One rating moved along the scale of words. */
export interface WordChange {
  readonly item: number;
  readonly row: number;
  readonly from: LikelihoodWord;
  readonly to: LikelihoodWord;
}

/** Changed ratings after which another row leads in more draws than the present leader. */
export interface Overturn {
  readonly changes: readonly WordChange[];
  /** Steps along the scale of words, in total. */
  readonly steps: number;
  readonly newLeader: number;
  readonly newShare: number;
  readonly oldShare: number;
}

/** The smallest changes of ratings that overturn a result, the strongest first; none if `steps` is `null`. */
export interface SmallestOverturns {
  readonly steps: number | null;
  /** How many different changes of that size do it. */
  readonly count: number;
  readonly strongest: readonly Overturn[];
}

const LONGEST = LIKELIHOOD_ORDER.length - 1;
const SHOWN = 3;

/**
 * Looks for the fewest steps along the scale of words that unseat the leader, all on the same draws: one rating by
 * one step; one rating by two steps or two ratings (of the first and the second) by one each; one rating by three,
 * then by four. Only words move, and only against the leader: its own down, the others' up.
 */
export function smallestOverturns(standings: Standings): SmallestOverturns {
  const top = topTwo(standings.weights);
  const scratch = new Float64Array(standings.draws.count);
  for (let steps = 1; steps <= LONGEST; steps++) {
    const found: Overturn[] = [];
    const keep = (changes: readonly WordChange[], shares: readonly number[]): void => {
      const { leader } = standings;
      const newLeader = leaderOf(shares, leader);
      if (newLeader === leader) return;
      found.push({ changes, steps, newLeader, newShare: shares[newLeader]!, oldShare: shares[leader]! });
    };
    for (const change of changesOf(standings, steps)) {
      scratch.set(standings.weights[change.row]!);
      shift(scratch, change, standings);
      keep([change], leadSharesWith(top, change.row, scratch));
    }
    if (steps === 2) {
      for (const pair of overturningPairs(standings)) keep(pair, sharesAfter(standings, pair));
    }
    if (found.length > 0) {
      found.sort((a, b) => b.newShare - b.oldShare - (a.newShare - a.oldShare));
      return { steps, count: found.length, strongest: found.slice(0, SHOWN) };
    }
  }
  return { steps: null, count: 0, strongest: [] };
}

/** Who leads in which share of the draws after changes of ratings. */
function sharesAfter(standings: Standings, changes: readonly WordChange[]): number[] {
  const changed = standings.weights.slice();
  for (const change of changes) {
    const column = changed[change.row]!.slice();
    shift(column, change, standings);
    changed[change.row] = column;
  }
  return leadShares(changed);
}

/** Changes of one word by so many steps, against the leader. */
function changesOf({ model, leader }: Standings, steps: number): WordChange[] {
  return model.items.flatMap((item, index) =>
    item.ratings.flatMap(({ word }, row): WordChange[] => {
      if (word === null) return [];
      const to = LIKELIHOOD_ORDER[LIKELIHOOD_ORDER.indexOf(word) + (row === leader ? -steps : steps)];
      return to === undefined ? [] : [{ item: index, row, from: word, to }];
    }),
  );
}

/** Adds a change to its row's log-weights. */
function shift(
  column: Float64Array,
  { item, from, to }: WordChange,
  { draws, exponents }: Pick<Standings, "draws" | "exponents">,
): void {
  const exponent = exponents[item]!;
  addScaled(column, draws.logLikelihoods[wordVariable(item, to)]!, exponent);
  addScaled(column, draws.logLikelihoods[wordVariable(item, from)]!, -exponent);
}

/** Pairs of one-step changes to the leader and the second after which the second leads in more draws. */
function overturningPairs(standings: Standings): WordChange[][] {
  const { draws, weights, leader, runnerUp } = standings;
  const changes = changesOf(standings, 1).filter(({ row }) => row === leader || row === runnerUp);
  const moves = changes.map((change) => {
    const move = new Float64Array(draws.count);
    shift(move, change, standings);
    return move;
  });
  const others = weights.filter((_, row) => row !== leader && row !== runnerUp);
  const rest = Float64Array.from({ length: draws.count }, (_, draw) =>
    others.reduce((most, column) => Math.max(most, column[draw]!), -Infinity),
  );
  const pairs: WordChange[][] = [];
  const first = new Float64Array(draws.count);
  const second = new Float64Array(draws.count);
  for (let one = 0; one < changes.length; one++) {
    first.set(weights[leader]!);
    second.set(weights[runnerUp]!);
    addScaled(changes[one]!.row === leader ? first : second, moves[one]!, 1);
    for (let two = one + 1; two < changes.length; two++) {
      const ofLeader = changes[two]!.row === leader;
      if (overtakes(first, second, rest, moves[two]!, ofLeader)) pairs.push([changes[one]!, changes[two]!]);
    }
  }
  return pairs;
}

/** Whether the second is ahead of all in more draws than the first, once `move` is added to one of them. */
function overtakes(
  first: Float64Array,
  second: Float64Array,
  rest: Float64Array,
  move: Float64Array,
  ofFirst: boolean,
): boolean {
  let ahead = 0;
  for (let draw = 0; draw < rest.length; draw++) {
    const a = ofFirst ? first[draw]! + move[draw]! : first[draw]!;
    const b = ofFirst ? second[draw]! : second[draw]! + move[draw]!;
    if (b > a) {
      if (b > rest[draw]!) ahead++;
    } else if (a > b && a > rest[draw]!) {
      ahead--;
      // Even if the second led in all draws that are left, it would not catch up.
      if (ahead + rest.length - draw < 1) return false;
    }
  }
  return ahead > 0;
}
