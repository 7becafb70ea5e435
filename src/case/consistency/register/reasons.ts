import { type Contradiction, warning } from "../../contradiction.ts";
import { listed } from "../../lenient.ts";
import type { PlacedQuestion } from "./placed-question.ts";

/** Reasons that leave a chance as it is, whatever it is: a factor of 1, or a condition that makes no difference. */
export function reasons({ path, of }: PlacedQuestion): Contradiction[] {
  return listed(of.reasons).flatMap(({ at, of: { odds, pace, given } }): Contradiction[] => {
    const place = [...path, "reasons", at];
    const key = odds === 1 ? "odds" : pace === 1 ? "pace" : undefined;
    if (key !== undefined)
      return [
        warning(
          [...place, key],
          `the reason changes nothing: \`${key}\` is 1`,
          "say how far it moves the chance, as a range from 1 on where that is not known, or remove it",
        ),
      ];
    // Two ranges that are alike may still stand for different chances.
    return given !== undefined && typeof given.yes === "number" && given.yes === given.no
      ? [
          warning(
            [...place, "given", "no"],
            "the condition makes no difference: the chance is the same whether it holds or not",
            "say what the chance is where it does not hold, or remove the reason",
          ),
        ]
      : [];
  });
}
