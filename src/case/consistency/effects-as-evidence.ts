import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Evidence that names no event but those in which the effect shows, and so counts for no explanation of it. Warnings. */
export function effectsAsEvidence(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const effect = new Set(listed(set.effect?.events).map(({ of }) => of));
    return listed(set.evidence).flatMap(({ at: place, of: { id, events } }) => {
      const named = listed(events).map(({ of }) => of);
      if (named.length === 0 || named.length < (events ?? []).length) return [];
      if (named.some((event) => !effect.has(event))) return [];
      return [
        warning(
          ["explanations", at, "evidence", place, "events"],
          `\`${id ?? place + 1}\` names no event but the effect's, and is set aside: that the effect came about tells no explanation from another`,
          "where it says how the effect came about, or what came before it, name that act beside, or leave `events` out",
        ),
      ];
    });
  });
}
