import type { Case } from "#case/case.ts";
import type { QuestionKind } from "#case/question.ts";
import type { Progress } from "#math/progress.ts";
import type { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { AnalysisFacts, Outcome, Reference } from "#outcome/report.ts";
import type { Json } from "#outcome/text.ts";
import { type OptionFault, type OptionSpecs, type OptionValues, readOptions } from "./options.ts";

/** The part of the case that an analysis uses, or what the case lacks for it. */
export type Selection<Input> = { readonly input: Input } | { readonly missing: readonly string[] };

/** An analysis, as its author writes it. */
export interface Definition<Input, Specs extends OptionSpecs, Result extends Json> {
  /** A noun in kebab-case; also the folder, the word on the command line and the anchor in the brief. */
  readonly id: string;
  readonly title: string;
  /** What it answers, in the analyst's words. */
  readonly question: string;
  /** The kinds of question that its judgements answer. */
  readonly answers: readonly QuestionKind[];
  /** The published methods that it follows. */
  readonly references: readonly Reference[];
  readonly options: Specs;
  /** The part of the case that it uses, or in words what is missing. Must not throw. */
  select(c: Case): Selection<Input>;
  /** The computation: pure, deterministic given `random`, plain finite data out. */
  run(input: Input, options: OptionValues<Specs>, random: Random, progress: Progress): Result;
  /** Words and pictures for the result: pure. */
  explain(result: Result, input: Input, options: OptionValues<Specs>): Explanation;
}

/** An analysis, as everything outside its folder sees it. */
export interface Analysis extends AnalysisFacts {
  readonly options: OptionSpecs;
  /** Checks given options against the specification; returns the values or the faults. */
  readOptions(
    given: Readonly<Record<string, unknown>>,
  ): { values: OptionValues<OptionSpecs> } | { faults: readonly OptionFault[] };
  /** Runs on a case with checked options. Throws only on a bug of the analysis. */
  perform(c: Case, options: OptionValues<OptionSpecs>, random: Random, progress?: Progress): Outcome;
}

/** Closes over the types of one analysis, so that lists of analyses need no `any`. */
export function defineAnalysis<Input, const Specs extends OptionSpecs, Result extends Json>(
  definition: Definition<Input, Specs, Result>,
): Analysis {
  const { id, title, question, answers, references, options } = definition;
  return {
    id,
    title,
    question,
    answers,
    references,
    options,
    readOptions: (given) => readOptions(options, given),
    perform(c, values, random, progress = () => {}) {
      const selection = definition.select(c);
      if ("missing" in selection) return { status: "not-applicable", missing: selection.missing };
      const typed = values as OptionValues<Specs>;
      const result = definition.run(selection.input, typed, random, progress);
      return { status: "done", result, explanation: definition.explain(result, selection.input, typed) };
    },
  };
}
