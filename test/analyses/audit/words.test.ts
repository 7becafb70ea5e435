import { describe, expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import { inputsOf } from "#analyses/audit/inputs.ts";
import type { AuditFinding, AuditResult } from "#analyses/audit/result.ts";
import type { Rule, Severity } from "#analyses/audit/rule.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { findingBlocks } from "#analyses/audit/words/blocks.ts";
import { confidenceOf } from "#analyses/audit/words/confidence.ts";
import { explainAudit } from "#analyses/audit/words/explain.ts";
import { flipsOf } from "#analyses/audit/words/flips.ts";
import { gapsOf } from "#analyses/audit/words/gaps.ts";
import { gravest } from "#analyses/audit/words/gravest.ts";
import { share } from "#analyses/audit/words/share.ts";
import { verdictInWords } from "#analyses/audit/words/verdict.ts";
import type { Case } from "#case/case.ts";
import { line, told } from "../told.ts";
import { PAIRS } from "./pairs.ts";
import { claim, event, hypothesis, set, syntheticCase, TURN } from "./synthetic-case.ts";
import { WORDINGS } from "./wordings.ts";

function findingsOf(c: Case, rule: string): { examined: number; findings: AuditFinding[] } {
  const { findings, rules } = applyRules(RULES, c, contextOf(c, 12));
  return {
    examined: rules.find(({ id }) => id === rule)!.examined,
    findings: findings.filter((finding) => finding.rule === rule),
  };
}

/** What a rule says of a case, to be read by a person. */
function lines(rule: Rule, c: Case): string[] {
  const { examined, findings } = findingsOf(c, rule.id);
  const told = findings.map((finding) => {
    const { short, detail, undo } = rule.tell(finding, c);
    return [
      `${finding.severity}${finding.certain === undefined ? "" : finding.certain ? ", certain" : ", uncertain"}: ${short}`,
      ...(detail === undefined ? [] : [`  ${detail}`]),
      ...(finding.severity === "breaks" ? [`  undone (${finding.undo}) if ${undo}`] : []),
      `  ${[...finding.subjects].join(" ")} | ${finding.cites.join(" ")}`,
    ].join("\n");
  });
  const summaries = rule.summary
    ? [`of ${findings.length + 1}: ${rule.summary(findings, findings.length + 1, c, contextOf(c, 12))}`]
    : [];
  return [`${examined} ${rule.of}`, ...told, ...summaries];
}

it("says of each fault what a person has read", async () => {
  const all = [...PAIRS, ...WORDINGS].map(({ rule: id, name, parts }) => {
    const rule = RULES.find((candidate) => candidate.id === id)!;
    return [`# ${id}: ${name}`, ...lines(rule, syntheticCase(parts)), ""].join("\n");
  });
  await expect(all.join("\n")).toMatchFileSnapshot("rules.txt");
});

it("says of each rule what a person has read", async () => {
  const all = RULES.map(({ title, definition, reason }) => [`# ${title}`, definition, reason, ""].join("\n"));
  await expect(all.join("\n")).toMatchFileSnapshot("definitions.txt");
});

/** Claims that findings can be about. */
const CLAIMS = syntheticCase({
  claims: ["a", "b", "c", "d", "e"].map((id) => claim(id, { text: `claim ${id}` })),
  explanations: [set([hypothesis("push")])],
});
const CONTEXT = contextOf(CLAIMS, 12);

/** A finding that two claims contradict, or that somebody is not named. */
function finding(
  severity: Severity,
  subjects: readonly string[],
  more: Partial<AuditFinding> = {},
): AuditFinding {
  const [first, second] = subjects;
  return severity === "breaks"
    ? {
        rule: "self-contradiction",
        severity,
        subjects,
        facts: { claim: first!, other: second ?? first! },
        cites: [`text:${first}`],
        undo: 1,
        onStep: true,
        ...more,
      }
    : {
        rule: "unnamed-claimant",
        severity,
        subjects,
        facts: { claim: first! },
        cites: [`text:${first}`],
        onStep: false,
        ...more,
      };
}

function result(findings: readonly AuditFinding[], all: readonly string[] = []): AuditResult {
  const broken = findings.filter(({ severity }) => severity === "breaks").flatMap(({ subjects }) => subjects);
  return {
    findings,
    rules: RULES.map(({ id }) => ({
      id,
      examined: id === "no-other" ? 0 : 9,
      fired: findings.filter(({ rule }) => rule === id).length,
    })),
    steps: { all, failing: all.filter((id) => broken.includes(id)) },
  };
}

describe("the verdict", () => {
  const breaks = (...ids: readonly string[]) => finding("breaks", ids);
  const weakens = finding("weakens", ["c"], { onStep: true });
  const beside = finding("weakens", ["d"]);
  it.each<[string, AuditResult]>([
    [
      "The argument does not hold as written: one of its two steps falls.",
      result([breaks("a", "x"), weakens], ["a", "b"]),
    ],
    [
      "The argument does not hold as written: two of its three steps fall.",
      result([breaks("a", "b")], ["a", "b", "c"]),
    ],
    ["The argument does not hold as written: its one step falls.", result([breaks("a")], ["a"])],
    ["The argument does not hold as written: one fault breaks it.", result([breaks("x")], ["a"])],
    ["The argument does not hold as written: two faults break it.", result([breaks("x"), breaks("y")])],
    [
      "The argument holds, with gaps: neither of its two steps falls, but one finding weakens it.",
      result([weakens, finding("note", ["d"])], ["a", "b"]),
    ],
    [
      "The argument holds, with gaps: its one step does not fall, but two findings weaken it.",
      result([weakens, weakens], ["a"]),
    ],
    [
      "The argument holds, with gaps: its one step does not fall, but one finding weakens it; two more findings weaken what else is said.",
      result([beside, weakens, beside], ["a"]),
    ],
    [
      "The one step of the argument stands, which is no proof that it is sound; one finding weakens what else is said.",
      result([beside], ["a"]),
    ],
    [
      "No argument is coded, so none can be judged. One finding weakens what else is said.",
      result([weakens]),
    ],
    [
      "The one step of the argument stands, which is no proof that it is sound.",
      result([finding("note", ["d"])], ["a"]),
    ],
    ["Both steps of the argument stand, which is no proof that it is sound.", result([], ["a", "b"])],
    [
      "No argument is coded, so none can be judged; no fault was found in dates, sources and other entries.",
      result([]),
    ],
    [
      "No argument is coded, so none can be judged; no fault was found in dates, sources and other entries, but one finding to know of.",
      result([finding("note", ["d"])]),
    ],
    [
      "No argument is coded, so none can be judged; no fault was found in dates, sources and other entries, but two findings to know of.",
      result([finding("note", ["d"]), finding("note", ["e"])]),
    ],
  ])("%s", (sentence, found) => expect(verdictInWords(found)).toBe(sentence));
});

describe("confidence", () => {
  const level = (...rules: readonly string[]) =>
    confidenceOf(result(rules.map((rule) => finding("breaks", ["a"], { rule }))));

  it("is high on two grounds, moderate on one however often, low on none", () => {
    expect(level("self-contradiction", "circular-argument")).toEqual({
      level: "high",
      why: "As the case codes it, it fails by two rules, on different grounds, none of which hangs on an uncertain date.",
    });
    expect(level("self-contradiction", "self-contradiction")).toEqual({
      level: "moderate",
      why: "It fails by one rule alone.",
    });
    const none = "The rules find faults of form and dating; that a step is true they cannot show.";
    expect(confidenceOf(result([], ["a"]))).toEqual({ level: "low", why: none });
    expect(confidenceOf(result([finding("weakens", ["a"])], ["a"]))).toEqual({ level: "low", why: none });
    expect(confidenceOf(result([])).why).toBe(
      "With no step of an argument to judge, the rules test the entries alone.",
    );
  });
});

describe("the findings that the judgement names", () => {
  const short = (found: AuditResult) => gravest(found, CLAIMS).map((each) => each.short);
  const of = (rule: string, severity: Severity, ...subjects: readonly string[]) =>
    finding(severity, subjects, { rule, facts: { claim: subjects[0]!, fact: "e", other: "e" } });

  it("are the first of each rule, three rules at most, and no notes", () => {
    const found = result([
      of("self-contradiction", "breaks", "a"),
      of("unnamed-claimant", "weakens", "b"),
      of("self-contradiction", "weakens", "c"),
      of("omitted-fact", "weakens", "c"),
      of("inner-tension", "weakens", "d"),
      of("unnamed-claimant", "note", "d"),
    ]);
    expect(short(found)).toEqual([
      "“claim a” and “claim e” cannot both be true.",
      "The text does not name who says “claim b”.",
      "The text leaves out that “claim e”.",
    ]);
    expect(short(result([of("unnamed-claimant", "note", "a")]))).toEqual([]);
  });

  it("are of one rule those that touch most entries, then the first in the alphabet, whatever the order", () => {
    const named = (...given: readonly AuditFinding[]) => [
      short(result(given)),
      short(result(given.toReversed())),
    ];
    const one = of("unnamed-claimant", "weakens", "b");
    const two = of("unnamed-claimant", "weakens", "c", "d");
    expect(named(one, two)).toEqual([
      ["The text does not name who says “claim c”."],
      ["The text does not name who says “claim c”."],
    ]);
    const other = of("unnamed-claimant", "weakens", "a");
    expect(named(one, other)).toEqual([
      ["The text does not name who says “claim a”."],
      ["The text does not name who says “claim a”."],
    ]);
  });

  it("do not name a weaker finding of a rule that breaks the argument", () => {
    const weaker = of("self-contradiction", "weakens", "a", "b", "c");
    expect(short(result([of("self-contradiction", "breaks", "d"), weaker]))).toEqual([
      "“claim d” and “claim e” cannot both be true.",
    ]);
  });

  it("are cited by four sentences at most, and fully under the judgement", () => {
    const cites = ["s:1", "s:2", "s:3", "s:4", "s:5"];
    const found = result([finding("weakens", ["a"], { cites })], ["a"]);
    const [judgement] = explainAudit(found, CLAIMS, contextOf(CLAIMS, 12)).judgements;
    expect(line(judgement!.text)).toMatch(
      / The text does not name who says “claim a”\. \[s:1 s:2 s:3 s:4\]$/,
    );
    expect(judgement!.cites).toEqual(cites);
    expect(judgement!.n).toEqual({ count: 1, of: "step of the argument" });
  });
});

describe("the tables of findings", () => {
  const cells = (found: AuditResult) =>
    findingBlocks(found, CLAIMS, CONTEXT).flatMap((block) =>
      block.kind === "table"
        ? block.rows.map(({ cells: [, text, count] }) => [line(text as string), count])
        : [],
    );

  it("tell up to three one by one, and of what breaks the argument the detail too", () => {
    expect(
      cells(result([finding("breaks", ["a", "b"]), finding("breaks", ["c", "d"], { cites: [] })])),
    ).toEqual([
      [
        "“claim a” and “claim b” cannot both be true. The text says both. [text:a] “claim c” and “claim d” cannot both be true. The text says both.",
        2,
      ],
    ]);
    const three = ["a", "b", "c"].map((id) => finding("weakens", [id]));
    expect(cells(result(three))).toEqual([
      [
        "The text does not name who says “claim a”. [text:a] The text does not name who says “claim b”. [text:b] The text does not name who says “claim c”. [text:c]",
        3,
      ],
    ]);
  });

  it("tell more in one sentence, with every citation once, or the first three and how many more", () => {
    const four = ["a", "b", "c", "a"].map((id) => finding("weakens", [id]));
    expect(cells(result(four))).toEqual([
      ["Four of nine statements come from people whom the text does not name. [text:a text:b text:c]", 4],
    ]);
    // A share is of all that was found, of whatever weight; the row tells how many of these it is about.
    const mixed = [...four, finding("note", ["c"])];
    expect(cells(result(mixed))[0]).toEqual([
      "Five of nine statements come from people whom the text does not name. Four of these weaken what is said. [text:a text:b text:c]",
      4,
    ]);
    const tension = (id: string) =>
      finding("weakens", [id], {
        rule: "inner-tension",
        facts: { claim: id, stand: "endorsed", limit: "e", said: "endorsed" },
        cites: [],
      });
    expect(cells(result(["a", "b", "c", "d"].map(tension)))).toEqual([
      [
        "The text says “claim a”, but also “claim e”. The text says “claim b”, but also “claim e”. " +
          "The text says “claim c”, but also “claim e”. And 1 more of the kind.",
        4,
      ],
    ]);
  });

  it("come by weight, each rule explained, and then the rules that found nothing", () => {
    const found = result([finding("breaks", ["a", "b"]), finding("weakens", ["a"]), finding("note", ["b"])]);
    const blocks = findingBlocks(found, CLAIMS, CONTEXT);
    expect(blocks.map((block) => "title" in block && block.title)).toEqual([
      "What breaks the argument",
      "What weakens it, or what is said beside it",
      "What else to know",
      "Rules that found nothing",
    ]);
    const rule = RULES.find(({ id }) => id === "self-contradiction")!;
    expect(blocks[0]).toMatchObject({
      columns: [{ label: "Rule" }, { label: "What was found" }, { label: "Findings", format: "number" }],
      rows: [{ cells: [[{ term: rule.title, meaning: `${rule.definition} ${rule.reason}` }], {}, 1] }],
    });
    const list = blocks[3] as { items: readonly string[] };
    expect(list.items[0]).toMatch(
      /^Looked for and not found: effect before cause, a changing cause .* and past events without a date\.$/,
    );
    expect(list.items[0]).not.toContain("unnamed people");
    expect(list.items[1]).toBe(
      "Nothing in the case to look at: no share stated for an explanation that nobody named.",
    );
    const all = { ...found, rules: found.rules.map((each) => ({ ...each, examined: 1, fired: 1 })) };
    expect(findingBlocks(all, CLAIMS, CONTEXT)).toHaveLength(3);
    const idle = { ...found, rules: found.rules.map((each) => ({ ...each, examined: 0, fired: 0 })) };
    expect((findingBlocks(idle, CLAIMS, CONTEXT)[3] as { items: readonly string[] }).items).toHaveLength(1);
  });

  it("count in words", () => {
    expect(share(1, 3, "items")).toBe("One of three items");
    expect(share(3, 3, "items")).toBe("All three items");
    expect(share(1, 1, "items")).toBe("The only one of the items");
  });
});

describe("flips", () => {
  const flips = (found: AuditResult) =>
    flipsOf(found, CLAIMS).map(({ change, effect, steps, cites }) => [
      line(change),
      line(effect),
      steps,
      cites,
    ]);
  const nothing = "the argument would no longer fail, but hold with gaps";
  const change = (id: string) => `If the text held only one of “claim ${id}” and “claim ${id}” [text:${id}]`;
  const gaps = finding("weakens", ["b"], { onStep: true });

  it("tell what undoes the only finding", () => {
    expect(flips(result([finding("breaks", ["a"]), gaps], ["a"]))).toEqual([
      [change("a"), nothing, 1, ["text:a"]],
    ]);
    // What is found of another statement leaves the argument without a gap.
    expect(flips(result([finding("breaks", ["a"]), finding("weakens", ["b"])], ["a"]))).toEqual([
      [change("a"), "the argument would no longer fail", 1, ["text:a"]],
    ]);
    expect(flips(result([finding("breaks", ["a"])], ["a"]))).toEqual([
      [change("a"), "the argument would no longer fail", 1, ["text:a"]],
    ]);
    expect(flips(result([finding("weakens", ["b"])], ["a"]))).toEqual([]);
  });

  it("tell how many steps would fail, or on how many grounds, and what undoes all", () => {
    const found = result(
      [finding("breaks", ["a"]), finding("breaks", ["b"], { undo: 2 }), gaps],
      ["a", "b", "c"],
    );
    expect(flips(found)).toEqual([
      [change("a"), "one of three steps would fall instead of two", 1, ["text:a"]],
      [change("b"), "one of three steps would fall instead of two", 2, ["text:b"]],
      ["If both faults were mended", nothing, 3, ["text:a", "text:b"]],
    ]);
    const same = ["a", "a", "e"].map((id) => finding("breaks", [id]));
    // What names one and the same change is made once.
    expect(flips(result([...same, gaps], ["a"]))).toEqual([
      [change("a"), "the argument would fail on two grounds instead of three", 1, ["text:a"]],
      [change("a"), "the argument would fail on two grounds instead of three", 1, ["text:a"]],
      [change("e"), "the argument would fail on two grounds instead of three", 1, ["text:e"]],
      ["If all three faults were mended", nothing, 2, ["text:a", "text:e"]],
    ]);
    expect(flips(result(same.slice(1), ["a"]))[1]![1]).toBe(
      "the argument would fail on one ground instead of two",
    );
  });
});

describe("what could not be tested", () => {
  const gaps = (parts: Record<string, unknown>) => {
    const c = syntheticCase(parts);
    return gapsOf(c, contextOf(c, 12));
  };
  const causes = (more: Record<string, unknown>) => [{ text: "x", cite: ["text"], ...more }];
  const items = (...likelihoods: readonly Record<string, unknown>[]) =>
    likelihoods.map((likelihood, at) => ({ id: `i${at}`, text: "x", likelihood, cite: ["text"] }));

  it("is the order of cause and effect, where a cause has acts and the effect no date", () => {
    const of = (more: Record<string, unknown>, effect: Record<string, unknown>) =>
      gaps({
        events: [event("visit", "2000-01"), TURN],
        sanctions: [],
        explanations: [set([hypothesis("push", { causes: causes(more) })], { effect })],
      });
    const said =
      "No dated event shows when the effect of “Why did Aland turn?” began, so the order of cause and effect could not be tested.";
    expect(of({ events: ["visit"] }, { text: "it turned" })).toEqual([said]);
    expect(of({ events: ["visit"] }, { text: "it turned", events: ["turn"] })).toEqual([]);
    expect(of({}, { text: "it turned" })).toEqual([]);
  });

  it("is an elimination of which no dismissed cause has a place", () => {
    const rest = claim("rest", {
      argument: { form: "elimination", dismisses: ["a", "b"], concludes: "external" },
    });
    const of = (...loci: readonly (string | undefined)[]) =>
      gaps({
        claims: [rest],
        explanations: [set(loci.map((locus, at) => hypothesis("ab"[at]!, { locus })))],
      });
    expect(of(undefined, undefined)).toEqual([
      "Whether the causes dismissed lie outside or inside the actor is not coded, so the elimination “claim rest” could not be tested.",
    ]);
    expect(of("internal", undefined)).toEqual([]);
  });

  it("is evidence that nobody rated", () => {
    const of = (...likelihoods: readonly Record<string, unknown>[]) =>
      gaps({ explanations: [set([hypothesis("a"), hypothesis("b")], { evidence: items(...likelihoods) })] });
    expect(of({}, { a: "likely" })).toEqual(["One item of evidence is rated under no hypothesis."]);
    expect(of({}, {})).toEqual(["Two items of evidence are rated under no hypothesis."]);
    expect(of({ every: "likely" })).toEqual([]);
  });

  it("is counted: dates, ratings, what forecasts state, and named claimants", () => {
    const c = syntheticCase({
      events: [event("a", "2000-01"), event("b", "not stated"), event("plan", "2001", { mode: "future" })],
      sanctions: [
        {
          id: "s",
          sender: ["Bland"],
          target: ["Aland"],
          kind: "eased",
          what: "s",
          when: "not stated",
          otherDates: [{ when: "1999", cite: ["archive"] }],
        },
      ],
      explanations: [
        set([hypothesis("p"), hypothesis("q")], { evidence: items({ p: "likely" }, { every: "even" }) }),
      ],
      forecasts: [
        { id: "f", text: "f", by: "Aland", horizon: "2001", cite: ["text:P1.S1"] },
        { id: "g", text: "g", by: "Aland", probability: "likely", criterion: "x", cite: ["text:P1.S1"] },
        { id: "h", text: "h", by: "Aland", horizon: "2001", cite: ["archive"] },
      ],
      claims: [claim("named"), claim("unnamed", { by: "someone" }), claim("nobody", { by: "not stated" })],
    });
    // Dates Two of three, ratings 3 of 4, forecasts of the text 3 of 6, claimants One of three.
    expect(inputsOf(c, contextOf(c, 12))).toEqual({ given: 9, missing: 7 });
  });
});

it("tells a case with faults of every weight as a person has read it", async () => {
  const parts = Object.assign(
    {},
    ...[...PAIRS, ...WORDINGS]
      .filter(({ rule }) => ["effect-before-cause", "forecast-form", "conflicting-dates"].includes(rule))
      .map((each) => each.parts),
  ) as Record<string, unknown>;
  const c = syntheticCase(parts);
  const found = applyRules(RULES, c, contextOf(c, 12));
  await expect(told(explainAudit(found, c, contextOf(c, 12)))).toMatchFileSnapshot("faults.txt");
});
