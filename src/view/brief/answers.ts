import type { Judgement } from "#outcome/explanation.ts";
import type { CaseFacts, Report, ReportSection } from "#outcome/report.ts";

/** A judgement with the section it comes from. */
export interface PlacedJudgement {
  readonly judgement: Judgement;
  readonly section: ReportSection;
}

/** What became of one of the case's questions. */
export interface Answer {
  /** The question's place in the case's order, from 1. */
  readonly number: number;
  readonly question: CaseFacts["questions"][number];
  /** The first judgement that answers it and that no earlier question has used. */
  readonly answer?: PlacedJudgement;
  /** An earlier question that the same judgement already answers. */
  readonly sameAs?: number;
  /** How many further judgements answer it; they stand in the sections. */
  readonly further: number;
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
  return report.case.questions.map((question, index) => {
    const number = index + 1;
    const fitting = placed.filter(({ judgement }) => answersQuestion(judgement, question));
    const unused = fitting.filter(({ judgement }) => !usedBy.has(judgement));
    const first = unused[0];
    if (first) {
      usedBy.set(first.judgement, number);
      return { number, question, answer: first, further: unused.length - 1, missing: [] };
    }
    const shared = fitting[0];
    if (shared) return { number, question, sameAs: usedBy.get(shared.judgement)!, further: 0, missing: [] };
    return { number, question, further: 0, missing: missingFor(question, report) };
  });
}

/** Judgements that no question asked for, in the order of the sections. */
export function unaskedJudgements(report: Report): readonly PlacedJudgement[] {
  const { questions } = report.case;
  return judgementsOf(report).filter(
    ({ judgement }) => !questions.some((question) => answersQuestion(judgement, question)),
  );
}

function judgementsOf(report: Report): readonly PlacedJudgement[] {
  return report.sections.flatMap((section) =>
    section.outcome.status === "done"
      ? section.outcome.explanation.judgements.map((judgement) => ({ judgement, section }))
      : [],
  );
}

function answersQuestion({ answers }: Judgement, question: CaseFacts["questions"][number]): boolean {
  return answers.kind === question.kind && (question.about === undefined || answers.about === question.about);
}

function missingFor({ kind, about }: CaseFacts["questions"][number], report: Report): readonly string[] {
  const able = report.sections.filter((section) => section.analysis.answers.includes(kind));
  if (able.length === 0) return ["No analysis in this version answers this kind of question."];
  return able.map(({ analysis, outcome }) => {
    if (outcome.status === "failed") return `${analysis.title} failed: ${asSentence(outcome.message)}`;
    if (outcome.status === "done") {
      const said = about === undefined ? "" : ` about "${about}"`;
      return `${analysis.title} was run but reached no judgement${said}.`;
    }
    return `${analysis.title} could not be run. ${missingInWords(outcome.missing)}`;
  });
}

/** What an analysis lacked, as one sentence. */
export function missingInWords(missing: readonly string[]): string {
  if (missing.length === 0) return "What it lacks is not stated.";
  return `What is missing: ${asSentence(missing.map((item) => item.replace(/\.$/, "")).join("; "))}`;
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
