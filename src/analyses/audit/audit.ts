import type { Case } from "#case/case.ts";
import { defineAnalysis, type Selection } from "../analysis.ts";
import { applyRules } from "./apply-rules.ts";
import { contextOf } from "./context.ts";
import { REFERENCES } from "./references.ts";
import type { AuditResult } from "./result.ts";
import { RULES } from "./rules/index.ts";
import { explainAudit } from "./words/explain.ts";

/** General rules on a case: where the argument fails, leans on too little, or cannot be checked. */
export const audit = defineAnalysis({
  id: "audit",
  version: 7,
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
  run: (c, { recentMonths }): AuditResult => applyRules(RULES, c, contextOf(c, recentMonths)),
  explain: explainAudit,
});

/** Everything that a rule looks at; a case that holds nothing of it has nothing to audit. */
function select(c: Case): Selection<Case> {
  const lists = [c.events, c.sanctions, c.rounds, c.claims, c.issues, c.demands, c.explanations, c.forecasts];
  return lists.some((list) => list.length > 0) || c.moves
    ? { input: c }
    : { missing: ["anything to audit: events, claims, explanations, demands, forecasts or moves"] };
}
