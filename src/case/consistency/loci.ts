import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { belongsToIn } from "./belongs-to.ts";

/**
 * Explanations that seek the cause inside the actor explained, and in acts of others alone. The other way round is no slip: what
 * an actor does itself may answer to something outside. Warnings.
 */
export function loci(c: LenientCase): Contradiction[] {
  const isOf = belongsToIn(c);
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const explained = set.effect?.of;
    if (explained === undefined) return [];
    return listed(set.hypotheses).flatMap(({ at: place, of: { id, locus, actors } }): Contradiction[] => {
      const all = listed(actors).map(({ of }) => of);
      if (locus !== "internal" || all.length === 0 || all.some((actor) => isOf(actor, explained))) return [];
      return [
        {
          path: ["explanations", at, "hypotheses", place, "locus"],
          what: `\`${id ?? place + 1}\` seeks the cause inside \`${explained}\`, but in acts of \`${all[0]}\`${all.length > 1 ? " and others" : ""}`,
          cure: "mend `locus` or `actors`",
          severity: "warning",
        },
      ];
    });
  });
}
