import type { Claim } from "#case/claim.ts";
import { withId } from "../by-id.ts";
import { citesOf, INFERRED, sourcesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";
import { share } from "../words/share.ts";

/** Attribution. */
export const unnamedClaimant = defineRule<Claim, { readonly claim: string }>({
  id: "unnamed-claimant",
  title: "Statements by unnamed people",
  definition:
    "A statement in the text is attributed to a claimant whom the text does not name, or to nobody.",
  reason: "A reader cannot ask who said it, how that person knows, or what he gains by saying it.",
  of: "statements in the text",
  // Rejected ones too: a rival whose advocate has no name is easily set aside.
  data: (c, context) =>
    c.claims.filter((claim) => sourcesOf(claim).some((source) => context.analysed.has(source))),
  check(claim, c) {
    if (claim.by.some((id) => withId(c.actors, id)?.named)) return [];
    return [
      {
        subjects: [claim.id],
        facts: { claim: claim.id },
        cites: citesOf(claim),
        severity: INFERRED.includes(claim.kind) ? ("weakens" as const) : ("note" as const),
      },
    ];
  },
  tell: ({ claim }, c) => ({ short: `The text does not name who says ${claimed(c, claim)}.` }),
  summary: (found, examined) =>
    `${share(found.length, examined, "statements")} come from people whom the text does not name.`,
});
