import { describe, expect, it } from "vitest";
import { defineAnalysis } from "#analyses/analysis.ts";
import { readCaseText } from "#case/read.ts";
import { sourcesOf } from "#run/case-facts.ts";
import { inPlace } from "#run/executor.ts";
import { keyOf } from "#run/key.ts";
import { type Plan, planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { schedule } from "#run/schedule.ts";
import { caseOf, requestOf, TOYS } from "./toy.ts";

/** What a report holds beside what the analyses say: the facts of the case, and the sentences that are cited. */

const TEXT = `demarche: 1
id: facts
title: Facts
summary: A quarrel.
asOf: 2020-03-01
analyst: A. Nalyst
coded: {on: 2020-03-02, hindsight: true, note: read in May}
questions:
  - {id: q1, text: Why?, kind: soundness, cite: ["b:P2.S1"]}
  - {id: q2, text: Will it?, kind: cause}
sources:
  - id: b
    title: A report
    issued: 2020-02-29
    author: N. One
    publisher: The Paper
    locator: p. 3
    url: https://example.org/b
    reliability: {grade: B, why: usually right}
  - {id: x, title: Outside, issued: 2020-01, external: true, author: not stated}
  - {id: later, title: Later, issued: 2020-02-01}
claims:
  - id: C1
    text: It holds.
    kind: premise
    by: not stated
    cite: ["b:P10.S1"]
    assumption: {flips: everything falls, test: ask them}
  - {id: C2, text: So does this., kind: premise, by: not stated, cite: ["x:p. 4"], assumption: {flips: little}}
  - {id: C3, text: And this., kind: fact, by: not stated, cite: ["b:P2.S1"]}
`;

const reading = readCaseText(TEXT, "facts");
if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
const given = reading.case;

/** Cites what it is told to, in that order. */
function citing(...cites: string[]) {
  return defineAnalysis({
    id: "citing",
    version: 1,
    title: "Citing",
    question: "What is cited?",
    answers: ["soundness"],
    references: [],
    options: {},
    select: () => ({ input: {} }),
    run: () => ({ nested: [{ cites: cites.slice(0, 1) }] }),
    explain: () => ({
      headline: ["See ", { cite: cites.slice(1) }],
      judgements: [],
      blocks: [],
      caveats: [],
      flips: [],
      gaps: [],
      inputs: { given: 0, missing: 0 },
    }),
  });
}

async function reportOf(more: Partial<Request> = {}, cites: string[] = []) {
  const analyses = [citing(...cites)];
  const plan = planOf(
    { case: given, restriction: {}, texts: new Map(), options: {}, seed: 5, ...more },
    analyses,
  );
  if ("faults" in plan) throw new Error("faulty");
  return (await run(plan, inPlace, { analyses })).report;
}

describe("the facts of a case", () => {
  it("are who coded it, when, for which day, and what it asks", async () => {
    const { case: facts, seed } = await reportOf();
    expect(seed).toBe(5);
    expect(facts).toMatchObject({
      id: "facts",
      title: "Facts",
      summary: "A quarrel.",
      analyst: "A. Nalyst",
      codedOn: "2020-03-02",
      hindsight: true,
      hindsightNote: "read in May",
      asOf: "2020-03-01",
      questions: [
        { id: "q1", text: "Why?", kind: "soundness", cite: ["b:P2.S1"] },
        { id: "q2", text: "Will it?", kind: "cause", cite: [] },
      ],
    });
    expect(facts).not.toHaveProperty("replayOf");
    expect(facts).not.toHaveProperty("only");
    expect(facts.questions[0]).not.toHaveProperty("about");
  });

  it("leave out what the case does not say", async () => {
    const { summary: _, ...bare } = given;
    const { case: facts } = await reportOf({
      case: { ...bare, coded: { on: bare.coded.on, hindsight: false } },
    });
    expect(facts).not.toHaveProperty("summary");
    expect(facts).not.toHaveProperty("hindsightNote");
    expect(facts.hindsight).toBe(false);
  });

  it("name the assumptions with what they would flip, and how to test them where that is said", async () => {
    const { case: facts } = await reportOf();
    expect(facts.assumptions).toEqual([
      { text: "It holds.", flips: "everything falls", test: "ask them", cites: ["b:P10.S1"] },
      { text: "So does this.", flips: "little", cites: ["x:p. 4"] },
    ]);
  });

  it("say which day is replayed, and which sources count", async () => {
    const { case: facts } = await reportOf({ restriction: { asOf: "2020-02-10", only: ["x"] } });
    expect(facts).toMatchObject({ asOf: "2020-02-10", replayOf: "2020-03-01", only: ["x"] });
    expect(facts.sources.map(({ id }) => id)).toEqual(["x"]);
    // The questions are those of the case as written.
    expect(facts.questions).toHaveLength(2);
    // What counts and what is left out add up: a name that carries nothing is in neither.
    const { entries, leftOutAsLater, leftOutByOnly } = facts.census;
    const whole = (await reportOf()).case.census.entries;
    expect(entries + leftOutAsLater + leftOutByOnly).toBe(whole);
    expect(leftOutAsLater).toBeGreaterThan(0);
    expect((await reportOf({ restriction: { asOf: "2020-03-01" } })).case).not.toHaveProperty("replayOf");
  });

  it("count the entries by what they rest on", async () => {
    const { census } = (await reportOf()).case;
    expect(census).toMatchObject({ cited: 3, judged: 0, unsourced: 0, leftOutAsLater: 0, leftOutByOnly: 0 });
  });
});

describe("the sources", () => {
  it("stand in one line each, with their grade and how often the case cites them", async () => {
    const { case: facts } = await reportOf({ texts: new Map([["b", "One."]]) }, ["b:P2.S1", "b:P10.S1"]);
    const [b, x] = facts.sources;
    expect(b).toEqual({
      id: "b",
      title: "A report",
      line: "N. One. The Paper. 29 February 2020. p. 3. https://example.org/b.",
      external: false,
      grade: "B",
      gradeReason: "usually right",
      // Three entries of the case cite it, whatever the report makes of them.
      cited: 3,
      textAtHand: true,
    });
    expect(x).toEqual({
      id: "x",
      title: "Outside",
      line: "January 2020.",
      external: true,
      cited: 1,
      textAtHand: false,
    });
  });
});

it("takes a source for cited from which the case has an explanation", async () => {
  const hypothesis = { id: "h", name: "It was so", from: ["x"], judgement: "as read" };
  const other = { id: "i", name: "It was otherwise", from: ["b", "x"], cite: ["b:P2.S1"] };
  const withExplanations = {
    ...given,
    explanations: [{ id: "why", name: "Why?", hypotheses: [hypothesis, other], clusters: [], evidence: [] }],
  } as unknown as typeof given;
  const cited = (c: typeof given) =>
    Object.fromEntries(
      sourcesOf(planOf({ ...requestOf(c), case: c }, []) as Plan).map((source) => [source.id, source.cited]),
    );
  const before = cited(given);
  // The second explanation cites a sentence of b; from x both are taken, and neither cites it.
  expect(cited(withExplanations)).toEqual({ ...before, b: before.b! + 1, x: before.x! + 2 });
});

it("lists every sentence that anything cites once, by source, paragraph and sentence as numbers", async () => {
  const { citations } = await reportOf({}, ["x:p. 4", "b:P10.S2", "b:P9.S1", "b:P10.S1"]);
  expect(Object.keys(citations)).toEqual(["b:P2.S1", "b:P9.S1", "b:P10.S1", "b:P10.S2", "x:p. 4"]);
});

it("gives other keys to another version, and to another analysis", () => {
  const keys = [keyOf("a", 1, {}, {}, 1, 1), keyOf("a", 2, {}, {}, 1, 1), keyOf("b", 1, {}, {}, 1, 1)];
  expect(new Set(keys).size).toBe(3);
});

it("takes its input once, in the plan", async () => {
  let selected = 0;
  const counting = { ...citing(), select: () => ({ input: { selected: ++selected } }) };
  const plan = planOf(requestOf(caseOf(1)), [counting]) as Plan;
  await run(plan, inPlace, { analyses: [counting] });
  expect(selected).toBe(1);
});

it("gives a share of 1 where no part is wanted, and none above", async () => {
  const shares: number[] = [];
  const plan = planOf(
    requestOf(caseOf(1), { analyses: ["sums"], options: { sums: { count: 0 } } }),
    TOYS,
  ) as Plan;
  await schedule(plan, inPlace, { analyses: TOYS, progress: (_, share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  for (const share of shares) expect(share).toBeLessThanOrEqual(1);
});
