import type { Case } from "#case/case.ts";
import type { Context } from "./context.ts";

/**
 * How much a finding weighs. `breaks` = a step of the argument cannot stand as written; `weakens` = it carries
 * less than it is made to carry, or a statement beside it is faulty; `note` = a reader should know it.
 */
export type Severity = "breaks" | "weakens" | "note";

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["breaks", "weakens", "note"];

/** A fault that a rule found, in words built from the case's own names. */
export interface Finding {
  /** Ids of the entries involved, the faulty one first. */
  readonly subjects: readonly string[];
  /** One sentence that can stand alone. */
  readonly short: string;
  /** What a reader needs in order to check it; one or two sentences. */
  readonly detail?: string;
  readonly cites: readonly string[];
  readonly severity: Severity;
  /** Whether it holds whatever the uncertain dates turn out to be; absent where no date decides. */
  readonly certain?: boolean;
  /** The change of the case that would undo it, as a clause that follows "if", and how many entries it touches. */
  readonly undo?: { readonly change: string; readonly steps: number };
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
  /** Many findings in one sentence, where listing them would say less. */
  readonly summary?: (findings: readonly Pick<Finding, "subjects">[], examined: number, c: Case) => string;
}

/** A rule, as everything outside its file sees it. It knows the format of a case and nothing of any one case. */
export interface Rule extends RuleFacts {
  find(c: Case, context: Context): Examination;
}

interface RuleDefinition<Datum> extends RuleFacts {
  /** The entries to look at. */
  data(c: Case, context: Context): readonly Datum[];
  /** The faults of one entry. */
  check(datum: Datum, c: Case, context: Context): readonly Finding[];
}

/** Makes a rule of what it looks at and how it looks at each. */
export function defineRule<Datum>({ data, check, ...facts }: RuleDefinition<Datum>): Rule {
  return {
    ...facts,
    find(c, context) {
      const all = data(c, context);
      return { examined: all.length, findings: all.flatMap((datum) => check(datum, c, context)) };
    },
  };
}
