import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Clusters that join nothing: fewer than two pieces of evidence are of them, or they do not correlate. Warnings. */
export function smallClusters(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const items = listed(set.evidence);
    // Of evidence that cannot be read nobody knows the cluster.
    if (items.length < (set.evidence?.length ?? 0)) return [];
    const counts = new Map<string, number>();
    for (const { of } of items)
      if (of.cluster !== undefined) counts.set(of.cluster, (counts.get(of.cluster) ?? 0) + 1);
    return listed(set.clusters).flatMap(({ at: place, of: { id, correlation } }): Contradiction[] => {
      if (correlation === 0)
        return [
          {
            path: ["explanations", at, "clusters", place, "correlation"],
            what: `the cluster \`${id ?? place + 1}\` has a correlation of 0, so that each of its pieces counts in full`,
            cure: "give the correlation, 1 where they count as one piece, or leave the cluster out",
            severity: "warning",
          },
        ];
      const count = id === undefined ? 2 : (counts.get(id) ?? 0);
      if (count >= 2) return [];
      return [
        {
          path: ["explanations", at, "clusters", place],
          what: `the cluster \`${id}\` holds ${count === 0 ? "no piece" : "one piece"} of evidence`,
          cure: "name it as the `cluster` of two pieces or more, or leave it out",
          severity: "warning",
        },
      ];
    });
  });
}
