import { inSentence } from "#case/article.ts";
import { isMissing } from "#case/basis.ts";
import { dayInWords } from "#case/day.ts";
import type { QuestionKind } from "#case/question.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Judgement, OnRecord } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { doubtInWords, hasFigure, onRecordText } from "../../on-record.ts";
import { capitalised, counted, inWords, listed, listedUpTo, sentences } from "../../sentence-parts.ts";
import { stopped } from "../../stopped.ts";
import { confidenceIn } from "./confidence.ts";
import { bestAndRange, likely, quantilesInWords, range, settledInWords } from "./figures.ts";
import { byHindsight, isHindsight } from "./hindsight.ts";
import { outsideSentence } from "./outside.ts";
import { hasChance, named, restsOn, type ToldQuestion, type ToldRegister } from "./told.ts";

/** So many of the others of a family are named. */
const FEW = 3;

/**
 * The answers, of what is settled or has a chance, about each id by which the case asks for it. Where the case asks for some of
 * its dated questions, those are judged, and the others stand in the table of all of them; on an earlier day too, on which it does
 * not have those yet.
 */
export function judgementsOf(register: ToldRegister): Judgement[] {
  return judgedIn(register).flatMap((told) => {
    const { question } = told;
    if (question.resolution === null && !hasChance(told)) return [];
    const judgement = judgementOf(told, register);
    return idsAsked(told, register).map((about) => ({
      answers: { kind: "occurrence" as const, about },
      ...judgement,
    }));
  });
}

/** The dated questions that are judged: those for which the case asks, or all where it asks for none. */
export function judgedIn(register: ToldRegister): readonly ToldQuestion[] {
  const asked = register.questions.filter((told) => isAsked(told, register));
  return register.input.asksOfOthers || asked.length > 0 ? asked : register.questions;
}

/** Whether the case asks for a question, by its own id or, of the one that rewrites a forecast first, by that of the forecast. */
export function isAsked({ question }: ToldQuestion, { input }: ToldRegister): boolean {
  return idsOf(question).some((id) => input.asked.some(({ about }) => about === id));
}

/** By which ids the case asks whether it will come about; its own where it does not. */
function idsAsked({ question }: ToldQuestion, { input }: ToldRegister): string[] {
  const ids = idsOf(question).filter((id) =>
    input.asked.some(({ kind, about }) => kind === "occurrence" && about === id),
  );
  return ids.length > 0 ? ids : [question.id];
}

function idsOf({ id, statement }: ToldQuestion["question"]): string[] {
  return statement === null || statement.id === id ? [id] : [id, statement.id];
}

function judgementOf(told: ToldQuestion, register: ToldRegister): Omit<Judgement, "answers"> {
  const { answer, question } = told;
  const answered = gistOf(told);
  const rest = question.resolution === null ? reasonsFor(told, register) : [];
  const passed = closedSentence(told);
  const odd = question.resolution === null ? oddSentences(question.id, register) : [];
  return {
    text: sentences(...passed, answered, ...odd, ...rest),
    gist: sentences(...passed, besideIt(answered, told), ...odd),
    ...(question.resolution === null && answer.chance !== null && answer.told
      ? { likelihood: outwardLikelihood(told) }
      : {}),
    confidence: confidenceIn(told, register),
    n: countOf(told),
    cites: restsOn(told, register.classOf),
  };
}

/** That the last day that counts has passed without an answer: what was held before is then no forecast any more. */
function closedSentence({ question, answer }: ToldQuestion): Inline[][] {
  return answer.status === "closed"
    ? [
        [
          `The last day that counts, ${dayInWords(question.closes)}, has passed, and the case does not settle the question: what follows was held without knowing how it came out.`,
        ],
      ]
    : [];
}

/** That a best guess cannot be right beside those of the questions with which the case puts it in a family. */
function oddSentences(id: string, { families, textOf }: ToldRegister): Inline[][] {
  return families.flatMap(({ sets }) => {
    const own = sets.find(({ holder }) => holder === null);
    if (own?.mended == null || !own.questions.includes(id)) return [];
    const others = own.questions
      .filter((other) => other !== id)
      .map((other) => named({ text: textOf(other) }));
    return [
      [
        others.length === 1
          ? `Its best guess and that of ${others[0]} cannot both be right.`
          : `Its best guess and those of ${listedUpTo(FEW, others)} cannot all be right.`,
      ],
    ];
  });
}

function outwardLikelihood({ answer }: ToldQuestion) {
  const piece = likely(answer.chance!);
  return (piece as Extract<Inline, { likelihood: unknown }>).likelihood;
}

/** The answer in one sentence. */
export function gistOf(told: ToldQuestion): Inline[] {
  const { question, answer, held } = told;
  const end = `${byHindsight(told)}.`;
  const { kind, resolution, outcomes } = question;
  if (resolution !== null) {
    const { as, on, source } = resolution;
    const by = `(${dayInWords(on)}; ${source.replace(/\.$/, "")})`;
    return as === "resolved"
      ? [`${named(question)} is settled: ${settledInWords(question)} ${by}.`]
      : [`${named(question)} is ${VOID[as]} ${by}.`];
  }
  if (kind === "yes-no") {
    const { chance } = answer;
    return answer.told
      ? [`${named(question)} Yes: `, likely(chance!), end]
      : [
          `${named(question)} Open: the best guess for a yes is ${isBaseRate(told) ? "the base rate, " : ""}`,
          { share: chance!.best },
          ", the range ",
          range(chance!),
          end,
        ];
  }
  if (held.outcomes !== null) {
    const most = greatestOf(held.outcomes.map(({ best }) => best));
    const first = held.outcomes.flatMap(({ best }, at) => (best === most ? [at] : []));
    const likeliest = held.outcomes[first[0]!]!;
    const names = first.map((at) => named(outcomes[at]!));
    return names.length > 1
      ? [
          `${listed(names)} are level as the likeliest answers to ${named(question)}: each `,
          likely(likeliest),
          end,
        ]
      : [
          `Likeliest of the ${inWords(outcomes.length)} outcomes of ${named(question)} is ${names[0]}: `,
          likely(likeliest),
          end,
        ];
  }
  return [
    question.kind === "date"
      ? `When the answer to ${named(question)} may come: `
      : `How high the answer to ${named(question)} may be: `,
    ...quantilesInWords(question, held.quantiles!),
    end,
  ];
}

/** Whether the answer is the outside view as it is: no reason moves it. */
function isBaseRate({ answer, view }: ToldQuestion): boolean {
  return answer.by === "outside view" && view?.view !== "none" && answer.course?.parts.length === 0;
}

/**
 * An answer that is open, or at odds with what forecasters hold, with what is known all the same, for the first page, on which
 * nothing else stands of it: the base rate, and who holds what.
 */
function besideIt(answered: readonly Inline[], told: ToldQuestion): readonly Inline[] {
  const { question, answer, view, held } = told;
  if (question.resolution !== null || question.kind !== "yes-no") return answered;
  // An answer with which nobody is at odds needs nothing beside it.
  if (answer.told && answer.apart === null) return answered;
  const own = question.statement;
  const { pool, forecasters } = held;
  const pooled = answer.by === "outside view" && forecasters > 0 ? (pool?.pooled ?? null) : null;
  const base = view !== null && view.view !== "none" ? view.chance : null;
  const beside: Inline[][] = [
    ...(base !== null && !answer.told && !isBaseRate(told)
      ? [["the base rate is ", ...bestAndRange(base)]]
      : []),
    ...(own?.probability == null || isMissing(own.by)
      ? []
      : [
          hasFigure(own.words)
            ? [`${inSentence(own.by)} put it at `, { share: own.probability }, doubtInWords(own.doubtful)]
            : [
                `the case takes the words of ${inSentence(own.by)} for `,
                { share: own.probability },
                doubtInWords(own.doubtful),
              ],
        ]),
    ...(pooled === null || (forecasters === 1 && own?.probability != null)
      ? []
      : [
          held.hindsight && forecasters === 1
            ? [`${byWhom(told)}, with hindsight, put it at `, { share: { ...pool!.span } }]
            : [`${holders(told)} `, { share: pooled.best }],
        ]),
  ];
  if (beside.length === 0) return answered;
  const end = answered.at(-1) as string;
  return [
    ...answered.slice(0, -1),
    `${end.replace(/\.$/, "")}; `,
    ...beside.flatMap((one, at) => [...(at === 0 ? [] : [at < beside.length - 1 ? ", " : ", and "]), ...one]),
    ".",
  ];
}

/** Who estimated it, where one did. */
function byWhom({ question, held }: ToldQuestion): string {
  return inSentence(question.estimates[held.standing.find(({ as }) => as === "forecaster")!.at]!.by);
}

/** Who holds what the forecasters together hold: whoever was named just before is told to be one of them. */
function holders({ question, held }: ToldQuestion): string {
  const own = question.statement?.probability == null ? null : question.statement.by;
  const all = distinct(held.standing.map(({ at }) => question.estimates[at]!.by));
  const others = all.filter((by) => by !== own);
  const count = held.forecasters;
  if (held.hindsight) return `${counted(count, "estimate")} with hindsight come together to`;
  if (count === 1) return "one forecaster holds";
  if (own === null || others.length === all.length) return `${counted(count, "forecaster")} together hold`;
  return others.length === 1
    ? `together with ${inSentence(others[0]!)} that makes`
    : `${counted(count, "forecaster")}, ${inSentence(own)} among them, together hold`;
}

const VOID = {
  annulled: "annulled, for its condition did not come about",
  ambiguous: "ambiguous: its criteria do not settle it",
  withdrawn: "withdrawn, and asked no longer",
  resolved: "settled",
} as const;

/** What the answer is from, in sentences. */
function reasonsFor(told: ToldQuestion, { classOf }: ToldRegister): Inline[][] {
  const { question, answer, held } = told;
  if (answer.by === "outside view") return [outsideSentence(told, classOf), reasonsSentence(told)];
  const without =
    question.kind === "yes-no"
      ? outsideSentence(told, classOf)
      : ["No base rate can stand beside it: a case gives them for questions of yes or no."];
  return isHindsight(told) ? [without] : [forecastersSentence(held.forecasters, answer, held), without];
}

/** Where the case's reasons take the outside view. */
export function reasonsSentence({ question, answer }: ToldQuestion): Inline[] {
  const { course, unweighed } = answer;
  const count = course!.parts.length;
  if (question.reasons.length === 0) return [];
  const lost = unweighed.length === 0 ? "" : `; ${inWords(unweighed.length)} could not be weighed`;
  if (count === 0)
    return [`None of the case's ${counted(question.reasons.length, "reason")} could be weighed.`];
  return [
    `${capitalised(inWords(count))} ${count === 1 ? "reason" : "reasons"} of the case ${count === 1 ? "takes" : "take"} it to `,
    { share: course!.answer.best },
    `${lost}.`,
  ];
}

function forecastersSentence(
  count: number,
  { chance }: ToldQuestion["answer"],
  { pool }: ToldQuestion["held"],
): Inline[] {
  const who = count === 1 ? "One forecaster holds" : `${capitalised(inWords(count))} forecasters hold`;
  if (pool === null || chance === null) return [`${who} it so.`];
  if (count === 1) return [`${who} it so, at best guess `, { share: chance.best }, "."];
  return [
    `${who} from `,
    { share: pool.spread.low },
    " to ",
    { share: pool.spread.high },
    ", together ",
    { share: chance.best },
    ".",
  ];
}

function countOf({ question, view, answer, held }: ToldQuestion): Judgement["n"] {
  if (question.resolution !== null) return { count: 1, of: "source that settles it" };
  if (answer.by === "outside view" && view?.view === "counts")
    return { count: view.of, of: view.of === 1 ? "like case" : "like cases" };
  if (answer.by === "outside view" && view?.view === "spells")
    return { count: view.n, of: view.n === 1 ? "spell of the class" : "spells of the class" };
  const who = isHindsight({ question, answer, held }) ? "estimate with hindsight" : "forecaster";
  return { count: held.forecasters, of: held.forecasters === 1 ? who : who.replace(/^\w+/, "$&s") };
}

/** What is on record for what the case asks of a dated question and these answers do not answer. */
export function onRecordOf({ questions, input }: ToldRegister): OnRecord[] {
  // What two questions ask is on record once.
  const asked = input.asked.filter(
    ({ kind, about }, at, all) => all.findIndex((one) => one.kind === kind && one.about === about) === at,
  );
  return asked.flatMap(({ kind, about }) =>
    questions
      .filter(({ question }) => idsOf(question).includes(about))
      .filter((told) => kind !== "occurrence" || !(told.question.resolution !== null || hasChance(told)))
      .slice(0, 1)
      .map((told) => ({
        answers: { kind: kind as QuestionKind, about },
        text: recordText(told),
        cites: [...(told.question.statement?.cites ?? told.question.cites)],
      })),
  );
}

function recordText(told: ToldQuestion): Inline[] {
  const { question } = told;
  const { statement, closes, criteria } = question;
  const test = ` To be settled by ${dayInWords(closes)}: ${stopped(criteria)}`;
  const own: Inline[] =
    statement === null
      ? [`On record: ${named(question)}, asked by the analyst.${test}`]
      : onRecordText(statement, test);
  return sentences(
    own,
    question.resolution !== null || hasChance(told)
      ? gistOf(told)
      : // That no probability is given has been said.
        statement?.probability === null
        ? []
        : ["Neither a base rate nor an estimate stands beside it."],
  );
}
