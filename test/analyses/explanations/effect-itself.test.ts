import { describe, expect, it } from "vitest";
import { isEffectItself } from "#analyses/effect-evidence.ts";
import { Case } from "#case/case.ts";
import type { ExplanationSet } from "#case/explanation.ts";
import { plain } from "./compared.ts";
import { doneOf, outcomeOf } from "./perform.ts";
import { caseOf, type SampleSet, unparsed } from "./sample-set.ts";

// The effect of every sample set is that the river rose.
const EFFECT = { ratings: { A: "very likely", B: "very unlikely" }, text: "The river rose." };
const MILD = { ratings: { A: "unlikely", B: "likely" } };
const WEAK = { ratings: { A: "even", B: "likely" } };
const hypotheses = { A: undefined, B: undefined };

describe("the effect itself, rated as if it were evidence", () => {
  const rest: SampleSet = { hypotheses, other: 0.1, evidence: [MILD, WEAK] };
  const whole = doneOf({ ...rest, evidence: [EFFECT, MILD, WEAK] });
  const [found] = whole.sets;

  it("changes no figure: all is as if it were not there", () => {
    const [without] = doneOf({
      ...rest,
      evidence: rest.evidence.map((item, at) => ({ ...item, text: `evidence ${at + 2}` })),
    }).sets;
    expect(found!.hypotheses).toEqual(without!.hypotheses);
    expect(found!.leader).toBe("B");
    expect(found!.evidence[0]).toMatchObject({ used: false, isEffect: true, without: null, bits: null });
  });

  it("does not make an explanation that nobody has named an ordinary one by its rating", () => {
    const rated = { ...EFFECT, ratings: { ...EFFECT.ratings, other: "likely" as const } };
    const [alike] = doneOf({ ...rest, evidence: [rated, MILD, WEAK] }).sets;
    expect(alike!.hypotheses).toEqual(found!.hypotheses);
  });

  it("stands in no flip and in no count of evidence, and is named in a caveat and in the table", () => {
    expect(found!.overturns.strongest.length).toBeGreaterThan(0);
    expect(whole.said.flips.map(({ change }) => plain(change)).join("\n")).not.toContain("river rose");
    expect(whole.said.judgements[0]!.n).toEqual({ count: 2, of: "pieces of evidence" });
    expect(whole.said.caveats.map(plain)).toContain(
      "“The river rose” is the effect itself, which every explanation is there to explain, and is set aside in every figure.",
    );
    expect(JSON.stringify(whole.said.blocks)).toContain("the effect itself, set aside");
    // By the acts that it names alone: its words may tell more, and how they would count is said.
    const named = unparsed({
      ...rest,
      evidence: [{ ...EFFECT, text: "It came first", events: ["rise"] }, MILD, WEAK],
    });
    const [set] = named.explanations as { effect: object }[];
    const outcome = outcomeOf(
      Case.parse({
        ...named,
        explanations: [{ ...set, effect: { ...set!.effect, events: ["rise"] } }],
        events: [{ id: "rise", what: "It rises", when: "2019" }],
      }),
    );
    expect(outcome.status === "done" && outcome.explanation.caveats.map(plain)).toContain(
      "“It came first” names no act but the effect, which every explanation is there to explain, and is set aside in every " +
        "figure. With the other act among its events, or none, it would count.",
    );
    expect(whole.said.gaps.map(plain).join()).not.toContain("rated");
  });

  it("decides nothing where nothing else is offered, whatever the starting beliefs are", () => {
    const { sets, said } = doneOf({ hypotheses: { A: 0.8, B: 0.1 }, other: 0.1, evidence: [EFFECT] });
    expect(sets[0]!.verdict).toBe("open");
    expect(plain(said.judgements[0]!.text)).toBe(
      "Only starting beliefs tell two explanations apart. The only evidence is the effect itself. " +
        "How likely “explanation A” is to be the main explanation: 80 %.",
    );
    expect(said.headline).toBe("Only starting beliefs tell two explanations apart.");
    expect(said.judgements[0]!.confidence).toEqual({
      level: "low",
      why: "The only evidence is the effect itself. No explanation can be put first.",
    });
    expect(said.flips).toEqual([]);
  });
});

it("is no rating of an explanation that nobody has named to say `not stated` of it", () => {
  const set: SampleSet = { hypotheses, other: [0.1, 0.3], evidence: [MILD] };
  const open = { ...MILD, ratings: { ...MILD.ratings, other: "not stated" as const } };
  expect(doneOf({ ...set, evidence: [open] }).sets[0]!.hypotheses).toEqual(doneOf(set).sets[0]!.hypotheses);
});

describe("what is the effect itself", () => {
  const set = { effect: { text: "the river rose", events: ["rise", "flood"] } } as unknown as ExplanationSet;
  const c = { events: [{ id: "rise", what: "Gauges at the bridge rise" }] } as unknown as Parameters<
    typeof isEffectItself
  >[2];
  const is = (text: string, events: readonly string[] = []) =>
    isEffectItself(set, { text, events } as unknown as Parameters<typeof isEffectItself>[1], c);

  it("are events in which it shows, all of them or one, and the same words", () => {
    expect(is("x", ["rise"])).toBe(true);
    expect(is("x", ["flood", "rise"])).toBe(true);
    expect(is("The river rose!")).toBe(true);
    expect(is("gauges at the bridge rise")).toBe(true);
  });

  it("is not how it came about: other events beside it, or other words", () => {
    expect(is("the river rose", ["rise", "rain"])).toBe(false);
    expect(is("the river rose overnight")).toBe(false);
    expect(is("x")).toBe(false);
  });
});

describe("evidence that rests on an act which somebody alleges or denies", () => {
  const actors = ["Northland", "Southland"].map((name) => ({
    id: name.slice(0, 1),
    name,
    kind: "state" as const,
  }));
  const said = (contest: Record<string, unknown>, more: readonly SampleSet["evidence"][number][] = []) => {
    const written = caseOf({ hypotheses, evidence: [{ ...MILD, events: ["dam"] }, ...more] });
    const c = Case.parse({
      ...unparsed({ hypotheses, evidence: [{ ...MILD, events: ["dam"] }, ...more] }),
      actors,
      events: [{ id: "dam", what: "The dam is opened.", when: "2019", ...contest }],
    });
    expect(written.explanations).toEqual(c.explanations);
    const outcome = outcomeOf(c);
    if (outcome.status !== "done") throw new Error(outcome.status);
    return outcome.explanation;
  };
  const caveat = (contest: Record<string, unknown>, more?: readonly SampleSet["evidence"][number][]) =>
    said(contest, more)
      .caveats.map(plain)
      .filter((text) => text.includes("not established"));

  it("is told, with who says so and who would come first without it", () => {
    expect(caveat({ alleged: "S" })).toEqual([
      "“Evidence 1” rests on what is not established: “The dam is opened” is only alleged, by Southland. Without it " +
        "nothing would be left to go by.",
    ]);
    expect(caveat({ alleged: ["S"], denied: ["N"] }, [{ ratings: { A: "even", B: "likely" } }])).toEqual([
      "“Evidence 1” rests on what is not established: “The dam is opened” is only alleged, by Southland, and denied by " +
        "Northland. Without it “explanation B” would still come first.",
    ]);
    expect(caveat({ denied: "unknown" }, [{ ratings: { A: "likely", B: "even" } }])).toEqual([
      "“Evidence 1” rests on what is not established: “The dam is opened” is denied. Without it “explanation A” would " +
        "come first.",
    ]);
    expect(caveat({})).toEqual([]);
  });

  it("counts against the confidence", () => {
    expect(said({ alleged: "S" }).judgements[0]!.confidence.why).toContain(
      "One piece of evidence rests on alleged or denied acts",
    );
    expect(said({}).judgements[0]!.confidence.why).not.toContain("alleged");
  });
});

describe("one explanation entered twice", () => {
  it("is not compared with itself, and why is said", () => {
    const named = (A: string, B: string) =>
      outcomeOf(caseOf({ hypotheses, names: { A, B }, evidence: [MILD] }));
    expect(named("The rain", "rain.")).toMatchObject({
      status: "not-applicable",
      missing: ["“Why did the river rise?”: one explanation is entered twice; enter it once"],
    });
    expect(named("The rain", "The snow").status).toBe("done");
  });
});
