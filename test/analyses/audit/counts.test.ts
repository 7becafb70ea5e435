import { describe, expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { inWords } from "#analyses/sentence-parts.ts";
import { availableCase } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { entriesOf } from "#case/entries.ts";
import type { LeftOut } from "#case/left-out.ts";
import { workedCases } from "../../worked-cases.ts";
import { claim, syntheticCase } from "./synthetic-case.ts";

/** What the audit counts is what it says that it counts. */

/** Rules whose sentence names each finding instead of counting them. */
const NAMES_EACH = ["silent-party"];

const audited = (c: Case) => applyRules(RULES, c, contextOf(c, 12));
const ruleOf = (c: Case, id: string) => audited(c).rules.find((rule) => rule.id === id)!;

describe("the sentence that sums up the findings of a rule", () => {
  const summed = workedCases()
    .map((c) => availableCase(c).case)
    .flatMap((c) => {
      const { findings, rules } = audited(c);
      return RULES.flatMap((rule) => {
        const own = findings.filter((finding) => finding.rule === rule.id);
        if (rule.summary === undefined || own.length < 2 || NAMES_EACH.includes(rule.id)) return [];
        const { examined } = rules.find(({ id }) => id === rule.id)!;
        return [
          {
            name: `${c.id}: ${rule.id}`,
            count: own.length,
            examined,
            text: rule.summary(own, examined, c, contextOf(c, 12)),
          },
        ];
      });
    });

  it("is looked at for several rules", () => {
    expect(new Set(summed.map(({ name }) => name.split(": ")[1])).size).toBeGreaterThan(3);
  });

  it.each(summed)("names as many as there are: $name", ({ count, examined, text }) => {
    // Outside of what it quotes.
    const own = text.replace(/“[^”]*”/g, "…");
    expect(own).toMatch(new RegExp(`\\b(?:${count}|${inWords(count)})\\b`, "i"));
    const whole = /^All (\d+) |^\d+ of (\d+) /.exec(own);
    if (whole) expect(Number(whole[1] ?? whole[2])).toBe(examined);
  });
});

describe("claims about causes, intents and interests", () => {
  const all = (stance: string) =>
    syntheticCase({
      claims: ["one", "two", "three", "four"].map((id, at) =>
        claim(id, { kind: "interest", stance: at === 0 ? stance : "endorses" }),
      ),
    });

  it("that the text rejects are neither found nor counted, and the sentence says so", () => {
    expect(ruleOf(all("endorses"), "single-source")).toMatchObject({ examined: 4, fired: 4 });
    expect(ruleOf(all("rejects"), "single-source")).toMatchObject({ examined: 3, fired: 3 });
    const rule = RULES.find(({ id }) => id === "single-source")!;
    const c = all("rejects");
    const own = audited(c).findings.filter((finding) => finding.rule === "single-source");
    expect(rule.summary!(own, 3, c, contextOf(c, 12))).toBe(
      "All three claims about causes, intents and interests that the text does not reject rest on one source, or cannot be judged.",
    );
    // One that has lost a source is not looked at, and the sentence counts only those that have all of theirs.
    const lost = { what: "citation", of: "two", name: "one", why: "elsewhere" } as const;
    const less = contextOf(c, 12, [lost as LeftOut]);
    const seen = applyRules(RULES, c, less);
    expect(seen.rules.find(({ id }) => id === "single-source")).toMatchObject({ examined: 2, fired: 2 });
    expect(rule.summary!(own.slice(1), 2, c, less)).toBe(
      "Both claims about causes, intents and interests that the text does not reject and of which all sources count rest on one source, or cannot be judged.",
    );
    for (const said of [rule.definition, rule.of]) expect(said).toContain("that the text does not reject");
  });
});

it("entries are held to the rule on their basis if they assert something: a name counts neither with nor without one", () => {
  for (const c of workedCases().map((each) => availableCase(each).case)) {
    const asserting = entriesOf(c).filter(({ asserts }) => asserts);
    expect(ruleOf(c, "unsourced-entry").examined, c.id).toBe(asserting.length);
  }
  const bare = entriesOf(workedCases()[0]!).filter(({ kind }) => kind === "actor");
  expect(bare.length).toBeGreaterThan(0);
  expect(bare.every(({ asserts }) => !asserts)).toBe(true);
});
