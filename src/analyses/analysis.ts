import type { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";
import type { QuestionKind } from "#case/question.ts";
import { Budget, type Limits } from "#math/budget.ts";
import type { Progress } from "#math/progress.ts";
import type { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Plain } from "#outcome/json.ts";
import type { AnalysisFacts, Outcome, Reference } from "#outcome/report.ts";
import type { Json } from "#outcome/text.ts";
import { type ClassTables, NO_TABLES } from "./class-tables.ts";
import type { OpenComposer } from "./composer.ts";
import { type OptionFault, type OptionSpecs, type OptionValues, readOptions } from "./options.ts";
import { definePart, type Part } from "./part.ts";
import { performAll } from "./perform.ts";
import type { ResultTables } from "./result-table.ts";
import { openSession, type Session } from "./session.ts";

/** The part of the case that an analysis uses, or what is missing for it; `none`: that none of it counts, and not too little. */
export type Selection<Input> =
  | { readonly input: Input }
  | { readonly missing: readonly string[]; readonly none?: true };

/** What came of the analyses that an analysis needs: the result of each, or why there is none. */
export type Findings = Readonly<
  Record<string, { readonly result: Json } | { readonly missing: readonly string[] }>
>;

interface Facts<Input, Specs extends OptionSpecs> {
  /** A noun in kebab-case; also the folder, the word on the command line and the anchor in the brief. */
  readonly id: string;
  /** Raised when the same input would give another result: what was kept from before does not count then. */
  readonly version: number;
  readonly title: string;
  /** What it answers, in the analyst's words. */
  readonly question: string;
  /**
   * The lines of a case with which it can begin, for whoever lacks them: YAML, in which the source `art`, the actors
   * `first` and `second` and the event `offer` stand for those of the case.
   */
  readonly firstLines?: string;
  /** The kinds of question that its judgements answer. */
  readonly answers: readonly QuestionKind[];
  /** The published methods that it follows. */
  readonly references: readonly Reference[];
  readonly options: Specs;
  /** What bounds its work and its result, by name; none if absent. */
  readonly limits?: Limits;
  /** Ids of analyses whose results its `select` reads; none if absent. */
  readonly needs?: readonly string[];
  /**
   * The part of the case that it uses, as plain data, or in words what is missing. `left` is what of the case does not
   * count on the day or by the selection of sources, and so is not in it; `tables` are those of the case's reference
   * classes, whole: what of them counts on the day is for the analysis to take. Must not throw.
   */
  select(c: Case, found: Findings, left: readonly LeftOut[], tables: ClassTables): Selection<Input>;
  /** What is wrong with options that are well-formed, seen against the case: a state that is not there. */
  checkOptions?(input: Input, options: OptionValues<Specs>): readonly OptionFault[];
  /** Parts of its result as tables for other programs; none if absent. */
  readonly tables?: ResultTables;
  /** What surfaces may let a user put together by hand; absent where there is nothing. */
  readonly composer?: OpenComposer;
}

/** An analysis that runs as one. */
export interface WholeDefinition<Input, Specs extends OptionSpecs, Result extends Json>
  extends Facts<Input, Specs> {
  /** The computation: pure, deterministic given `random`, plain finite data out. */
  run(input: Input, options: OptionValues<Specs>, random: Random, progress: Progress, budget: Budget): Result;
  /** Words and pictures for the result: pure. */
  explain(result: Result, input: Input, options: OptionValues<Specs>): Explanation;
}

/** An analysis that is a list of parts. */
export interface PartsDefinition<Input, Specs extends OptionSpecs, Setup> extends Facts<Input, Specs> {
  /** What all parts compute with; made once in every process that runs one of them, and never sent. */
  setup(input: Input, options: OptionValues<Specs>, random: Random, budget: Budget): Setup;
  /** In the order in which their words are printed. Each needs only parts that stand before it. */
  readonly parts: readonly Part<Setup>[];
}

/** An analysis, as everything outside its folder sees it. */
export interface Analysis extends AnalysisFacts {
  readonly version: number;
  /** Lines of a case with which it can begin. */
  readonly firstLines?: string;
  readonly options: OptionSpecs;
  readonly limits: Limits;
  readonly needs: readonly string[];
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly needs: readonly string[];
  }[];
  /** Checks given options against the specification; returns the values or the faults. */
  readOptions(
    given: Readonly<Record<string, unknown>>,
  ): { values: OptionValues<OptionSpecs> } | { faults: readonly OptionFault[] };
  select(c: Case, found: Findings, left?: readonly LeftOut[], tables?: ClassTables): Selection<Json>;
  /** Checks options against what was selected. */
  checkOptions(input: Json, options: OptionValues<OptionSpecs>): readonly OptionFault[];
  /** Parts of its result as tables for other programs. */
  readonly tables: ResultTables;
  /** What surfaces may let a user put together by hand. */
  readonly composer?: OpenComposer;
  /** Makes ready to run parts on an input. */
  open(input: Json, options: OptionValues<OptionSpecs>, random: Random, factor?: number): Session;
  /** Runs it on a case from beginning to end, here and now. Throws only on a bug of the analysis. */
  perform(c: Case, options: OptionValues<OptionSpecs>, random: Random, progress?: Progress): Outcome;
}

/** Nothing where the input is plain data, as a key and a worker need it; otherwise what no `select` can be. */
type SelectsPlain<Input> =
  Input extends Plain<Input>
    ? unknown
    : {
        readonly select: "what select gives must be plain data: no function, Map, Set, typed array or bigint";
      };

/** Closes over the types of one analysis, so that lists of analyses need no `any`. */
export function defineAnalysis<Input, const Specs extends OptionSpecs, Result extends Json, Setup>(
  definition: (WholeDefinition<Input, Specs, Result> | PartsDefinition<Input, Specs, Setup>) &
    SelectsPlain<Input>,
): Analysis {
  const {
    id,
    version,
    title,
    question,
    firstLines,
    answers,
    references,
    options,
    limits = {},
    needs = [],
  } = definition;
  const parts = "parts" in definition ? definition.parts : [{ id, title, needs: [] }];
  const analysis: Analysis = {
    id,
    version,
    title,
    question,
    ...(firstLines === undefined ? {} : { firstLines }),
    answers,
    references,
    options,
    limits,
    needs,
    parts,
    readOptions: (given) => readOptions(options, given),
    select: (c, found, left = [], tables = NO_TABLES) =>
      definition.select(c, found, left, tables) as Selection<Json>,
    checkOptions: (input, values) =>
      definition.checkOptions?.(input as Input, values as OptionValues<Specs>) ?? [],
    tables: definition.tables ?? {},
    ...(definition.composer === undefined ? {} : { composer: definition.composer }),
    open(given, values, random, factor = 1) {
      const input = given as Input;
      const typed = values as OptionValues<Specs>;
      const budget = () => new Budget(limits, factor);
      if ("parts" in definition) {
        const setup = definition.setup(input, typed, random, budget());
        return openSession(definition.parts, setup, random, budget);
      }
      return openSession([wholePart(definition, input, typed)], null, random, budget, true);
    },
    perform(c, values, random, progress = () => {}) {
      const selection = analysis.select(c, {});
      if ("missing" in selection) return notApplicable(analysis, selection.missing);
      const { result, explanation } = performAll(
        analysis.open(selection.input, values, random),
        parts,
        progress,
      );
      return { status: "done", result, explanation };
    },
  };
  return analysis;
}

/** An analysis that runs as one, as its only part. */
function wholePart<Input, Specs extends OptionSpecs, Result extends Json>(
  definition: WholeDefinition<Input, Specs, Result>,
  input: Input,
  options: OptionValues<Specs>,
): Part<null> {
  return definePart<null, Result, Result>({
    id: definition.id,
    title: definition.title,
    needs: [],
    cost: () => 1,
    run: (_, { random, progress, budget }) => definition.run(input, options, random, progress, budget),
    explain: (result) => definition.explain(result, input, options),
  });
}

/** What becomes of an analysis for which the case lacks something: what, and the lines with which it can begin. */
function notApplicable({ firstLines }: Analysis, missing: readonly string[]): Outcome {
  return { status: "not-applicable", missing, ...(firstLines === undefined ? {} : { add: firstLines }) };
}
