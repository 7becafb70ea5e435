import { describe, expect, it } from "vitest";
import { caveatsOf, generalCaveats } from "#analyses/explanations/caveats.ts";
import { confidenceIn } from "#analyses/explanations/confidence.ts";
import { evidenceTable } from "#analyses/explanations/evidence-table.ts";
import { explain } from "#analyses/explanations/explain.ts";
import { flipsOf } from "#analyses/explanations/flips.ts";
import { gapsOf, inputsOf } from "#analyses/explanations/gaps.ts";
import { hypothesisTable } from "#analyses/explanations/hypothesis-table.ts";
import { headlineOf, judgementOf } from "#analyses/explanations/judgement.ts";
import { likelihoodMatrix } from "#analyses/explanations/likelihood-matrix.ts";
import { posteriorPlot } from "#analyses/explanations/posterior-plot.ts";
import type { OverturnResult, SetResult, Verdict } from "#analyses/explanations/result.ts";
import { rangeInFull, reasonNotToCompare } from "#analyses/explanations/wording.ts";
import { outward } from "#analyses/outward.ts";
import { short } from "#analyses/short.ts";
import type { Table } from "#outcome/block.ts";
import { finding, inputOf, modelOf, plain, resultFor } from "./compared.ts";
import type { SampleSet } from "./sample-set.ts";

// What is said of results that are made up, so that each word answers to a number.

const BOTH = ["daily:P2.S1", "weekly:P1.S1"];

const sample: SampleSet = {
  hypotheses: { A: 0.3, B: undefined, C: undefined },
  other: [0.1, 0.3],
  evidence: [
    { ratings: { A: "likely", B: "even", C: "unlikely" }, cite: ["wire:P1.S1"] },
    {
      ratings: { A: "very likely", B: [0.2, 0.4], C: "not stated" },
      cite: ["daily:P2.S1"],
      cluster: "north",
    },
    { ratings: { A: "even", B: "even", C: "even" }, cite: ["wire:P3.S1"], cluster: "north" },
  ],
  clusters: [{ id: "north" }],
};
const model = modelOf(sample);
const hypotheses = [
  finding("A", { leads: 0.62, central: { low: 0.301, high: 0.449 }, posterior: { low: 0.1, high: 0.7 } }),
  finding("B", { leads: 0.28, priorGiven: false, inconsistency: 1 }),
  finding("C", { leads: 0.1, priorGiven: false, inconsistency: 3 }),
];
const result = (more: Partial<SetResult> = {}) => resultFor(model, { hypotheses, ...more });
const withoutSecond = (leader: string, share: number) =>
  resultFor(model).evidence.map((item, index) =>
    index === 1 ? { ...item, without: { leader, share } } : item,
  );

describe("the judgement", () => {
  const said = (verdict: Verdict, more: Partial<SetResult> = {}) =>
    plain(judgementOf(result({ verdict, ...more }), model).text);
  const tail = "30–45 %, and 10–70 % at the outside.";

  it("of a clear lead says who, of how many, in which share of the readings, and how likely it is", () => {
    expect(said("clear")).toBe(
      "“explanation A” is the best supported of three explanations: it comes first in about 60 % of the readings. " +
        `How likely it is to be the main explanation: ${tail}`,
    );
  });

  it("of a lead that is certain says so only where every rival is beaten", () => {
    const beating = (beats: string[]) => [{ ...hypotheses[0]!, beats }, ...hypotheses.slice(1)];
    expect(said("clear", { hypotheses: beating(["B", "C"]) })).toContain(
      ": it comes first in every reading of the inputs. How likely",
    );
    expect(said("clear", { hypotheses: beating(["B"]) })).toContain(
      "in about 60 % of the readings. How likely",
    );
  });

  it("of a narrow lead names the second, and what would put another first", () => {
    const once = { steps: 1, atLeast: 1, all: true, count: 1, strongest: [] };
    expect(said("narrow", { overturns: once })).toBe(
      "“explanation A” is narrowly ahead of “explanation B” among three explanations: it comes first in about 60 % of " +
        "the readings, but moving one rating by one step changes the leader. How likely it is to be the main explanation: " +
        tail,
    );
    const pivotal = withoutSecond("B", 0.6);
    expect(said("narrow", { evidence: pivotal })).toContain(
      ", but dropping one item of evidence changes the leader",
    );
    expect(said("narrow", { evidence: pivotal, overturns: once })).toContain(
      "but moving one rating by one step or dropping one item of evidence changes the leader",
    );
    expect(said("narrow", { evidence: pivotal, overturns: { ...once, steps: 2 } })).toContain(
      "but dropping one item of evidence changes",
    );
  });

  it("of a lead that is far, and would be turned by little, says both, and never that it is narrow", () => {
    const once = { steps: 1, atLeast: 1, all: true, count: 1, strongest: [] };
    const far = (low: number) => [{ ...hypotheses[0]!, central: { low, high: 1 } }, ...hypotheses.slice(1)];
    const narrow = (low: number, more: Partial<SetResult> = {}) =>
      result({ verdict: "narrow", hypotheses: far(low), overturns: once, ...more });
    const texts = (of: SetResult) => {
      const { text, gist, inShort } = judgementOf(of, model);
      return [plain(text), plain(gist!), plain(inShort!), headlineOf(of, model)];
    };
    const [text, gist, inShort, headline] = texts(narrow(0.8));
    expect(text).toContain(
      "“explanation A” is far ahead of “explanation B” among three explanations: it comes first in",
    );
    expect(text).toContain("but moving one rating by one step changes the leader");
    expect(gist).toContain("is by far the likeliest to be the main one, though that hangs on one rating: ");
    expect(inShort).toContain(
      "is by far the likeliest of three explanations, though that hangs on one rating: ",
    );
    expect(headline).toBe(
      "“explanation A” is far ahead of “explanation B” among three explanations, which hangs on one rating",
    );
    const pivotal = withoutSecond("B", 0.6);
    expect(texts(narrow(0.8, { evidence: pivotal }))[1]).toContain(
      "hangs on one rating or one item of evidence: ",
    );
    for (const said of texts(narrow(0.79))) expect(said).toMatch(/ narrowly (?:ahead|the likeliest) /);
  });

  it("of an open question says that nothing is decided, and how the first two stand", () => {
    expect(said("open")).toBe(
      "The evidence does not decide between three explanations. “explanation A” comes first most often, in about 60 % " +
        `of the readings; “explanation B” in about 30 %. How likely “explanation A” is to be the main explanation: ${tail}`,
    );
  });

  it("of two that are level names both", () => {
    expect(said("level")).toBe(
      "The evidence does not decide between “explanation A” and “explanation B”: of three explanations, each comes " +
        `first in about 60 % of the readings. How likely “explanation A” is to be the main explanation: ${tail}`,
    );
  });

  it("explains what a reading is, with how many were drawn", () => {
    const term = {
      term: "readings",
      meaning: "a reading takes one value from each range that the inputs allow; 1000 were drawn",
    };
    for (const verdict of ["clear", "narrow", "open", "level"] as const) {
      expect(judgementOf(result({ verdict }), model).text).toContainEqual(term);
    }
  });

  it("carries the likelihood apart, rounded outwards, the number of pieces, and whom it answers", () => {
    const judgement = judgementOf(result(), model);
    expect(judgement.likelihood).toEqual({ low: 0.3, high: 0.45 });
    expect(judgement.n).toEqual({ count: 3, of: "pieces of evidence" });
    expect(judgement.answers).toEqual({ kind: "cause", about: "set1" });
    const one = modelOf({ ...sample, evidence: sample.evidence.slice(0, 1) });
    expect(judgementOf(resultFor(one), one).n).toEqual({ count: 1, of: "piece of evidence" });
  });

  it("cites the leader and the three pieces that tell most, by what they count for, none that tell nothing", () => {
    const five = modelOf({
      ...sample,
      evidence: [1, 2, 3, 4, 5].map((at) => ({
        ratings: { A: "likely", B: "even" },
        cite: [`wire:P${at}.S1`],
      })),
    });
    const telling = [
      { bits: 0.1, exponent: 1 },
      { bits: 0.3, exponent: 0.25 },
      { bits: 0, exponent: 1 },
      { bits: 0.2, exponent: 1 },
      { bits: 0.15, exponent: 1 },
    ];
    const evidence = resultFor(five).evidence.map((item, index) => ({ ...item, ...telling[index]! }));
    expect(judgementOf(resultFor(five, { evidence }), five).cites).toEqual([
      "art:A",
      "wire:P4.S1",
      "wire:P5.S1",
      "wire:P1.S1",
    ]);
    // What tells equally much comes in the order of its text, wherever it stands.
    const equal = evidence.map((item) => ({ ...item, bits: 0.1, exponent: 1 }));
    const turned = { ...five, evidence: five.evidence.toReversed() };
    for (const [some, of] of [
      [equal, five],
      [equal.toReversed(), turned],
    ] as const) {
      expect(judgementOf(resultFor(five, { evidence: some }), of).cites).toEqual([
        "art:A",
        "wire:P1.S1",
        "wire:P2.S1",
        "wire:P3.S1",
      ]);
    }
    const nothing = evidence.map((item) => ({ ...item, bits: item.bits === 0.2 ? 0.2 : 0 }));
    expect(judgementOf(resultFor(five, { evidence: nothing }), five).cites).toEqual(["art:A", "wire:P4.S1"]);
    const unknown = evidence.map((item) => ({ ...item, bits: null }));
    expect(
      judgementOf(resultFor(five, { evidence: unknown }), { ...five, cites: ["art:P1.S1"] }).cites,
    ).toEqual(["art:P1.S1", "art:A"]);
  });
});

describe("the headline", () => {
  const headline = (verdict: Verdict, more: Partial<SetResult> = {}) =>
    headlineOf(result({ verdict, ...more }), model);

  it("says what the judgement says, in one line", () => {
    expect(headline("level")).toBe(
      "the evidence puts “explanation A” and “explanation B” level among three explanations",
    );
    expect(headline("open")).toBe(
      "the evidence does not decide between three explanations; “explanation A” is ahead",
    );
    expect(headline("narrow")).toBe(
      "“explanation A” is narrowly ahead of “explanation B” among three explanations",
    );
    expect(headline("clear")).toBe("“explanation A” is the best supported of three explanations");
    const certain = [{ ...hypotheses[0]!, beats: ["B", "C"] }, ...hypotheses.slice(1)];
    expect(headline("clear", { hypotheses: certain })).toBe(
      "“explanation A” is the best supported of three explanations under every reading of the inputs",
    );
  });

  it("names an explanation that nobody has named", () => {
    const unnamed = modelOf({ ...sample, evidence: [{ ratings: { A: "likely", other: "even" } }] });
    const leading = resultFor(unnamed, { leader: "other", runnerUp: "A" });
    expect(headlineOf(leading, unnamed)).toBe(
      "“an explanation nobody has named” is the best supported of four explanations",
    );
  });
});

describe("the confidence", () => {
  const why = (more: Partial<SetResult>, of = model) => plain(confidenceIn(result(more), of).why);

  it("names sources, ratings and conventions", () => {
    expect(why({})).toBe(
      "Each piece of evidence rests on one source alone. Other values within the ranges that are given put another first. Eight of nine ratings are given; two of three starting beliefs are set by convention. The evidence comes from two independent sources.",
    );
    const full = modelOf({
      ...sample,
      hypotheses: { A: 0.3, B: 0.2, C: 0.3 },
      evidence: sample.evidence.slice(0, 1),
    });
    expect(plain(confidenceIn(resultFor(full), full).why)).toBe(
      "The evidence comes from one source. Other values within the ranges that are given put another first. All three ratings are given.",
    );
    const none = { ...full, sources: { all: 0, cited: 0, alone: 0, stipulated: 0 } };
    expect(plain(confidenceIn(resultFor(none), none).why)).toBe(
      "No source is cited for the evidence. Other values within the ranges that are given put another first. All three ratings are given.",
    );
  });

  it("names what would overturn the answer, and how many changes do", () => {
    const changes = (count: number, steps: number) =>
      why({ overturns: { steps, atLeast: steps, all: true, count, strongest: [] } });
    expect(changes(1, 1)).toContain("Moving one rating by one step changes the leader.");
    expect(changes(14, 1)).toContain("Moving one rating by one step changes the leader, in 14 ways.");
    expect(changes(3, 2)).not.toContain("one step");
    expect(why({ evidence: withoutSecond("B", 0.6) })).toContain(
      "Dropping one item of evidence changes the leader.",
    );
    const three = resultFor(model).evidence.map((item) => ({
      ...item,
      without: { leader: "C", share: 0.5 },
    }));
    expect(why({ evidence: three })).toContain(
      "Dropping any one of three items of evidence changes the leader.",
    );
  });

  it("names the convention where one belief alone rests on it", () => {
    const one = modelOf({ ...sample, hypotheses: { A: 0.3, B: 0.2, C: undefined } });
    expect(plain(confidenceIn(resultFor(one), one).why)).toContain(
      "; one of three starting beliefs is set by convention.",
    );
  });

  it("has the level that its facts come to", () => {
    const believed = modelOf({
      ...sample,
      hypotheses: { A: 0.3, B: 0.2, C: 0.3 },
      evidence: [
        { ...sample.evidence[0]!, cite: BOTH },
        { ratings: { A: "very likely", B: "even", C: "even" }, cite: BOTH },
      ],
    });
    const leading = (leads: number) =>
      resultFor(believed).hypotheses.map((each) => (each.id === "A" ? { ...each, leads } : each));
    const level = (more: Partial<SetResult>, of = believed) =>
      confidenceIn(resultFor(of, { hypotheses: leading(0.97), ...more }), of).level;
    expect(level({})).toBe("high");
    expect(level({ verdict: "open" })).toBe("low");
    expect(level({ hypotheses: leading(0.9) })).toBe("moderate");
    expect(level({ overturns: { steps: 1, atLeast: 1, all: true, count: 1, strongest: [] } })).toBe("low");
    expect(level({}, { ...believed, sources: { all: 1, cited: 2, alone: 2, stipulated: 0 } })).toBe("low");
    // Of nine ratings and 3 beliefs one rating and two beliefs are missing: three quarters are given.
    const confirmed = { ...model, sources: believed.sources };
    expect(confidenceIn(result({ hypotheses: leading(0.97) }), confirmed).level).toBe("moderate");
    const pivotal = resultFor(believed).evidence.map((item) => ({
      ...item,
      without: { leader: "B", share: 0.5 },
    }));
    expect(level({ evidence: pivotal })).toBe("moderate");
  });

  it("counts sources that repeat one another once", () => {
    expect(model.sources.all).toBe(2);
    expect(modelOf({ ...sample, evidence: [sample.evidence[0]!, sample.evidence[2]!] }).sources.all).toBe(1);
  });

  it("counts no source of evidence that tells nothing apart", () => {
    const idle = { ratings: { A: "even", B: "even", C: "even" }, cite: ["elsewhere:P1.S1"] };
    expect(modelOf({ ...sample, evidence: [...sample.evidence, idle] }).sources).toEqual(model.sources);
  });
});

describe("the caveats", () => {
  const caveats = (more: Partial<SetResult> = {}, of = model) => caveatsOf(result(more), of).map(plain);

  it("say what holds of every comparison", () => {
    expect(generalCaveats(1500)).toEqual([
      "The explanations are treated as rivals of which one is the main one. Where several worked together, the figures " +
        "do not say whether one of them played a part.",
      "Of each range every value is taken to be as likely as any other, in 1500 readings. The outer bounds do not depend " +
        "on that; the range in the judgement and the share of readings do.",
    ]);
  });

  it("say how much is kept for an explanation that nobody has named, and why so much", () => {
    expect(caveats()[0]).toBe(
      "10–30 % is kept for an explanation that nobody has named, as the case says. No evidence moves it, since nobody " +
        "says how likely the evidence would be under it.",
    );
    const convention = modelOf({ hypotheses: { A: undefined, B: undefined }, evidence: sample.evidence });
    expect(caveats({}, convention)[0]).toMatch(
      /^5–30 % is kept .* by convention, since the case gives no share\. No evidence/,
    );
    const rest = modelOf({ hypotheses: { A: 0.5, B: 0.49 }, evidence: sample.evidence });
    expect(caveats({}, rest)[0]).toMatch(
      /^1 % is kept .*, which is what the given starting beliefs leave\. No/,
    );
    const rated = modelOf({ ...sample, evidence: [{ ratings: { A: "likely", other: "even" } }] });
    expect(caveats({}, rated).join(" ")).not.toContain("is kept for");
  });

  it("name explanations for which nothing is left", () => {
    const starved = hypotheses.map((each) =>
      each.id === "A" ? each : { ...each, prior: { low: 0, high: 0 } },
    );
    expect(caveats({ hypotheses: starved })).toContain(
      "The starting beliefs leave nothing for “explanation B” and “explanation C”; no evidence can help there.",
    );
    expect(caveats().join(" ")).not.toContain("leave nothing");
  });

  it("count what starts level, leaving out the unnamed", () => {
    expect(caveats()[1]).toBe(
      "Two of the three explanations start level, because no starting belief is given for them. That is a convention, " +
        "not knowledge.",
    );
    const unnamed = modelOf({
      hypotheses: { A: undefined, B: 0.2 },
      evidence: [{ ratings: { A: "likely", other: "even" } }],
    });
    expect(caveats({}, unnamed).join(" ")).not.toContain("start level");
  });

  it("say that evidence outside clusters counts as independent", () => {
    const loose = modelOf({ ...sample, evidence: sample.evidence.map(({ ratings }) => ({ ratings })) });
    expect(caveats({}, loose)).toContain(
      "Three pieces of evidence count as independent of each other. If some have one origin, they count too much.",
    );
    // What alone is left of a cluster stands by itself, as the table has it.
    const clusters = sample.evidence.map(({ ratings }, at) => ({ ratings, cluster: `c${at}` }));
    expect(caveats({}, modelOf({ ...sample, evidence: clusters })).join(" ")).toContain(
      "Three pieces of evidence count as independent",
    );
    expect(caveats().join(" ")).not.toContain("independent");
  });

  it("warn where the inconsistency score puts another first", () => {
    expect(caveats({ leastInconsistent: ["B", "C"] }).at(-1)).toMatch(
      /^The usual inconsistency score would put “explanation B” and “explanation C” first, not “explanation A”\./,
    );
    expect(caveats({ leastInconsistent: ["B", "A"] }).join(" ")).not.toContain("inconsistency");
  });
});

describe("what would change it", () => {
  const change = (from: string, to: string, evidence = "e1", hypothesis = "B") =>
    ({ evidence, hypothesis, from, to }) as OverturnResult["changes"][number];
  const overturn = (changes: OverturnResult["changes"], leader = "B", leads = 0.71): OverturnResult => ({
    changes,
    steps: 1,
    leader,
    leads,
    formerLeads: 0.2,
  });
  const flips = (more: Partial<SetResult>) =>
    flipsOf(result(more), model).map(({ change, effect, steps, cites }) => ({
      change: plain(change),
      effect: plain(effect),
      steps,
      cites,
    }));
  const one = { steps: 1, atLeast: 1, all: true, count: 1 };

  it("names the evidence, the explanation, both words, and who comes first then instead of whom", () => {
    expect(flips({ overturns: { ...one, strongest: [overturn([change("even", "likely")])] } })).toEqual([
      {
        change: "“evidence 1” rated likely instead of even under “explanation B”",
        effect: "“explanation B” comes first instead of “explanation A”, in about 70 % of the readings.",
        steps: 1,
        cites: ["wire:P1.S1"],
      },
    ]);
  });

  it("puts neither first of two that are level after it", () => {
    const strongest = [{ ...overturn([change("even", "likely")]), levelWith: ["C"] }];
    expect(flips({ overturns: { ...one, strongest } })[0]!.effect).toBe(
      "“explanation B” and “explanation C” are level ahead of “explanation A”, each first in about 70 % of the readings.",
    );
    const level = withoutSecond("B", 0.36).map((item) =>
      item.without ? { ...item, without: { ...item.without, levelWith: ["A"] } } : item,
    );
    expect(flips({ evidence: level })).toEqual([]);
  });

  it("names every rating of a change, with the citations of each once", () => {
    const pair = overturn([change("even", "likely"), change("likely", "even", "e2", "A")], "C");
    const [flip] = flips({ overturns: { ...one, steps: 2, atLeast: 2, strongest: [pair] } });
    expect(flip).toMatchObject({
      change:
        "“evidence 1” rated likely instead of even under “explanation B” and “evidence 2” rated even instead of " +
        "likely under “explanation A”",
      effect: expect.stringContaining("“explanation C” comes first"),
      steps: 2,
      cites: ["wire:P1.S1", "daily:P2.S1"],
    });
  });

  it("says with the first how many that are not listed do it too, and calls a bound a bound", () => {
    const two = [overturn([change("even", "likely")]), overturn([change("likely", "even", "e2", "A")])];
    const notes = (more: Partial<SetResult["overturns"]>) =>
      flips({ overturns: { ...one, strongest: two, ...more } }).map(
        (flip) => / \((.*)\)$/.exec(flip.change)?.[1],
      );
    // A change that has a line of its own is not counted with the first once more.
    expect(notes({ count: 2 })).toEqual([undefined, undefined]);
    const first = { strongest: two.slice(0, 1) };
    expect(notes({ count: 2, ...first })).toEqual(["one other change of this size would do it too"]);
    expect(notes({ count: 9 })).toEqual([
      "seven other changes of this size, not listed here, would do it too",
      undefined,
    ]);
    expect(notes({ count: 2, steps: 2, atLeast: 2, all: false, ...first })[0]).toBe(
      "at least one other change of this size would do it too",
    );
    expect(notes({ count: 1, steps: 4, atLeast: 3, all: false, ...first })[0]).toBe(
      "not all changes of three steps were tried; fewer do not suffice",
    );
    expect(notes({ count: 3, steps: 4, atLeast: 2, all: false, ...first })[0]).toBe(
      "at least two other changes of this size would do it too; not all changes of two or three steps were tried; " +
        "fewer do not suffice",
    );
    expect(notes({ count: 1, steps: 3, atLeast: 3, all: false, ...first })[0]).toBeUndefined();
  });

  it("cuts long texts of evidence at 90 characters", () => {
    const told = (text: string) =>
      flipsOf(
        result({
          overturns: { ...one, strongest: [overturn([change("even", "likely")])] },
          evidence: withoutSecond("B", 0.6),
        }),
        { ...model, evidence: model.evidence.map((item) => ({ ...item, text })) },
      ).map((flip) => plain(flip.change));
    const start = "four ".repeat(17);
    expect(told(`${start}fives`)).toEqual([
      `“${start}fives” rated likely instead of even under “explanation B”`,
      `Dropping “${start}fives”`,
    ]);
    expect(told(`${start}sixsix`)).toEqual([
      `“${start}…” rated likely instead of even under “explanation B”`,
      `Dropping “${start}…”`,
    ]);
  });

  it("adds nothing to changes after the first", () => {
    const strongest = [overturn([change("even", "likely")]), overturn([change("likely", "even", "e2", "A")])];
    expect(flips({ overturns: { ...one, count: 5, strongest } })[1]!.change).toBe(
      "“evidence 2” rated even instead of likely under “explanation A”",
    );
  });

  it("tells evidence of equal strength in the order of its text", () => {
    const evidence = resultFor(model).evidence.map((item) => ({
      ...item,
      without: { leader: "B", share: 0.6 },
    }));
    for (const some of [evidence, evidence.toReversed()]) {
      expect(flips({ evidence: some }).map((flip) => flip.change)).toEqual([
        "Dropping “evidence 1”",
        "Dropping “evidence 2”",
        "Dropping “evidence 3”",
      ]);
    }
  });

  it("tells evidence without which another comes first, the strongest first, three at most", () => {
    const four = modelOf({
      ...sample,
      evidence: [1, 2, 3, 4].map((at) => ({ ratings: { A: "likely", B: "even" }, cite: [`wire:P${at}.S1`] })),
    });
    const shares = [0.5, 0.9, 0.7, 0.6];
    const evidence = resultFor(four).evidence.map((item, index) => ({
      ...item,
      without: { leader: "B", share: shares[index]! },
    }));
    const told = flipsOf(resultFor(four, { evidence }), four);
    expect(told.map((flip) => plain(flip.change))).toEqual([
      "Dropping “evidence 2”",
      "Dropping “evidence 3”",
      "Dropping “evidence 4”",
    ]);
    expect(told[0]).toMatchObject({ steps: 1, cites: ["wire:P2.S1"] });
    expect(plain(told[0]!.effect)).toBe(
      "“explanation B” comes first instead of “explanation A”, in about 90 % of the readings.",
    );
    // In fewer than half of them it is first only because nothing else is more often.
    const few = flipsOf(
      resultFor(four, {
        evidence: evidence.map((item) => ({ ...item, without: { leader: "B", share: 0.4 } })),
      }),
      four,
    );
    expect(plain(few[0]!.effect)).toBe(
      "“explanation B” comes first more often than any other, instead of “explanation A”, in about 40 % of the readings.",
    );
  });

  it("tells a cluster by what its pieces have in common, with as many steps as pieces, and none of one piece", () => {
    const cluster = { id: "north", items: ["e2", "e3"], without: { leader: "C", share: 0.55 } };
    expect(flips({ clusters: [cluster] })).toEqual([
      {
        change: "Dropping all evidence of one origin (“cluster north”)",
        effect: "“explanation C” comes first instead of “explanation A”, in about 55 % of the readings.",
        steps: 2,
        cites: ["daily:P2.S1", "wire:P3.S1"],
      },
    ]);
    expect(flips({ clusters: [{ ...cluster, items: ["e2"] }] })).toEqual([]);
    expect(flips({ clusters: [{ ...cluster, without: { leader: "A", share: 0.55 } }] })).toEqual([]);
    expect(flips({ clusters: [{ ...cluster, without: null }] })).toEqual([]);
  });

  it("comes from the smallest change up", () => {
    const steps = flips({
      overturns: {
        steps: 3,
        atLeast: 3,
        all: false,
        count: 1,
        strongest: [overturn([change("even", "likely")])],
      },
      clusters: [{ id: "north", items: ["e2", "e3"], without: { leader: "C", share: 0.55 } }],
      evidence: withoutSecond("B", 0.6),
    }).map((flip) => flip.steps);
    expect(steps).toEqual([1, 2, 3]);
  });
});

describe("gaps", () => {
  it("name what is not stated, and count it", () => {
    expect(gapsOf(model)).toEqual([
      "One rating is not stated (of “evidence 2”); it may be anything from very unlikely to very likely.",
      "No starting belief is stated for two explanations.",
    ]);
    expect(inputsOf(model)).toEqual({ given: 10, missing: 3 });
  });

  it("name evidence that nobody rated, and a share of the unnamed that nobody states", () => {
    const bare = modelOf({
      hypotheses: { A: 0.2, B: undefined },
      evidence: [
        { ratings: { A: "likely" } },
        { ratings: {} },
        { ratings: { every: "unknown" } },
        { ratings: { B: "even" } },
      ],
    });
    expect(gapsOf(bare)).toEqual([
      "Two ratings are not stated (of “evidence 1” and “evidence 4”); each may be anything from very unlikely to very likely.",
      "Nobody rated “evidence 2” and “evidence 3” under any explanation; they are left out.",
      "No starting belief is stated for one explanation.",
      "No share is stated for an explanation that nobody has named.",
    ]);
    expect(inputsOf(bare)).toEqual({ given: 3, missing: 8 });
  });

  it("are none where everything is given", () => {
    const full = modelOf({
      hypotheses: { A: 0.4, B: 0.4 },
      other: 0.2,
      evidence: [{ ratings: { A: "likely", B: "even" } }],
    });
    expect(gapsOf(full)).toEqual([]);
    expect(inputsOf(full)).toEqual({ given: 5, missing: 0 });
  });

  it("do not ask for the belief in an explanation that nobody has named", () => {
    const unnamed = modelOf({
      hypotheses: { A: 0.4, B: 0.4 },
      other: 0.2,
      evidence: [{ ratings: { A: "likely", B: "even", other: "even" } }],
    });
    expect(gapsOf(unnamed)).toEqual([]);
    expect(inputsOf(unnamed)).toEqual({ given: 6, missing: 0 });
  });
});

/** The cells of a table as a reader sees them. */
function cellsOf(table: Table): unknown[][] {
  return table.rows.map(({ cells }) =>
    cells.map((cell) => (cell === null || typeof cell === "number" ? cell : plain(cell))),
  );
}

describe("the table of explanations", () => {
  const table = hypothesisTable(result({ reserved: { low: 0.1, high: 0.3 } }), model, "Title");

  it("has a row for each, in the order of the case, and one for what is kept", () => {
    expect(cellsOf(table)).toEqual([
      ["explanation A [art:A]", "art", "not in it", "20–40 %", "30–45 %", "10–70 %", 0.62, 0],
      ["explanation B [art:B]", "art", "not in it", "20–40 % (by convention)", "30–60 %", "10–90 %", 0.28, 1],
      ["explanation C [art:C]", "art", "not in it", "20–40 % (by convention)", "30–60 %", "10–90 %", 0.1, 3],
      ["an explanation nobody has named", null, null, "10–30 %", "10–30 %", "10–30 %", null, null],
    ]);
    expect(table.rows.map(({ emphasis }) => emphasis)).toEqual(["strong", undefined, undefined, "muted"]);
    expect(table.rows[0]!.sort).toEqual([null, null, null, 0.4, 0.5, 0.7, 0.62, 0]);
    expect(hypothesisTable(result({ reserved: { low: 0, high: 0 } }), model, "").rows).toHaveLength(3);
  });

  it("names its columns, and says how the score counts", () => {
    expect(table.title).toBe("Title");
    expect(table.columns).toEqual([
      { label: "Explanation" },
      { label: "Put forward by" },
      { label: "In the text" },
      { label: "Before the evidence" },
      { label: "After it: nine readings in ten" },
      { label: "All that the inputs allow" },
      { label: "Comes first", format: "share" },
      { label: "Inconsistency score", format: "number" },
    ]);
    expect(plain(table.note!)).toMatch(
      / Inconsistency score: two for each very unlikely and one for each unlikely piece of evidence, lower is better\.$/,
    );
  });

  it("names who puts an explanation forward, and what the text makes of it", () => {
    const stances = ["favours", "rejects", "dismisses"] as const;
    const rows = model.rows.map((row, index) => ({
      ...row,
      stance: stances[index]!,
      from: ["The Wire", "The Daily"],
    }));
    const cells = cellsOf(hypothesisTable(result(), { ...model, rows }, ""));
    expect(cells.slice(0, 3).map((row) => row.slice(1, 3))).toEqual([
      ["The Wire; The Daily", "favoured"],
      ["The Wire; The Daily", "rejected"],
      ["The Wire; The Daily", "set aside"],
    ]);
  });

  it("says which are behind another under every reading", () => {
    expect(plain(table.note!)).toMatch(
      /^No explanation is behind another under every reading of the inputs\. In the/,
    );
    const beaten = hypotheses.map((each) => (each.id === "B" ? { ...each, beats: ["A", "C"] } : each));
    expect(plain(hypothesisTable(result({ hypotheses: beaten }), model, "").note!)).toMatch(
      /^Behind another explanation under every reading of the inputs: “explanation A” and “explanation C”\. In/,
    );
  });
});

describe("the table of the evidence", () => {
  const evidence = [
    { bits: 0.5, exponent: 1, without: { leader: "A", share: 0.7 }, used: true },
    { bits: null, exponent: 2 / 3, without: { leader: "B", share: 0.99 }, used: true },
    { bits: 0, exponent: 2 / 3, without: null, used: true },
  ].map((each, index) => ({ ...resultFor(model).evidence[index]!, ...each }));
  const clusters = [{ id: "north", items: ["e2", "e3"], without: { leader: "A", share: 0.5 } }];
  const table = evidenceTable(result({ evidence, clusters }), model, "Title");

  it("says of each piece how much it tells, with what it counts, and who leads without it", () => {
    expect(cellsOf(table)).toEqual([
      ["e1", "evidence 1 [wire:P1.S1]", 0.5, "by itself", "the same, in about 70 % of the readings"],
      [
        "e2",
        "evidence 2 [daily:P2.S1]",
        null,
        "e3; counts as 0.67",
        "“explanation B”, in nearly all readings",
      ],
      ["e3", "evidence 3 [wire:P3.S1]", 0, "e2; counts as 0.67", "nothing is left"],
      ["e2+e3", "Together: cluster north", null, null, "the same, in about 50 % of the readings"],
    ]);
    expect(table.rows.map(({ emphasis }) => emphasis)).toEqual([undefined, "strong", undefined, undefined]);
  });

  it("names its columns", () => {
    expect(table.title).toBe("Title");
    expect(table.columns).toEqual([
      { label: "" },
      { label: "Evidence" },
      { label: "Tells apart (bits)", format: "number" },
      { label: "Of one origin with" },
      { label: "First without it" },
    ]);
    expect(table.note).toContainEqual({
      term: "bits",
      meaning:
        "how much one learns about which explanation holds by seeing whether the evidence is there; 0 = nothing, 1 = as " +
        "much as settles an even choice between two",
    });
  });

  it("leaves a cluster of one piece out, and greys what nobody rated", () => {
    const single = evidenceTable(
      result({
        evidence: evidence.map((item, index) =>
          index === 0 ? { ...item, used: false, without: null } : item,
        ),
        clusters: [{ ...clusters[0]!, items: ["e2"] }],
      }),
      model,
      "",
    );
    expect(single.rows).toHaveLength(3);
    expect(cellsOf(single)[0]![4]).toBe("not rated, left out");
    expect(single.rows[0]!.emphasis).toBe("muted");
  });

  it("names the evidence that tells nothing", () => {
    expect(plain(table.note!)).toBe(
      "Unit: bits. “evidence 3” is equally likely under every explanation rated.",
    );
    const idle = (bits: number) => evidence.map((item) => ({ ...item, bits }));
    expect(plain(evidenceTable(result({ evidence: idle(0) }), model, "").note!)).toBe(
      "Unit: bits. “evidence 1”, “evidence 2” and “evidence 3” are equally likely under every explanation rated.",
    );
    expect(plain(evidenceTable(result({ evidence: idle(0.1) }), model, "").note!)).toBe("Unit: bits.");
  });
});

describe("the pictures", () => {
  it("shade a rating by where it stands on the scale", () => {
    const { rows, columns } = likelihoodMatrix(model, "Title");
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        { text: "likely", level: 0.5 },
        { text: "very likely", level: 1 },
        { text: "even", level: 0 },
      ],
      [
        { text: "even", level: 0 },
        { text: "20–40 %", level: expect.closeTo(-0.2 / 0.45, 12) },
        { text: "even", level: 0 },
      ],
      [
        { text: "unlikely", level: -0.5 },
        { text: "not stated", level: null },
        { text: "even", level: 0 },
      ],
    ]);
    expect(likelihoodMatrix(model, "Title")).toMatchObject({
      title: "Title",
      legend: "from very unlikely to very likely, if the explanation in the row were true",
      note:
        "Read along a row: how far would one expect each piece of evidence if that explanation were true? The same word " +
        "twice in a column tells nothing between those two rows. The words are those of the case, for these ranges: very unlikely 5–20 %, unlikely 20–45 %, even 45–55 %, likely 55–80 %, very likely 80–95 %.",
    });
    expect(columns[1]).toEqual({ label: "e2", detail: ["evidence 2 ", { cite: ["daily:P2.S1"] }] });
    const ends = modelOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: 0, B: 1 } }],
    });
    expect(likelihoodMatrix(ends, "").rows.map(({ cells }) => cells[0]!.level)).toEqual([-1, 1]);
  });

  it("draw the range of nine readings in ten and the outer bounds, the leader's strongly", () => {
    const plot = posteriorPlot(result(), model, "Title");
    expect(plot.points.slice(0, 4)).toEqual([
      {
        label: "explanation A",
        value: 0.5,
        low: 0.3,
        high: 0.45,
        series: "nine readings in ten",
        emphasis: "strong",
      },
      {
        label: "explanation A",
        value: 0.5,
        low: 0.1,
        high: 0.7,
        series: "all that the inputs allow",
        emphasis: "muted",
      },
      { label: "explanation B", value: 0.5, low: 0.3, high: 0.6, series: "nine readings in ten" },
      {
        label: "explanation B",
        value: 0.5,
        low: 0.1,
        high: 0.9,
        series: "all that the inputs allow",
        emphasis: "muted",
      },
    ]);
    expect(plot).toMatchObject({
      form: "interval",
      title: "Title",
      value: { label: "chance of being the main explanation", format: "share", min: 0, max: 1 },
      series: ["nine readings in ten", "all that the inputs allow"],
      note: "The outer bars are exact: no values within the ranges of the inputs lead outside them.",
    });
    expect(plot.points).toHaveLength(6);
    expect(plot.alt).toMatch(
      /^“explanation A”: 30–45 % in nine readings of ten, 10–70 % at the outside; “explanation B”: 30–60 % in/,
    );
  });
});

describe("the whole", () => {
  const two = inputOf(sample, { ...sample, id: "second" });

  it("says of which question each caveat and gap is, only where there are several", () => {
    const [first, second] = two.sets;
    const both = explain([resultFor(first!), resultFor(second!, { verdict: "level" })], two);
    expect(both.headline).toBe(
      "“explanation A” is the best supported of three explanations; the evidence puts “explanation A” and “explanation " +
        "B” level among three explanations.",
    );
    expect(both.judgements).toHaveLength(2);
    expect(plain(both.caveats[2]!)).toMatch(/^“Why did the river rise\?”: 10–30 % is kept/);
    expect(plain(both.gaps[0]!)).toMatch(/^“Why did the river rise\?”: One rating is not stated/);
    expect(both.inputs).toEqual({ given: 20, missing: 6 });
    const alone = explain([resultFor(first!)], { sets: [first!], incomparable: [] });
    expect(plain(alone.caveats[2]!)).toMatch(/^10–30 % is kept/);
    expect(plain(alone.gaps[0]!)).toMatch(/^One rating is not stated/);
    expect(alone.headline).toBe("“explanation A” is the best supported of three explanations.");
  });

  it("has four blocks for each set, each with the question in its title", () => {
    const alone = explain([resultFor(model, { overturns: { ...resultFor(model).overturns, steps: 3 } })], {
      sets: [model],
      incomparable: [],
    });
    expect(alone.blocks.map((block) => [block.kind, "title" in block ? block.title : ""])).toEqual([
      ["matrix", "Why did the river rise? How expected the evidence is"],
      ["plot", "Why did the river rise? Chance of each explanation"],
      ["table", "Why did the river rise? The explanations"],
      ["table", "Why did the river rise? The evidence"],
    ]);
  });

  it("puts the smallest flips of all questions first", () => {
    const strongest = [{ changes: [], steps: 2, leader: "B", leads: 0.6, formerLeads: 0.3 }];
    const [first, second] = two.sets;
    const { flips } = explain(
      [
        resultFor(first!, { overturns: { steps: 2, atLeast: 2, all: true, count: 1, strongest } }),
        resultFor(second!, { overturns: { steps: 1, atLeast: 1, all: true, count: 1, strongest } }),
      ],
      two,
    );
    expect(flips.map(({ steps }) => steps)).toEqual([1, 2]);
  });

  it("says where no change of ratings would do, and how far that was looked for", () => {
    const last = (more: Partial<SetResult>, of = model) =>
      explain([resultFor(of, more)], { sets: [of], incomparable: [] }).blocks.at(-1)!;
    const none = { steps: null, all: false, count: 0, strongest: [] };
    expect(last({ overturns: { ...none, atLeast: 3 } })).toEqual({
      kind: "text",
      text:
        "No change of up to two steps, in one rating or in two, puts another explanation first. Of larger ones, up to " +
        "four steps, the strongest were tried, and none does.",
    });
    expect(last({ overturns: { ...none, atLeast: 2 } })).toMatchObject({
      text: expect.stringMatching(
        /^No change of one rating by one step puts another explanation first\. Of larger/,
      ),
    });
    const numbers = modelOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: 0.4, B: 0.2 } }],
    });
    expect(last({}, numbers)).toMatchObject({
      text: "No rating is a word, so that there is no step by which one could be changed.",
    });
    expect(last({ overturns: { ...none, steps: 2, atLeast: 2, count: 1 } }).kind).toBe("table");
  });

  it("names what was not compared, and why", () => {
    const mixed = inputOf(sample, { id: "bare", hypotheses: { A: undefined, B: undefined }, evidence: [] });
    const { gaps, caveats } = explain([resultFor(mixed.sets[0]!)], mixed);
    expect(gaps[0]).toBe("“Why did the river rise?” was not compared: no evidence is given.");
    expect(plain(caveats[2]!)).toMatch(/^“Why did the river rise\?”: /);
    expect(reasonNotToCompare("priors-exceed-1")).toBe("the starting beliefs add up to more than 100 %");
    expect(reasonNotToCompare("priors-fall-short")).toBe("the starting beliefs add up to less than 100 %");
  });
});

describe("wording", () => {
  it("rounds ranges outwards, but not what is whole but for rounding", () => {
    expect(outward({ low: 0.2999, high: 0.4001 })).toEqual({ low: 0.29, high: 0.41 });
    expect(outward({ low: 0.29, high: 0.57 })).toEqual({ low: 0.29, high: 0.57 });
    expect(outward({ low: 0.1 + 0.2, high: 0.7 + 0.1 })).toEqual({ low: 0.3, high: 0.8 });
    expect(Object.is(outward({ low: 0, high: 0 }).high, 0)).toBe(true);
    expect(rangeInFull({ low: 0.2999, high: 0.4001 })).toBe("29–41 %");
    expect(rangeInFull({ low: 0.25, high: 0.25 })).toBe("25 %");
    // Only what cannot be is 0 %, and only what must be 100 %.
    expect(rangeInFull({ low: 0.004, high: 0.531 })).toBe("less than 1 to 54 %");
    expect(rangeInFull({ low: 0.009, high: 0.52 })).toBe("less than 1 to 52 %");
    expect(rangeInFull({ low: 0.55, high: 0.996 })).toBe("55 to more than 99 %");
    expect(rangeInFull({ low: 0, high: 1 })).toBe("0–100 %");
  });

  it("cuts a label at a word, without what ends a clause", () => {
    expect(short("a short one", 11)).toBe("a short one");
    expect(short("the river rose, and fell", 17)).toBe("the river rose …");
    expect(short("the river rose – and fell", 16)).toBe("the river rose …");
    expect(short("anunbrokenwordthatgoeson and on", 12)).toBe("anunbrokenwo …");
  });
});

it("says beside the explanations that the cause of one came after its effect, of the leader first", () => {
  const late = [
    { id: "b", told: "One act named as a cause in “B” came after the change." },
    { id: "a", told: "One act named as a cause in “A” came after the change." },
  ];
  const leads = result({}).leader;
  const others = model.rows.map(({ id }) => id).filter((id) => id !== leads);
  const given = {
    ...model,
    late: [
      { ...late[0]!, id: others[0]! },
      { ...late[1]!, id: leads },
    ],
  };
  const [first, second] = caveatsOf(result({}), given).map(plain);
  expect(first).toBe(
    `${late[1]!.told} The explanation comes first all the same, since the evidence is weighed and not the dates.`,
  );
  expect(second).toBe(`${late[0]!.told} What comes later cannot have brought it about.`);
  expect(caveatsOf(result({}), model).map(plain).join(" ")).not.toContain("came after");
});
