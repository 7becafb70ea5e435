import type { Claim } from "../claim.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { plainText } from "./plain-text.ts";

const RELATIONS = ["contradicts", "qualifies", "supports"] as const;

/** Claims that contradict, qualify or support a claim of the very same words. Warnings: the words may be too short. */
export function oneText(c: LenientCase): Contradiction[] {
  const texts = new Map(
    listed(c.claims).map(({ of: { id, text } }) => [id, text === undefined ? "" : plainText(text)] as const),
  );
  return listed(c.claims).flatMap(({ at, of: claim }) => [
    ...flips(claim, at),
    ...RELATIONS.flatMap((relation) =>
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
  ]);
}

/** What would change if an assumption were false is something else than the assumption. */
function flips({ id, text, assumption }: Lenient<Claim>, at: number): Contradiction[] {
  const plain = text === undefined ? "" : plainText(text);
  if (plain === "" || assumption?.flips === undefined || plainText(assumption.flips) !== plain) return [];
  return [
    warning(
      ["claims", at, "assumption", "flips"],
      `what would change if \`${id ?? at + 1}\` were false is told in the words of the claim itself`,
      "say which result would be another: “the first explanation would fall behind the second”",
    ),
  ];
}
