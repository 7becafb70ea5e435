import { listed } from "../../sentence-parts.ts";
import { citesOf, isConsidered, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { hypothesised } from "../named.ts";
import { defineRule } from "../rule.ts";

type Locus = "external" | "internal";

/** A conclusion to a class of causes that does not follow. */
type Concluded = {
  readonly concludes: Locus;
  /** Hypotheses dismissed that are of that very class. */
  readonly sameClass: readonly string[];
  /** How many hypotheses of the other class the text rejects on evidence. */
  readonly rejected: number;
  /** Hypotheses of the other class that the text considers and does not reject. */
  readonly open: readonly string[];
};

/** Disjunctive syllogism: what remains follows only if all the rest was excluded. */
export const eliminationNonSequitur = defineRule<
  Step<"elimination"> & { places: readonly Placed[] },
  Concluded
>({
  id: "elimination-non-sequitur",
  title: "An elimination that does not eliminate",
  definition:
    "An argument by elimination concludes that the cause is of one class (outside or inside the actor) although " +
    "a hypothesis that it dismisses belongs to that very class, or although the text rejects on evidence no " +
    "hypothesis of the other class, or leaves one of them open.",
  reason: "Excluding one explanation points to a class only if it empties the other class.",
  of: "arguments by elimination",
  data: (c, context) =>
    stepsOf("elimination", context)
      .map((step) => ({ ...step, places: placed(c, step.argument.dismisses) }))
      .filter(({ places }) => places.some(({ hypothesis }) => hypothesis.locus !== undefined)),
  check({ claim, argument: { concludes }, places }, _, context) {
    const sameClass = places
      .map((place) => place.hypothesis)
      .filter((dismissed) => dismissed.locus === concludes);
    const others = [...new Set(places.map((place) => place.set))]
      .flatMap((set) => set.hypotheses)
      .filter((hypothesis) => hypothesis.locus !== undefined && hypothesis.locus !== concludes);
    const rejected = others.filter(({ stance }) => stance === "rejects");
    const open = others.filter(
      (hypothesis) => ["open", "favours"].includes(hypothesis.stance) && isConsidered(hypothesis, context),
    );
    if (sameClass.length === 0 && rejected.length > 0 && open.length === 0) return [];
    return [
      {
        subjects: [claim.id, ...sameClass.map((hypothesis) => hypothesis.id)],
        facts: {
          concludes,
          sameClass: sameClass.map(({ id }) => id),
          rejected: rejected.length,
          open: open.map(({ id }) => id),
        },
        cites: citesOf(claim, ...sameClass, ...others),
        severity: "breaks" as const,
        undo: Math.max(1, sameClass.length, sameClass.length === 0 ? open.length : 0),
      },
    ];
  },
  tell({ concludes, sameClass, rejected, open }, c) {
    const other: Locus = concludes === "external" ? "internal" : "external";
    if (sameClass.length === 0 && rejected > 0) {
      const left = listed(open.map((id) => hypothesised(c, id)));
      return {
        short: `The text concludes that the cause is ${concludes}, but it leaves ${left}, ${open.length === 1 ? `an ${other} cause` : `${other} causes`}, open.`,
        undo: `${left} had been weighed and rejected on evidence too`,
      };
    }
    if (sameClass.length === 0) {
      return {
        short: `The text concludes that the cause is ${concludes}, but it has not weighed and rejected any ${other} cause on evidence.`,
        undo: `an ${other} cause had been weighed and rejected on evidence`,
      };
    }
    const names = listed(sameClass.map((id) => hypothesised(c, id)));
    const one = sameClass.length === 1;
    const are = one ? `itself an ${concludes} cause` : `themselves ${concludes} causes`;
    return {
      short: `Dismissing ${names}, ${are}, is no ground for concluding that the cause is ${concludes}.`,
      ...(rejected === 0 && { detail: `Nor was any ${other} cause weighed and rejected on evidence.` }),
      undo: `${names} were ${one ? `an ${other} cause` : `${other} causes`}`,
    };
  },
});
