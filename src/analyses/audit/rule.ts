import type { Case } from "#case/case.ts";
import type { Json } from "#outcome/text.ts";
import type { Context } from "./context.ts";

/**
 * How much a finding weighs. `breaks` = a step of the argument cannot stand as written; `weakens` = it carries
 * less than it is made to carry, or a statement beside it is faulty; `note` = a reader should know it.
 */
export type Severity = "breaks" | "weakens" | "note";

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["breaks", "weakens", "note"];

/** A fault that a rule found: what was found, as ids, dates and counts. */
export type Finding<Facts extends Json = Json> = {
  /** Ids of the entries involved, the faulty one first. */
  readonly subjects: readonly string[];
  /** What the rule's words are made from; each rule documents its own. */
  readonly facts: Facts;
  readonly cites: readonly string[];
  /** What breaks the argument does so whatever the uncertain dates turn out to be. */
  readonly severity: Severity;
  /** Whether it holds whatever the uncertain dates turn out to be; absent where no date decides. */
  readonly certain?: boolean;
  /** How many entries of the case would have to be otherwise to undo it; told of what breaks the argument. */
  readonly undo?: number;
};

/** A finding in words built from the case's own names. */
export interface Told {
  /** One sentence that can stand alone. */
  readonly short: string;
  /** What a reader needs in order to check it; one or two sentences. */
  readonly detail?: string;
  /** What would undo it, as a clause that follows "if". */
  readonly undo?: string;
}

/** What one rule made of one case. */
interface Examination {
  /** How many entries the rule could look at. */
  readonly examined: number;
  readonly findings: readonly Finding[];
}

/** What a rule says of itself. */
export interface RuleFacts {
  /** A noun in kebab-case; also its anchor on the method's page. */
  readonly id: string;
  readonly title: string;
  /** When it fires. */
  readonly definition: string;
  /** Why that matters. */
  readonly reason: string;
  /** What it looks at, as a plural: `forecasts`. */
  readonly of: string;
}

/** A rule, as everything outside its file sees it. It knows the format of a case and nothing of any one case. */
export interface Rule extends RuleFacts {
  find(c: Case, context: Context): Examination;
  /** One of its findings in words. */
  tell(finding: Finding, c: Case): Told;
  /** Many findings in one sentence, where listing them would say less. */
  readonly summary?: (findings: readonly Finding[], examined: number, c: Case, context: Context) => string;
}

interface RuleDefinition<Datum, Facts extends Json> extends RuleFacts {
  /** The entries to look at. */
  data(c: Case, context: Context): readonly Datum[];
  /** The faults of one entry. */
  check(datum: Datum, c: Case, context: Context): readonly Finding<Facts>[];
  /** A fault in words. */
  tell(facts: Facts, c: Case): Told;
  /** Many faults in one sentence. */
  summary?(facts: readonly Facts[], examined: number, c: Case, context: Context): string;
}

/** Makes a rule of what it looks at, how it looks at each, and how it tells what it finds. */
export function defineRule<Datum, Facts extends Json>(definition: RuleDefinition<Datum, Facts>): Rule {
  const { data, check, tell, summary, ...facts } = definition;
  const factsOf = (finding: Finding) => finding.facts as Facts;
  return {
    ...facts,
    find(c, context) {
      const all = data(c, context);
      return { examined: all.length, findings: all.flatMap((datum) => check(datum, c, context)) };
    },
    tell: (finding, c) => tell(factsOf(finding), c),
    ...(summary && {
      summary: (findings, examined, c, context) => summary(findings.map(factsOf), examined, c, context),
    }),
  };
}
