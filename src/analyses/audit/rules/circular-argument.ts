import type { Claim } from "#case/claim.ts";
import { citesOf, ownClaims } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A claim among those of the text, by their ids. */
interface Supporter {
  readonly claim: Claim;
  readonly own: ReadonlyMap<string, Claim>;
}

/** Begging the question. */
export const circularArgument = defineRule<Supporter, { readonly circle: readonly string[] }>({
  id: "circular-argument",
  title: "A circle of support",
  definition: "A claim supports another that, directly or through others, supports it.",
  reason: "A claim that rests on itself rests on nothing.",
  of: "claims",
  data(c, context) {
    const claims = ownClaims(c, context);
    const own = new Map(claims.map((claim) => [claim.id, claim]));
    return claims.map((claim) => ({ claim, own }));
  },
  check({ claim, own }) {
    const circle = pathBack(claim, own);
    // A circle is reported once, by its member that stands first in the case.
    if (!circle || [...own.values()].find((each) => circle.includes(each)) !== claim) return [];
    const ids = circle.map(({ id }) => id);
    return [
      {
        subjects: ids,
        facts: { circle: ids },
        cites: citesOf(...circle),
        severity: "breaks" as const,
        undo: 1,
      },
    ];
  },
  tell({ circle }, c) {
    return {
      short: `${claimed(c, circle[0]!)} is supported by what it is itself made to support.`,
      detail: `The circle: ${circle.map((id) => claimed(c, id)).join(", which supports ")}.`,
      undo: "one claim of the circle had support from outside it",
    };
  },
});

/** The shortest chain of support from a claim back to itself, the claim first. */
function pathBack(start: Claim, claims: ReadonlyMap<string, Claim>): Claim[] | undefined {
  const queue: Claim[][] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const id of path.at(-1)!.supports) {
      if (id === start.id) return path;
      const next = claims.get(id);
      if (next && !seen.has(id)) {
        seen.add(id);
        queue.push([...path, next]);
      }
    }
  }
  return undefined;
}
