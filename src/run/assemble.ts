import type { Bulk } from "#analyses/part.ts";
import { changedTexts } from "#case/changed-texts.ts";
import { citedTexts } from "#case/cited-text.ts";
import { byText } from "#case/text-order.ts";
import { REPORT_FORMAT } from "#outcome/format.ts";
import type { CitedSentence, Report, ReportSection } from "#outcome/report.ts";
import { caseFacts, sourcesOf } from "./case-facts.ts";
import type { Plan } from "./plan.ts";
import { reasonsUntold } from "./reasons-untold.ts";
import type { Run } from "./schedule.ts";
import { VERSION } from "./version.ts";

/** A report, and the tables that stand beside it, by file. */
export interface RunResult {
  readonly report: Report;
  readonly bulk: ReadonlyMap<string, Bulk>;
}

/** Puts what came of a plan, in the order of the analyses, together with the facts and sentences that a brief needs. */
export function assemble(plan: Plan, runs: readonly Run[]): RunResult {
  const { request, available, order } = plan;
  const place = (run: Run) => order.indexOf(run.planned.analysis.id);
  const shown = runs.filter(({ planned }) => planned.shown).sort((a, b) => place(a) - place(b));
  const sections = shown.map(sectionOf);
  const bulk = new Map(
    shown.flatMap(({ planned, account }) =>
      (account?.bulk ?? []).map((each) => [bulkFile(planned.analysis.id, each), each] as const),
    ),
  );
  const facts = caseFacts(plan);
  const cited = new Set<string>();
  collectCitations([facts.questions, facts.assumptions], cited);
  for (const { outcome } of sections)
    for (const part of Object.values(outcome)) for (const citation of citationsIn(part)) cited.add(citation);
  const lookUp = citedTexts(available.case, request.texts);
  const citations: Record<string, CitedSentence> = {};
  for (const citation of [...cited].sort(byPlace)) citations[citation] = lookUp(citation);
  const report: Report = {
    format: REPORT_FORMAT,
    program: { name: "demarche", version: VERSION },
    seed: request.seed,
    case: { ...facts, ...reasonsUntold(available.case, sections), sources: sourcesOf(plan) },
    sections,
    citations,
    notes: changedTexts(available.case, request.texts).map((change) => change.what),
  };
  return { report, bulk };
}

function sectionOf({ planned, outcome, account }: Run): ReportSection {
  const { id, title, question, answers, references, parts } = planned.analysis;
  const bulk = (account?.bulk ?? []).map((each) => ({
    name: each.name,
    format: each.format,
    file: bulkFile(id, each),
  }));
  return {
    analysis: { id, title, question, answers, references },
    options: planned.options,
    outcome,
    ...(account && parts.length > 1 ? { parts: account.parts } : {}),
    ...(bulk.length > 0 ? { bulk } : {}),
  };
}

/** The name of the file in which a table stands beside the report. */
function bulkFile(analysis: string, { name }: Bulk): string {
  return `${analysis}.${name}.json`;
}

/** What was found in results and explanations: those that a cache keeps come again with every run. */
const citedIn = new WeakMap<object, ReadonlySet<string>>();

/** What is cited in a part of an outcome. */
function citationsIn(part: unknown): ReadonlySet<string> {
  if (typeof part !== "object" || part === null) return new Set();
  let found = citedIn.get(part);
  if (found === undefined) {
    const into = new Set<string>();
    collectCitations(part, into);
    citedIn.set(part, into);
    found = into;
  }
  return found;
}

/** Everything that stands under a key `cite` or `cites`, wherever it is. */
function collectCitations(value: unknown, into: Set<string>): void {
  // Most of what a result holds are numbers in lists.
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === "object") collectCitations(item, into);
  } else if (value !== null && typeof value === "object") {
    for (const key of Object.keys(value)) {
      const item: unknown = value[key as keyof typeof value];
      if ((key === "cite" || key === "cites") && Array.isArray(item)) {
        for (const citation of item) if (typeof citation === "string") into.add(citation);
      } else collectCitations(item, into);
    }
  }
}

/** By source, then by paragraph and sentence as numbers, so that P10 follows P9. */
function byPlace(a: string, b: string): number {
  const key = (citation: string) => citation.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  return byText(key(a), key(b));
}
