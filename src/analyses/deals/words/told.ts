import type { DealsInput } from "../input.ts";
import { type BestFound, bestOf } from "../parts/best.ts";
import type { PricesFound } from "../parts/conditions.ts";
import type { DistancesFound } from "../parts/distances.ts";
import type { FrontFound } from "../parts/front.ts";
import type { Points } from "../parts/listed-packages.ts";
import type { MovesFound } from "../parts/moves.ts";
import type { OfferFound } from "../parts/offers.ts";
import type { OptionsFound } from "../parts/options.ts";
import type { OutcomeFound } from "../parts/outcomes.ts";
import type { PartyFound } from "../parts/parties.ts";
import type { PaymentsFound } from "../parts/payments.ts";
import type { Premise } from "../parts/premises.ts";
import type { ProspectsFound } from "../parts/prospects.ts";
import type { TradesFound } from "../parts/trades.ts";
import type { WalkAwaysFound } from "../parts/walk-aways.ts";
import type { ZoneFound } from "../parts/zone.ts";
import type { DealsSetup } from "../setup.ts";

/** What was found of the packages of a case; null where a part does not apply. */
export interface ToldDeals {
  readonly setup: DealsSetup;
  readonly input: DealsInput;
  readonly parties: readonly PartyFound[] | null;
  readonly front: FrontFound | null;
  readonly points: Partial<Points> | null;
  readonly zone: ZoneFound | null;
  readonly best: BestFound | null;
  readonly offers: readonly OfferFound[] | null;
  readonly distances: DistancesFound | null;
  readonly options: OptionsFound | null;
  readonly prices: PricesFound | null;
  readonly trades: TradesFound | null;
  readonly moves: MovesFound | null;
  readonly prospects: ProspectsFound | null;
  readonly outcomes: readonly OutcomeFound[] | null;
  readonly payments: PaymentsFound | null;
  readonly premises: readonly Premise[] | null;
  readonly walkAways: WalkAwaysFound | null;
}

/** What comes of the question whether there is a deal. */
export type Answer =
  /** Everything is known: so many packages are made, or that some are. */
  | { readonly known: true; readonly isMade: boolean }
  /** Some of it is not: in what share of the readings some package is made, with what drawing, and readings left `open`, leave open. */
  | {
      readonly known: false;
      readonly share: number;
      readonly low: number;
      readonly high: number;
      readonly open: number;
      /** How many readings were looked into. */
      readonly readings: number;
    }
  /** It was too much to find. */
  | null;

export function answerOf(told: ToldDeals): Answer {
  const { setup, prospects } = told;
  if (setup.isSettled) {
    const isMade = isAnyMade(told);
    return isMade === null ? null : { known: true, isMade };
  }
  if (prospects === null || prospects.cut === prospects.samples) return null;
  return { known: false, ...prospects.made, open: prospects.cut, readings: prospects.samples };
}

/**
 * Where everything is known, whether some package is made: also where counting them was too much, and another part came upon one, or showed
 * that there can be none. Null where no part tells.
 */
function isAnyMade(told: ToldDeals): boolean | null {
  const { zone, offers, front, best, options, outcomes, premises, walkAways } = told;
  if (zone !== null && "count" in zone.made) return zone.made.count !== 0;
  const bests = (best ?? []).flatMap((one) => bestOf(one) ?? []);
  // That a sample has one shows that there are some; that it has none shows nothing.
  const isShown =
    (zone !== null && "share" in zone.made && zone.made.share > 0) ||
    (walkAways?.of === "zone" && walkAways.base > 0) ||
    (offers ?? []).some(({ made }) => made) ||
    (front !== null && (front.size > 0 || (front.near?.size ?? 0) > 0)) ||
    bests.some(({ short }) => short <= 0) ||
    (options?.options ?? []).some(({ deal }) => deal === true) ||
    (outcomes ?? []).some(({ deal }) => deal === true) ||
    (premises ?? []).some(({ before }) => before === 1);
  if (isShown) return true;
  const isRuledOut =
    (front !== null && front.tooLarge === null) ||
    (best ?? []).some((one) => "none" in one && one.none === "no package") ||
    bests.some(({ short, isNeeded }) => short > 0 && isNeeded) ||
    (premises ?? []).some(({ before }) => before === 0);
  return isRuledOut ? false : null;
}
