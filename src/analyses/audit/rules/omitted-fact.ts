import type { Claim } from "#case/claim.ts";
import { stanceOf } from "#case/stance.ts";
import { inWords, listed } from "../../sentence-parts.ts";
import { citesOf, isOwn, sourcesOf } from "../context.ts";
import { knowable } from "../issued.ts";
import { claimed, entry } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A relevant fact passed over. */
export const omittedFact = defineRule<Claim, { readonly claim: string; readonly fact: string }>({
  id: "omitted-fact",
  title: "A fact left out",
  definition:
    "A claim that the text does not make, from a source that was there to be read, makes a claim of the text weigh less.",
  reason: "A true statement misleads where what limits it is left out.",
  of: "statements of the text",
  data: (_, { claims }) => claims.own,
  check: (claim, c, context) =>
    context.claims
      .qualifying(claim)
      .filter(
        (other) =>
          other.stance !== "rejects" &&
          !isOwn(other, context) &&
          (other.known !== undefined || knowable(c, sourcesOf(other), context).length > 0),
      )
      .map((other) => ({
        subjects: [claim.id, other.id],
        facts: { claim: claim.id, fact: other.id },
        cites: citesOf(claim, other),
        severity: "weakens" as const,
      })),
  tell: ({ claim, fact }, c) => ({
    short: `The text leaves out that ${claimed(c, fact)}.`,
    detail: `It limits ${claimed(c, claim)}.`,
  }),
  summary(found, _, c) {
    // Those first that limit most of what the text says.
    const limits = (id: string) => found.filter(({ fact }) => fact === id).length;
    const facts = c.claims.filter(({ id }) => limits(id) > 0).sort((a, b) => limits(b.id) - limits(a.id));
    const named = listed(facts.map(({ id }) => claimed(c, id)));
    const places = `${inWords(found.length)} ${found.length === 1 ? "place" : "places"}`;
    const says = found.every(({ claim }) => stanceOf(c, entry(c.claims, claim)) === "endorses")
      ? "says"
      : "says or reports";
    if (facts.length === 1)
      return `The text leaves out that ${named}, which limits what it ${says} in ${places}.`;
    return `The text leaves out ${inWords(facts.length)} facts that limit what it ${says}, in ${places}: that ${named}.`;
  },
});
