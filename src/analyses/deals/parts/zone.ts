import { type Count as EngineCount, madeUnder, zoneSize } from "#deal-space/zone/zone-size.ts";
import { definePart } from "../../part.ts";
import { type Count, countOf } from "../counts.ts";
import type { DealsSetup } from "../setup.ts";

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
  run({ exact, acceptance, seed }: DealsSetup): ZoneFound {
    const { space, deals: without } = exact!;
    const { deals, accepted, zone: made } = zoneSize(space, acceptance, seed);
    return {
      packages: deals === null ? null : countOf(deals),
      accepted: accepted.map(inReport),
      made: inReport(without === space ? made : zoneSize(without, acceptance, seed).zone),
      byAll: acceptance.by === "all" ? null : inReport(madeUnder(without, { by: "all" }, [], seed).base),
    };
  },
});

function inReport(count: EngineCount): ZoneCount {
  if ("exact" in count) return { count: countOf(count.exact) };
  const { draws } = count;
  return draws === 0 ? { share: 0, low: 0, high: 1, draws } : count;
}
