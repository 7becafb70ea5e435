import { dayInWords } from "#case/day.ts";
import type { List } from "#outcome/block.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { asMade } from "../../on-record.ts";
import { capitalised, quoted, sentences } from "../../sentence-parts.ts";
import { stopped } from "../../stopped.ts";
import type { Unweighed } from "../parts/steps.ts";
import { likely } from "./figures.ts";
import { byHindsight } from "./hindsight.ts";
import { gistOf, reasonsSentence } from "./judgements.ts";
import { otherClasses, outsideSentence } from "./outside.ts";
import { hasChance, type ToldQuestion, type ToldRegister } from "./told.ts";

/** All of a question that is said in sentences: the statement as worded, its test, the outside view, and which answer it is. */
export function questionList(told: ToldQuestion, register: ToldRegister): List {
  const { question, answer } = told;
  const { statement, text, reasons } = question;
  return {
    kind: "list",
    title: text,
    items: [
      ...(question.resolution !== null || hasChance(told) ? [answerItem(told)] : []),
      ...(statement === null ? [] : [statementItem(statement)]),
      settlingSentences(question),
      ...(question.kind === "yes-no" ? [outsideItem(told, register)] : []),
      ...(answer.course === null || reasons.length === 0 ? [] : [reasonsSentence(told)]),
      ...answer.unweighed.map(
        ({ at, why }): Text => `Not weighed: ${quoted(reasons[at]!.text)}, for ${WHY[why]}.`,
      ),
      ...whichItem(told),
      ...apartItem(told),
    ],
  };
}

const WHY: Readonly<Record<Unweighed, string>> = {
  "no chance of the condition": "its condition has no chance here",
  "not stated": "what would follow from its condition is not stated",
};

/** The answer without the question, which stands above. */
function answerItem(told: ToldQuestion): Text {
  const { answer, question } = told;
  return question.kind === "yes-no" && question.resolution === null && answer.told
    ? ["Yes: ", likely(answer.chance!), `${byHindsight(told)}.`]
    : gistOf(told);
}

/** The statement that the question tests, as it was made. */
function statementItem(statement: NonNullable<ToldQuestion["question"]["statement"]>): Text {
  const { text, probability, cites } = statement;
  if (statement.unforeseen)
    return [`Nobody foresees ${quoted(text)}: the question is the analyst's.`, ...citeMark(cites)];
  const taken: Inline[] = probability === null ? [] : ["; the case takes that for ", { share: probability }];
  return [`As worded: ${asMade(statement)}`, ...taken, ".", ...citeMark(cites)];
}

/** How one tells the answer, and from when to when. */
function settlingSentences({
  criteria,
  condition,
  opens,
  closes,
  settles,
  settledBy,
}: ToldQuestion["question"]): Text {
  const asked = opens === null ? "" : `Asked from ${dayInWords(opens)} on; `;
  const known = settles === null ? "" : `, to be known by ${dayInWords(settles)}`;
  return sentences(
    `How one tells: ${stopped(criteria)}`,
    `${asked === "" ? "C" : `${asked}c`}loses ${dayInWords(closes)}${known}; settled by: ${settledBy.replace(/\.$/, "")}.`,
    condition === null
      ? ""
      : `It counts only if this holds, and is annulled otherwise: ${stopped(condition)}`,
  );
}

function outsideItem(told: ToldQuestion, { classOf }: ToldRegister): Text {
  const { view, question } = told;
  const source = view?.view === "spells" ? classOf(view.class).source : null;
  const cites = question.outside?.cites ?? [];
  return sentences(
    [...outsideSentence(told, classOf), ...citeMark(cites)],
    source === null ? "" : `Source: ${stopped(source)}`,
    otherClasses(told, classOf),
  );
}

/** Which of two answers it is, and why. */
function whichItem({ question, answer, held }: ToldQuestion): Text[] {
  if (question.kind !== "yes-no" || question.resolution !== null) return [];
  const { pool } = held;
  if (answer.by === "outside view" && pool?.pooled)
    return [
      [
        `Two answers stand side by side and are never mixed: the outside view${answer.course!.parts.length > 0 ? " with the case's reasons" : ""}, which is taken since it says where its number is from; and ${whatIsHeld(held)}, `,
        likely({ ...pool.span }),
        ".",
      ],
    ];
  if (answer.by === "forecasters")
    return [`${capitalised(whatIsHeld(held))} is taken, for want of an outside view that gives a chance.`];
  return [];
}

function whatIsHeld({ forecasters, hindsight }: ToldQuestion["held"]): string {
  if (hindsight) return `what was put down with hindsight`;
  return forecasters === 1 ? "what the forecaster holds" : "what the forecasters hold";
}

function apartItem({ answer, held }: ToldQuestion): Text[] {
  // Whoever knew how it went on is apart from the outside view for that alone.
  if (answer.apart === null || held.hindsight) return [];
  const points = Math.abs(Math.round(answer.apart * 100));
  const side = answer.apart > 0 ? "above" : "below";
  const weighed = answer.course!.parts.length > 0;
  const who = held.forecasters === 1 ? "The forecaster is" : "The forecasters are";
  return [
    `${who} ${points} points ${side} the outside view${weighed ? " with its reasons" : ""}: something may be known that the case does not say, ${weighed ? "a reason may count too much or too little, " : ""}the like cases may be unlike this one, or ${held.forecasters === 1 ? "the forecaster is" : "the forecasters are"} wrong.`,
  ];
}
