import { DEAL_LIMITS } from "#deal-space/limits.ts";
import { trades as tradesFrom } from "#deal-space/questions/trades.ts";
import type { Budget } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";
import { accountOf, tellIfSpent } from "../work.ts";

/** Another option on two clauses, and what each party gains by both and by each alone. */
export interface TradeFound {
  readonly changes: readonly {
    readonly clause: number;
    readonly option: number;
    readonly alone: readonly number[];
  }[];
  readonly gains: readonly number[];
}

export interface TradesFound {
  readonly from: LookedAt;
  /** How many there are, and the first. */
  readonly count: number;
  readonly trades: readonly TradeFound[];
}

/** So many are told: a table of more is read by nobody. */
const TOLD = 8;

/** Logrolling: from the last offer on the table, or from today, which two clauses could be exchanged to the good of some and no one's harm. */
export const trades = definePart({
  id: "trades",
  title: "Give and take",
  needs: [],
  wanted: ({ exact, from, input }: DealsSetup) =>
    exact !== null &&
    from !== null &&
    input.clauses.reduce((sum, { options }) => sum + options.length, 0) <= DEAL_LIMITS.paired.most,
  cost: ({ size }: DealsSetup) => size * size,
  run(setup: DealsSetup, { budget }): TradesFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const { exact, from } = setup;
    const account = accountOf(setup, "trades", limits);
    const found = tradesFrom({ ...exact!.base, work: account }, from!.package, exact!.links);
    tellIfSpent(limits, account);
    return {
      from: from!,
      count: found.length,
      trades: found.slice(0, TOLD).map(({ changes, gains }) => ({
        changes: changes.map(({ issue, option, alone }) => ({ clause: issue, option, alone })),
        gains,
      })),
    };
  },
});
