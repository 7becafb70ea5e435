import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Judgement, OnRecord } from "#outcome/explanation.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { CaseFacts, Outcome, Report, ReportSection } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { begun } from "../begun.ts";
import { capitalised } from "../capitalised.ts";
import { stopped } from "./stopped.ts";

/** A judgement with the section it comes from. */
export interface PlacedJudgement {
  readonly judgement: Judgement;
  readonly section: ReportSection;
}

/** An analysis that could not be run. */
export type NotApplicable = Extract<Outcome, { status: "not-applicable" }>;

type Question = CaseFacts["questions"][number];

/** What became of one of the case's questions. */
export interface Answer {
  /** The question's place in the case's order, from 1; in a brief, in the order in which it answers them. */
  readonly number: number;
  readonly question: Question;
  /** The first judgement that answers it and that no earlier question has used. */
  readonly answer?: PlacedJudgement;
  /** What another analysis says to it, in a sentence beside the first. */
  readonly beside?: PlacedJudgement;
  /** That another analysis, which would have answered it first, could not be run on what counts: a sentence before the answer. */
  readonly lost?: string;
  /** An earlier question that the same judgement already answers. */
  readonly sameAs?: number;
  /** How many further judgements answer it; they stand in the sections. */
  readonly further: number;
  /** What the case records for it, where no judgement answers it. */
  readonly onRecord: readonly OnRecord[];
  /** Why nothing answers it, in sentences; empty where something does. */
  readonly missing: readonly string[];
}

/**
 * The case's questions in the case's order, each with the judgement that answers it. A judgement answers a question
 * of its kind, and where the question is about something in particular, only if the judgement is about the same.
 */
export function answersOf(report: Report): readonly Answer[] {
  const placed = judgementsOf(report);
  const usedBy = new Map<Judgement, number>();
  return report.case.questions.map((question, index): Answer => {
    const number = index + 1;
    const fitting = placed.filter(({ judgement }) => answersQuestion(judgement, question));
    const unused = fitting.filter(({ judgement }) => !usedBy.has(judgement));
    const first = unused[0];
    const none = { further: 0, onRecord: [], missing: [] };
    if (first) {
      usedBy.set(first.judgement, number);
      const beside = unused.find(
        ({ section, judgement }) => section !== first.section && judgement.idle !== true,
      );
      return {
        ...none,
        number,
        question,
        answer: first,
        ...lostBefore(first, question, report),
        ...(beside === undefined ? {} : { beside }),
        further: unused.length - 1,
      };
    }
    const shared = fitting[0];
    if (shared) return { ...none, number, question, sameAs: usedBy.get(shared.judgement)! };
    const onRecord = recordsOf(report).filter((one) => answersQuestion(one, question));
    // What does not count is why, whatever analysis looked for it.
    const missing = question.aboutLeftOut === undefined ? missingFor(question, report) : [];
    const nothing = onRecord.length + missing.length === 0 ? [nothingOn(question, report)] : [];
    return { ...none, number, question, onRecord, missing: [...missing, ...nothing] };
  });
}

/**
 * Where an analysis that stands before the one which answers a question could have answered it, and the case has what it takes, which
 * does not count: so that what is known beside is not read as the answer.
 */
function lostBefore(
  { section }: PlacedJudgement,
  { kind }: Question,
  { sections }: Report,
): Pick<Answer, "lost"> {
  for (const { analysis, outcome } of sections.slice(0, sections.indexOf(section)))
    if (
      outcome.status === "not-applicable" &&
      outcome.leftOut !== undefined &&
      analysis.answers.includes(kind)
    )
      return { lost: `${analysis.title} cannot be told, for ${stopped(outcome.missing.join("; "))}` };
  return {};
}

/** The answer to a question in a few words, behind that another analysis could not give it. */
export function behindLost(text: Text, lost: string | undefined): Text {
  return lost === undefined ? text : [`${lost} `, ...piecesOf(begun(text))];
}

/** Judgements that no question asked for, in the order of the sections. */
export function unaskedJudgements(report: Report): readonly PlacedJudgement[] {
  const { questions } = report.case;
  return judgementsOf(report).filter(
    ({ judgement }) => !questions.some((question) => answersQuestion(judgement, question)),
  );
}

/** All judgements of a report, in the order of its sections. */
export function judgementsOf(report: Report): readonly PlacedJudgement[] {
  return report.sections.flatMap((section) =>
    section.outcome.status === "done"
      ? section.outcome.explanation.judgements.map((judgement) => ({ judgement, section }))
      : [],
  );
}

function recordsOf({ sections }: Report): readonly OnRecord[] {
  return sections.flatMap(({ outcome }) =>
    outcome.status === "done" ? (outcome.explanation.onRecord ?? []) : [],
  );
}

function answersQuestion({ answers }: Pick<Judgement, "answers">, { kind, about }: Question): boolean {
  return answers.kind === kind && (about === undefined || answers.about === about);
}

function missingFor(question: Question, report: Report): readonly string[] {
  const { kind, aboutName } = question;
  const able = report.sections.filter(
    ({ analysis, outcome }) =>
      analysis.answers.includes(kind) &&
      // What an analysis puts on record in place of a judgement says why there is none.
      !(
        outcome.status === "done" &&
        outcome.explanation.onRecord?.some((one) => answersQuestion(one, question))
      ),
  );
  return able.map(({ analysis, outcome }) => {
    if (outcome.status === "failed") return `${analysis.title} failed: ${stopped(outcome.message)}`;
    if (outcome.status === "done") {
      const said = aboutName === undefined ? "" : ` about ${aboutName}`;
      return `“${analysis.title}” was run but reached no judgement${said}.`;
    }
    return `${analysis.title} could not be run. ${missingInWords(outcome)}`;
  });
}

/** What an analysis lacked, as one sentence; where the case has it, why that does not count. */
export function missingInWords({ missing, leftOut }: Pick<NotApplicable, "missing" | "leftOut">): string {
  if (leftOut !== undefined) return stopped(capitalised(missing.join("; ")));
  if (missing.length === 0) return "What it lacks is not stated.";
  return `What is missing: ${stopped(missing.map((item) => item.replace(/\.$/, "")).join("; "))}`;
}

/** What is said under a question that no judgement answers. */
export const NOT_JUDGED = "Not judged here.";

/** What is said where the case records nothing for such a question either, or nothing that counts. */
function nothingOn({ about, aboutLeftOut }: Question, { case: { replayOf, only } }: Report): string {
  if (aboutLeftOut !== undefined) return `The entry that the case has for it ${WHY_LEFT_OUT[aboutLeftOut]}.`;
  // The case may hold much on it, and a reader can tell; but nothing says so.
  if (about === undefined) return "No forecast or other entry of the case is named for it.";
  return replayOf === undefined && only === undefined
    ? "The case codes nothing that bears on it."
    : "Nothing that counts here bears on it.";
}
