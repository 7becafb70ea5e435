import { describe, expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf, independentSourcesOf } from "#analyses/audit/context.ts";
import { isDoubleNegative } from "#analyses/audit/rules/double-negative.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { PAIRS } from "./pairs.ts";
import { claim, event, hypothesis, set, syntheticCase, TURN } from "./synthetic-case.ts";

function findingsOf(parts: Readonly<Record<string, unknown>>, rule: string, recentMonths = 12) {
  const c = syntheticCase(parts);
  return applyRules(RULES, c, contextOf(c, recentMonths)).findings.filter((finding) => finding.rule === rule);
}

/** The parts with one datum set or taken away; nothing else can differ. */
function changed(parts: Readonly<Record<string, unknown>>, at: string, to: unknown): Record<string, unknown> {
  const copy = structuredClone(parts) as Record<string, unknown>;
  const keys = at.split(".");
  const last = keys.pop()!;
  let holder = copy;
  for (const key of keys) {
    holder[key] ??= {};
    holder = holder[key] as Record<string, unknown>;
  }
  if (to !== undefined) holder[last] = to;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

describe("each rule fires, and is silent when one datum changes", () => {
  it.each(PAIRS.map((pair) => [`${pair.rule}: ${pair.name}`, pair] as const))("%s", (_, pair) => {
    const findings = findingsOf(pair.parts, pair.rule);
    expect(findings).toHaveLength(pair.count ?? 1);
    const [finding] = findings;
    expect(finding!.severity).toBe(pair.severity);
    expect(finding!.subjects).toEqual(pair.subjects);
    expect(finding!.certain).toBe(pair.certain);
    const { at, to } = pair.change;
    expect(findingsOf(changed(pair.parts, at, to), pair.rule)).toEqual([]);
  });

  it("has a pair for every rule", () => {
    expect([...new Set(PAIRS.map((pair) => pair.rule))].sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });
});

describe("the rules", () => {
  it("have ids that are nouns in kebab-case, each once", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("find nothing in an empty case", () => {
    const c = syntheticCase();
    expect(applyRules(RULES, c, contextOf(c, 12)).findings).toEqual([]);
  });

  it("examine the text that is not external, or every text if all are", () => {
    const sources = (external: boolean) => [
      { id: "text", title: "The text", issued: "2000-06-30", external },
      { id: "archive", title: "The archive", issued: "2000", external: true },
    ];
    expect([...contextOf(syntheticCase({ sources: sources(false) }), 12).analysed]).toEqual(["text"]);
    expect([...contextOf(syntheticCase({ sources: sources(true) }), 12).analysed]).toEqual([
      "text",
      "archive",
    ]);
  });

  it("hold no rejected claim against the text that rejects it", () => {
    const parts = {
      events: [TURN, event("visit", "2000-04")],
      claims: [
        claim("sign", { stance: "rejects", argument: { form: "sign", shows: ["push"], by: ["visit"] } }),
      ],
      explanations: [set([hypothesis("push")])],
    };
    expect(findingsOf(parts, "effect-before-cause")).toEqual([]);
  });

  it("only weaken an argument of which one act is known to have come first", () => {
    const parts = {
      events: [TURN, event("visit", "2000-04"), event("earlier", "1999-12")],
      claims: [claim("sign", { argument: { form: "sign", shows: ["push"], by: ["visit", "earlier"] } })],
      explanations: [set([hypothesis("push")])],
    };
    expect(findingsOf(parts, "effect-before-cause")).toMatchObject([{ severity: "weakens", certain: true }]);
  });

  it("count the months of the option", () => {
    const pair = PAIRS.find((each) => each.rule === "constant-cause")!;
    expect(findingsOf(pair.parts, "constant-cause", 3)).toEqual([]);
    expect(findingsOf(pair.parts, "constant-cause", 7)).toHaveLength(1);
  });

  it("let a coalition stand for its members", () => {
    const acts = ["one", "two"].map((id) => event(id, "2000-02", { by: ["Cland"], towards: ["why"] }));
    const actors = [
      { id: "Aland", name: "Aland", kind: "state" },
      { id: "league", name: "The league", kind: "coalition" },
      { id: "Cland", name: "Cland", kind: "state", memberOf: [{ of: "league" }] },
    ];
    const parts = {
      actors,
      events: [TURN, ...acts],
      explanations: [set([hypothesis("push", { actors: ["league"] })])],
    };
    expect(findingsOf(parts, "untested-actor")).toEqual([]);
  });

  it("hold an actor for tested whose act, or whose sanction, is named as a cause", () => {
    const acts = ["one", "two"].map((id) => event(id, "2000-02", { by: ["Cland"], towards: ["why"] }));
    const found = (cause: Record<string, unknown>, from = ["text"]) =>
      findingsOf(
        {
          events: [TURN, ...acts, event("push", "2000-01", { by: ["envoy"] })],
          sanctions: [
            {
              id: "ban",
              sender: ["Cland"],
              target: ["Aland"],
              kind: "imposed",
              what: "ban",
              when: "1999",
              cite: ["archive"],
            },
          ],
          explanations: [
            set([
              hypothesis("push"),
              hypothesis("h", { from, cite: from, causes: [{ text: "x", ...cause }] }),
            ]),
          ],
        },
        "untested-actor",
      );
    expect(found({})).toHaveLength(1);
    expect(found({ events: ["push"] })).toEqual([]);
    expect(found({ sanctions: ["ban"] })).toEqual([]);
    expect(found({ sanctions: ["ban"] }, ["archive"])).toHaveLength(1);
  });

  it("find no contradiction with what the text only reports, in itself or in another source", () => {
    const pair = (stance: string, cite: string) => [
      claim("one", { contradicts: ["two"] }),
      claim("two", { stance, cite: [cite] }),
    ];
    expect(findingsOf({ claims: pair("reports", "text:P1.S1") }, "self-contradiction")).toEqual([]);
    expect(findingsOf({ claims: pair("endorses", "text:P1.S1") }, "self-contradiction")).toHaveLength(1);
    expect(findingsOf({ claims: pair("endorses", "archive:1") }, "self-contradiction")).toEqual([]);
  });

  it("count as every other analysis does: a third that repeats two makes them neither one nor three", () => {
    const source = (id: string, ...origin: readonly string[]) => ({ id, title: id, issued: "2000", origin });
    const speech = (id: string, more = {}) => ({
      ...source(id),
      type: "speech",
      author: "The envoy",
      ...more,
    });
    const c = syntheticCase({
      sources: [source("a"), source("b"), source("c", "a", "b"), source("d"), speech("e"), speech("f")],
    });
    const count = (...cite: readonly string[]) => independentSourcesOf({ cite }, contextOf(c, 12));
    expect(count("a:1", "b:1")).toBe(2);
    expect(count("a:1", "b:1", "c:1")).toBe(2);
    expect(count("a:1", "c:1")).toBe(2);
    expect(count("c:1", "b:1", "d:1", "a:1")).toBe(3);
    expect(count("e:1", "f:1")).toBe(1);
    expect(count()).toBe(0);
  });

  it("take two speeches of one man for one witness", () => {
    const speech = (id: string, author: string) => ({
      id,
      title: id,
      issued: "2000",
      type: "speech",
      author,
    });
    const found = (second: string) =>
      findingsOf(
        {
          sources: [speech("one", "The envoy"), speech("two", second)],
          claims: [claim("it", { kind: "causal", cite: ["one:1", "two:1"] })],
        },
        "common-origin",
      );
    expect(found("The envoy")).toHaveLength(1);
    expect(found("The minister")).toEqual([]);
  });

  it("do not count the actor whose change is explained", () => {
    const acts = ["one", "two"].map((id) => event(id, "2000-02", { by: ["Aland"], towards: ["why"] }));
    expect(
      findingsOf({ events: [TURN, ...acts], explanations: [set([hypothesis("push")])] }, "untested-actor"),
    ).toEqual([]);
  });

  it("do not count what is to be explained as an act that bears on it", () => {
    const turn = { ...TURN, by: ["Cland"], towards: ["why"] };
    const act = event("one", "2000-01", { by: ["Cland"], towards: ["why"] });
    expect(
      findingsOf({ events: [turn, act], explanations: [set([hypothesis("push")])] }, "untested-actor"),
    ).toEqual([]);
  });

  it("pass over a forecast that nobody made and the analyst asks", () => {
    const asked = { id: "f", text: "they settle", by: "not stated", cite: ["text:P1.S1"] };
    expect(findingsOf({ forecasts: [asked] }, "forecast-form")).toHaveLength(1);
    expect(findingsOf({ forecasts: [{ ...asked, judgement: "My question." }] }, "forecast-form")).toEqual([]);
    expect(
      findingsOf({ forecasts: [{ ...asked, by: "Aland", judgement: "I read it so." }] }, "forecast-form"),
    ).toHaveLength(1);
  });

  it("see common origin through a chain of repetitions", () => {
    const sources = [
      { id: "text", title: "The text", issued: "2000-06-30" },
      { id: "wire", title: "The wire", issued: "2000", external: true },
      { id: "paper", title: "The paper", issued: "2000", external: true, origin: ["wire"] },
      { id: "radio", title: "The radio", issued: "2000", external: true, origin: ["paper"] },
      { id: "tv", title: "The television", issued: "2000", external: true, origin: ["wire"] },
    ];
    const cite = ["radio:1", "tv:1", "text:P1.S1"];
    const parts = { sources, claims: [claim("thrice", { kind: "causal", credibility: { grade: 1 }, cite })] };
    expect(findingsOf(parts, "common-origin")).toMatchObject([{ subjects: ["thrice", "radio", "tv"] }]);
    expect(findingsOf(parts, "unearned-grade")).toEqual([]);
    const without = {
      sources,
      claims: [claim("twice", { kind: "causal", credibility: { grade: 1 }, cite: cite.slice(0, 2) })],
    };
    expect(findingsOf(without, "unearned-grade")).toHaveLength(1);
  });

  it("find no anachronism where one of several offices began in time", () => {
    const pair = PAIRS.find((each) => each.rule === "anachronism")!;
    const early = { as: "minister", from: "1990" };
    expect(findingsOf(changed(pair.parts, "actors.2.roles.1", early), "anachronism")).toEqual([]);
  });

  it("report a circle once, and a pair that contradicts both ways once", () => {
    const claims = [claim("one", { contradicts: ["two"] }), claim("two", { contradicts: ["one"] })];
    expect(findingsOf({ claims }, "self-contradiction")).toHaveLength(1);
    const circle = [claim("one", { supports: ["two"] }), claim("two", { supports: ["one"] })];
    expect(findingsOf({ claims: circle }, "circular-argument")).toHaveLength(1);
  });
});

describe("double negatives", () => {
  it.each([
    "not unlikely",
    "is not entirely improbable",
    "hardly unexpected",
    "it isn't impossible",
    "cannot be ruled out",
    "not excluded",
    "not without reason",
    "never unreasonable",
    "not an unrealistic prospect",
  ])("“%s” is one", (words) => expect(isDoubleNegative(words)).toBe(true));

  it.each([
    "likely",
    "unlikely",
    "not likely",
    "not until May",
    "not under pressure",
    "not united",
    "not unless they meet",
    "no union",
    "not in doubt",
    "not interested",
    "not important",
    "deeply interested",
    "far from being realistic",
    "hard to believe",
    "cannot",
  ])("“%s” is none", (words) => expect(isDoubleNegative(words)).toBe(false));
});
