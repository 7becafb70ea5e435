import { describe, expect, it } from "vitest";
import type { CaseChange } from "#comparison/case-changes.ts";
import { COMPARISON_FORMAT, type Comparison, type JudgementChange } from "#comparison/comparison.ts";
import { aspectsOf } from "#comparison/judgement-changes.ts";
import type { Judgement } from "#outcome/explanation.ts";
import { accountOf } from "#view/comparison/account.ts";

const BASE: Judgement = {
  answers: { kind: "cause" },
  text: "“a” leads.",
  confidence: { level: "low", why: "10 of 26 are unknown." },
  n: { count: 20, of: "pieces of evidence" },
  cites: ["art:P1.S1"],
};

/** What is told of a judgement that was one and is another. */
function told(
  older: Partial<Judgement>,
  newer: Partial<Judgement>,
  entries: readonly CaseChange[] = [],
): readonly string[] {
  return accountOf(compared(older, newer, entries), "icd203").changed[0]!.told;
}

function compared(
  older: Partial<Judgement>,
  newer: Partial<Judgement>,
  entries: readonly CaseChange[] = [],
): Comparison {
  const [before, now] = [
    { ...BASE, ...older },
    { ...BASE, ...newer },
  ];
  const change: JudgementChange = {
    analysis: { id: "explanation", title: "Explanations" },
    change: "changed",
    aspects: aspectsOf(before, now),
    older: before,
    newer: now,
    ...(entries.length > 0 && { because: entries.map((_, entry) => ({ entry, alone: false })) }),
  };
  const brief = { name: "x", id: "x", title: "X", asOf: "2020-01-01", codedOn: "2020-01-01", seed: 1 };
  return {
    format: COMPARISON_FORMAT,
    program: { name: "demarche", version: "0" },
    older: brief,
    newer: brief,
    judgements: [change],
    ...(entries.length > 0 && { entries: [...entries] }),
  };
}

describe("what is told of a judgement that changed", () => {
  const leads = (...names: readonly string[]) => ({ leads: names });

  it("is what comes first, in full where that is short", () => {
    expect(told(leads("a"), leads("b"))).toEqual(["First now: “b”; before: “a”."]);
    expect(told(leads(), leads("b"))).toEqual(["First now: “b”; before: nothing."]);
    expect(told(leads("a"), leads("a", "b"))).toEqual(["First now, level: “a” and “b”; before: “a”."]);
  });

  it("is, of many that are level, which of them no longer are, and which are new", () => {
    expect(told(leads("a", "b", "c", "d", "e"), leads("a", "c", "f"))).toEqual([
      "No longer in the first place: “b”, “d” and “e”.",
      "New in the first place: “f”.",
    ]);
    expect(told(leads("a", "b", "c"), leads("a", "b", "c", "d"))).toEqual(["New in the first place: “d”."]);
    expect(told(leads("a", "b", "c"), leads("d", "e"))).toEqual([
      "First now, level: “d” and “e”; before, level: “a”, “b” and “c”.",
    ]);
  });

  it("is how many of how many, where not all that are level are named", () => {
    const some = (total: number, ...names: readonly string[]) => ({ leads: names, leadsInAll: total });
    const six = ["a", "b", "c", "d", "e", "f", "g"];
    expect(told(some(14, ...six), leads("c"))).toEqual([
      "No longer in the first place: 13 of 14, among them “a”, “b”, “d”, “e”, “f” and “g”.",
    ]);
    expect(told(leads("c"), some(14, ...six))).toEqual([
      "New in the first place: 13 of 14, among them “a”, “b”, “d”, “e”, “f” and “g”.",
    ]);
    // What is first now may have been among those that were not named, or not.
    expect(told(some(14, ...six), leads("h"))).toEqual([
      "First now: “h”; before, level: 14, among them “a” and “b”.",
    ]);
    expect(told(some(14, ...six), leads("a", "h"))).toEqual([
      "First now, level: “a” and “h”; before, level: 14, among them “a” and “b”.",
    ]);
    // Who is not named in either may stand in both.
    expect(told(some(14, ...six), some(9, ...six))).toEqual([
      "First now, level: 9, among them “a” and “b”; before, level: 14, among them “a” and “b”.",
    ]);
  });

  it("names a few of many changes that move it, and counts the others", () => {
    const changes = (count: number) =>
      Array.from({ length: count }, (_, at): CaseChange => {
        const name = `event “${at + 1}”`;
        return { change: "moved", what: name, name, asserts: true, keys: [], from: [], to: [] };
      });
    const last = (count: number) => told({}, { leads: ["b"] }, changes(count)).at(-1);
    expect(last(2)).toBe(
      "Moved by event “1” (put in another order); event “2” (put in another order), together with others.",
    );
    expect(last(14)).toBe(
      "Moved by event “1” (put in another order); event “2” (put in another order); event “3” (put in another order) and 11 more changes, together with others.",
    );
  });

  it("is which share of one sentence is another, and none of two sentences", () => {
    const text = (...shares: readonly number[]) => ({
      text: ["It holds in ", ...shares.flatMap((share) => [{ share }, " or "])],
    });
    expect(told(text(0.5), text(0.55))).toEqual(["It holds in 55 % (before: 50 %) or"]);
    expect(told(text(0.5, 0.4), text(0.5, 0.3))).toEqual(["It holds in 50 % or 30 % (before: 40 %) or"]);
    const two = (first: number, second: number) => ({
      text: ["“A” holds in ", { share: first }, " of them. Nothing else holds in ", { share: second }, "."],
    });
    expect(told(two(0.5, 0.4), two(0.5, 0.3))).toEqual(["Nothing else holds in 30 % (before: 40 %)."]);
    expect(told(text(0.5, 0.4), text(0.3))).toEqual(["What it says is no longer the same."]);
    expect(told(text(0.501), text(0.502))).toEqual([
      "Shares that it tells have moved by less than its rounded words show.",
    ]);
  });

  it("is why it is held as it is, where nothing else differs", () => {
    expect(told({}, { confidence: { level: "low", why: "11 of 27 are unknown." } })).toEqual([
      "The same, held with the same confidence, but on other grounds. Now: 11 of 27 are unknown. Before: 10 of 26 are unknown.",
    ]);
    const kept = "It rests on one source.";
    const why = (...grounds: readonly string[]) => ({
      confidence: { level: "low" as const, why: grounds.flatMap((ground) => [ground, " "]).slice(0, -1) },
    });
    expect(told(why(kept, "10 are unknown."), why(kept, "11 are unknown."))).toEqual([
      "The same, held with the same confidence, but on other grounds. Now: 11 are unknown. Before: 10 are unknown.",
    ]);
    expect(told(why(kept), why(kept, "11 are unknown."))).toEqual([
      "The same, held with the same confidence, but on other grounds. Now: 11 are unknown. Before: nothing.",
    ]);
    expect(told({}, { cites: ["art:P2.S1"] })).toEqual(["The same, resting on other sentences."]);
  });
});

describe("a judgement that says what it said", () => {
  it("is told once, and counted apart where only its grounds are others", () => {
    const why = { confidence: { level: "low" as const, why: "11 of 27 are unknown." } };
    const { lead, changed } = accountOf(compared({}, why), "icd203");
    expect(lead[0]).toBe("One judgement rests on other grounds.");
    expect(changed[0]).toMatchObject({ heading: "Explanations (on other grounds)", still: "“a” leads." });
    expect(changed[0]).not.toHaveProperty("now");
    const surer = accountOf(compared({}, { confidence: { level: "high", why: "All is known." } }), "icd203");
    expect(surer.lead[0]).toBe("One judgement changed.");
    expect(surer.changed[0]).toMatchObject({ heading: "Explanations (changed)", still: "“a” leads." });
    const other = accountOf(compared({}, { text: "“b” leads." }), "icd203").changed[0]!;
    expect([other.before, other.now, other.still]).toEqual(["“a” leads.", "“b” leads.", undefined]);
  });

  it("and tells other likelihoods behind the first says which, and what they were", () => {
    const saying = (...of: readonly [number, number][]): Partial<Judgement> => ({
      likelihood: { low: 0.02, high: 0.12 },
      text: of.flatMap(([low, high]) => ["chance ", { likelihood: { low, high } }, "; "]),
    });
    expect(told(saying([0.02, 0.12], [0.42, 0.62]), saying([0.02, 0.12], [0.41, 0.62]))).toEqual([
      "What it says first is as likely as before; of what it says then 41–62 % (before: 42–62 %).",
    ]);
  });
});

it("says that the seeds differ, which, and what then may", () => {
  const brief = (seed: number) => ({
    name: `s${seed}`,
    id: "x",
    title: "X",
    asOf: "2020-01-01",
    codedOn: "2020-01-01",
    seed,
  });
  const of = (older: number, newer: number) =>
    accountOf(
      {
        format: COMPARISON_FORMAT,
        program: { name: "demarche", version: "0" },
        older: brief(older),
        newer: brief(newer),
        judgements: [],
        entries: [],
      },
      "icd203",
    );
  expect(of(1, 1).remarks).toEqual([]);
  expect(of(1, 1).between).not.toContain("seed");
  expect(of(7, 1).remarks).toEqual([
    "The two were drawn with other seeds (7 and 1): a share, or which of two that are close comes first, may differ by the draw alone. For what the case did, run both with one seed.",
  ]);
  expect(of(7, 1).between).toMatch(/seed 7\) to .*, seed 1\)\.$/);
});

describe("what only a later day moved", () => {
  const day: CaseChange = {
    change: "changed",
    asserts: false,
    name: "day of the analysis",
    what: "asOf",
    keys: [{ key: "asOf", before: "2020-01-01", after: "2020-01-09" }],
    to: ["asOf"],
    from: ["asOf"],
  } as unknown as CaseChange;
  const demand = { ...day, name: "demand", what: "demand d", to: ["demands", 0] } as CaseChange;
  const account = (newer: Partial<Judgement>, because: JudgementChange["because"]) => {
    const now = { ...BASE, ...newer };
    const change: JudgementChange = {
      analysis: { id: "endings", title: "Endings" },
      question: "How long?",
      change: "changed",
      aspects: aspectsOf(BASE, now),
      older: BASE,
      newer: now,
      ...(because && { because }),
    };
    const brief = { name: "x", id: "x", title: "X", asOf: "2020-01-01", codedOn: "2020-01-01", seed: 1 };
    return accountOf(
      {
        format: COMPARISON_FORMAT,
        program: { name: "demarche", version: "0" },
        older: brief,
        newer: brief,
        judgements: [change],
        entries: [day, demand],
      },
      "icd203",
    );
  };
  const closes = { confidence: { level: "low", why: "The question closes in 41 days." } } as const;
  const byDay = [{ entry: 0, alone: true }];

  it("is told in a line of its own, and is no change of what was judged", () => {
    const told = account(closes, byDay);
    expect(told.changed).toEqual([]);
    expect(told.byDay).toEqual([
      "How long? The same, held with the same confidence, but on other grounds. Now: The question closes in 41 days. Before: 10 of 26 are unknown.",
    ]);
    expect(told.lead[0]).toBe("In one only the later day moved a figure or a ground.");
  });

  it.each([
    ["another entry does it too", closes, [...byDay, { entry: 1, alone: true }]],
    ["it takes more than the day", closes, [{ entry: 0, alone: false }]],
    ["nothing was tried", closes, undefined],
    ["it was not the day", closes, [{ entry: 1, alone: true }]],
    ["what it says is another thing", { text: "“a” trails." }, byDay],
    ["what comes first is another", { leads: ["b"] }, byDay],
    ["it is surer", { confidence: { level: "high", why: "So it is." } }, byDay],
  ] as const)("is a change where %s", (_, newer, because) => {
    const told = account(newer as Partial<Judgement>, because);
    expect(told.byDay).toEqual([]);
    expect(told.changed).toHaveLength(1);
  });
});
