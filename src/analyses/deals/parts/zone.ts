import { DEAL_LIMITS } from "#deal-space/limits.ts";
import { type Count as EngineCount, madeUnder, zoneSize } from "#deal-space/zone/zone-size.ts";
import type { Budget } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import { type Count, countOf } from "../counts.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import type { DealsSetup } from "../setup.ts";
import { accountOf, tellIfSpent } from "../work.ts";

/** So many packages, or, where they cannot be counted, what share of a sample, with 95 % limits. */
export type ZoneCount =
  | { readonly count: Count }
  | { readonly share: number; readonly low: number; readonly high: number; readonly draws: number };

export interface ZoneFound {
  /** Packages that keep to the conditions; null where that cannot be counted. */
  readonly packages: Count | null;
  /** Of these, what each party accepts by itself, by party. */
  readonly accepted: readonly ZoneCount[];
  /** Of these, what is made by the rule of agreement; what there is without a deal is none. */
  readonly made: ZoneCount;
  /** Where votes decide: what all accept, among which rules of fairness pick. */
  readonly byAll: ZoneCount | null;
}

/** How many packages each party accepts, and how many are made: the zone of possible agreement. */
export const zone = definePart({
  id: "zone",
  title: "Zone of possible agreement",
  needs: [],
  wanted: ({ exact }: DealsSetup) => exact !== null,
  cost: ({ size }: DealsSetup) => 10 * size,
  run(setup: DealsSetup, { budget }): ZoneFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const { exact, acceptance, seed } = setup;
    const account = accountOf(setup, "zone", limits);
    const { space, deals: without } = exact!;
    const { deals, accepted, zone: made } = zoneSize({ ...space, work: account.part(2) }, acceptance, seed);
    const paid = { ...without, work: account };
    const found = {
      packages: deals === null ? null : countOf(deals),
      accepted: accepted.map(inReport),
      made: inReport(
        without === space ? made : zoneSize({ ...without, work: account.part(2) }, acceptance, seed).zone,
      ),
      byAll: acceptance.by === "all" ? null : inReport(madeUnder(paid, { by: "all" }, [], seed).base),
    };
    tellIfSpent(
      limits,
      account,
      [...accepted, made].some(
        (one) =>
          "draws" in one && one.draws < DEAL_LIMITS.draws.most && (space.conditions ?? []).length === 0,
      ),
    );
    return found;
  },
});

function inReport(count: EngineCount): ZoneCount {
  if ("exact" in count) return { count: countOf(count.exact) };
  const { draws } = count;
  return draws === 0 ? { share: 0, low: 0, high: 1, draws } : count;
}
