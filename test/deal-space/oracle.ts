import { keepsTo } from "#deal-space/conditions/condition.ts";
import type { Deal, DealSpace } from "#deal-space/model/deal-space.ts";

// The definitions, deal by deal: what the engine finds without listing deals is held against this on small spaces. Worth is added
// up in whole numbers, which the spaces of these tests have.

export function allDeals({ options, conditions = [] }: DealSpace): Deal[] {
  let deals: Deal[] = [[]];
  for (const count of options)
    deals = deals.flatMap((deal) => Array.from({ length: count }, (_, option) => [...deal, option]));
  return deals.filter((deal) => conditions.every((condition) => keepsTo(condition, deal)));
}

export function worthInAll({ parties }: DealSpace, deal: Deal): number[] {
  return parties.map(({ values, bias = 0 }) =>
    values.reduce((sum, row, issue) => sum + row[deal[issue]!]!, bias),
  );
}

export function isAcceptable(space: DealSpace, deal: Deal): boolean {
  return worthInAll(space, deal).every(
    (worth, party) => worth >= (space.parties[party]!.walkAway ?? -Infinity),
  );
}

/** Each efficient vector of worth with how many deals have it, in falling order. */
export function front(
  space: DealSpace,
  deals: readonly Deal[],
): { readonly worth: number[]; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const deal of deals) {
    const key = worthInAll(space, deal).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const vectors = [...counts.keys()].map((key) => key.split(",").map(Number));
  return vectors
    .filter((own) => !vectors.some((other) => other !== own && dominates(other, own)))
    .sort((a, b) => b.map((one, at) => one - a[at]!).find((one) => one !== 0) ?? 0)
    .map((worth) => ({ worth, count: counts.get(worth.join())! }));
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((one, at) => one >= b[at]!) && a.some((one, at) => one > b[at]!);
}

/** The vectors of worth at which a measure is largest. */
export function bestBy(vectors: readonly number[][], measure: (worth: number[]) => number): number[][] {
  const most = Math.max(...vectors.map(measure));
  return vectors.filter((worth) => measure(worth) > most - 1e-9 * Math.max(1, Math.abs(most)));
}
