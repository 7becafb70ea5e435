import type { DateBounds } from "#case/date.ts";
import { certainlyBefore } from "#case/date.ts";
import { counted, listed, quoted } from "../../sentence-parts.ts";
import { type Context, citesOf, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { type Act, actInWords, causeActs, isDated, monthsBefore, onsetOf } from "../timing.ts";

/** Concomitant variation: a cause that varies is not excluded by being old. */
export const constantCause = defineRule<Step<"constancy"> & Placed>({
  id: "constant-cause",
  title: "A changing cause dismissed as constant",
  definition:
    "An argument of the form “not new, therefore not the cause” dismisses a hypothesis whose cause moved in at " +
    "least two distinct dated steps before the effect, at least one of them within the recent months that the " +
    "option sets (12 unless told otherwise).",
  reason: "A cause that is old in kind but new in degree can explain a new effect.",
  of: "dismissals as “not new”",
  data: (c, context) =>
    stepsOf("constancy", c, context).flatMap((step) =>
      placed(c, step.argument.dismisses).map((where) => ({ ...step, ...where })),
    ),
  check({ claim, set, hypothesis }, c, context) {
    const onset = onsetOf(c, set, context);
    if (!onset) return [];
    const steps = causeActs(c, hypothesis, context).filter(
      (act) => isDated(act) && act.bounds.earliest! < onset.bounds.latest!,
    );
    const possible = steps.filter((act) => mayBeRecent(act.bounds, onset.bounds, context));
    const recent = possible.filter((act) => mustBeRecent(act.bounds, onset.bounds, context));
    const certain =
      recent.length > 0 && areDistinct(steps.filter((act) => certainlyBefore(act.bounds, onset.bounds)));
    if (!certain && !(possible.length > 0 && areDistinct(steps))) return [];
    const named = certain ? recent : possible;
    return [
      {
        subjects: [claim.id, hypothesis.id, ...named.map((act) => act.id)],
        short:
          `${quoted(hypothesis.name)} is set aside as nothing new, but its cause ${certain ? "moved" : "may have moved"} ` +
          `in the ${context.recentMonths} months before the change.`,
        detail:
          `The case dates ${counted(steps.length, "step")} of it, and ` +
          `${listed(named.map(actInWords))} ${certain ? "fall" : "may fall"} in those months.`,
        cites: citesOf(claim, ...named),
        severity: certain ? "breaks" : "weakens",
        certain,
        undo: {
          change: `${listed(named.map((act) => quoted(act.what)))} had not taken place in those months`,
          steps: named.length,
        },
      },
    ];
  },
});

/** Recent whichever days the effect and the step really fell on. */
function mustBeRecent(step: DateBounds, onset: DateBounds, { recentMonths }: Context): boolean {
  return step.earliest! >= monthsBefore(onset.latest!, recentMonths) && certainlyBefore(step, onset);
}

function mayBeRecent(step: DateBounds, onset: DateBounds, { recentMonths }: Context): boolean {
  return step.latest === null || step.latest >= monthsBefore(onset.earliest!, recentMonths);
}

/** Two of them cannot be one and the same step. */
function areDistinct(steps: readonly Act[]): boolean {
  return steps.some((a) => steps.some((b) => certainlyBefore(a.bounds, b.bounds)));
}
