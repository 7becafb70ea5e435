import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { entry, hypothesised } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A hypothesis that the rule is used against, and one that it is not used against. */
type Sides = {
  readonly set: string;
  readonly dismissed: string;
  readonly favoured: string;
  /** Which of its causes are long-standing, from 0. */
  readonly steady: readonly number[];
};

/** A rule of inference that its own user does not follow. */
export const oneSidedRule = defineRule<Step<"constancy"> & Placed, Sides>({
  id: "one-sided-rule",
  title: "A rule applied to one side only",
  definition:
    "An argument of the form “not new, therefore not the cause” is used against one hypothesis while a " +
    "hypothesis that the same text favours rests on a cause which the sources describe as long-standing too.",
  reason:
    "A rule that holds must hold for the favoured explanation as well; if it does not hold, it dismisses nothing.",
  of: "dismissals as “not new”",
  data: (c, context) =>
    stepsOf("constancy", context).flatMap((step) =>
      placed(c, step.argument.dismisses).map((where) => ({ ...step, ...where })),
    ),
  check: ({ claim, set, hypothesis: dismissed }) =>
    set.hypotheses.flatMap((favoured) => {
      const steady = favoured.causes.flatMap((cause, at) => (cause.steady === true ? [{ cause, at }] : []));
      const bears = favoured.stance === "favours" && steady.length > 0;
      if (!bears || favoured === dismissed) return [];
      return [
        {
          subjects: [claim.id, favoured.id, dismissed.id],
          facts: {
            set: set.id,
            dismissed: dismissed.id,
            favoured: favoured.id,
            steady: steady.map(({ at }) => at),
          },
          cites: citesOf(claim, ...steady.map(({ cause }) => cause)),
          severity: "breaks" as const,
          undo: 1,
        },
      ];
    }),
  tell({ set, dismissed, favoured, steady }, c) {
    const { causes } = entry(entry(c.explanations, set).hypotheses, favoured);
    const texts = listed(steady.map((at) => quoted(causes[at]!.text)));
    return {
      short:
        `“Not new, so not the cause” is used against ${hypothesised(c, dismissed)} but not against ` +
        `${hypothesised(c, favoured)}, ${causes.length > steady.length ? "one of whose own causes" : "whose own cause"} is not new either.`,
      detail: `The sources describe ${texts} as long-standing.`,
      undo:
        steady.length === 1
          ? `${texts} were new rather than long-standing`
          : `the text did not favour ${hypothesised(c, favoured)}`,
    };
  },
});
