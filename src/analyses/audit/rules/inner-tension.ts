import type { Claim } from "#case/claim.ts";
import { quoted } from "../../sentence-parts.ts";
import { citesOf, ownClaims } from "../context.ts";
import { defineRule } from "../rule.ts";
import { isIndependent } from "./facts.ts";

/** A text against itself, short of contradiction. */
export const innerTension = defineRule<Claim>({
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
        short: `The text says ${quoted(claim.text)}, but also ${quoted(other.text)}.`,
        detail: "The second makes the first weigh less.",
        cites: citesOf(claim, other),
        severity: "weakens" as const,
      })),
});
