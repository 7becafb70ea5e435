import { describe, expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { isoDay } from "#case/day.ts";
import { effectiveDate } from "#case/effective-date.ts";
import { principalOf } from "#case/membership.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { plainText } from "#view/plain-text.ts";
import { workedCases } from "../worked-cases.ts";

/** Those that tell of what is absent, entry by entry. */
const ANALYSES = ["stakeholders", "concessions", "audit", "record"] as const;

type Restriction = { readonly asOf?: string; readonly only?: readonly string[] };

async function reportOf(c: Case, restriction: Restriction) {
  const plan = planOf({
    case: c,
    restriction,
    texts: new Map(),
    options: {},
    seed: 1,
    analyses: [...ANALYSES],
  });
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  return (await run(plan)).report;
}

type Report = Awaited<ReturnType<typeof reportOf>>;

function done(report: Report, id: (typeof ANALYSES)[number]) {
  const outcome = report.sections.find(({ analysis }) => analysis.id === id)?.outcome;
  return outcome?.status === "done" ? outcome : undefined;
}

/** What a report says is not stated, or lacks a source, as lines that two reports of one case can have in common. */
function absencesIn(report: Report, isWhole = false): Set<string> {
  const found: string[] = [];
  const words = (text: Parameters<typeof plainText>[0]) => plainText(text, "icd203");
  for (const id of ANALYSES)
    for (const { party, wants, moved } of done(report, id)?.explanation.sides ?? []) {
      if (wants === "Not stated") found.push(`${party} wants`);
      if (moved === "Not stated") found.push(`${party} moved`);
    }
  for (const block of done(report, "stakeholders")?.explanation.blocks ?? []) {
    if (block.kind !== "table") continue;
    for (const { cells } of block.rows) {
      const [who, ...others] = cells.map((cell) => (cell === null ? "" : words(cell as string)));
      // Marks of citations follow a name, and a replay has fewer of them.
      const name = who!.replace(/[[(].*$/s, "").trim();
      others.forEach((text, column) => {
        for (const [, issues] of text.matchAll(/Not stated: (.*?)\.(?= |$)/g))
          for (const issue of issues!.split("; ")) found.push(`${name}, on ${issue}`);
        // Of whoever states nothing the cell names the issues, as long as there are any.
        const nothing = isWhole ? /(^|today: )not stated$|^Not stated:/ : /(^|today: )not stated$/;
        if (nothing.test(text)) found.push(`${block.title}, ${name}, ${column}`);
      });
    }
  }
  const ledger = done(report, "concessions")?.result as
    | { notStated: readonly { party: string; issue: string; secondhand: readonly string[] }[] }
    | undefined;
  // What is left out is told as such beside what is read into a party, not as silence.
  for (const { party, issue, secondhand } of ledger?.notStated ?? [])
    if (!secondhand.includes("later") && !secondhand.includes("elsewhere"))
      found.push(`${party} states nothing on ${issue}`);
  const audited = done(report, "audit")?.result as
    | { findings: readonly { rule: string; subjects: readonly string[] }[] }
    | undefined;
  for (const { rule, subjects } of audited?.findings ?? [])
    if (["unsourced-entry", "unearned-grade", "single-source", "silent-party"].includes(rule))
      found.push(`${rule}: ${subjects.join(" ")}`);
  found.push(...report.case.census.unsourcedEntries.map((name) => `without a basis: ${name}`));
  return new Set(found);
}

/** What the ledger calls silence, though the whole case has something of that party and issue that may be since the turn. */
function falseSilences(report: Report, whole: Case): string[] {
  const result = done(report, "concessions")?.result as
    | {
        turn: { earliest: string | null };
        ledger: readonly {
          party: string;
          issue: string;
          status: string;
          statements: readonly { id: string }[];
        }[];
      }
    | undefined;
  if (!result) return [];
  const counts = new Set(result.ledger.flatMap(({ statements }) => statements.map(({ id }) => id)));
  return result.ledger
    .filter(({ status }) => status === "silent" || status === "left aside")
    .filter(({ party, issue }) =>
      whole.demands.some((demand) => {
        const when = effectiveDate(demand, whole.asOf.latest!);
        // What was said after the day was no silence's end on it.
        if (isLater(when, report.case.asOf)) return false;
        const isSince =
          when.latest === null ||
          result.turn.earliest === null ||
          isoDay(when.latest) >= result.turn.earliest;
        return (
          demand.issue === issue &&
          !counts.has(demand.id) &&
          !demand.alleged &&
          !demand.denied &&
          demand.voice !== "expected" &&
          demand.kind !== "withdrawal" &&
          isSince &&
          principalOf(whole, demand.actor, when) === party
        );
      }),
    )
    .map(({ party, issue, status }) => `${party}, ${issue}: ${status}`);
}

function isLater({ earliest }: ReturnType<typeof effectiveDate>, asOf: string): boolean {
  return earliest !== null && isoDay(earliest) > asOf;
}

function restrictionsOf(c: Case): Restriction[] {
  const days = c.sources.flatMap(({ issued }) =>
    typeof issued === "string" || issued.latest === null || issued.latest >= c.asOf.latest!
      ? []
      : [isoDay(issued.latest)],
  );
  return [...[...new Set(days)].map((asOf) => ({ asOf })), ...c.sources.map(({ id }) => ({ only: [id] }))];
}

describe("what the case states and does not count is never told as absent", () => {
  for (const c of workedCases().filter(({ demands, sources }) => demands.length > 0 && sources.length > 1))
    it(c.id, async () => {
      const whole = absencesIn(await reportOf(c, {}), true);
      const wrong: string[] = [];
      for (const restriction of restrictionsOf(c)) {
        const report = await reportOf(c, restriction);
        const told = [...absencesIn(report)].filter((each) => !whole.has(each));
        for (const each of [...told, ...falseSilences(report, c)])
          wrong.push(`${JSON.stringify(restriction)}: ${each}`);
      }
      expect(wrong).toEqual([]);
    }, 120_000);
});
