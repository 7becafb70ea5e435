import { changedTexts, citedTexts } from "#case/cited-text.ts";
import { type CitedSentence, REPORT_FORMAT, type Report, type ReportSection } from "#outcome/report.ts";
import { caseFacts, sourcesOf } from "./case-facts.ts";
import type { Plan } from "./plan.ts";
import { VERSION } from "./version.ts";

/** Puts the sections of a plan, in the plan's order, together with the facts and sentences that a brief needs. */
export function assemble(plan: Plan, sections: readonly ReportSection[]): Report {
  const { request, available } = plan;
  const facts = caseFacts(plan);
  const cited = new Set<string>();
  collectCitations([facts.questions, facts.assumptions, sections.map((section) => section.outcome)], cited);
  const lookUp = citedTexts(available.case, request.texts);
  const citations: Record<string, CitedSentence> = {};
  for (const citation of [...cited].sort(byPlace)) citations[citation] = lookUp(citation);
  return {
    format: REPORT_FORMAT,
    program: { name: "demarche", version: VERSION },
    seed: request.seed,
    case: { ...facts, sources: sourcesOf(plan, [...cited]) },
    sections,
    citations,
    notes: changedTexts(available.case, request.texts).map((change) => change.what),
  };
}

/** Everything that stands under a key `cite` or `cites`, wherever it is. */
function collectCitations(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectCitations(item, into);
  else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      if ((key === "cite" || key === "cites") && Array.isArray(item)) {
        for (const citation of item) if (typeof citation === "string") into.add(citation);
      } else collectCitations(item, into);
    }
  }
}

/** By source, then by paragraph and sentence as numbers, so that P10 follows P9. */
function byPlace(a: string, b: string): number {
  const key = (citation: string) => citation.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
