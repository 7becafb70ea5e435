import type { Claim } from "#case/claim.ts";

/**
 * Whether a claim says what somebody wants or gains. Such claims are told with the stakeholders, and not again among what
 * is claimed.
 */
export function isInterest({ kind, assumption, ...claim }: Claim): boolean {
  return (kind === "interest" || kind === "intent") && holdersOf(claim).length > 0 && !assumption;
}

/** Who is after what a claim of interest or intent says: those of `whose`, else the first of the actors that it names. */
export function holdersOf({ whose, about }: Pick<Claim, "whose" | "about">): readonly string[] {
  return whose.length > 0 ? whose : (about?.actors.slice(0, 1) ?? []);
}
