import type { Case } from "#case/case.ts";
import type { Context } from "./context.ts";
import type { AuditResult } from "./result.ts";
import { type Rule, SEVERITIES } from "./rule.ts";

/** Applies rules to a case. */
export function applyRules(rules: readonly Rule[], c: Case, context: Context): AuditResult {
  const applied = rules.map(({ id, find }) => ({ id, ...find(c, context) }));
  const ofSteps = context.claims.idsOfSteps();
  const found = applied.flatMap(({ id, findings }) =>
    findings.map((finding) => ({
      rule: id,
      onStep: finding.subjects.some((subject) => ofSteps.has(subject)),
      ...finding,
    })),
  );
  const findings = SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity));
  const all = context.claims.own.flatMap((claim) => (claim.argument ? [claim.id] : []));
  const broken = new Set(
    findings.filter(({ severity }) => severity === "breaks").flatMap(({ subjects }) => subjects),
  );
  return {
    findings,
    rules: applied.map(({ id, examined, findings: { length } }) => ({ id, examined, fired: length })),
    steps: { all, failing: all.filter((id) => broken.has(id)) },
  };
}
