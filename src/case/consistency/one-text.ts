import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { plainText } from "./plain-text.ts";

const RELATIONS = ["contradicts", "qualifies", "supports"] as const;

/** Claims that contradict, qualify or support a claim of the very same words. Warnings: the words may be too short. */
export function oneText(c: LenientCase): Contradiction[] {
  const texts = new Map(
    listed(c.claims).map(({ of: { id, text } }) => [id, text === undefined ? "" : plainText(text)] as const),
  );
  return listed(c.claims).flatMap(({ at, of: claim }) =>
    RELATIONS.flatMap((relation) =>
      listed(claim[relation]).flatMap(({ at: place, of: id }): Contradiction[] => {
        const text = texts.get(claim.id);
        if (id === claim.id || text === undefined || text === "" || texts.get(id) !== text) return [];
        return [
          {
            path: ["claims", at, relation, place],
            what: `the claim \`${claim.id}\` ${relation} \`${id}\`, which says the same`,
            cure: "name another claim, or say in the texts how the two differ",
            severity: "warning",
          },
        ];
      }),
    ),
  );
}
