import type { Claim } from "#case/claim.ts";

/**
 * Whether a claim says what somebody wants or gains: of the actors that it names, the first is the one who is after it.
 * Such claims are told with the stakeholders, and not again among what is claimed.
 */
export function isInterest({ kind, about, assumption }: Claim): boolean {
  return (kind === "interest" || kind === "intent") && (about?.actors.length ?? 0) > 0 && !assumption;
}
