import { distinct } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import { short } from "../../short.ts";
import type { Chance } from "../chance.ts";
import type { ClassInput, ForecastsInput, QuestionInput } from "../input.ts";
import type { Answered } from "../parts/answers.ts";
import type { EstimatesFound } from "../parts/estimates.ts";
import type { FamilyFound } from "../parts/families.ts";
import type { OutsideFound } from "../parts/outside-views.ts";
import type { Turn } from "../parts/turns.ts";

/** A question with all that was found of it. */
export interface ToldQuestion {
  readonly question: QuestionInput;
  readonly view: OutsideFound | null;
  readonly held: EstimatesFound;
  readonly answer: Answered;
  readonly turns: readonly Turn[];
}

/** All that is to be put into words. */
export interface ToldRegister {
  readonly input: ForecastsInput;
  readonly questions: readonly ToldQuestion[];
  readonly families: readonly FamilyFound[];
  readonly classOf: (id: string) => ClassInput;
  readonly textOf: (question: string) => string;
  /** The chance of yes of a question; null where it has none. */
  readonly chanceOf: (question: string) => Chance | null;
}

/** Whether something can be told of its chance. */
export function hasChance({ answer, held }: ToldQuestion): boolean {
  return answer.chance !== null || held.outcomes !== null || held.quantiles !== null;
}

/** Whether its chance tells on which side the answer lies. */
export function hasAnswer(told: ToldQuestion): boolean {
  return hasChance(told) && (told.answer.chance === null || told.answer.told);
}

/** Whether there is anything to be shown of it beside its wording. */
export function hasSubstance(told: ToldQuestion): boolean {
  const { question } = told;
  return (
    hasChance(told) ||
    question.outside !== null ||
    question.estimates.length > 0 ||
    question.resolution !== null
  );
}

/** The text of a question in quotation marks; cut where it stands among others. */
export function named({ text }: Pick<QuestionInput, "text">, letters?: number): string {
  return quoted(letters === undefined ? text : short(text, letters));
}

/** What the answer rests on: of the outside view and the reasons that were weighed, or of the forecasters' estimates. */
export function restsOn(told: ToldQuestion, classOf: ToldRegister["classOf"]): string[] {
  return distinct([...told.question.cites, ...citesOfEach(told, classOf).flat()]);
}

/** The same thing by thing: the base rate and each reason, or each estimate. What asks the question answers nothing. */
export function citesOfEach(
  { question, held, answer, view }: ToldQuestion,
  classOf: ToldRegister["classOf"],
): (readonly string[])[] {
  const { outside, reasons, estimates } = question;
  const ofClass = view?.view === "spells" ? classOf(view.class).cites : [];
  if (answer.by !== "outside view") return [ofClass, ...held.standing.map(({ at }) => estimates[at]!.cites)];
  const weighed = reasons.filter((_, at) => answer.course!.parts.some((part) => part.at === at));
  return [[...outside!.cites, ...ofClass], ...weighed.map(({ cites }) => cites)];
}
