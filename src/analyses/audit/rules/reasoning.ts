import type { Claim } from "#case/claim.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, ownClaims, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { actsOf, causeActs } from "../timing.ts";

/** Begging the question. */
export const circularArgument = defineRule<Claim>({
  id: "circular-argument",
  title: "A circle of support",
  definition: "A claim supports another that, directly or through others, supports it.",
  reason: "A claim that rests on itself rests on nothing.",
  of: "claims",
  data: ownClaims,
  check(claim, c, context) {
    const own = new Map(ownClaims(c, context).map((each) => [each.id, each]));
    const circle = pathBack(claim, own);
    // A circle is reported once, by its member that stands first in the case.
    if (!circle || [...own.values()].find((each) => circle.includes(each)) !== claim) return [];
    return [
      {
        subjects: circle.map((each) => each.id),
        short: `${quoted(claim.text)} is supported by what it is itself made to support.`,
        detail: `The circle: ${circle.map((each) => quoted(each.text)).join(", which supports ")}.`,
        cites: citesOf(...circle),
        severity: "breaks" as const,
        undo: { change: "one claim of the circle had support from outside it", steps: 1 },
      },
    ];
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

/** Cui bono. */
export const motiveOnly = defineRule<Step<"motive"> & Placed>({
  id: "motive-only",
  title: "A motive without an act",
  definition:
    "An argument of the form “they gain by it, therefore they did it” is offered for a hypothesis for which " +
    "the case holds no act that took place: neither among its causes nor in an argument that offers acts as a sign.",
  reason: "Many gain from what they did not cause; a motive shows a reason to act, not an act.",
  of: "arguments from motive",
  data: (c, context) =>
    stepsOf("motive", c, context).flatMap((step) =>
      placed(c, step.argument.shows).map((where) => ({ ...step, ...where })),
    ),
  check({ claim, hypothesis }, c, context) {
    const signs = stepsOf("sign", c, context).filter(({ argument }) =>
      argument.shows.includes(hypothesis.id),
    );
    const acts = [
      ...causeActs(c, hypothesis, context),
      ...actsOf(c, { events: signs.flatMap(({ argument }) => argument.by) }, context),
    ];
    if (acts.length > 0) return [];
    return [
      {
        subjects: [claim.id, hypothesis.id],
        short: `${quoted(hypothesis.name)} rests on a motive; no act is named.`,
        detail: `The motive given: ${quoted(claim.text)}.`,
        cites: citesOf(claim, hypothesis),
        severity: "weakens" as const,
      },
    ];
  },
});

/** Argument from precedent. */
export const selectedPrecedents = defineRule<Step<"analogy">>({
  id: "selected-precedents",
  title: "Precedents left out",
  definition:
    "An argument from earlier rounds passes over a round that the case holds, that has ended, and that shares at " +
    "least two parties with the rounds it uses.",
  reason: "A pattern among chosen precedents may vanish among all of them.",
  of: "arguments from precedent",
  data: (c, context) => stepsOf("analogy", c, context),
  check({ claim, argument }, c) {
    const used = c.rounds.filter((round) => argument.by.includes(round.id));
    const parties = new Set(used.flatMap((round) => round.parties));
    const passedOver = c.rounds.filter(
      (round) =>
        !used.includes(round) &&
        round.end !== "open" &&
        round.ending !== "open" &&
        round.parties.filter((party) => parties.has(party)).length >= 2,
    );
    if (used.length === 0 || passedOver.length === 0) return [];
    return [
      {
        subjects: [claim.id, ...passedOver.map((round) => round.id)],
        short: `The precedents leave out ${listed(passedOver.map((round) => quoted(round.name)))}.`,
        detail: `The argument uses ${listed(used.map((round) => quoted(round.name)))}.`,
        cites: citesOf(claim, ...passedOver),
        severity: "note" as const,
      },
    ];
  },
});
