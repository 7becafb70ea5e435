import type { EfficientDeals } from "../front/efficient-deals.ts";
import { type Disagreement, disagreement } from "./gains.ts";
import { compared, largestOf, type Point, type Ratio } from "./point.ts";

/** What a party's gain is measured by: 1 in its own measure, or the most that it could gain. */
type Scale = (party: number) => number;

/**
 * The egalitarian solution: the deals in which the party that gains least gains most, gains counted in the parties' own measure
 * (Kalai 1977, Econometrica 45:1623–1630, with equal proportions). It compares gains across parties, and is only as good as
 * that. The value is the least gain.
 */
export function egalitarianSolution(deals: EfficientDeals, rule: Disagreement = "walk-away"): Point {
  return largestLeast(deals, rule, (party) => deals.parties[party]!.units);
}

/**
 * The Kalai–Smorodinsky solution on a finite set: the deals in which the smallest share that a party gets of the most it could
 * gain is largest (Kalai & Smorodinsky 1975, Econometrica 43:513–518; of finite sets, the max-min of Imai 1983, Econometrica
 * 51:389–401, without going on to the next smallest: see `leximinSolution`). `ideal` is what each party could have at best, in
 * its units: among acceptable deals (`idealAmong`), or among all. The value is the smallest share.
 */
export function kalaiSmorodinskySolution(
  deals: EfficientDeals,
  ideal: readonly number[],
  rule: Disagreement = "walk-away",
): Point {
  return largestLeast(deals, rule, (party) => ideal[party]! - disagreement(deals, party, rule));
}

/**
 * Of shares as by Kalai and Smorodinsky, the deals in which the smallest is largest; of these, in which the next smallest is; and so
 * on (Imai 1983). The value is the smallest share.
 */
export function leximinSolution(
  deals: EfficientDeals,
  ideal: readonly number[],
  rule: Disagreement = "walk-away",
): Point {
  const scale: Scale = (party) => ideal[party]! - disagreement(deals, party, rule);
  const first = largestLeast(deals, rule, scale);
  const sharesOf = (row: number) => shares(deals, rule, scale, row).sort(compared);
  let rows: number[] = [];
  let best: readonly Ratio[] | null = null;
  for (const row of first.rows) {
    const own = sharesOf(row);
    const order = best === null ? 1 : inTurn(own, best);
    if (order > 0) {
      best = own;
      rows = [];
    }
    if (order >= 0) rows.push(row);
  }
  return { ...first, rows };
}

/** The most that each party gets in any of these deals, in its units. */
export function idealAmong({ worth }: EfficientDeals): number[] {
  return worth.map((column) => column.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY));
}

function inTurn(a: readonly Ratio[], b: readonly Ratio[]): number {
  for (const [at, share] of a.entries()) {
    const order = compared(share, b[at]!);
    if (order !== 0) return order;
  }
  return 0;
}

function largestLeast(deals: EfficientDeals, rule: Disagreement, scale: Scale): Point {
  const { worth, parties } = deals;
  const without = parties.map((_, party) => disagreement(deals, party, rule));
  const scales = parties.map((_, party) => scale(party));
  const point = largestOf(
    deals,
    (row) =>
      parties.reduce(
        (least, _, party) =>
          scales[party] === 0
            ? least
            : Math.min(least, (worth[party]![row]! - without[party]!) / scales[party]!),
        Number.POSITIVE_INFINITY,
      ),
    (row) =>
      shares(deals, rule, scale, row).reduce(
        (least, share) => (compared(share, least) < 0 ? share : least),
        ALL,
      ),
  );
  // Where nobody can gain anything there is no least share.
  return scales.every((one) => one === 0) ? { rows: point.rows, value: Number.POSITIVE_INFINITY } : point;
}

/** What stands for the least of no shares. */
const ALL: Ratio = { over: 10n ** 30n, under: 1n };

/** The parties' shares in a deal; a party that can gain nothing has none. */
function shares(deals: EfficientDeals, rule: Disagreement, scale: Scale, row: number): Ratio[] {
  return deals.parties.flatMap((_, party) => {
    const under = scale(party);
    if (under === 0) return [];
    return [
      { over: BigInt(deals.worth[party]![row]! - disagreement(deals, party, rule)), under: BigInt(under) },
    ];
  });
}
