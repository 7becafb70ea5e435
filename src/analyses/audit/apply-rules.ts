import type { Case } from "#case/case.ts";
import { type Context, ownClaims } from "./context.ts";
import type { AuditFinding, AuditResult } from "./result.ts";
import { type Finding, type Rule, SEVERITIES } from "./rule.ts";

/** Applies rules to a case. */
export function applyRules(rules: readonly Rule[], c: Case, context: Context): AuditResult {
  const applied = rules.map((rule) => ({ rule, ...rule.find(c, context) }));
  const found = applied.flatMap(({ rule, findings }) => findings.map((finding) => plain(rule.id, finding)));
  const findings = SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity));
  const all = ownClaims(c, context).flatMap((claim) => (claim.argument ? [claim.id] : []));
  const broken = new Set(
    findings.filter(({ severity }) => severity === "breaks").flatMap(({ subjects }) => subjects),
  );
  return {
    findings,
    rules: applied.map(({ rule: { id, title }, examined, findings: { length } }) => ({
      id,
      title,
      examined,
      fired: length,
    })),
    steps: { all, failing: all.filter((id) => broken.has(id)) },
  };
}

function plain(rule: string, { short, detail, ...finding }: Finding): AuditFinding {
  return { rule, ...finding, short, message: detail === undefined ? short : `${short} ${detail}` };
}
