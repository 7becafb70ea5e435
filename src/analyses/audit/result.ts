import type { Finding } from "./rule.ts";

/** What the audit found, as plain data. */
export type AuditResult = {
  /** Every finding, gravest first and then in the order of the rules. */
  readonly findings: readonly AuditFinding[];
  /** Every rule that was applied: how many entries it could look at and how often it fired. */
  readonly rules: readonly { readonly id: string; readonly examined: number; readonly fired: number }[];
  /** Steps of the argument, that is claims of the text whose form of argument is coded, and those that fail. */
  readonly steps: { readonly all: readonly string[]; readonly failing: readonly string[] };
};

/** One finding, with the rule that made it. */
export type AuditFinding = {
  readonly rule: string;
  /** Whether it bears on a step of the argument: on the claim, on what its argument names, or on a claim that supports it. */
  readonly onStep: boolean;
} & Finding;
