import type { Claim } from "#case/claim.ts";
import { areOfOneText, citesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A text against itself, short of contradiction. */
export const innerTension = defineRule<Claim, { readonly claim: string; readonly limit: string }>({
  id: "inner-tension",
  title: "A statement that the text itself limits",
  definition: "The text makes a claim and, in the same source, another that makes it weigh less.",
  reason: "The reader is not told how both can be meant.",
  of: "statements of the text",
  data: (_, { claims }) => claims.own,
  check: (claim, _, context) =>
    context.claims
      .qualifying(claim)
      .filter((other) => other !== claim && other.stance !== "rejects" && areOfOneText(other, claim, context))
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
