import type { Case } from "#case/case.ts";
import type { Claim } from "#case/claim.ts";
import { citesStipulation, independentSources } from "../../independent-sources.ts";
import { type Context, citesOf, hasAllSources, INFERRED, independentSourcesOf } from "../context.ts";
import { claimed } from "../named.ts";
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
    "of one origin as one, though the case has a second, or its credibility is graded 6, cannot be judged.",
  reason: "Such claims cannot be observed; they need a second, independent voice.",
  of: "claims about causes, intents and interests that the text does not reject",
  data(c, context) {
    const whole = ownInferred(context).filter(
      (claim) => hasAllSources(claim, context) && !citesStipulation(citesOf(claim), context.origins),
    );
    // Where the case has no second source, that none confirms a claim says nothing of the claim.
    return hasSecondSource(c, context) ? whole : whole.filter(isUnjudged);
  },
  check(claim, _, context) {
    const unjudged = isUnjudged(claim);
    if (independentSourcesOf(claim, context) > 1 && !unjudged) return [];
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
  summary(found, examined, _, context) {
    const isWhole = ownInferred(context).every((claim) => hasAllSources(claim, context));
    const whole = isWhole ? "" : " and of which all sources count";
    return `${share(found.length, examined, `claims about causes, intents and interests that the text does not reject${whole}`)} rest on one source, or cannot be judged.`;
  },
});

/** The claims of which a second source is asked for, whether or not all of their sources count. */
function ownInferred({ claims }: Context): readonly Claim[] {
  return claims.own.filter(({ kind }) => INFERRED.includes(kind));
}

function isUnjudged({ credibility }: Claim): boolean {
  return credibility?.grade === CANNOT_BE_JUDGED;
}

function hasSecondSource({ sources }: Case, { origins }: Context): boolean {
  return (
    independentSources(
      sources.map(({ id }) => id),
      origins,
    ) > 1
  );
}
