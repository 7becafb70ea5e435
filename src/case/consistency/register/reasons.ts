import { isMissing } from "../../basis.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { listed } from "../../lenient.ts";
import { shown } from "../../value-cures.ts";
import { plainText } from "../plain-text.ts";
import { answerKind, type PlacedQuestion } from "./placed-question.ts";

/**
 * Reasons that leave a chance as it is, whatever it is: a factor of 1, or a condition that makes no difference; that hang on a yes
 * to a question that has none; and those given twice.
 */
export function reasons(
  { path, of }: PlacedQuestion,
  byId: ReadonlyMap<string | undefined, PlacedQuestion>,
): Contradiction[] {
  const seen = new Set<string>();
  return listed(of.reasons).flatMap(({ at, of: { text, odds, pace, given } }): Contradiction[] => {
    const place = [...path, "reasons", at];
    const words = text === undefined ? "" : plainText(text);
    if (words !== "" && seen.has(words))
      return [
        warning(
          [...place, "text"],
          `the reason is given twice: ${shown(text!)}`,
          "remove one of the two: each moves the chance",
        ),
      ];
    seen.add(words);
    const other = given?.question === undefined ? undefined : byId.get(given.question);
    const kind = other && answerKind(other);
    if (kind !== undefined && kind !== "yes-no")
      return [
        {
          path: [...place, "given", "question"],
          what: `the reason hangs on a yes to \`${given!.question}\`, which is no question of yes or no`,
          cure: "name a question of yes or no, or give the `chance` of the condition",
        },
      ];
    const key = odds === 1 ? "odds" : pace === 1 ? "pace" : undefined;
    if (key !== undefined)
      return [
        warning(
          [...place, key],
          `the reason changes nothing: \`${key}\` is 1`,
          "say how far it moves the chance, as a range from 1 on where that is not known, or remove it",
        ),
      ];
    if (given !== undefined && isMissing(given.yes) && (given.no === undefined || isMissing(given.no)))
      return [
        warning(
          [...place, "given", "yes"],
          "the reason moves nothing: of the chance under its condition nothing is stated",
          "say what the chance is where the condition holds, as a range where that is not known, or remove the reason",
        ),
      ];
    if (given?.chance === 0 || given?.chance === 1)
      return [
        warning(
          [...place, "given", "chance"],
          `the condition is none: it is certain ${given.chance === 1 ? "to hold" : "not to hold"}`,
          "give a chance between 0 and 1, or, where it is known, say as a reason of its own what it changes",
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
