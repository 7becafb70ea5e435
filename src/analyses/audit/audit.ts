import type { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";
import { textLeftOut } from "../analysed-sources.ts";
import { defineAnalysis, type Findings, type Selection } from "../analysis.ts";
import { applyRules } from "./apply-rules.ts";
import { contextOf } from "./context.ts";
import { REFERENCES } from "./references.ts";
import type { AuditResult } from "./result.ts";
import { RULES } from "./rules/index.ts";
import { explainAudit } from "./words/explain.ts";

/** General rules on a case: where the argument fails, leans on too little, or cannot be checked. */
export const audit = defineAnalysis({
  id: "audit",
  version: 18,
  title: "Audit of the argument",
  question: "Does the argument hold together as it is written?",
  firstLines: `claims:
  - {id: pressure, text: pressure brought the first party to the table, by: second, kind: causal, cite: ["art:P1.S1"]}`,
  answers: ["soundness"],
  references: REFERENCES,
  options: {
    recentMonths: {
      kind: "integer",
      label: "months before a change that count as recent",
      default: 12,
      min: 1,
      max: 120,
    },
  },
  select,
  run: ({ case: c, left }, { recentMonths }): AuditResult =>
    applyRules(RULES, c, contextOf(c, recentMonths, left)),
  explain: (result, { case: c, left }, { recentMonths }) =>
    explainAudit(result, c, contextOf(c, recentMonths, left)),
});

/** What is audited: the case, and what of it does not count, which no rule may call missing. */
interface AuditInput {
  readonly case: Case;
  readonly left: readonly LeftOut[];
}

/**
 * Everything that a rule looks at; a case that holds nothing of it has nothing to audit, and where the text itself does not
 * count there is no argument to look at.
 */
function select(c: Case, _: Findings, left: readonly LeftOut[]): Selection<AuditInput> {
  const noText = textLeftOut(c, left);
  if (noText !== undefined) return { missing: ["the argument of the text"], none: true };
  const lists = [c.events, c.sanctions, c.rounds, c.claims, c.issues, c.demands, c.explanations, c.forecasts];
  return lists.some((list) => list.length > 0) || c.moves
    ? { input: { case: c, left } }
    : { missing: ["anything to audit: events, claims, explanations, demands, forecasts or moves"] };
}
