import type { Claim } from "#case/claim.ts";
import { withId } from "../by-id.ts";
import { citesOf, hasAllSources, independentSourcesOf, sourcesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A claim's grade, and that of its only source where the two clash. */
type Graded = { readonly claim: string; readonly grade: number; readonly clashesWith: string | null };

/** Grade 1 means "confirmed by other, independent sources". */
export const unearnedGrade = defineRule<Claim, Graded>({
  id: "unearned-grade",
  title: "A grade that the sources do not bear out",
  definition:
    "A claim is graded 1, confirmed by independent sources, but cites none of a second origin; or its grade and " +
    "that of its only source point in opposite ways (a reliable source, A, with an improbable claim, 5; an " +
    "unreliable one, E, with a confirmed claim, 1).",
  reason: "A grade without its condition lends a claim a standing that it has not earned.",
  of: "graded claims",
  data: (c, context) =>
    c.claims.filter(
      (claim) => claim.credibility !== undefined && claim.cite !== undefined && hasAllSources(claim, context),
    ),
  check(claim, c, context) {
    const grade = claim.credibility!.grade;
    const [only, second] = sourcesOf(claim);
    const reliability = second ? undefined : withId(c.sources, only ?? "")?.reliability?.grade;
    const unconfirmed = grade === 1 && independentSourcesOf(claim, context) < 2;
    const clash = (grade === 5 && reliability === "A") || (grade === 1 && reliability === "E");
    if (!unconfirmed && !clash) return [];
    return [
      {
        subjects: [claim.id],
        facts: { claim: claim.id, grade, clashesWith: clash ? reliability! : null },
        cites: citesOf(claim),
        severity: "note" as const,
      },
    ];
  },
  tell: ({ claim, grade, clashesWith }, c) => ({
    short:
      clashesWith === null
        ? `${claimed(c, claim)} is graded as confirmed, but no second independent source is cited.`
        : `The grades of ${claimed(c, claim)} (${grade}) and of its source (${clashesWith}) point in opposite ways.`,
  }),
});
