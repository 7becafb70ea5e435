import { conditionSteps, type Progress } from "../conditions/progress.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import type { WholeWorth } from "../model/whole-worth.ts";

/** The deal that keeps to the conditions and is worth most in a weighted sum over the parties; null where no deal keeps to them. */
export type BestSum = (weights: readonly number[]) => Deal | null;

/**
 * Ready to be asked for many weights: how far conditions can have come after each issue is found once, and the best way through
 * is then one pass over the issues (dynamic programming). Of equal deals the first is given.
 */
export function bestSumOf({ options, conditions = [] }: DealSpace, parties: readonly WholeWorth[]): BestSum {
  const steps = conditionSteps(options.length, conditions);
  /** Of each issue in turn, where each state of the conditions leads by each option; −1 where it breaks one. */
  const leads: Int32Array[] = [];
  let states: Progress[] = [steps.start];
  for (const [place, issue] of steps.order.entries()) {
    const count = options[issue]!;
    const met = new Map<string, number>();
    const next: Progress[] = [];
    const lead = new Int32Array(states.length * count).fill(-1);
    for (const [from, progress] of states.entries()) {
      for (let option = 0; option < count; option++) {
        const to = steps.next(progress, place, option);
        if (to === null) continue;
        const key = to.join(",");
        if (!met.has(key)) {
          met.set(key, next.length);
          next.push(to);
        }
        lead[from * count + option] = met.get(key)!;
      }
    }
    leads.push(lead);
    states = next;
  }
  return (weights) => {
    // From the last issue back: the best that can still be added from each state.
    let best = new Float64Array(Math.max(1, states.length));
    const choices: Int32Array[] = [];
    for (let place = options.length - 1; place >= 0; place--) {
      const count = options[steps.order[place]!]!;
      const worth = worths(parties, weights, steps.order[place]!, count);
      const lead = leads[place]!;
      const here = new Float64Array(lead.length / count).fill(Number.NEGATIVE_INFINITY);
      const choice = new Int32Array(here.length).fill(-1);
      for (let from = 0; from < here.length; from++) {
        for (let option = 0; option < count; option++) {
          const to = lead[from * count + option]!;
          if (to < 0 || best[to] === Number.NEGATIVE_INFINITY) continue;
          const sum = worth[option]! + best[to]!;
          if (sum > here[from]!) {
            here[from] = sum;
            choice[from] = option;
          }
        }
      }
      choices.push(choice);
      best = here;
    }
    if (best[0] === Number.NEGATIVE_INFINITY) return null;
    const deal = new Array<number>(options.length);
    let state = 0;
    for (const [place, issue] of steps.order.entries()) {
      const option = choices[options.length - 1 - place]![state]!;
      deal[issue] = option;
      state = leads[place]![state * options[issue]! + option]!;
    }
    return deal;
  };
}

function worths(
  parties: readonly WholeWorth[],
  weights: readonly number[],
  issue: number,
  count: number,
): Float64Array {
  const worth = new Float64Array(count);
  for (let party = 0; party < parties.length; party++) {
    const row = parties[party]!.values[issue]!;
    const weight = weights[party]!;
    for (let option = 0; option < count; option++) worth[option]! += weight * row[option]!;
  }
  return worth;
}
