import { describe, expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { isoDay } from "#case/day.ts";
import { namedBounds } from "#case/effective-date.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { answersOf, missingInWords } from "#view/brief/answers.ts";
import { noAssumption } from "#view/brief/assumptions.ts";
import { frontPageOf } from "#view/brief/front-page.ts";
import { gapsHeading } from "#view/brief/gaps.ts";
import { footLine, summaryOf } from "#view/brief/opening.ts";
import { plainText } from "#view/plain-text.ts";
import { workedCases } from "../worked-cases.ts";

/** What the brief of an earlier day, or of some sources, says of itself is true of it, and no more than the whole allows. */

interface Restriction {
  readonly asOf?: string;
  readonly only?: readonly string[];
}

const reports = new Map<Case, Map<string, ReturnType<typeof reported>>>();

/** The report of a case under a restriction, made once for all that is asked of it. */
function reportOf(c: Case, restriction: Restriction) {
  const ofCase = reports.get(c) ?? new Map<string, ReturnType<typeof reported>>();
  const key = JSON.stringify(restriction);
  const report = ofCase.get(key) ?? reported(c, restriction);
  reports.set(c, ofCase.set(key, report));
  return report;
}

async function reported(c: Case, restriction: Restriction) {
  const plan = planOf({ case: c, restriction, texts: new Map(), options: {}, samples: 100, seed: 1 });
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  return (await run(plan)).report;
}

function appearedBy(c: Case, asOf: string): Set<string> {
  return new Set(
    c.sources.flatMap(({ id, issued }) => {
      const { latest } = namedBounds(issued);
      return latest === null || isoDay(latest) <= asOf ? [id] : [];
    }),
  );
}

function restrictionsOf(c: Case): Restriction[] {
  const days = c.sources.flatMap(({ issued }) => {
    const { latest } = namedBounds(issued);
    return latest === null || latest >= c.asOf.latest! ? [] : [isoDay(latest)];
  });
  return [...[...new Set(days)].map((asOf) => ({ asOf })), ...c.sources.map(({ id }) => ({ only: [id] }))];
}

const CASES = workedCases().filter(({ id }) => id === "network-rail-2023" || id === "black-sea-grain-2023");

describe.each(CASES.map((c) => [c.id, c] as const))("the restricted briefs of %s", (_, c) => {
  it("count no more of the analyst's judgements than the whole has, and every entry once", async () => {
    const whole = (await reportOf(c, {})).case.census;
    expect(whole.framed).toBeUndefined();
    let framed = 0;
    for (const restriction of restrictionsOf(c)) {
      const { census } = (await reportOf(c, restriction)).case;
      expect(census.judged, JSON.stringify(restriction)).toBeLessThanOrEqual(whole.judged);
      expect(census.cited + census.judged + census.unsourced + (census.framed ?? 0)).toBe(census.entries);
      framed += census.framed ?? 0;
    }
    expect(framed).toBeGreaterThan(0);
  }, 120_000);

  it("say which questions are answered, what is missing and why, and nothing that the page contradicts", async () => {
    const whole = await reportOf(c, {});
    // What a case does not code at all is missing on any day.
    const coded = new Set(
      whole.sections.flatMap(({ analysis, outcome }) => (outcome.status === "done" ? [analysis.id] : [])),
    );
    let lacking = 0;
    for (const restriction of restrictionsOf(c)) {
      const told = JSON.stringify(restriction);
      const report = await reportOf(c, restriction);
      const { bottomLine, judgements } = frontPageOf(report);
      const line = bottomLine.map((text) => plainText(text, "icd203")).join(" ");
      expect(line, told).not.toBe("");
      const answered = judgements.flatMap(({ asked }) => asked?.question.text ?? []);
      if (answered.length > 0) expect(line, told).not.toMatch(/^(None|Neither|The one question)/);
      if (line.startsWith("Of the"))
        for (const question of answered) expect(line, told).toContain(`“${question}”`);
      expect(summaryOf(report.case)).toBeUndefined();
      expect(gapsHeading(report)).not.toBe(gapsHeading(whole));

      const declined = report.sections.flatMap(({ analysis, outcome }) =>
        outcome.status === "not-applicable" && coded.has(analysis.id) ? [outcome] : [],
      );
      for (const outcome of declined) {
        expect(missingInWords(outcome), told).toMatch(
          /^Too little of what the case says of [^:;]+ is left, as part of it (became known only later|rests on sources that are not selected)\.$/,
        );
        lacking++;
      }
      if (declined.length > 0)
        expect(footLine(report, { scheme: "icd203" }), told).not.toMatch(/inputs? missing/);
      if (report.case.assumptions.length === 0 && whole.case.assumptions.length > 0)
        expect(noAssumption(report.case), told).toMatch(/^What the case takes for granted /);
      for (const { missing } of answersOf(report))
        expect(missing.join(" ")).not.toContain("reached no judgement.");
    }
    expect(lacking).toBeGreaterThan(0);
  }, 120_000);

  it("cite nothing that is not selected, and of what appeared later only what was known by then", async () => {
    let partly = 0;
    for (const restriction of restrictionsOf(c)) {
      const { case: facts, citations } = await reportOf(c, restriction);
      const cited = new Set(Object.values(citations).map(({ source }) => source));
      if (restriction.only) {
        const more = facts.leftOut?.partlyElsewhere ?? [];
        const both = c.claims.filter(
          ({ cite = [] }) =>
            new Set(cite.map((each) => each.split(":")[0])).size > 1 &&
            cite.some((each) => each.split(":")[0] === restriction.only![0]),
        );
        for (const { text } of both)
          expect(
            more.some((name) => name.includes(text.slice(0, 30))),
            text,
          ).toBe(true);
        partly += more.length;
      }
      if (restriction.only)
        expect([...cited].filter((source) => !restriction.only!.includes(source))).toEqual([]);
      const there = appearedBy(c, restriction.asOf ?? facts.asOf);
      for (const { cite } of facts.questions)
        expect(cite.map((each) => each.split(":")[0]!).filter((source) => !there.has(source))).toEqual([]);
      for (const { id, later } of facts.sources) expect(later === true, id).toBe(!there.has(id));
    }
    expect(partly).toBeGreaterThan(0);
  }, 120_000);
});

it("names in its bottom line the one question that is answered", async () => {
  const rail = CASES.find(({ id }) => id === "network-rail-2023")!;
  // Its phase and its register would answer others.
  const report = await reportOf({ ...rail, phases: [], register: [] }, { asOf: "2023-02-20" });
  const { bottomLine, judgements } = frontPageOf(report);
  expect(judgements).toHaveLength(1);
  expect(bottomLine).toEqual([
    `Of the five questions of the case only one is answered here: “${judgements[0]!.asked!.question.text}”`,
  ]);
});
