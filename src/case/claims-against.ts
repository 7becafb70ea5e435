import type { Case } from "./case.ts";

/** A claim that speaks against another, or limits it. */
export interface ClaimAgainst {
  readonly text: string;
  readonly cites: readonly string[];
}

/** The claims of a case that contradict a claim or limit it, unless they are only rejected themselves. */
export function claimsAgainst({ claims }: Pick<Case, "claims">, id: string): ClaimAgainst[] {
  return claims.flatMap(({ text, contradicts, qualifies, stance, cite = [] }) =>
    stance !== "rejects" && [...contradicts, ...qualifies].includes(id) ? [{ text, cites: cite }] : [],
  );
}
