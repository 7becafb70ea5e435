import { wilsonInterval } from "#math/wilson-interval.ts";
import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { isWide } from "../conditions/ways-through.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { nearNashOf } from "../points/nash-search.ts";
import { pricedDeal } from "../questions/priced-deal.ts";
import { someDealOf } from "../questions/some-deal.ts";
import { goodOf, type Share, type Solutions, solutionsOf } from "./acceptability.ts";
import type { KeptDraws } from "./kept-draws.ts";
import { spaceDraws, type UncertainSpace } from "./uncertain-space.ts";

/** Partial deals that are compared in one draw: beyond, whether a deal is made is not found, and the draw does not count. */
const MOST_COMPARED = 20_000;

/** With so few partial deals, and comparisons of them, whether one is made is found sooner than one by which all gain. */
export const SOON = { most: 500, comparisons: 20_000 };

/** Deals kept of earlier draws, to be tried first in the next. */
const POOL = 40;

/** In what share of all that may be wanted a deal is made, and which deals the Nash solution picks most often. */
export interface Prospects {
  /** Draws that were looked into. */
  readonly samples: number;
  /** Whether some deal is made, draw by draw; null where that was too much to find. */
  readonly made: readonly (boolean | null)[];
  /** In what share of the draws of which it is known some deal is made. */
  readonly share: Share;
  /** The Nash solution draw by draw, where it was asked for. */
  readonly solutions: readonly Solutions[];
  /** Deals that the Nash solution picked, over the issues of the space, those first that it picked most often. */
  readonly nash: readonly { readonly deal: Deal; readonly count: number }[];
}

/**
 * Whether any deal is made, over everything that may be wanted. `each` sees every draw, for who asks what goes with it.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function prospects(
  space: UncertainSpace,
  acceptance: Acceptance,
  {
    samples,
    seed,
    nash = true,
    most = MOST_COMPARED,
    soon = SOON,
    tries,
    kept,
    least = samples,
  }: {
    readonly samples: number;
    readonly seed: number;
    readonly nash?: boolean;
    readonly most?: number;
    /** How far it is looked whether any deal is made, before one by which all gain is looked for. */
    readonly soon?: typeof SOON;
    /** Changes that may be tried in one search for a good deal. */
    readonly tries?: number | undefined;
    /** Draws of the same seed, for who asks of several spaces that differ in little. */
    readonly kept?: KeptDraws | undefined;
    /** So many draws are looked into, whatever pays for them: no one takes more than its part of these. More while there is something left. */
    readonly least?: number;
  },
  each: (drawn: DealSpace, sample: number) => void = () => {},
): Prospects {
  const draws = spaceDraws(space, seed, kept);
  const solutions: Solutions[] = [];
  const picked = new Map<string, { readonly deal: Deal; count: number }>();
  const pool: Deal[] = [];
  const keep = (deal: Deal) => {
    if (pool.length < POOL) pool.push(deal);
  };
  const account = space.work;
  const mostOfOne = account === undefined ? 0 : Math.floor(account.left / least);
  const lookInto = (sample: number): boolean | null => {
    const free = draws.next();
    const drawn = account === undefined ? free : { ...free, work: account.upTo(mostOfOne) };
    each(drawn, sample);
    const isAll = acceptance.by === "all";
    const parties = drawn.parties.map(wholeWorth);
    const isMadeNow = (deal: Deal) =>
      isMade(
        acceptance,
        parties.map((party) => wholeSum(party, deal) >= party.needed),
      );
    // What was made in another draw often is in this one.
    if (!nash && pool.some(isMadeNow)) return true;
    if (!nash) {
      // Through wide conditions so many partial deals come that comparing few at once is long.
      const first =
        isAll && isWide(drawn)
          ? pricedDeal(drawn, parties, tries)
          : someDealOf(drawn, parties, acceptance, soon);
      if (first === null) return false;
      if (first !== "left open" && !("tooLarge" in first)) {
        keep(first);
        return true;
      }
    }
    // That all gain by some deal is soon found; only where they do not, it is looked for one that leaves somebody as he is.
    const near = nash || isAll ? nearNashOf(drawn, parties, undefined, tries) : null;
    if (nash) solutions.push(solutionsOf(near));
    if (nash && near !== null && !("tooLarge" in near))
      for (const full of solutions.at(-1) as readonly Deal[]) {
        const deal = full.slice(0, space.options.length);
        const known = picked.get(deal.join());
        if (known) known.count++;
        else picked.set(deal.join(), { deal, count: 1 });
      }
    if (isAll && near !== null) {
      const good = goodOf(near);
      if (good !== null) {
        keep(good);
        return true;
      }
    }
    const found = someDealOf(drawn, parties, acceptance, { most });
    if (found !== null && !("tooLarge" in found)) keep(found);
    return found !== null && "tooLarge" in found ? null : found !== null;
  };
  const made: (boolean | null)[] = [];
  while (made.length < samples && (made.length < least || !account?.isSpent))
    made.push(lookInto(made.length));
  const known = made.filter((one) => one !== null);
  const hits = known.filter((one) => one).length;
  return {
    samples: made.length,
    made,
    share: {
      share: known.length === 0 ? 0 : hits / known.length,
      ...wilsonInterval(hits, known.length),
    },
    solutions,
    nash: [...picked.values()].toSorted((a, b) => b.count - a.count),
  };
}
