import type { Claim } from "#case/claim.ts";
import { areOfOneText, citesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

type Stand = "endorsed" | "reported";

/** A claim of the text and one that makes it weigh less, each as the text says it or reports that somebody does. */
type Tension = {
  readonly claim: string;
  readonly stand: Stand;
  readonly limit: string;
  readonly said: Stand;
};

/** A text against itself, short of contradiction. */
export const innerTension = defineRule<Claim, Tension>({
  id: "inner-tension",
  title: "A statement that the text itself limits",
  definition:
    "The text endorses a claim, or reports a step of an argument, and in the same source endorses or reports another claim that makes it weigh less.",
  reason: "The reader is not told how both can be meant.",
  of: "endorsed statements and steps of the argument",
  // What else the text only reports it need not reconcile: two people may say two things.
  data: (_, { claims }) =>
    claims.own.filter((claim) => claim.argument !== undefined || claims.isEndorsed(claim)),
  check: (claim, _, context) =>
    context.claims
      .qualifying(claim)
      .filter((other) => other !== claim && other.stance !== "rejects" && areOfOneText(other, claim, context))
      .map((other) => {
        const standOf = (each: Claim): Stand => (context.claims.isEndorsed(each) ? "endorsed" : "reported");
        const said = standOf(other);
        return {
          subjects: [claim.id, other.id],
          facts: { claim: claim.id, stand: standOf(claim), limit: other.id, said },
          cites: citesOf(claim, other),
          severity: said === "endorsed" || claim.argument !== undefined ? "weakens" : "note",
        };
      }),
  tell: ({ claim, stand, limit, said }, c) => ({
    short: `The text ${stand === "endorsed" ? "says" : "reports"} ${claimed(c, claim)}, but also ${said === stand ? "" : said === "endorsed" ? "says " : "reports "}${claimed(c, limit)}.`,
    detail: "The second makes the first weigh less.",
  }),
});
