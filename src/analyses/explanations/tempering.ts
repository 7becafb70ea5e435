import type { Cluster, Item } from "./model.ts";

/**
 * How much each of n items of one origin counts: the exponent 1 / (1 + (n − 1)ρ) on its likelihood, the reciprocal
 * of Kish's design effect (Survey Sampling, 1965, §5.4). All n together then count as n / (1 + (n − 1)ρ) items.
 */
export function exponentInCluster(count: number, correlation: number): number {
  return 1 / (1 + (count - 1) * correlation);
}

/**
 * The exponent of each item; 1 outside clusters, 0 for an item that is `leftOut`, which then no longer counts
 * towards the size of its cluster. A cluster that the case does not describe has correlation 1.
 */
export function exponentsOf<Some extends Pick<Item, "cluster">>(
  items: readonly Some[],
  clusters: readonly Cluster[],
  leftOut: (item: Some) => boolean = () => false,
): number[] {
  const correlation = new Map(clusters.map((cluster) => [cluster.id, cluster.correlation]));
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item.cluster !== null && !leftOut(item)) {
      counts.set(item.cluster, (counts.get(item.cluster) ?? 0) + 1);
    }
  }
  return items.map((item) => {
    if (leftOut(item)) return 0;
    if (item.cluster === null) return 1;
    return exponentInCluster(counts.get(item.cluster)!, correlation.get(item.cluster) ?? 1);
  });
}
