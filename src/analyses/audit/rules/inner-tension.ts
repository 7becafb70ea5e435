import type { Claim } from "#case/claim.ts";
import { citesOf, isIndependent, ownClaims } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A text against itself, short of contradiction. */
export const innerTension = defineRule<Claim, { readonly claim: string; readonly limit: string }>({
  id: "inner-tension",
  title: "A statement that the text itself limits",
  definition: "The text makes a claim and, in the same source, another that makes it weigh less.",
  reason: "The reader is not told how both can be meant.",
  of: "statements of the text",
  data: ownClaims,
  check: (claim, c, context) =>
    ownClaims(c, context)
      .filter((other) => other.qualifies.includes(claim.id) && !isIndependent(other, claim))
      .map((other) => ({
        subjects: [claim.id, other.id],
        facts: { claim: claim.id, limit: other.id },
        cites: citesOf(claim, other),
        severity: "weakens" as const,
      })),
  tell: ({ claim, limit }, c) => ({
    short: `The text says ${claimed(c, claim)}, but also ${claimed(c, limit)}.`,
    detail: "The second makes the first weigh less.",
  }),
});
