import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, isOwnHypothesis, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { defineRule } from "../rule.ts";

/** A rule of inference that its own user does not follow. */
export const oneSidedRule = defineRule<Step<"constancy"> & Placed>({
  id: "one-sided-rule",
  title: "A rule applied to one side only",
  definition:
    "An argument of the form “not new, therefore not the cause” is used against one hypothesis while a " +
    "hypothesis that the same text favours rests on a cause which the sources describe as long-standing too.",
  reason:
    "A rule that holds must hold for the favoured explanation as well; if it does not hold, it dismisses nothing.",
  of: "dismissals as “not new”",
  data: (c, context) =>
    stepsOf("constancy", c, context).flatMap((step) =>
      placed(c, step.argument.dismisses).map((where) => ({ ...step, ...where })),
    ),
  check: ({ claim, set, hypothesis: dismissed }, _, context) =>
    set.hypotheses.flatMap((favoured) => {
      const steady = favoured.causes.filter((cause) => cause.steady === true);
      const bears = favoured.stance === "favours" && isOwnHypothesis(favoured, context) && steady.length > 0;
      if (!bears || favoured === dismissed) return [];
      const causes = listed(steady.map((cause) => quoted(cause.text)));
      return [
        {
          subjects: [claim.id, favoured.id, dismissed.id],
          short:
            `“Not new, so not the cause” is used against ${quoted(dismissed.name)} but not against ` +
            `${quoted(favoured.name)}, whose own cause is not new either.`,
          detail: `The sources describe ${causes} as long-standing.`,
          cites: citesOf(claim, ...steady),
          severity: "breaks" as const,
          undo: { change: `${causes} were new rather than long-standing`, steps: steady.length },
        },
      ];
    }),
});
