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
  /** Whether it dismisses others too, by which it may still conclude. */
  readonly more: boolean;
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
    const more = places.length > sameClass.length;
    const toWeigh = open.length > 0 ? open.length : rejected.length > 0 ? 0 : 1;
    return [
      {
        subjects: [claim.id, ...sameClass.map((hypothesis) => hypothesis.id)],
        facts: {
          concludes,
          sameClass: sameClass.map(({ id }) => id),
          rejected: rejected.length,
          open: open.map(({ id }) => id),
          more,
        },
        cites: citesOf(claim, ...sameClass, ...others),
        severity: "breaks" as const,
        undo: sameClass.length + (more ? toWeigh : 0),
      },
    ];
  },
  tell({ concludes, sameClass, rejected, open, more }, c) {
    const other: Locus = concludes === "external" ? "internal" : "external";
    const left = listed(open.map((id) => hypothesised(c, id)));
    const weighed = `${open.length > 0 ? left : `an ${other} cause`} had been weighed and rejected on evidence`;
    if (sameClass.length === 0) {
      const causes = open.length === 1 ? `an ${other} cause` : `${other} causes`;
      return {
        short:
          rejected > 0
            ? `The text concludes that the cause is ${concludes}, but it leaves ${left}, ${causes}, open.`
            : `The text concludes that the cause is ${concludes}, but rejects no ${other} cause on evidence.`,
        undo: weighed,
      };
    }
    const names = listed(sameClass.map((id) => hypothesised(c, id)));
    const are = sameClass.length === 1 ? `itself an ${concludes} cause` : `themselves ${concludes} causes`;
    return {
      short: `Dismissing ${names}, ${are}, is no ground for concluding that the cause is ${concludes}.`,
      ...(rejected === 0 && { detail: `Nor was any ${other} cause weighed and rejected on evidence.` }),
      undo:
        `the argument did not rest on dismissing ${names}` +
        (more && (open.length > 0 || rejected === 0) ? `, and ${weighed}` : ""),
    };
  },
});
