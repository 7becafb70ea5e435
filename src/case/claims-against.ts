import type { Case } from "./case.ts";

/** A claim that speaks against another, or limits it. */
export interface ClaimAgainst {
  readonly text: string;
  readonly cites: readonly string[];
}

/**
 * The claims of a case that contradict a claim or limit it, unless they are only rejected themselves. A contradiction has no
 * direction: those that it names count as those that name it.
 */
export function claimsAgainst({ claims }: Pick<Case, "claims">, id: string): ClaimAgainst[] {
  const named = new Set(claims.flatMap((claim) => (claim.id === id ? claim.contradicts : [])));
  return claims.flatMap(({ id: other, text, contradicts, qualifies, stance, cite = [] }) => {
    const isAgainst = named.has(other) || contradicts.includes(id) || qualifies.includes(id);
    return isAgainst && other !== id && stance !== "rejects" ? [{ text, cites: cite }] : [];
  });
}
