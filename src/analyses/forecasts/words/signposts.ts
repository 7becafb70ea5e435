import { dayInWords, isoDay } from "#case/day.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { testOf } from "../../on-record.ts";
import { bestAndRange, likely } from "./figures.ts";
import { byHindsight } from "./hindsight.ts";
import { isAsked } from "./judgements.ts";
import { answerHeld } from "./overview.ts";
import { hasChance, type ToldQuestion, type ToldRegister } from "./told.ts";

/** Of questions that the case does not ask so many are to be watched: the next to be settled. All stand in the table of questions. */
const MOST_UNASKED = 3;

/** The questions that are still open, by their days, with what is held of them now: those asked about, and the next of the others. */
export function signpostsOf(register: ToldRegister): Signpost[] {
  const { questions, input } = register;
  const open = questions
    .filter(({ question, answer }) => answer.status === "open" && question.closes > input.today)
    // What is asked only later was not thought of yet on an earlier day, and on none is anything held of it.
    .filter(({ question: { opens } }) => opens === null || opens <= input.today)
    // A question of the analyst's own with no chance has nothing that its answer would mean.
    .filter((told) => told.question.statement !== null || hasChance(told))
    .toSorted((a, b) => a.question.closes - b.question.closes);
  const next = open.filter((told) => !isAsked(told, register)).slice(0, MOST_UNASKED);
  return open
    .filter((told) => next.includes(told) || isAsked(told, register))
    .map((told) => {
      const { id, text, statement, closes, cites } = told.question;
      const ids = [id, ...(statement ? [statement.id] : [])];
      return {
        kind: "forecast",
        watch: text,
        by: { day: isoDay(closes), text: dayInWords(closes) },
        means: meansOf(told),
        bearsOn: input.asked.filter(({ about }) => ids.includes(about)) as Signpost["bearsOn"],
        cites: [...(statement?.cites ?? cites)],
      };
    });
}

function meansOf(question: ToldQuestion): Text {
  const {
    question: { statement },
    answer: { chance, told },
  } = question;
  const how = byHindsight(question);
  const whose = statement === null ? [] : [...testOf(statement), ...(hasChance(question) ? ["; "] : [])];
  if (chance === null)
    return hasChance(question) ? [...whose, "answer held today: ", ...answerHeld(question)] : whose;
  return told
    ? [...whose, "chance of a yes today: ", likely(chance), how]
    : [...whose, "the answer is open today: for a yes ", ...bestAndRange(chance), how];
}
