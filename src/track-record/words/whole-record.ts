import { capitalised as capital, counted, inWords, listed } from "#analyses/sentence-parts.ts";
import { table } from "#analyses/table.ts";
import { dayInWords, dayOfIso } from "#case/day.ts";
import { FEWEST_QUESTIONS } from "#forecasting/index.ts";
import type { Block } from "#outcome/block.ts";
import type { Page, PageSection } from "#outcome/page.ts";
import type { Text } from "#outcome/text.ts";
import { THE_BASE_RATE } from "../scoring/line.ts";
import type { ScoreCard } from "../scoring/score-card.ts";
import type { QuestionScore } from "../scoring/score-question.ts";
import { chance, dayOfText, outcomeInWords, score, signed, skillInWords } from "./figures.ts";
import { answerScore, questionSection } from "./one-question.ts";

/** What came of sealed forecasts, in words, tables and pictures. */
export function recordPage(card: ScoreCard): Page {
  const { cases, on } = card;
  const [only] = cases;
  const title =
    cases.length === 1 ? `What came of the forecasts: ${only!.case.title}` : "What came of the forecasts";
  const sealed =
    cases.length === 1
      ? `As of ${dayOfText(only!.asOf)}; sealed on ${dayOfText(only!.sealedOn)} as sha256:${only!.sha256}; looked at on ${dayInWords(on)}.`
      : `${counted(cases.length, "sealed register")}; looked at on ${dayInWords(on)}.`;
  return {
    title,
    about: sealed,
    headline: headline(card),
    remarks: remarks(card),
    sections: [
      overview(card),
      earnings(card),
      calibrated(card),
      ...cases.flatMap(({ questions }) => questions.map(questionSection)),
    ].filter(({ text, blocks }) => text.length > 0 || blocks.length > 0),
  };
}

function headline({ counts, brier, brierRange, against }: ScoreCard): Text {
  const { questions, resolved, scored } = counts;
  if (resolved === 0) return `None of ${counted(questions, "question")} has come out yet.`;
  const came =
    resolved === questions
      ? questions === 1
        ? "The one question has come out."
        : `All ${inWords(questions)} questions have come out.`
      : `${capital(inWords(resolved))} of ${counted(questions, "question")} ${resolved === 1 ? "has" : "have"} come out.`;
  if (brier === null) return `${came} The case gave none of them a chance of its own.`;
  const [least, most] = brierRange!;
  const range =
    score(least) === score(most)
      ? ""
      : `, between ${score(least)} and ${score(most)} over the ranges it gave`;
  const beside = against
    .filter(({ against: whom }) => whom === "an even chance" || whom === THE_BASE_RATE)
    .map(({ against: whom, other, questions: n }) =>
      whom === "an even chance"
        ? `an even chance has ${score(other)}`
        : `the base rates alone have ${score(other)}${n === scored ? "" : ` on the ${inWords(n)} for which there is one`}`,
    );
  const whose =
    scored === 1
      ? `The answer ${resolved === 1 ? "to it" : "to one of them"} has a Brier score of`
      : `The answers to ${scored === resolved ? "them" : `${inWords(scored)} of them`} have a mean Brier score of`;
  return `${came} ${whose} ${score(brier)}${range} (0 is perfect, 1 as wrong as can be)${beside.length > 0 ? `; ${listed(beside)}` : ""}.`;
}

function remarks({ cases, counts }: ScoreCard): Text[] {
  const hindsight = cases.filter((each) => each.hindsight);
  const found: Text[] = [];
  if (hindsight.length > 0)
    found.push(
      `${cases.length === 1 ? "This case was" : `${capital(inWords(hindsight.length))} of the cases ${hindsight.length === 1 ? "was" : "were"}`} coded by somebody who knew how it went on. The scores show how the method works on it; they are no record of foresight.`,
    );
  const late = cases.filter(({ sealedOn, questions }) =>
    questions.some(({ outcome }) => outcome.is === "resolved" && dayOfIso(sealedOn) > outcome.on),
  );
  if (late.length > 0)
    found.push(
      `${cases.length === 1 ? "The register was" : `${capital(inWords(late.length))} of the registers ${late.length === 1 ? "was" : "were"}`} sealed after questions in it had come out: the hash shows that nothing was changed since, and no more.`,
    );
  if (counts.void > 0)
    found.push(
      `${capital(counted(counts.void, "question"))} of ${inWords(counts.questions)} ${counts.void === 1 ? "was" : "were"} annulled, ambiguous or withdrawn, and ${counts.void === 1 ? "has" : "have"} no score.`,
    );
  if (counts.due > 0)
    found.push(
      `${capital(counted(counts.due, "question"))} ${counts.due === 1 ? "is" : "are"} past ${counts.due === 1 ? "its" : "their"} day, and nobody has looked up how ${counts.due === 1 ? "it" : "they"} came out.`,
    );
  if (cases.length === 1 && counts.scored > 1)
    found.push(
      `The questions are on one episode and rise and fall together: ${counts.scored} of them prove far less than as many on different matters would.`,
    );
  return found;
}

function overview({ cases, against }: ScoreCard): PageSection {
  const many = cases.length > 1;
  const rows = cases.flatMap(({ case: of, questions }) =>
    questions.map((each) => rowOf(each, many ? of.title : undefined)),
  );
  const blocks: Block[] = [
    table(
      "The questions",
      [
        ...(many ? ["Case"] : []),
        "Question",
        ["Closed", "date"],
        "The case gave",
        "Base rate",
        "Came out",
        ["Score of the case", "number"],
        ["Score of the base rate", "number"],
      ],
      rows,
      "Brier score from 0, perfect, to 1, mean over the days on which the answer stood.",
    ),
  ];
  if (against.length > 0)
    blocks.push(
      table(
        "The answers beside others",
        ["Beside", ["Questions", "number"], ["The case", "number"], ["The other", "number"], "Skill"],
        against.map(({ against: whom, questions, answer, other, skill }) => [
          whom,
          questions,
          Math.round(answer * 1000) / 1000,
          Math.round(other * 1000) / 1000,
          skillInWords(skill),
        ]),
        "Mean Brier scores over the questions and days that both cover. Skill: the share of the other's score that the case saved; below 0 the other was better.",
      ),
    );
  return { id: "questions", heading: "Question by question", text: [], blocks };
}

function rowOf(each: QuestionScore, title: string | undefined) {
  const { question, outcome } = each;
  const closes = dayOfIso(question.closes);
  const cells = [
    ...(title === undefined ? [] : [title]),
    question.text,
    dayInWords(closes),
    question.answered ? chance(question.answered) : "–",
    question.base ? chance(question.base) : "–",
    outcomeInWords(question, outcome),
    rounded(answerScore(each, "answer")),
    rounded(answerScore(each, "base")),
  ];
  return {
    cells,
    sort: cells.map((cell) => (cell === dayInWords(closes) ? closes : (cell as string | number | null))),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

function earnings({ cases, sources }: ScoreCard): PageSection {
  const reasons = cases
    .flatMap(({ questions }) =>
      questions.flatMap(({ reasons: all, question }) => all.map((reason) => ({ ...reason, question }))),
    )
    .filter(({ earned }) => Math.abs(earned) >= 0.0005)
    .toSorted((a, b) => b.earned - a.earned);
  if (reasons.length === 0)
    return { id: "reasons", heading: "What earned and what cost", text: [], blocks: [] };
  const [best, worst] = [reasons[0]!, reasons.at(-1)!];
  const told: Text[] = [];
  if (best.earned > 0)
    told.push(
      `Most was earned by “${best.text}” on the question “${best.question.text}”: without it the Brier score there would have been worse by ${score(best.earned)}.`,
    );
  if (worst.earned < 0)
    told.push(
      `Most was lost by “${worst.text}” on the question “${worst.question.text}”: without it the Brier score there would have been better by ${score(-worst.earned)}.`,
    );
  return {
    id: "reasons",
    heading: "What earned and what cost",
    text: told,
    blocks: [
      table(
        "What rested on each source",
        ["Source", ["Reasons", "number"], "Brier score, in all"],
        sources.map(({ source, reasons: count, earned }) => [
          source,
          count,
          Math.abs(earned) < 0.0005 ? "no difference" : `${signed(earned)} ${earned > 0 ? "earned" : "lost"}`,
        ]),
        "Sums over the reasons that cite the source; what a reason with several sources earned or lost is shared out evenly among them.",
      ),
    ],
  };
}

function calibrated({ calibration, murphy }: ScoreCard): PageSection {
  const { bins, questions, early } = calibration;
  const aside =
    early > 0
      ? ` ${capital(counted(early, "question"))} that came out before the scheduled day ${early === 1 ? "is" : "are"} left aside until then: of “by such a day” a yes comes early, and a no only at the end.`
      : "";
  if (bins === null)
    return {
      id: "calibration",
      heading: "Calibration",
      text: [
        `Of calibration nothing is told: ${questions === 0 ? "no answered question is past its scheduled day" : `${counted(questions, "answered question")} ${questions === 1 ? "is past its" : "are past their"} scheduled day`}, and it takes ${FEWEST_QUESTIONS}.${aside}`,
      ],
      blocks: [],
    };
  const filled = bins.filter(({ questions: n }) => n > 0);
  const outside = filled.filter(
    ({ band, came }) => band && came !== null && (came < band.low || came > band.high),
  );
  // Of a question or two any share would do: such a band cannot surprise.
  const telling = filled.filter(({ band }) => band !== null && (band.low > 0 || band.high < 1));
  const mute = filled.length - telling.length;
  const few =
    mute === 0
      ? ""
      : mute === filled.length
        ? " None of the bands holds enough questions for any share to surprise."
        : ` ${capital(inWords(mute))} of the bands hold${mute === 1 ? "s" : ""} too few questions for any share to surprise.`;
  const text: Text[] = [
    outside.length === 0
      ? `Of ${questions} questions past their scheduled day no more and no fewer came true in any of ${inWords(filled.length)} bands of chances than chance alone allows.${few}${aside}`
      : `In ${inWords(outside.length)} of ${inWords(filled.length)} bands of chances more or fewer questions came true than chance alone allows (${inWords(questions)} questions past their scheduled day).${few}${aside}`,
  ];
  if (murphy)
    text.push(
      `The Brier score of ${score(murphy.brier)} is made, by these bands, of reliability ${score(murphy.reliability)} (how far what was said is from what came), less resolution ${score(murphy.resolution)} (what telling the questions apart has earned), uncertainty ${score(murphy.uncertainty)} (how hard the questions were), and ${score(murphy.within)} for what the bands put together. Bands of a question or two have their answer for what came, so that both reliability and resolution are greater than they would be in a long record.`,
    );
  return {
    id: "calibration",
    heading: "Calibration",
    text,
    blocks: [
      {
        kind: "scatter",
        title: "What was said, and what came",
        alt: `Share of questions that came true in each of ${filled.length} bands of chances, against the mean chance that was given.`,
        x: { label: "chance that was given", format: "share", min: 0, max: 1 },
        value: { label: "share that came true", format: "share", min: 0, max: 1 },
        points: filled.map(({ said, came, band, questions: n }) => ({
          label: counted(n, "question"),
          x: said!,
          value: came!,
          low: Math.min(band!.low, came!),
          high: Math.max(band!.high, came!),
        })),
        frontier: {
          label: "as said, so it came",
          points: [
            { x: 0, value: 0 },
            { x: 1, value: 1 },
          ],
        },
      },
      table(
        "Calibration",
        [
          "Chance given",
          ["Questions", "number"],
          ["Mean of what was said", "share"],
          ["Came true", "share"],
          "Expected by chance",
        ],
        filled.map(({ low, high, questions: n, said, came, band }) => [
          `${Math.round(low * 100)}–${Math.round(high * 100)} %`,
          n,
          said,
          came,
          `${Math.round(band!.low * 100)}–${Math.round(band!.high * 100)} %`,
        ]),
        "The last column: shares that would not surprise, in nine cases of ten, were every chance in the band right and the questions independent.",
      ),
    ],
  };
}
