import { describe, expect, it } from "vitest";
import type { Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { type FrontPage, frontPageOf } from "#view/brief/front-page.ts";
import { gistOf } from "#view/brief/judgement-words.ts";
import { plainText } from "#view/plain-text.ts";
import { workedCases } from "../worked-cases.ts";

// The bottom line of the worked cases, whole, on an earlier day and from each of their first sources alone.

async function frontOf(c: Case, restriction: Restriction): Promise<FrontPage> {
  const plan = planOf({ case: c, restriction, texts: new Map(), options: {}, samples: 100, seed: 1 });
  if ("faults" in plan) throw new Error("the defaults are faulty");
  return frontPageOf((await run(plan)).report);
}

const told = (text: FrontPage["bottomLine"][number]) => plainText(text, "icd203");

function restrictionsOf({ events, sources }: Case): Restriction[] {
  const days = events
    .flatMap(({ when }) => (typeof when === "string" || when.edtf.length !== 10 ? [] : [when.edtf]))
    .sort();
  const middle = days[Math.floor(days.length / 2)];
  return [
    {},
    ...(middle === undefined ? [] : [{ asOf: middle }]),
    ...sources.slice(0, 2).map(({ id }) => ({ only: [id] })),
  ];
}

describe.each(workedCases().map((c) => [c.id, c] as const))("%s", (_, c) => {
  it("has a bottom line of four sentences at most, none of them long, that no key judgement repeats", async () => {
    for (const restriction of restrictionsOf(c)) {
      const { bottomLine, judgements } = await frontOf(c, restriction);
      const sentences = bottomLine.map(told);
      expect(sentences.length).toBeLessThanOrEqual(4);
      for (const sentence of sentences) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(70);
      const said = judgements.map((one) => told(one.told.text));
      expect(sentences.filter((sentence) => said.includes(sentence))).toEqual([]);
      for (const sentence of sentences.filter((one) => one.length > 40))
        expect(said.filter((one) => one.includes(sentence))).toEqual([]);
      // Nothing that a key judgement says is lost because the bottom line has it.
      for (const { told: own, placed } of judgements)
        if (told(own.text).endsWith("As the bottom line says."))
          expect(sentences.some((one) => one.endsWith(told(gistOf(placed.judgement).text)))).toBe(true);
    }
  });
});

// What a selection of sources leaves may be the analyst's judgement alone, and then it is no answer of theirs.
it("says so where nothing that decides the answer is from the sources selected", async () => {
  const rail = workedCases().find(({ id }) => id === "network-rail-2023")!;
  const alone = "This rests on judgement alone, not on the source selected.";
  const of = async (id: string) => (await frontOf(rail, { only: [id] })).bottomLine.map(told);
  const [bbc, lbc, star, whole] = [
    await of("bbc0210"),
    await of("lbc0307"),
    await of("star0308"),
    (await frontOf(rail, {})).bottomLine.map(told),
  ];
  expect(bbc[0]).toBe(lbc[0]);
  expect([bbc[1], lbc[1]]).toEqual([alone, alone]);
  for (const other of [star, whole]) expect(other.join(" ")).not.toContain(alone);
});

it("names the reason that leads and how far it can be relied on, where the case asks why beside what lies ahead", async () => {
  for (const [id, names] of [
    [
      "korea-2018",
      /^“The deterrent was judged .+” is narrowly the likeliest of seven explanations: .+ %\); confidence is low\.$/,
    ],
    [
      "network-rail-2023",
      /^“The offer had become .+” is narrowly the likeliest of four explanations: .+ %\); confidence is low\.$/,
    ],
  ] as const) {
    const { bottomLine } = await frontOf(workedCases().find((c) => c.id === id)!, {});
    expect(told(bottomLine.at(-1)!)).toMatch(names);
  }
});

it("says first that what was asked cannot be told, where what that takes is known only later", async () => {
  const korea = workedCases().find(({ id }) => id === "korea-2018")!;
  const front = async (restriction: Restriction) =>
    (await frontOf(korea, restriction)).bottomLine.map(told)[0]!;
  expect(await front({ asOf: "2018-03-27" })).toMatch(
    /^Which outcomes would hold cannot be told, for too little of what the case says of today's state is left, as part of it .+ In \d+–\d+ % of the ways to fill in what nobody states \(\d+ drawn at random\), some package, however little it settles, suits both parties/,
  );
  expect(await front({})).not.toContain("cannot be told, for");
});

it("has no record of rounds for an answer where the phase that is asked about is known only later", async () => {
  const reading = readCaseText(PHASE, "case.yaml");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  const front = await frontOf(reading.case, { asOf: "2024-03-01" });
  expect(front.judgements).toEqual([]);
  expect(told(front.others[0]!.onRecord[0]!.text)).toMatch(
    /^How long it lasts cannot be told: the phase “the calm” became known only later\. .*on record/,
  );
  // What was known then answers.
  const known = readCaseText(PHASE.replace("known: 2024-06-01, ", ""), "case.yaml");
  if ("faults" in known) throw new Error(JSON.stringify(known.faults));
  expect(JSON.stringify((await frontOf(known.case, { asOf: "2024-03-01" })).judgements)).toContain(
    "the calm",
  );
});

const PHASE = `demarche: 1
id: calm
title: A calm
asOf: 2024-07-01
analyst: The analyst
coded: {on: 2024-07-01, hindsight: false}
questions: [{id: q, text: How long does the calm last?, kind: duration}]
sources: [{id: art, title: A report, issued: 2024-01-10, publisher: A paper}]
actors:
  - {id: a, name: Ardania, kind: state, party: true, cite: [art]}
  - {id: b, name: Borsk, kind: state, party: true, cite: [art]}
rounds: [{id: r, name: The talks, parties: [a, b], start: 2023-02-01, end: 2023-03-01, ending: collapse, cite: [art]}]
classes: [{id: calms, shipped: calm/agreement}]
phases: [{id: calm, name: the calm, known: 2024-06-01, start: 2023-12-01, begins: a truce, end: open, ends: a clash, classes: [{class: calms, why: Like calms}], cite: [art]}]
`;

/** A case in which one party may want its option or not: one outcome holds either way, and another beside it with each. */
async function hanging(restriction: Restriction = {}) {
  const reading = readCaseText(HANGING, "case.yaml");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return (await frontOf(reading.case, restriction)).bottomLine.map(told);
}

const HANGING = `demarche: 1
id: c
title: A quarrel over fish
asOf: 2014-03-20
analyst: R. Example
coded: {on: 2014-03-20, hindsight: false}
questions: [{id: q, text: Which outcome would hold?, kind: outcome}]
sources: [{id: s, title: A report, issued: 2014-03-01}]
actors:
  - {id: A, name: Avaland, kind: state, party: true, cite: [s]}
  - {id: B, name: Beria, kind: state, party: true, cite: [s]}
  - {id: N, name: Noria, kind: state, party: true, cite: [s]}
moves:
  options:
    - {id: join, actor: B, text: joins, cite: [s]}
    - {id: keep, actor: B, text: keeps its share, cite: [s]}
    - {id: grant, actor: A, text: grants a share, cite: [s]}
    - {id: yield, actor: N, text: yields, cite: [s]}
  excluded: [{never: join and not (grant and yield)}, {never: join and keep}]
  today: [keep, grant]
  preferences:
    - {actor: B, statements: [{prefers: join if (grant and yield), cite: [s]}, {prefers: keep, cite: [s]}, {prefers: yield, cite: [s]}]}
    - {actor: A, statements: [{prefers: join, cite: [s]}, {prefers: not keep, cite: [s]}]}
    - {actor: N, statements: [{prefers: not yield, cite: [s]}, {prefers: not keep, cite: [s]}]}
`;

it("is what holds whichever way the one unknown turns out, and gives both sides of that once", async () => {
  const [first, ...rest] = await hanging();
  expect(first).toMatch(/ would last most often: in all of the orders drawn/);
  expect(first).not.toContain("grant a share:");
  expect(rest.join(" ").match(/Avaland wants to grant a share/g)).toHaveLength(1);
  expect(rest.join(" ")).toMatch(/If Avaland wants to grant a share, .+; if not, .+\./);
});

it("is none, and says why, where no source had appeared by the day, or none that is selected states anything", async () => {
  expect(await hanging({ asOf: "2014-02-01" })).toEqual([
    "There is no bottom line: nothing in the case is stated by a source of that day.",
  ]);
});
