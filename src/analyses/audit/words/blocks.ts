import type { Case } from "#case/case.ts";
import type { Block } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { citeMark, distinct } from "../../cites.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import type { Context } from "../context.ts";
import type { AuditFinding, AuditResult } from "../result.ts";
import { type Rule, SEVERITIES, type Severity } from "../rule.ts";
import { contradictedClaim } from "../rules/contradicted-claim.ts";
import { RULES } from "../rules/index.ts";
import { selfContradiction } from "../rules/self-contradiction.ts";
import { unendorsed } from "./gaps.ts";
import { ruleOf } from "./told.ts";

const TITLES: Readonly<Record<Severity, string>> = {
  breaks: "What breaks the argument",
  weakens: "What weakens it, or what is said beside it",
  note: "What else to know",
};

/** What findings of a weight do to the argument, as a predicate of several. */
const WEIGHT: Readonly<Record<Severity, string>> = {
  breaks: "break the argument",
  weakens: "weaken what is said",
  note: "are only to be known",
};

/** Rules that look at a contradiction only where the text endorses a side of it. */
const OF_ENDORSED: ReadonlySet<string> = new Set([selfContradiction.id, contradictedClaim.id]);

/** Most findings of one rule that are told one by one; more are told in one sentence. */
const TOLD = 3;

/** One table per weight, one row per rule; then the rules that found nothing. */
export function findingBlocks(result: AuditResult, c: Case, context: Context): Block[] {
  const tables = SEVERITIES.flatMap((severity): Block[] => {
    const rows = RULES.flatMap((rule) => {
      const findings = result.findings.filter(
        (finding) => finding.rule === rule.id && finding.severity === severity,
      );
      if (findings.length === 0) return [];
      const name: Inline = { term: rule.title, meaning: `${rule.definition} ${rule.reason}` };
      return [{ cells: [[name], told(rule, findings, severity, result, c, context), findings.length] }];
    });
    if (rows.length === 0) return [];
    const columns = [
      { label: "Rule" },
      { label: "What was found" },
      { label: "Findings", format: "number" as const },
    ];
    return [{ kind: "table", title: TITLES[severity], columns, rows }];
  });
  return [...tables, ...silentRules(result, c, context)];
}

/** The findings of one rule and weight: one by one, or in one sentence where they are many. */
function told(
  rule: Rule,
  findings: readonly AuditFinding[],
  severity: Severity,
  { rules, findings: found }: AuditResult,
  c: Case,
  context: Context,
): readonly Inline[] {
  const { examined } = rules.find(({ id }) => id === rule.id)!;
  const one = (finding: AuditFinding): Inline[] => {
    const { short, detail } = rule.tell(finding, c);
    const text = severity === "breaks" && detail !== undefined ? `${short} ${detail}` : short;
    return [text, ...citeMark(finding.cites), " "];
  };
  if (findings.length <= TOLD) return findings.flatMap(one).slice(0, -1);
  if (rule.summary) {
    // A share is that of all that the rule found, of whatever weight, or it would deny those that stand in another table.
    const all = found.filter((finding) => finding.rule === rule.id);
    const these =
      all.length > findings.length
        ? ` ${capitalised(inWords(findings.length))} of these ${WEIGHT[severity]}.`
        : "";
    return [
      rule.summary(all, examined, c, context) + these,
      ...citeMark(distinct(findings.flatMap((finding) => finding.cites))),
    ];
  }
  return [...findings.slice(0, TOLD).flatMap(one), `And ${findings.length - TOLD} more of the kind.`];
}

function silentRules({ rules }: AuditResult, c: Case, context: Context): Block[] {
  const silent = rules.filter(({ examined, fired }) => examined > 0 && fired === 0);
  // What some look for may stand among the contradictions that no rule has looked at, as a caveat says.
  const partly = unendorsed(c, context).length === 0 ? [] : silent.filter(({ id }) => OF_ENDORSED.has(id));
  const quiet = silent.filter((rule) => !partly.includes(rule));
  const idle = rules.filter(({ examined }) => examined === 0);
  const names = (some: typeof rules) => listed(some.map(({ id }) => lowered(ruleOf({ rule: id }).title)));
  const items = [
    ...(quiet.length > 0 ? [`Looked for and not found: ${names(quiet)}.`] : []),
    ...(partly.length > 0 ? [`Looked for in part, and not found: ${names(partly)}.`] : []),
    ...(idle.length > 0 ? [`Nothing in the case to look at: ${names(idle)}.`] : []),
  ];
  return items.length > 0 ? [{ kind: "list", title: "Rules that found nothing", items }] : [];
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
