import { dayInWords, isoDay } from "#case/day.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Cell, Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { capitalised, counted, inWords, listed } from "../../sentence-parts.ts";
import { table } from "../../table.ts";
import { bestAndRange, likely, quantilesInWords, range, settledInWords } from "./figures.ts";
import { countsNot } from "./gaps.ts";
import { isHindsight } from "./hindsight.ts";
import { isAsked } from "./judgements.ts";
import { hasSubstance, type ToldQuestion, type ToldRegister } from "./told.ts";

/** The most questions that stand at a glance; where there are more, those that the case asks about. */
const MOST_AT_A_GLANCE = 6;

/** The questions of which something can be said, each with its answer and its base rate, as one sees it at a glance. */
export function glanceTable(register: ToldRegister): Table | null {
  const all = register.questions.filter(hasSubstance);
  const told = all.length > MOST_AT_A_GLANCE ? all.filter((one) => isAsked(one, register)) : all;
  if (told.length === 0) return null;
  const others = all.length - told.length;
  return table(
    "Dated questions",
    ["Question", "Answer", "Outside view"],
    told.map((one) => ({
      cells: [one.question.text, answerCell(one), outsideCell(one)],
      sort: [null, one.answer.chance?.best ?? null, null],
    })),
    others === 0 ? "" : `${capitalised(inWords(others))} more in the section on dated questions.`,
  );
}

/** The same with what forecasters hold, and how many questions have nothing. */
export function overviewTable({ questions, input }: ToldRegister): Table {
  const told = questions.filter(hasSubstance);
  const others = questions.length - told.length;
  return table(
    "Answers side by side",
    ["Question", ["Closes", "date"], "Answer", "Outside view", "Forecasters"],
    told.map((one) => ({
      cells: [
        one.question.text,
        dayInWords(one.question.closes),
        answerCell(one),
        outsideCell(one),
        forecastersCell(one),
      ],
      sort: [null, isoDay(one.question.closes), one.answer.chance?.best ?? null, null, null],
    })),
    others === 0
      ? ""
      : `${capitalised(inWords(others))} further ${others === 1 ? "question" : "questions"} ${others === 1 ? "has" : "have"} neither a base rate nor an estimate${countsNot(input.lacking)}.`,
  );
}

function answerCell(told: ToldQuestion): Cell {
  const { question, answer, held } = told;
  const how = isHindsight(told) ? ", with hindsight" : "";
  if (question.resolution !== null) return settledInWords(question);
  if (answer.chance !== null)
    return answer.told
      ? ["yes: ", likely(answer.chance), how]
      : ["open: ", ...bestAndRange(answer.chance), how];
  return held.outcomes === null && held.quantiles === null ? "no chance given" : answerHeld(told);
}

/** What forecasters hold of a question that is not one of yes or no: the likeliest outcome, or values by their shares. */
export function answerHeld(told: ToldQuestion): Inline[] {
  const { question, held } = told;
  const how = isHindsight(told) ? ", with hindsight" : "";
  if (held.outcomes !== null) {
    const most = greatestOf(held.outcomes.map(({ best }) => best));
    const first = held.outcomes.flatMap((chance, at) => (chance.best === most ? [{ chance, at }] : []));
    const names = listed(first.map(({ at }) => question.outcomes[at]!.text));
    return [`${names}: ${first.length > 1 ? "each " : ""}`, likely(first[0]!.chance), how];
  }
  return [...quantilesInWords(question, held.quantiles!), how];
}

function outsideCell({ question, view }: ToldQuestion): Cell {
  if (question.kind !== "yes-no") return null;
  if (view === null) return "no base rate";
  return view.view === "none" ? "gives no chance" : bestAndRange(view.chance);
}

function forecastersCell({ held: { pool, forecasters, hindsight } }: ToldQuestion): Cell {
  if (forecasters === 0) return "none";
  if (pool === null) return counted(forecasters, "forecaster");
  if (pool.pooled === null) return "they exclude each other";
  if (forecasters === 1)
    return [...bestAndRange(pool.pooled), hindsight ? " with hindsight" : " by one forecaster"];
  return [
    { share: pool.pooled.best },
    ` by ${counted(forecasters, "forecaster")} ${hindsight ? "with hindsight" : "together"}`,
    ...(pool.span.low === pool.span.high ? [] : ["; all that any of them allows: ", range(pool.span)]),
  ];
}
