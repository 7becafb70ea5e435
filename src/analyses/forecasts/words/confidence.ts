import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom, type Reason } from "../../confidence.ts";
import { confirmedReason, sourcesReason } from "../../confirmed.ts";
import { sourcesBehind } from "../../independent-sources.ts";
import { capitalised, counted, inWords, listed } from "../../sentence-parts.ts";
import { spanInWords } from "./figures.ts";
import { citesOfEach, type ToldQuestion, type ToldRegister } from "./told.ts";

const DAYS_OF_A_YEAR = 365.25;

/** How far an answer can be relied on, with its grounds. */
export function confidenceIn(told: ToldQuestion, register: ToldRegister): Confidence {
  const { question, answer } = told;
  if (question.resolution !== null)
    return confidenceFrom([
      { grounds: { answers: true }, why: "It is settled by a source that others can look up." },
    ]);
  const ahead = Math.max(0, question.closes - register.input.today);
  return confidenceFrom([
    {
      grounds: { answers: answer.told || question.kind !== "yes-no" },
      why:
        answer.told || question.kind !== "yes-no"
          ? ""
          : "The range is so wide that either answer may be the likelier.",
    },
    ...(answer.by === "outside view" ? reasonsOfCourse(told, register) : reasonsOfPool(told, register)),
    {
      grounds: { answers: true, ahead: ahead / DAYS_OF_A_YEAR },
      why: ahead === 0 ? "" : `The question closes in ${ahead < 730 ? "" : "about "}${spanInWords(ahead)}.`,
    },
  ]);
}

function sourcesReasons(told: ToldQuestion, { input, classOf }: ToldRegister): Reason[] {
  const { view } = told;
  const behind = sourcesBehind(citesOfEach(told, classOf), input.origins);
  // Spells that somebody gathered are counted, and confirm nothing that a source says.
  const data = view?.view === "spells" && classOf(view.class).source !== null ? "a table of spells" : "";
  const sources = behind.all === 0 ? "" : counted(behind.all, "source", "independent sources");
  return [
    confirmedReason(behind, "ground"),
    sourcesReason(behind, {
      stipulated: "What the answer is told from is",
      otherwise:
        sources === "" && data === ""
          ? "The answer rests on judgement alone."
          : sources === ""
            ? `The answer rests on ${data}, and on no source beside it.`
            : `The answer rests on ${listed([sources, data].filter((one) => one !== ""))}.`,
    }),
  ];
}

/** Of the outside view and the reasons: what could be weighed, whose numbers they are, and what would turn the word. */
function reasonsOfCourse(told: ToldQuestion, register: ToldRegister): Reason[] {
  const { question, answer, turns } = told;
  const { parts } = answer.course!;
  const all = question.reasons.length;
  // A rate is counted by somebody; by how much a reason counts is the analyst's reading, unless an analysis found its condition.
  const judged = parts.filter(({ at }) => {
    const reason = question.reasons[at]!;
    return reason.way !== "given" || reason.condition.from === "judged";
  }).length;
  const stated = 1 + parts.length - judged;
  return [
    ...sourcesReasons(told, register),
    {
      grounds: { answers: true, given: (1 + parts.length) / (1 + all) },
      why:
        answer.unweighed.length === 0
          ? ""
          : `${capitalised(inWords(answer.unweighed.length))} of its ${inWords(all)} ${all === 1 ? "reason" : "reasons"} could not be weighed.`,
    },
    {
      grounds: { answers: true, stated: stated / (1 + parts.length) },
      why:
        judged === 0
          ? ""
          : `By how much ${judged === 1 ? "one reason counts" : `${inWords(judged)} reasons count`} is judged.`,
    },
    { grounds: { answers: true, turnedBy: turns.length > 0 ? "input" : "none" }, why: turnedInWords(told) },
  ];
}

/** What would bring the best guess into another word; an answer that is open has none. */
function turnedInWords({ question, answer, turns }: ToldQuestion): string {
  if (turns.length === 0) return "";
  const classes = turns.filter(({ change }) => "by" in change).length;
  const dropped = turns.length - classes;
  const forecasters = turns.some(({ change }) => "without" in change && change.without === "forecaster");
  const noun = forecasters ? "forecaster" : "reason";
  const any = (count: number, what: string) =>
    count === 1
      ? `one ${what}`
      : `${count === 2 ? "either of two" : `any one of ${inWords(count)}`} ${what}s`;
  const parts = [
    ...(classes > 0
      ? [classes === 1 ? "by another class" : `by any of ${inWords(classes)} other classes`]
      : []),
    ...(dropped > 0 ? [`without ${any(dropped, noun)}`] : []),
  ];
  const what = question.kind === "yes-no" && !answer.told ? "the best guess" : "the answer";
  return `${capitalised(parts.join(", or "))} ${what} would stand under another word.`;
}

function reasonsOfPool(told: ToldQuestion, register: ToldRegister): Reason[] {
  const { turns, held } = told;
  return [
    ...sourcesReasons(told, register),
    // Of what was looked for, the base rate is missing.
    ...(told.question.kind === "yes-no"
      ? [
          {
            grounds: { answers: true, given: 0 },
            why: `No base rate stands beside ${held.hindsight ? "it" : "the forecasters"}.`,
          },
        ]
      : []),
    // The answer says so itself, so that this is not what the first page gives as the reason.
    ...(held.hindsight
      ? [{ grounds: { answers: true, given: 0 }, why: "It was estimated with hindsight." }]
      : []),
    { grounds: { answers: true, turnedBy: turns.length > 0 ? "input" : "none" }, why: turnedInWords(told) },
  ];
}
