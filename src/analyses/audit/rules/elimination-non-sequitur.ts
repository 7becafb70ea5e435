import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, isOwnHypothesis, type Placed, placed, type Step, stepsOf } from "../context.ts";
import { defineRule } from "../rule.ts";

/** Disjunctive syllogism: what remains follows only if all the rest was excluded. */
export const eliminationNonSequitur = defineRule<Step<"elimination"> & { places: readonly Placed[] }>({
  id: "elimination-non-sequitur",
  title: "An elimination that does not eliminate",
  definition:
    "An argument by elimination concludes that the cause is of one class (outside or inside the actor) although " +
    "a hypothesis that it dismisses belongs to that very class, or although the text rejects on evidence no " +
    "hypothesis of the other class.",
  reason: "Excluding one explanation points to a class only if it empties the other class.",
  of: "arguments by elimination",
  data: (c, context) =>
    stepsOf("elimination", c, context)
      .map((step) => ({ ...step, places: placed(c, step.argument.dismisses) }))
      .filter(({ places }) => places.some(({ hypothesis }) => hypothesis.locus !== undefined)),
  check({ claim, argument, places }, _, context) {
    const sameClass = places
      .map((place) => place.hypothesis)
      .filter((dismissed) => dismissed.locus === argument.concludes);
    const others = [...new Set(places.map((place) => place.set))]
      .flatMap((set) => set.hypotheses)
      .filter((hypothesis) => hypothesis.locus !== undefined && hypothesis.locus !== argument.concludes);
    const examined = others.filter(
      (hypothesis) => hypothesis.stance === "rejects" && isOwnHypothesis(hypothesis, context),
    );
    const other = argument.concludes === "external" ? "internal" : "external";
    const names = listed(sameClass.map((hypothesis) => quoted(hypothesis.name)));
    if (sameClass.length === 0 && examined.length > 0) return [];
    const unexamined = `No ${other} cause was weighed and rejected on evidence.`;
    return [
      {
        subjects: [claim.id, ...sameClass.map((hypothesis) => hypothesis.id)],
        short:
          sameClass.length > 0
            ? `Dismissing ${names}, itself an ${argument.concludes} cause, is no ground for concluding that the cause is ${argument.concludes}.`
            : `That the cause is ${argument.concludes} is concluded although no ${other} cause was weighed and rejected on evidence.`,
        ...(sameClass.length > 0 && examined.length === 0 ? { detail: unexamined } : {}),
        cites: citesOf(claim, ...sameClass, ...others),
        severity: "breaks" as const,
        undo:
          sameClass.length > 0
            ? {
                change: `${names} were an ${other} cause`,
                steps: sameClass.length,
              }
            : { change: `an ${other} cause had been weighed and rejected on evidence`, steps: 1 },
      },
    ];
  },
});
