import { dayInWords, isoDay } from "#case/day.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { testOf } from "../../on-record.ts";
import { likely, range } from "./figures.ts";
import type { ToldQuestion, ToldRegister } from "./told.ts";

/** The questions that are still open, by their days, with what is held of them now. */
export function signpostsOf({ questions, input }: ToldRegister): Signpost[] {
  return questions
    .filter(({ question, answer }) => answer.status === "open" && question.closes > input.today)
    .toSorted((a, b) => a.question.closes - b.question.closes)
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

function meansOf({ question: { statement }, answer: { chance, told } }: ToldQuestion): Text {
  const whose = statement === null ? "a test of the analyst's own" : testOf(statement);
  if (chance === null) return whose;
  return told
    ? [`${whose}; a yes now: `, likely(chance)]
    : [`${whose}; how likely a yes is now cannot be told: `, range(chance)];
}
