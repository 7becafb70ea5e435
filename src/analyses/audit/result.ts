import type { Severity } from "./rule.ts";

/** What the audit found, as plain data. */
export type AuditResult = {
  /** Every finding, gravest first and then in the order of the rules. */
  readonly findings: readonly AuditFinding[];
  /** Every rule that was applied: how many entries it could look at and how often it fired. */
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly examined: number;
    readonly fired: number;
  }[];
  /** Steps of the argument, that is claims of the text whose form of argument is coded, and those that fail. */
  readonly steps: { readonly all: readonly string[]; readonly failing: readonly string[] };
};

/** One finding. */
export type AuditFinding = {
  readonly rule: string;
  readonly severity: Severity;
  /** Ids of the entries involved, the faulty one first. */
  readonly subjects: readonly string[];
  /** What was found, complete; begins with `short`. */
  readonly message: string;
  /** Its first sentence, which can stand alone. */
  readonly short: string;
  readonly cites: readonly string[];
  /** Whether it holds whatever the uncertain dates turn out to be; absent where no date decides. */
  readonly certain?: boolean;
  /** What would undo it, as a clause after "if", and how many entries would have to change. */
  readonly undo?: { readonly change: string; readonly steps: number };
};
