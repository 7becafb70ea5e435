import { citesOf, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { claimed, hypothesised } from "../named.ts";
import { defineRule } from "../rule.ts";
import { actsOf, causeActs } from "../timing.ts";

/** Cui bono. */
export const motiveOnly = defineRule<
  Step<"motive"> & Placed,
  { readonly claim: string; readonly hypothesis: string }
>({
  id: "motive-only",
  title: "A motive without an act",
  definition:
    "An argument of the form “they gain by it, therefore they did it” is offered for a hypothesis for which " +
    "the case holds no act that took place, but for the effect itself: neither among its causes nor in an argument that " +
    "offers acts as a sign.",
  reason: "Many gain from what they did not cause; a motive shows a reason to act, not an act.",
  of: "arguments from motive",
  data: (c, context) =>
    stepsOf("motive", context).flatMap((step) =>
      placed(c, step.argument.shows).map((where) => ({ ...step, ...where })),
    ),
  check({ claim, set, hypothesis }, c, context) {
    const signs = stepsOf("sign", context).filter(({ argument }) => argument.shows.includes(hypothesis.id));
    const acts = [
      ...causeActs(c, hypothesis, context),
      ...actsOf(c, { events: signs.flatMap(({ argument }) => argument.by) }, context),
    ].filter(({ id }) => !set.effect.events.includes(id));
    if (acts.length > 0) return [];
    return [
      {
        subjects: [claim.id, hypothesis.id],
        facts: { claim: claim.id, hypothesis: hypothesis.id },
        cites: citesOf(claim, hypothesis),
        severity: "weakens" as const,
      },
    ];
  },
  tell: ({ claim, hypothesis }, c) => ({
    short: `${hypothesised(c, hypothesis)} rests on a motive; no act is named.`,
    detail: `The motive given: ${claimed(c, claim)}.`,
  }),
});
