import type { Claim } from "#case/claim.ts";
import { citesOf, hasAllSources, INFERRED } from "../context.ts";
import { claimed } from "../named.ts";
import { originsOf } from "../origins.ts";
import { defineRule } from "../rule.ts";
import { share } from "../words/share.ts";

/** The grade of a claim that cannot be judged (Admiralty code). */
const CANNOT_BE_JUDGED = 6;

/** Corroboration. */
export const singleSource = defineRule<Claim, { readonly claim: string; readonly unjudged: boolean }>({
  id: "single-source",
  title: "Motives and causes on one source",
  definition:
    "A claim about a cause, an intent or an interest that the text does not reject rests on one source, counting sources " +
    "of one origin as one, or its credibility is graded 6, cannot be judged.",
  reason: "Such claims cannot be observed; they need a second, independent voice.",
  of: "claims about causes, intents and interests that the text does not reject",
  data: (_, context) =>
    context.claims.own.filter((claim) => INFERRED.includes(claim.kind) && hasAllSources(claim, context)),
  check(claim, c) {
    const unjudged = claim.credibility?.grade === CANNOT_BE_JUDGED;
    if (originsOf(c, claim) > 1 && !unjudged) return [];
    return [
      {
        subjects: [claim.id],
        facts: { claim: claim.id, unjudged },
        cites: citesOf(claim),
        severity: "note" as const,
      },
    ];
  },
  tell: ({ claim, unjudged }, c) => ({
    short: `${claimed(c, claim)} ${unjudged ? "cannot be judged (grade 6)" : "rests on one source"}.`,
  }),
  summary: (found, examined) =>
    `${share(found.length, examined, "claims about causes, intents and interests that the text does not reject")} rest on one source, or cannot be judged.`,
});
