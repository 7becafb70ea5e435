import type { Case } from "#case/case.ts";
import { beganBefore, mayBeginLater } from "#case/time-order.ts";
import { inWords, listed } from "../../sentence-parts.ts";
import { type Context, citesOf, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { entry, hypothesised } from "../named.ts";
import { defineRule } from "../rule.ts";
import {
  type Act,
  actInWords,
  causeActs,
  type DatedAct,
  dated,
  done,
  monthsBefore,
  type Onset,
  onsetOf,
} from "../timing.ts";

/** A cause that grew before the effect. */
type Grown = {
  readonly hypothesis: string;
  /** In how many steps the cause grew before the effect, as far as they are dated. */
  readonly steps: number;
  /** Those that fall in the recent months, or may. */
  readonly recent: readonly DatedAct[];
  /** How many times it was eased before the effect. */
  readonly eased: number;
  readonly months: number;
  readonly certain: boolean;
  /** Acts of which so `many` would have to be otherwise for the growth not to be certain. */
  readonly undo: Undo;
};

/** `recent` = that they fall in the recent months; `any` = that they took place, whichever of them; `all` = that they did. */
type Undo = {
  readonly how: "recent" | "any" | "all";
  readonly acts: readonly DatedAct[];
  readonly many: number;
};

/** Concomitant variation: a cause that varies is not excluded by being old. */
export const constantCause = defineRule<Step<"constancy"> & Placed, Grown>({
  id: "constant-cause",
  title: "A changing cause dismissed as constant",
  definition:
    "An argument of the form “not new, therefore not the cause” dismisses a hypothesis whose cause grew in at " +
    "least two distinct dated steps before the effect, at least one of them within the recent months that the " +
    "option sets (12 unless told otherwise). A sanction eased or lifted is no step of growth.",
  reason: "A cause that is old in kind but new in degree can explain a new effect.",
  of: "dismissals as “not new”",
  data: (c, context) =>
    stepsOf("constancy", context).flatMap((step) =>
      placed(c, step.argument.dismisses).map((where) => ({ ...step, ...where })),
    ),
  check({ claim, set, hypothesis }, c, context) {
    const onset = onsetOf(c, set, context);
    if (!onset) return [];
    const earlier = causeActs(c, hypothesis, context).filter(
      (act) => act.isDated && mayBeginLater(onset, act),
    );
    const easings = earlier.filter((act) => isEasing(c, act));
    const steps = earlier.filter((act) => !easings.includes(act));
    const possible = steps.filter((act) => mayBeRecent(act, onset, context));
    // What was eased again afterwards, or may have been, may have left nothing that was new.
    const recent = possible.filter(
      (act) => mustBeRecent(act, onset, context) && !easings.some((easing) => mayBeginLater(easing, act)),
    );
    const sure = steps.filter((act) => beganBefore(act, onset));
    const certain = recent.length > 0 && areDistinct(sure);
    if (!certain && !(possible.length > 0 && areDistinct(steps))) return [];
    const named = certain ? recent : possible;
    const undo = smallestUndo(named, sure);
    return [
      {
        subjects: [claim.id, hypothesis.id, ...named.map((act) => act.id)],
        facts: {
          hypothesis: hypothesis.id,
          steps: steps.length,
          recent: named.map(dated),
          eased: easings.length,
          months: context.recentMonths,
          certain,
          undo: { ...undo, acts: undo.acts.map(dated) },
        },
        cites: citesOf(claim, ...named, ...easings),
        severity: certain ? "breaks" : "weakens",
        certain,
        undo: undo.many,
      },
    ];
  },
  tell({ hypothesis, steps, recent, eased, months, certain, undo }, c) {
    const fall = certain ? (recent.length === 1 ? "falls" : "fall") : "may fall";
    return {
      short:
        `${hypothesised(c, hypothesis)} is set aside as nothing new, but its cause ${certain ? "grew" : "may have grown"} ` +
        `in the ${months} months before the change.`,
      detail:
        `The case dates ${inWords(steps)} steps of it, and ` +
        `${listed(recent.map((act) => actInWords(c, act)))} ${fall} in those months.` +
        (eased > 0 ? ` It was also eased${eased === 1 ? "" : `, ${inWords(eased)} times`}.` : ""),
      undo: undoInWords(undo, c),
    };
  },
});

/** Whether an act takes something back of a pressure. */
function isEasing(c: Case, { of, id }: Act): boolean {
  return of === "sanction" && ["eased", "lifted"].includes(entry(c.sanctions, id).kind);
}

/** Whether a step was begun in the recent months, whichever days it and the effect really began on. */
function mustBeRecent(step: Act, onset: Onset, { recentMonths }: Context): boolean {
  const { earliest } = step.begins;
  return (
    earliest !== null &&
    earliest >= monthsBefore(onset.bounds.latest, recentMonths) &&
    beganBefore(step, onset)
  );
}

function mayBeRecent({ begins: { latest } }: Act, onset: Onset, { recentMonths }: Context): boolean {
  const { earliest } = onset.bounds;
  return latest === null || earliest === null || latest >= monthsBefore(earliest, recentMonths);
}

/** Two of them cannot be one and the same step, since they began on different days. */
function areDistinct(steps: readonly Act[]): boolean {
  return steps.some((a) => steps.some((b) => beganBefore(a, b)));
}

/**
 * The fewest acts to be otherwise: none of the recent ones is recent, or of the steps that surely came before only such are
 * left as may be one and the same. The first is told where both take as many.
 */
function smallestUndo(
  recent: readonly Act[],
  sure: readonly Act[],
): Omit<Undo, "acts"> & { readonly acts: readonly Act[] } {
  // Acts that may each have begun on the first day that one of them allows may all be one step.
  const alike = sure.map((act) =>
    sure.filter((other) => !beganBefore(other, act) && !isEarlierStart(act, other)),
  );
  const kept = alike.reduce((most, some) => (some.length > most.length ? some : most), [] as readonly Act[]);
  const many = sure.length - kept.length;
  if (many === 0 || many >= recent.length) return { how: "recent", acts: recent, many: recent.length };
  if (kept.length === 1) return { how: "any", acts: sure, many };
  return { how: "all", acts: sure.filter((act) => !kept.includes(act)), many };
}

/** Whether the first day that one allows is earlier than that of another. */
function isEarlierStart(one: Act, other: Act): boolean {
  return (
    (one.begins.earliest ?? Number.NEGATIVE_INFINITY) < (other.begins.earliest ?? Number.NEGATIVE_INFINITY)
  );
}

function undoInWords({ how, acts, many }: Undo, c: Case): string {
  const names = acts.map((act) => done(c, act));
  if (how === "any" && names.length === 2) return `either ${names.join(" or ")} had not taken place`;
  if (how === "any") return `${inWords(many)} of ${listed(names)} had not taken place`;
  return `${listed(names)} had not taken place${how === "recent" ? " in those months" : ""}`;
}
