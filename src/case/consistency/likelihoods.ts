import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { searchBudget, unknownName } from "./unknown-name.ts";

/** What stands in a likelihood for each hypothesis that is not named, and for one that nobody has named. */
const LIKELIHOOD_KEYS: readonly string[] = ["every", "other"];

/** Likelihoods under hypotheses, and clusters, that the set does not have. */
export function likelihoods(c: LenientCase): Contradiction[] {
  const budget = searchBudget();
  return listed(c.explanations).flatMap(({ at: setIndex, of: set }) => {
    const named = listed(set.hypotheses).flatMap(({ of }) => of.id ?? []);
    // Of a hypothesis that cannot be read nobody knows the id.
    const isWhole = named.length > 0 && named.length === set.hypotheses?.length;
    const known = new Set([...named, ...LIKELIHOOD_KEYS]);
    const clusters = new Set(listed(set.clusters).flatMap(({ of }) => of.id ?? []));
    return listed(set.evidence).flatMap(({ at, of: item }) => {
      const path: Path = ["explanations", setIndex, "evidence", at];
      const found = (isWhole ? Object.keys(item.likelihood ?? {}) : [])
        .filter((name) => !known.has(name))
        .map((name) =>
          unknownName(
            [...path, "likelihood", name],
            `a likelihood under an unknown hypothesis of \`${set.id ?? "the set"}\`:`,
            name,
            known,
            budget,
          ),
        );
      if (item.cluster !== undefined && set.clusters && !clusters.has(item.cluster)) {
        found.push(unknownName([...path, "cluster"], "unknown cluster", item.cluster, clusters, budget));
      }
      return found;
    });
  });
}
