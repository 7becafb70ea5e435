import type { Case } from "#case/case.ts";
import type { Claim } from "#case/claim.ts";
import { withId } from "../by-id.ts";
import { citesOf, INFERRED, sourcesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";
import { share } from "../words/share.ts";

/** Somebody who speaks for others by office. */
const SPOKESPERSON = /\bspokes(?:person|people|man|men|woman|women)\b/iu;

/** Whether one can tell whose word it is: a spokesperson without a name gives the word of whom he speaks for. */
function isNamed(c: Case, id: string): boolean {
  const actor = withId(c.actors, id);
  if (actor === undefined || actor.named) return actor?.named === true;
  const speaks = [actor.name, actor.short ?? "", ...actor.roles.map(({ as }) => as)];
  return (
    speaks.some((words) => SPOKESPERSON.test(words)) &&
    actor.memberOf.some(({ of }) => withId(c.actors, of)?.named === true)
  );
}

/** Attribution. */
export const unnamedClaimant = defineRule<Claim, { readonly claim: string }>({
  id: "unnamed-claimant",
  title: "Statements by unnamed people",
  definition:
    "A statement in the text is attributed to a claimant whom the text does not name, or to nobody; a spokesperson of one who " +
    "is named gives that one's word.",
  reason: "A reader cannot ask who said it, how that person knows, or what he gains by saying it.",
  of: "statements in the text",
  // Rejected ones too: a rival whose advocate has no name is easily set aside.
  data: (c, context) =>
    c.claims.filter((claim) => sourcesOf(claim).some((source) => context.analysed.has(source))),
  check(claim, c) {
    if (claim.by.some((id) => isNamed(c, id))) return [];
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
