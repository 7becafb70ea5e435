import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Acceptance } from "../acceptance/acceptance.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { wholeWorth } from "../model/whole-worth.ts";
import { nashSolution } from "../points/nash.ts";
import { dealsNearNash } from "../points/nash-search.ts";
import { someDealOf } from "../questions/some-deal.ts";
import type { Share } from "./acceptability.ts";
import { spaceDraws, type UncertainSpace } from "./uncertain-space.ts";

/** In what share of all that may be wanted a deal is made, and which deals the Nash solution picks most often. */
export interface Prospects {
  readonly samples: number;
  /** Whether some deal is made, draw by draw; null where that was too much to find. */
  readonly made: readonly (boolean | null)[];
  /** In what share of the draws of which it is known some deal is made. */
  readonly share: Share;
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
  }: { readonly samples: number; readonly seed: number; readonly nash?: boolean },
  each: (drawn: DealSpace, sample: number) => void = () => {},
): Prospects {
  const draws = spaceDraws(space, seed);
  const picked = new Map<string, { readonly deal: Deal; count: number }>();
  const made = Array.from({ length: samples }, (_, sample): boolean | null => {
    const drawn = draws.next();
    each(drawn, sample);
    const found = someDealOf(drawn, drawn.parties.map(wholeWorth), acceptance);
    const near = nash ? dealsNearNash(drawn) : null;
    if (near !== null && !("tooLarge" in near))
      for (const row of nashSolution(near).rows) {
        const deal = near.deal(row).slice(0, space.options.length);
        const known = picked.get(deal.join());
        if (known) known.count++;
        else picked.set(deal.join(), { deal, count: 1 });
      }
    return found !== null && "tooLarge" in found ? null : found !== null;
  });
  const known = made.filter((one) => one !== null);
  const hits = known.filter((one) => one).length;
  return {
    samples,
    made,
    share: {
      share: known.length === 0 ? 0 : hits / known.length,
      ...wilsonInterval(hits, known.length),
    },
    nash: [...picked.values()].toSorted((a, b) => b.count - a.count),
  };
}
