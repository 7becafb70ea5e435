import { ANALYSES } from "#analyses/index.ts";
import type { Report } from "#outcome/report.ts";
import { gistOf } from "#view/brief/judgement-words.ts";
import { choicesOf } from "#view/brief/key-judgements.ts";
import { plainText } from "#view/plain-text.ts";
import type { SchemeName } from "#view/probability-words.ts";
import type { AnalysisOptions, ShownChoice } from "./messages.ts";

/** The judgements between which a reader may choose for the first page, in words. */
export function choicesIn(report: Report, scheme: SchemeName): readonly ShownChoice[] {
  return choicesOf(report).map(({ name, isUsual, asked, placed: { judgement, section } }) => ({
    name,
    isUsual,
    isAsked: asked !== undefined,
    question: asked?.question.text ?? section.analysis.question,
    words: plainText(gistOf(judgement).text, scheme),
  }));
}

/** The analyses in which something can be set. */
export function analysesWithOptions(): readonly AnalysisOptions[] {
  return ANALYSES.filter(({ options }) => Object.keys(options).length > 0).map(({ id, title, options }) => ({
    id,
    title,
    options,
  }));
}
