import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Pieces of evidence that consist of two claims of which the one contradicts the other: both cannot have been seen. Warnings. */
export function evidenceAgainstItself(c: LenientCase): Contradiction[] {
  const against = new Map(
    listed(c.claims).map(
      ({ of: { id, contradicts } }) => [id, new Set(listed(contradicts).map(({ of }) => of))] as const,
    ),
  );
  return listed(c.explanations).flatMap(({ at, of: set }) =>
    listed(set.evidence).flatMap(({ at: place, of: { id, claims } }): Contradiction[] => {
      const named = new Set(listed(claims).map(({ of }) => of));
      for (const claim of named) {
        const other = [...(against.get(claim) ?? [])].find((each) => each !== claim && named.has(each));
        if (other === undefined) continue;
        return [
          warning(
            ["explanations", at, "evidence", place, "claims"],
            `\`${id ?? place + 1}\` consists of \`${claim}\` and \`${other}\`, of which the one contradicts the other`,
            "make two pieces of evidence of them, or name one",
          ),
        ];
      }
      return [];
    }),
  );
}
