/**
 * Who has to accept. A party accepts what is worth its walk-away value; one without a walk-away value accepts everything.
 * `all`: everyone. `votes`: those in `vetoes`, by their places, and so many votes in all; each party has one vote, or its `weights`.
 */
export type Acceptance =
  | { readonly by: "all" }
  | {
      readonly by: "votes";
      readonly vetoes: readonly number[];
      readonly needed: number;
      readonly weights?: readonly number[];
    };

/** Whether a deal that these parties accept, and no others, is made. */
export function isMade(acceptance: Acceptance, accepts: readonly boolean[]): boolean {
  if (acceptance.by === "all") return accepts.every((one) => one);
  const { vetoes, needed, weights } = acceptance;
  if (vetoes.some((party) => !accepts[party])) return false;
  return accepts.reduce((votes, one, party) => votes + (one ? (weights?.[party] ?? 1) : 0), 0) >= needed;
}
