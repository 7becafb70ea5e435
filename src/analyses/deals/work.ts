import { type Budget, Meter } from "#math/budget.ts";
import { DEALS_LIMITS } from "./limits.ts";
import type { ExactSpace } from "./model.ts";
import type { DealsSetup } from "./setup.ts";
import { FEWEST_READINGS } from "./thresholds.ts";

/**
 * How the steps that a whole run may take are shared out: each part has a share that hangs on the case alone, so that what it finds is the
 * same whatever runs before it or beside it.
 */
const WHERE_KNOWN = {
  front: 30,
  zone: 8,
  best: 8,
  offers: 10,
  conditions: 8,
  moves: 4,
  trades: 2,
} as const;
const IN_ANY_CASE = {
  distances: 8,
  options: 12,
  payments: 4,
  premises: 12,
  "walk-aways": 8,
  outcomes: 10,
} as const;
const WHERE_NOT_ALL_IS_KNOWN = { prospects: 30 } as const;

type Paid = keyof typeof WHERE_KNOWN | keyof typeof IN_ANY_CASE | keyof typeof WHERE_NOT_ALL_IS_KNOWN;
/** The parts that are paid for. */
export const PAID = Object.keys({
  ...WHERE_KNOWN,
  ...IN_ANY_CASE,
  ...WHERE_NOT_ALL_IS_KNOWN,
}) as readonly Paid[];

type Shares = Readonly<Record<string, number>>;

/** What pays for everything that a part does. */
export function accountOf(setup: DealsSetup, part: Paid, limits: Budget<typeof DEALS_LIMITS>): Meter {
  return new Meter(Math.max(1, Math.floor(limits.most("steps") * shareOf(setup, part))));
}

/**
 * What a part is reckoned to cost: no more than pays for it. Without that, a part of which little is done is reckoned to be nearly
 * all, and what is left after its share is told as hours.
 */
export function costOf(setup: DealsSetup, part: string, wanted: number): number {
  return isPaid(part) ? Math.min(wanted, DEALS_LIMITS.steps.most * shareOf(setup, part)) : wanted;
}

function isPaid(part: string): part is Paid {
  return (PAID as readonly string[]).includes(part);
}

function shareOf({ exact, isSettled, looked, input }: DealsSetup, part: Paid): number {
  const shares: Shares = {
    ...(exact === null ? {} : WHERE_KNOWN),
    ...IN_ANY_CASE,
    ...(isSettled ? {} : WHERE_NOT_ALL_IS_KNOWN),
  };
  const isAsked = (one: string) => {
    if (["offers", "distances", "moves", "trades"].includes(one)) return looked.length > 0;
    return one !== "outcomes" || input.outcomes !== null;
  };
  const asked = Object.entries(shares).filter(([one]) => isAsked(one));
  const all = asked.reduce((sum, [, share]) => sum + share, 0);
  return shares[part]! / all;
}

/** Says that a part came to the end of its share, where it did, or that it was cut for it from the beginning. */
export function tellIfSpent(limits: Budget<typeof DEALS_LIMITS>, account: Meter, isCut = false): void {
  if (isCut || account.isSpent) limits.cut("steps", account.most, null);
}

/** The same spaces, paid for. */
export function paidBy(exact: ExactSpace, work: Meter): ExactSpace {
  return {
    ...exact,
    base: { ...exact.base, work },
    space: { ...exact.space, work },
    deals: { ...exact.deals, work },
  };
}

/** Steps of drawing one worth: some microseconds. */
const DRAWN = 300;

/**
 * In how many of so many readings a part looks: half of its share at most goes into drawing them. What that takes is taken off, for
 * draws that are kept are made once.
 */
export function readingsFor(
  { size, kept, input }: Pick<DealsSetup, "size" | "kept" | "input">,
  account: Meter,
  wanted: number,
): number {
  const bystanders = size * (input.bystanders.length / input.parties.length);
  const each = DRAWN * (size + bystanders);
  const readings = Math.min(wanted, Math.max(FEWEST_READINGS, Math.floor(account.left / (2 * each))));
  if (kept !== undefined) account.spend(readings * each);
  return readings;
}
