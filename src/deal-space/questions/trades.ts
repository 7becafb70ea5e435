import { keepsTo } from "../conditions/condition.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import { DealFault } from "../model/deal-fault.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";

/** Another option on two issues, by which nobody loses and somebody gains, though each alone would cost somebody. */
export interface Trade {
  readonly changes: readonly [Change, Change];
  /** What each party gains, in its own measure. */
  readonly gains: readonly number[];
}

export interface Change {
  readonly issue: number;
  readonly option: number;
  /** What it brings each party by itself, in its own measure; below 0 it costs. */
  readonly alone: readonly number[];
}

/**
 * Logrolling from a deal: which two issues can be settled otherwise so that each side gives on one what it gets back on the
 * other. All of them, those first that bring more parties a gain.
 *
 * @throws {DealFault} where the space is faulty, or has more options than can be paired.
 */
export function trades(given: DealSpace, deal: Deal): readonly Trade[] {
  const space = checked(given);
  const count = space.options.reduce((sum, options) => sum + options, 0);
  if (count > DEAL_LIMITS.paired.most)
    throw new DealFault(
      "size",
      "options",
      `there are ${count} options, and pairs are looked at of ${DEAL_LIMITS.paired.most}`,
    );
  const parties = space.parties.map(wholeWorth);
  const sums = parties.map((party) => wholeSum(party, deal));
  const changed = (changes: readonly { issue: number; option: number }[]) =>
    deal.map((now, issue) => changes.find((change) => change.issue === issue)?.option ?? now);
  const keeps = (one: Deal) => (space.conditions ?? []).every((condition) => keepsTo(condition, one));
  const single = space.options.flatMap((options, issue) =>
    Array.from({ length: options }, (_, option) => ({
      issue,
      option,
      by: parties.map(({ values }) => values[issue]![option]! - values[issue]![deal[issue]!]!),
    })).filter(({ option }) => option !== deal[issue]),
  );
  // What costs nobody anything is no trade, and needs no other half.
  const costly = single.filter(({ by }) => by.some((change) => change < 0));
  const found: Trade[] = [];
  for (const [at, one] of costly.entries()) {
    for (const other of costly.slice(at + 1)) {
      if (one.issue === other.issue) continue;
      if (!one.by.every((change, party) => change + other.by[party]! >= 0)) continue;
      if (!one.by.some((change, party) => change + other.by[party]! > 0)) continue;
      const both = changed([one, other]);
      if (!keeps(both)) continue;
      const inMeasure = (by: readonly number[]) => by.map((change, party) => change / parties[party]!.units);
      found.push({
        changes: [
          { issue: one.issue, option: one.option, alone: inMeasure(one.by) },
          { issue: other.issue, option: other.option, alone: inMeasure(other.by) },
        ],
        gains: parties.map((party, at) => (wholeSum(party, both) - sums[at]!) / party.units),
      });
    }
  }
  const gaining = ({ gains }: Trade) => gains.filter((gain) => gain > 0).length;
  const least = ({ gains }: Trade) =>
    gains.reduce((low, gain) => (gain > 0 ? Math.min(low, gain) : low), Number.POSITIVE_INFINITY);
  return found.toSorted((a, b) => gaining(b) - gaining(a) || least(b) - least(a));
}
