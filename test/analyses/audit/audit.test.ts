import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "#analyses/audit/audit.ts";
import type { AuditResult } from "#analyses/audit/result.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { inWords } from "#analyses/sentence-parts.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Text } from "#outcome/text.ts";
import { PAIRS } from "./pairs.ts";
import { claim, event, hypothesis, set, syntheticCase, TURN } from "./synthetic-case.ts";

function perform(c: Case, recentMonths = 12) {
  const outcome = audit.perform(frozen(c), { recentMonths }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return { result: outcome.result as unknown as AuditResult, explanation: outcome.explanation };
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const item of Object.values(value)) frozen(item);
  }
  return value;
}

function plain(text: Text): string {
  if (typeof text === "string") return text;
  return text.map((part) => (typeof part === "string" ? part : "term" in part ? part.term : "")).join("");
}

/** A text with four steps, of which two fail. */
const FAULTY = {
  events: [TURN, event("visit", "2000-04")],
  claims: [
    claim("sign", { argument: { form: "sign", shows: ["push"], by: ["visit"] } }),
    claim("notNew", { argument: { form: "constancy", dismisses: ["pressure"] } }),
    claim("gain", { argument: { form: "motive", shows: ["push"] } }),
    claim("again", { argument: { form: "analogy", by: ["talks"], to: ["guess"] } }),
  ],
  rounds: [
    {
      id: "talks",
      name: "the talks",
      parties: ["Aland", "Bland"],
      start: "1990",
      end: "1991",
      ending: "collapse",
      cite: ["text"],
    },
  ],
  forecasts: [{ id: "guess", text: "talks fail", by: "Aland", cite: ["text:P9.S1"] }],
  explanations: [
    set([
      hypothesis("push", {
        stance: "favours",
        causes: [{ text: "a wish", steady: true, cite: ["text:P7.S1"] }],
      }),
      hypothesis("pressure", { stance: "rejects" }),
    ]),
  ],
};

describe("the audit", () => {
  it("is not applicable to a case that holds nothing to audit", () => {
    expect(audit.perform(syntheticCase(), { recentMonths: 12 }, new Random(1)).status).toBe("not-applicable");
  });

  it("counts as weakening the argument what bears on a step, and names that first", () => {
    const unnamed = (id: string, more: object) => claim(id, { by: "someone", kind: "causal", ...more });
    const step = claim("gain", { argument: { form: "motive", shows: ["push"] } });
    const explanations = [
      set([hypothesis("push", { causes: [{ text: "a push", events: ["turn"], cite: ["text"] }] })]),
    ];
    const verdict = (...claims: object[]) => {
      const { result, explanation } = perform(syntheticCase({ claims: [...claims, step], explanations }));
      const found = result.findings.filter(({ rule }) => rule === "unnamed-claimant");
      return {
        onStep: found.filter(({ onStep }) => onStep).map(({ subjects: [first] }) => first),
        told: plain(explanation.judgements[0]!.text),
      };
    };
    // Directly or through another claim it holds the step up.
    const held = verdict(
      unnamed("beside", {}),
      unnamed("under", { supports: ["middle"] }),
      claim("middle", { supports: ["gain"] }),
    );
    expect(held.onStep).toEqual(["under"]);
    expect(held.told).toMatch(
      /but (one finding weakens|\w+ findings weaken) it; .* more findings? weakens? what else is said\. /,
    );
    expect(held.told).toContain("“claim under”");
    expect(held.told).not.toContain("“claim beside”");
    const loose = verdict(unnamed("beside", {}), unnamed("under", { supports: ["beside"] }));
    expect(loose.onStep).toEqual([]);
    expect(loose.told).not.toContain("holds, with gaps: its one step does not fall, but two");
  });

  it("says how many steps fail, and names the gravest findings with their sentences", () => {
    const { result, explanation } = perform(syntheticCase(FAULTY));
    expect(result.steps).toEqual({ all: ["sign", "notNew", "gain", "again"], failing: ["sign", "notNew"] });
    const [judgement] = explanation.judgements;
    expect(plain(explanation.headline)).toBe(
      "The argument does not hold as written: two of its four steps fall.",
    );
    expect(plain(judgement!.text)).toContain("came after the change");
    expect(judgement).toMatchObject({
      answers: { kind: "soundness" },
      confidence: { level: "high" },
      n: { count: 4, of: "steps of the argument" },
    });
    expect(judgement).not.toHaveProperty("likelihood");
    expect(judgement!.cites).toContain("text:P7.S1");
  });

  it("puts the gravest first and keeps every finding", () => {
    const { result } = perform(syntheticCase(FAULTY));
    const order = ["breaks", "weakens", "note"];
    const ranks = result.findings.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const fired = result.rules.reduce((sum, rule) => sum + rule.fired, 0);
    expect(result.findings).toHaveLength(fired);
  });

  it("has one row per rule and weight, however many findings", () => {
    const forecasts = Array.from({ length: 40 }, (_, index) => ({
      id: `guess${index}`,
      text: `guess ${index}`,
      by: "Aland",
      ...(index % 2 === 0 ? { horizon: "2001" } : {}),
      cite: [`text:P1.S${index + 1}`],
    }));
    const { result, explanation } = perform(syntheticCase({ forecasts }));
    expect(result.findings).toHaveLength(40);
    const rows = explanation.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows).toHaveLength(1);
    expect(plain(rows[0]!.cells[1] as Text)).toContain(
      "None of the 40 forecasts can be scored as worded: 40 give no probability, 20 give no last day and 40 give no test of whether it came true.",
    );
  });

  it("names every rule once: with its findings, as silent, or as having nothing to look at", () => {
    const { explanation } = perform(syntheticCase(FAULTY));
    const text = JSON.stringify(explanation.blocks).toLowerCase();
    for (const rule of RULES) expect(text).toContain(rule.title.toLowerCase().slice(1));
  });

  it("tells an argument with gaps from one without a fault, and both from no argument", () => {
    const claims = [claim("gain", { argument: { form: "motive", shows: ["home"] } })];
    const home = [set([hypothesis("home", { stance: "dismisses" })])];
    const gaps = perform(syntheticCase({ claims, explanations: home }));
    expect(plain(gaps.explanation.headline)).toBe(
      "The argument holds, with gaps: its one step does not fall, but two findings weaken it.",
    );
    expect(gaps.explanation.judgements[0]!.confidence.level).toBe("low");
    const none = perform(syntheticCase({ explanations: home }));
    expect(plain(none.explanation.headline)).toBe(
      "No argument is coded, so none can be judged. One finding weakens what else is said.",
    );
    const empty = perform(syntheticCase({ events: [TURN] }));
    expect(plain(empty.explanation.headline)).toContain("no fault was found");
    // Where there was no argument to look at nothing is judged, whatever was found elsewhere.
    for (const { explanation } of [empty, none]) {
      expect(explanation.judgements).toEqual([]);
      expect(explanation.gaps).toContain("No argument is coded, so none can be judged.");
    }
    expect(gaps.explanation.gaps).not.toContain("No argument is coded, so none can be judged.");
    expect(gaps.explanation.judgements[0]!.idle).toBeUndefined();
    const step = claim("sign", { argument: { form: "sign", shows: ["push"], by: ["visit"] } });
    const parts = {
      events: [TURN, event("visit", "2000-01")],
      claims: [step],
      explanations: [set([hypothesis("push", { cite: ["text"] })])],
    };
    expect(plain(perform(syntheticCase(parts)).explanation.headline)).toContain("no proof that it is sound");
  });

  it("undoes what a flip says it undoes", () => {
    const before = perform(syntheticCase(FAULTY));
    expect(before.explanation.flips.map(({ steps }) => steps)).toEqual([1, 1, 2]);
    const late = { ...FAULTY, events: [TURN, event("visit", "2000-03-09")] };
    const after = perform(syntheticCase(late));
    expect(plain(before.explanation.flips[0]!.change)).toContain("had come before 10 March 2000");
    const { all, failing } = after.result.steps;
    expect(plain(before.explanation.flips[0]!.effect)).toBe(
      `${inWords(failing.length)} of ${inWords(all.length)} steps would fall instead of ${inWords(before.result.steps.failing.length)}`,
    );
    expect(after.explanation.flips).toHaveLength(1);
    expect(plain(after.explanation.flips[0]!.effect)).toContain("the argument would no longer fail");
  });

  it("says what it could not test", () => {
    const parts = {
      events: [event("visit", "2000-01")],
      claims: [
        claim("rest", { argument: { form: "elimination", dismisses: ["pressure"], concludes: "external" } }),
      ],
      explanations: [
        set(
          [
            hypothesis("push", { causes: [{ text: "x", events: ["visit"], cite: ["text"] }] }),
            hypothesis("pressure"),
          ],
          {
            effect: { text: "Aland turned" },
            evidence: [{ id: "item", text: "an item", cite: ["text"] }],
          },
        ),
      ],
    };
    const gaps = perform(syntheticCase(parts)).explanation.gaps.map(plain);
    expect(gaps).toHaveLength(3);
    expect(gaps[0]).toContain("No dated event shows when the effect");
    expect(gaps[1]).toContain("outside or inside");
    expect(gaps[2]).toContain("rated under no hypothesis");
  });

  it.each(PAIRS.map((pair) => [`${pair.rule}: ${pair.name}`, pair] as const))(
    "gives plain finite data for %s",
    (_, { parts }) => {
      const { result, explanation } = perform(syntheticCase(parts));
      for (const value of [result, explanation]) expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      const text = JSON.stringify(explanation);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});

describe("its page", () => {
  it("documents every rule in the words of the program", () => {
    expect(existsSync("docs/methods/audit.md")).toBe(true);
    const page = readFileSync("docs/methods/audit.md", "utf8").replace(/\s+/g, " ");
    for (const { id, definition, reason } of RULES) {
      expect(page).toContain(`\`${id}\``);
      expect(page).toContain(definition);
      expect(page).toContain(reason);
    }
  });
});
