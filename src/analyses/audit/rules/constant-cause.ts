import type { DateBounds } from "#case/date.ts";
import { certainlyBefore } from "#case/date.ts";
import { counted, listed } from "../../sentence-parts.ts";
import { type Context, citesOf, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { hypothesised } from "../named.ts";
import { defineRule } from "../rule.ts";
import {
  type Act,
  actInWords,
  causeActs,
  type DatedAct,
  dated,
  done,
  isDated,
  monthsBefore,
  onsetOf,
} from "../timing.ts";

/** A cause that moved before the effect. */
type Moved = {
  readonly hypothesis: string;
  /** How many steps of the cause are dated before the effect. */
  readonly steps: number;
  /** Those that fall in the recent months, or may. */
  readonly recent: readonly DatedAct[];
  readonly months: number;
  readonly certain: boolean;
};

/** Concomitant variation: a cause that varies is not excluded by being old. */
export const constantCause = defineRule<Step<"constancy"> & Placed, Moved>({
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
        facts: {
          hypothesis: hypothesis.id,
          steps: steps.length,
          recent: named.map(dated),
          months: context.recentMonths,
          certain,
        },
        cites: citesOf(claim, ...named),
        severity: certain ? "breaks" : "weakens",
        certain,
        undo: named.length,
      },
    ];
  },
  tell({ hypothesis, steps, recent, months, certain }, c) {
    const fall = certain ? (recent.length === 1 ? "falls" : "fall") : "may fall";
    return {
      short:
        `${hypothesised(c, hypothesis)} is set aside as nothing new, but its cause ${certain ? "moved" : "may have moved"} ` +
        `in the ${months} months before the change.`,
      detail:
        `The case dates ${counted(steps, "step")} of it, and ` +
        `${listed(recent.map((act) => actInWords(c, act)))} ${fall} in those months.`,
      undo: `${listed(recent.map((act) => done(c, act)))} had not taken place in those months`,
    };
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
