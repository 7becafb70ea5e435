import type { Claim } from "#case/claim.ts";
import { areOfOneText, citesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A claim of the text, and one that makes it weigh less: the text says it too, or reports that somebody does. */
type Tension = { readonly claim: string; readonly limit: string; readonly said: "endorsed" | "reported" };

/** A text against itself, short of contradiction. */
export const innerTension = defineRule<Claim, Tension>({
  id: "inner-tension",
  title: "A statement that the text itself limits",
  definition:
    "The text endorses a claim and, in the same source, endorses or reports another that makes it weigh less.",
  reason: "The reader is not told how both can be meant.",
  of: "endorsed statements",
  // What the text only reports it need not reconcile: two people may say two things.
  data: (_, { claims }) => claims.endorsed,
  check: (claim, _, context) =>
    context.claims
      .qualifying(claim)
      .filter((other) => other !== claim && other.stance !== "rejects" && areOfOneText(other, claim, context))
      .map((other) => {
        const said = context.claims.isEndorsed(other) ? "endorsed" : "reported";
        return {
          subjects: [claim.id, other.id],
          facts: { claim: claim.id, limit: other.id, said },
          cites: citesOf(claim, other),
          severity: said === "endorsed" ? "weakens" : "note",
        };
      }),
  tell: ({ claim, limit, said }, c) => ({
    short: `The text says ${claimed(c, claim)}, but also ${said === "endorsed" ? "" : "reports "}${claimed(c, limit)}.`,
    detail: "The second makes the first weigh less.",
  }),
});
