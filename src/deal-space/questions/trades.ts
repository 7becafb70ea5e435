import { keepsTo } from "../conditions/condition.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import { DealFault } from "../model/deal-fault.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type Link, withLinkOptions, withLinks } from "../model/links.ts";
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

/** Steps of looking at a pair of changes; and, where something is linked, at each issue of it for each party. */
const PAIR = 60;
const LINKED = 4;

/**
 * Logrolling from a deal: which two issues can be settled otherwise so that each side gives on one what it gets back on the
 * other. All of them, as far as the work that the space allows goes, those first that bring more parties a gain. `links` add to the worth of a space that does not have them yet.
 *
 * @throws {DealFault} where the space is faulty, or has more options than can be paired.
 */
export function trades(given: DealSpace, deal: Deal, links: readonly Link[] = []): readonly Trade[] {
  const space = checked(withLinks(given, links));
  const count = given.options.reduce((sum, options) => sum + options, 0);
  if (count > DEAL_LIMITS.paired.most)
    throw new DealFault(
      "size",
      "options",
      `there are ${count} options, and pairs are looked at of ${DEAL_LIMITS.paired.most}`,
    );
  const parties = space.parties.map(wholeWorth);
  const changed = (...changes: readonly Pick<Change, "issue" | "option">[]) =>
    deal.map((now, issue) => changes.find((change) => change.issue === issue)?.option ?? now);
  const sumsOf = (one: Deal) => {
    const full = withLinkOptions(links, one);
    return parties.map((party) => wholeSum(party, full));
  };
  const sums = sumsOf(deal);
  const gained = (one: Deal) => sumsOf(one).map((sum, party) => sum - sums[party]!);
  // Without links what two changes bring is what each brings.
  const isAdditive = links.length === 0;
  const single = given.options.flatMap((options, issue) =>
    Array.from({ length: options }, (_, option) => ({
      issue,
      option,
      by: gained(changed({ issue, option })),
    })),
  );
  // What costs nobody anything is no trade, and needs no other half.
  const costly = single.filter(({ by }) => by.some((change) => change < 0));
  const found: Trade[] = [];
  const pair = PAIR + (isAdditive ? 2 : LINKED * space.options.length) * (1 + parties.length);
  for (const [at, one] of costly.entries()) {
    if (space.work?.spend(pair * (costly.length - at)) === false) break;
    for (let next = at + 1; next < costly.length; next++) {
      const other = costly[next]!;
      if (one.issue === other.issue) continue;
      const both = isAdditive
        ? one.by.map((change, party) => change + other.by[party]!)
        : gained(changed(one, other));
      if (!both.every((change) => change >= 0) || !both.some((change) => change > 0)) continue;
      const after = changed(one, other);
      if (!(given.conditions ?? []).every((condition) => keepsTo(condition, after))) continue;
      const inMeasure = (by: readonly number[]) => by.map((change, party) => change / parties[party]!.units);
      found.push({
        changes: [
          { issue: one.issue, option: one.option, alone: inMeasure(one.by) },
          { issue: other.issue, option: other.option, alone: inMeasure(other.by) },
        ],
        gains: inMeasure(both),
      });
    }
  }
  const gaining = ({ gains }: Trade) => gains.filter((gain) => gain > 0).length;
  const least = ({ gains }: Trade) =>
    gains.reduce((low, gain) => (gain > 0 ? Math.min(low, gain) : low), Number.POSITIVE_INFINITY);
  return found
    .map((trade) => ({ trade, gaining: gaining(trade), least: least(trade) }))
    .sort((a, b) => b.gaining - a.gaining || b.least - a.least)
    .map(({ trade }) => trade);
}
