import type { Claim } from "#case/claim.ts";
import { listed } from "../../sentence-parts.ts";
import { citesOf, isIndependent } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";
import { excludeEachOtherInOneText } from "./self-contradiction.ts";

/** A claim, those from other sources that exclude it, and the steps of the argument that need it. */
type Contradicted = {
  readonly claim: string;
  readonly against: readonly string[];
  readonly steps: readonly string[];
};

/** A premise that does not hold. */
export const contradictedClaim = defineRule<Claim, Contradicted>({
  id: "contradicted-claim",
  title: "A statement that another source contradicts",
  definition:
    "A claim that the text endorses and a claim from another source of the case cannot both be true.",
  reason: "One of the two is wrong; where a step of the argument rests on it, the step is open.",
  of: "endorsed statements",
  data: (_, { claims }) => claims.endorsed,
  check(claim, _, context) {
    const against = context.claims
      .contradicting(claim)
      .filter(
        (other) =>
          other.stance !== "rejects" &&
          isIndependent(other, claim) &&
          !excludeEachOtherInOneText(claim, other, context),
      );
    if (against.length === 0) return [];
    const steps = context.claims.stepsOn(claim);
    const ids = against.map(({ id }) => id);
    return [
      {
        subjects: [...new Set([claim.id, ...steps]), ...ids],
        facts: { claim: claim.id, against: ids, steps },
        cites: citesOf(claim, ...against),
        severity: steps.length > 0 ? ("breaks" as const) : ("weakens" as const),
        undo: 1,
      },
    ];
  },
  tell({ claim, against, steps }, c) {
    const said = listed(against.map((id) => claimed(c, id)));
    return {
      short: `${claimed(c, claim)} is contradicted ${against.length === 1 ? "by another source" : "from outside the text"}.`,
      detail: `Against it stands: ${said}.${steps.length > 0 ? " A step of the argument rests on it." : ""}`,
      undo: against.length === 1 ? `${said} were untrue` : `the text did not say ${claimed(c, claim)}`,
    };
  },
});
