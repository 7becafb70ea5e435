import type { Explanation } from "#outcome/explanation.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import { whyNone } from "./outside.ts";
import { hasSubstance, named, type ToldQuestion, type ToldRegister } from "./told.ts";

const FEW = 3;
const LETTERS = 70;

/** What was looked for and not given: base rates, and what reasons hang on. */
export function gapsOf({ questions, input }: ToldRegister): string[] {
  const short = ({ question }: ToldQuestion) => named(question, LETTERS);
  const bare = questions.filter((told) => !hasSubstance(told)).map(short);
  const rateless = questions
    .filter(
      ({ question, view }) => question.kind === "yes-no" && view === null && question.resolution === null,
    )
    .map(short);
  const counting = countsNot(input.lacking);
  // Which of many come first is chance, so that many are counted.
  const of = (some: readonly string[]) =>
    some.length > FEW
      ? some.length === questions.length
        ? `any of the ${inWords(questions.length)} dated questions`
        : `${inWords(some.length)} of the ${inWords(questions.length)} dated questions`
      : listed(some);
  return [
    ...(bare.length > 0 ? [`Neither a base rate nor an estimate${counting} is given for ${of(bare)}.`] : []),
    ...(rateless.some((name) => !bare.includes(name))
      ? [`No base rate${counting} is given for ${of(rateless)}.`]
      : []),
    ...questions.flatMap((told) => {
      const { view, answer } = told;
      const lost = answer.unweighed.length;
      return [
        ...(view?.view === "none" && view.why !== "over" && view.why !== "closed"
          ? [`The outside view of ${short(told)} gives no chance: ${whyNone(view.why)}.`]
          : []),
        ...(lost > 0
          ? [
              `${capitalised(inWords(lost))} ${lost === 1 ? "reason" : "reasons"} for ${short(told)} could not be weighed: what ${lost === 1 ? "its condition hangs" : "their conditions hang"} on has no chance, or is not stated.`,
            ]
          : []),
      ];
    }),
  ];
}

/** Where the case has base rates or estimates that do not count here, what is lacking lacks only for the day or the sources. */
export function countsNot(lacking: ToldRegister["input"]["lacking"]): string {
  if (lacking === null) return "";
  return lacking === "later" ? " known by the day" : " from the selected sources";
}

/** Base rates, reasons and estimates, by whether they give what was looked for. */
export function inputsOf({ questions }: ToldRegister): Explanation["inputs"] {
  let [given, missing] = [0, 0];
  const count = (is: boolean) => {
    if (is) given++;
    else missing++;
  };
  for (const { question, view, answer, held } of questions) {
    if (question.resolution !== null) continue;
    if (question.kind === "yes-no") count(view !== null && view.view !== "none");
    else count(held.outcomes !== null || held.quantiles !== null);
    const lost = answer.unweighed.length;
    given += question.reasons.length - lost;
    missing += lost;
  }
  return { given, missing };
}
