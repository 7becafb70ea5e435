import type { Claim } from "#case/claim.ts";
import { areOfOneText, type Context, citesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** Two premises that exclude each other. */
export const selfContradiction = defineRule<Claim, { readonly claim: string; readonly other: string }>({
  id: "self-contradiction",
  title: "Two statements of one text that exclude each other",
  definition: "The text endorses a claim and, in the same source, another, and the two cannot both be true.",
  reason: "From premises that exclude each other anything follows.",
  of: "endorsed statements",
  data: (_, { claims }) => claims.endorsed,
  check: (claim, c, context) =>
    context.claims
      .contradicting(claim)
      .filter(
        (other) =>
          excludeEachOtherInOneText(claim, other, context) &&
          // The pair is reported once, the claim first that the other is said to exclude.
          other.contradicts.includes(claim.id) &&
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
    undo: `the text held only one of ${claimed(c, claim)} and ${claimed(c, other)}`,
  }),
});

/** Whether one source of the text endorses both of two claims that exclude each other. */
export function excludeEachOtherInOneText(claim: Claim, other: Claim, context: Context): boolean {
  const { isEndorsed } = context.claims;
  return isEndorsed(claim) && isEndorsed(other) && areOfOneText(claim, other, context);
}
