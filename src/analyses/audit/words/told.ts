import type { Case } from "#case/case.ts";
import type { AuditFinding } from "../result.ts";
import type { Rule, Told } from "../rule.ts";
import { RULES } from "../rules/index.ts";

/** The rule that made a finding. */
export function ruleOf({ rule }: Pick<AuditFinding, "rule">): Rule {
  return RULES.find(({ id }) => id === rule)!;
}

/** A finding in words. */
export function toldOf(finding: AuditFinding, c: Case): Told {
  return ruleOf(finding).tell(finding, c);
}
