import type { Claim } from "#case/claim.ts";
import { citesOf, isIndependent, ownClaims } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** Two premises that exclude each other. */
export const selfContradiction = defineRule<Claim, { readonly claim: string; readonly other: string }>({
  id: "self-contradiction",
  title: "Two statements of one text that exclude each other",
  definition:
    "The text endorses a claim and, in the same source, another that cannot be true if the first is.",
  reason: "From premises that exclude each other anything follows.",
  of: "endorsed statements",
  data: (c, context) => ownClaims(c, context).filter((claim) => claim.stance === "endorses"),
  check: (claim, c, context) =>
    ownClaims(c, context)
      .filter(
        (other) =>
          other.stance === "endorses" &&
          other.id !== claim.id &&
          other.contradicts.includes(claim.id) &&
          !isIndependent(other, claim) &&
          // Where each names the other, the pair is reported once.
          !(claim.contradicts.includes(other.id) && c.claims.indexOf(other) < c.claims.indexOf(claim)),
      )
      .map((other) => ({
        subjects: [claim.id, other.id],
        facts: { claim: claim.id, other: other.id },
        cites: citesOf(claim, other),
        severity: "breaks" as const,
        undo: 1,
      })),
  tell: ({ claim, other }, c) => ({
    short: `${claimed(c, claim)} and ${claimed(c, other)} cannot both be true.`,
    detail: "The text says both.",
    undo: "the text held only one of the two",
  }),
});
