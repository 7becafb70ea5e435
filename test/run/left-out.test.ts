import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import type { Case } from "#case/case.ts";
import { dayOfIso } from "#case/day.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { answersOf } from "#view/brief/answers.ts";
import { plainText } from "#view/plain-text.ts";
import { workedCases } from "../worked-cases.ts";

async function reportOf(c: Case, restriction: { asOf?: string; only?: readonly string[] }) {
  const plan = planOf({ case: c, restriction, texts: new Map(), options: {}, samples: 100, seed: 1 });
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  return (await run(plan)).report;
}

const korea = workedCases().find(({ id }) => id === "korea-2018")!;

describe("a replay of a day on which little was known", async () => {
  const report = await reportOf(korea, { asOf: "2018-03-02" });
  const whole = await reportOf(korea, {});
  // What the case does not code at all is missing on any day.
  const coded = new Set(
    whole.sections.flatMap(({ analysis, outcome }) => (outcome.status === "done" ? [analysis.id] : [])),
  );

  it("says that what is missing became known later, and never how to code what is coded", () => {
    const declined = report.sections.flatMap(({ analysis, outcome }) =>
      outcome.status === "not-applicable" && coded.has(analysis.id) ? [outcome] : [],
    );
    expect(declined.length).toBeGreaterThan(0);
    for (const { missing, add } of declined) {
      expect(missing.join(" ")).toContain("became known only later");
      expect(add).toBeUndefined();
    }
  });

  it("says of the argument of a text that had not appeared that nothing of it counts", () => {
    const audit = report.sections.find(({ analysis }) => analysis.id === "audit")!.outcome;
    expect(audit).toMatchObject({
      missing: ["what the case has of the argument of the text became known only later"],
    });
  });

  it("says of the turn and of questions that the case has them, not that it has none", () => {
    const said = report.sections
      .flatMap(({ outcome }) => (outcome.status === "done" ? outcome.explanation.gaps : []))
      .map((text) => plainText(text, "icd203"));
    expect(said).toContain("The turn of the case became known only later.");
    const told = answersOf(report).flatMap(({ missing }) => missing);
    expect(told).toContain("The entry that the case has for it became known only later.");
    expect(told.join(" ")).not.toMatch(/codes nothing|The case names no|The case codes no/);
  });

  it("names what counts from its first source and may say more than was known then", async () => {
    const { leftOut, census } = (await reportOf(korea, { asOf: "2018-03-07" })).case;
    const reported = korea.claims.find(({ text }) => text.includes("promised no tests while talks last"))!;
    expect(leftOut!.partly!.some((name) => name.includes(reported.text.slice(0, 40)))).toBe(true);
    const named = korea.claims.find(({ text }) => text.includes("accepted in Washington on 8 March"))!;
    expect(leftOut!.later.some((name) => name.includes(named.text.slice(0, 40)))).toBe(true);
    // So does what counts by a date of its own, and cites nothing but what appeared later.
    const published = new Map(korea.sources.map(({ id, issued }) => [id, issued]));
    const isLater = (citation: string) => {
      const issued = published.get(citation.split(":")[0]!)!;
      return typeof issued !== "string" && issued.latest !== null && issued.latest > dayOfIso("2018-03-07");
    };
    const byHand = korea.events.filter(
      ({ cite, known, mode }) =>
        mode !== "future" &&
        typeof known === "object" &&
        known.latest! <= dayOfIso("2018-03-07") &&
        cite?.every(isLater),
    );
    expect(byHand.length).toBeGreaterThan(3);
    for (const { short, what } of byHand)
      expect(leftOut!.laterAlone!.some((name) => name.includes((short ?? what).slice(0, 40)))).toBe(true);
    // All that is left out is counted: entries, and sources, which are none.
    const { leftOutAsLater } = census;
    const others = leftOut!.later.filter((name) => !name.startsWith("source "));
    expect(leftOut!.sources!.later).toBe(leftOut!.later.length - others.length);
    expect(leftOutAsLater).toBeLessThanOrEqual(others.length);
  });
});

// What was public on a day counts on it, although the article that the case codes appeared weeks later.
it("has the turn on the day after it was announced, and who had moved", async () => {
  const report = await reportOf(korea, { asOf: "2018-03-07" });
  const done = report.sections.flatMap(({ analysis: { id }, outcome }) =>
    outcome.status === "done" ? [id] : [],
  );
  expect(done).toEqual(expect.arrayContaining(["concessions", "explanations"]));
  expect(report.case.leftOut!.later).not.toContain("the turn of the case");
});

it("says nothing of the kind of a case that has not what it lacks", async () => {
  const { turn: _, ...bare } = korea;
  const without = await reportOf(bare as Case, { asOf: "2018-03-09" });
  const concessions = without.sections.find(({ analysis }) => analysis.id === "concessions")!.outcome;
  expect(concessions).toMatchObject({ status: "not-applicable" });
  expect(JSON.stringify(concessions)).not.toContain("became known only later");
  expect(ANALYSES.some(({ id }) => id === "concessions")).toBe(true);
});
