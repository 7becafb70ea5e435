import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit } from "#analyses/audit/audit.ts";
import { contextOf, independentSourcesOf } from "#analyses/audit/context.ts";
import type { AuditResult } from "#analyses/audit/result.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { toldOf } from "#analyses/audit/words/told.ts";
import { inWords } from "#analyses/sentence-parts.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { numbers, renamed } from "../../laws/changes.ts";
import { unordered } from "../../unordered.ts";
import { workedCases } from "../../worked-cases.ts";
import { line, numberFaults, stringsOf, told } from "../told.ts";
import { PAIRS } from "./pairs.ts";
import { SYNTHETIC, syntheticCase } from "./synthetic-case.ts";
import { WORDINGS } from "./wordings.ts";

function perform(c: Case): { result: AuditResult; explanation: Explanation } {
  const outcome = audit.perform(c, { recentMonths: 12 }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return { result: outcome.result as unknown as AuditResult, explanation: outcome.explanation };
}

type Parts = Readonly<Record<string, unknown>>;
const LISTS = ["events", "sanctions", "rounds", "claims", "forecasts", "ties", "explanations"] as const;

/** The entries of several small cases in one, so that rules meet; where two have an entry of one id, the first counts. */
function joined(all: readonly Parts[]): Record<string, unknown> {
  const list = (name: string) => {
    const entries = all.flatMap((parts) => (parts[name] ?? []) as readonly { readonly id?: string }[]);
    return entries.filter(({ id }, at) => !id || entries.findIndex((each) => each.id === id) === at);
  };
  return Object.fromEntries(
    // Of the sets of hypotheses only one, whose hypotheses have the ids that claims of another set may name too.
    LISTS.map((name) => [name, name === "explanations" ? list(name).slice(0, 1) : list(name)]),
  );
}

const SMALL = [...PAIRS, ...WORDINGS]
  .map(({ parts }) => parts)
  .filter((parts) => Object.keys(parts).every((key) => (LISTS as readonly string[]).includes(key)));
const tree = fc.subarray(SMALL, { minLength: 1, maxLength: 4 }).map(joined);
const cases: readonly Case[] = [
  ...[...PAIRS, ...WORDINGS].map(({ parts }) => syntheticCase(parts)),
  // A worked case of packages alone has no argument to audit.
  ...workedCases().filter((c) => [c.claims, c.events, c.explanations].some((entries) => entries?.length)),
];

const check = (law: (parts: Record<string, unknown>) => void) =>
  fc.assert(
    fc.property(tree, (parts) => {
      law(parts);
    }),
    { numRuns: 60 },
  );

describe("what is said agrees with what was found", () => {
  test("the steps that fail are those that some finding breaks", () => {
    for (const c of cases) {
      const { result, explanation } = perform(c);
      const broken = result.findings.filter(({ severity }) => severity === "breaks");
      const failing = result.steps.all.filter((id) => broken.some(({ subjects }) => subjects.includes(id)));
      expect(result.steps.failing).toEqual(failing);
      const [all, some] = [result.steps.all.length, failing.length];
      const which =
        some === all ? (all === 1 ? "its one" : "of its") : `${inWords(some)} of its ${inWords(all)}`;
      if (some > 0) expect(line(explanation.headline)).toContain(which);
      expect(/steps? falls?\.|steps fall\./.test(line(explanation.headline))).toBe(some > 0);
      expect(/does not hold/.test(line(explanation.headline))).toBe(broken.length > 0);
      // Without an argument nothing is judged.
      const level = explanation.judgements[0]?.confidence.level ?? "low";
      expect(level === "low").toBe(broken.length === 0);
    }
  });

  test("every finding can be told, undone where it breaks the argument, and is certain there", () => {
    for (const c of cases) {
      for (const finding of perform(c).result.findings) {
        const { short, detail, undo } = toldOf(finding, c);
        expect(short).toMatch(/^\S.*\.$/s);
        if (detail !== undefined) expect(detail).toMatch(/^\S.*\.$/s);
        if (finding.severity !== "breaks") continue;
        expect(finding.certain).not.toBe(false);
        expect(finding.undo).toBeGreaterThanOrEqual(1);
        expect(undo).toMatch(/^\S.*[^.]$/s);
      }
    }
  });

  test("the tables count every finding once", () => {
    for (const c of cases) {
      const { result, explanation } = perform(c);
      const rows = explanation.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
      const counts = rows.map(({ cells }) => cells[2] as number);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(result.findings.length);
      expect(result.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
      for (const { id, examined, fired } of result.rules) {
        expect(fired).toBe(result.findings.filter(({ rule }) => rule === id).length);
        if (fired > 0) expect(examined).toBeGreaterThan(0);
      }
    }
  });

  test("one is told in the singular and several in the plural", () => {
    for (const c of cases) {
      const { result, explanation } = perform(c);
      const findings = result.findings.flatMap((finding) => Object.values(toldOf(finding, c)));
      expect(numberFaults([told(explanation), ...findings].join("\n"))).toEqual([]);
    }
  });

  test("no word of the program stands in the result", () => {
    for (const c of cases) {
      const { findings } = perform(c).result;
      const texts = new Set(stringsOf(c));
      const own = findings.flatMap(({ facts }) => stringsOf(facts)).filter((text) => !texts.has(text));
      // Codes of a rule, such as the kind of an entry or of a fault, and days.
      expect(own.filter((text) => !/^([a-z]+( [a-z]+){0,3}|\d{4}-\d\d-\d\d)$/.test(text))).toEqual([]);
    }
  });
});

describe("what must not matter does not", () => {
  const turned = (parts: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(parts).map(([name, list]) => [name, (list as unknown[]).toReversed()]));
  const audited = (parts: Record<string, unknown>) => {
    const outcome = audit.perform(syntheticCase(parts), { recentMonths: 12 }, new Random(1));
    return outcome.status === "done" ? outcome : undefined;
  };

  test("the order of the entries in the file, for the verdict", () => {
    check((parts) => {
      const [straight, other] = [audited(parts), audited(turned(parts))];
      const verdict = (outcome: typeof straight) =>
        outcome && [outcome.explanation.headline, outcome.explanation.judgements[0]?.confidence];
      expect(verdict(other)).toEqual(verdict(straight));
      expect(unordered(other?.explanation.inputs)).toEqual(unordered(straight?.explanation.inputs));
    });
  });

  test("what the entries are called", () => {
    check((parts) => {
      const { tree, undo } = renamed({ ...SYNTHETIC, ...parts }, numbers(1));
      const explained = (found: ReturnType<typeof audited>) => JSON.stringify(found?.explanation ?? null);
      expect(undo(explained(audited(tree)))).toBe(explained(audited(parts)));
    });
  });

  test("an actor, a source and an issue that nothing names", () => {
    check((parts) => {
      const base = syntheticCase(parts);
      const more = {
        ...base,
        actors: [...base.actors, { ...base.actors[0]!, id: "else" }],
        sources: [...base.sources, { ...base.sources[1]!, id: "twin" }],
      };
      if (audited(parts) === undefined) return;
      expect(perform(more)).toEqual(perform(base));
    });
  });

  test("a source that only repeats one that is cited makes no second witness", () => {
    const c = syntheticCase();
    const twin = { ...c.sources[1]!, id: "twin", origin: ["archive"] };
    const twice = { ...c, sources: [...c.sources, twin] };
    const count = (...cite: readonly string[]) => independentSourcesOf({ cite }, contextOf(twice, 12));
    expect(count("archive:1", "twin:1")).toBe(1);
    expect(count("archive:1", "twin:1", "text:P1.S1")).toBe(2);
    expect(contextOf(twice, 12).analysed).toEqual(contextOf(c, 12).analysed);
  });

  test("a day later, nothing new: the same verdict, where every date lies in the past", () => {
    check((parts) => {
      const past = {
        ...parts,
        events: ((parts.events ?? []) as { when: string }[]).filter(isPast),
        ties: [],
      };
      const on = (asOf: string) => audited({ ...past, sanctions: [], rounds: [], asOf });
      const [then, later] = [on("2000-06-30"), on("2000-09-30")];
      expect(later?.explanation).toEqual(then?.explanation);
    });
  });
});

function isPast({ when }: { readonly when: string }): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(when) && when <= "2000-06-30";
}
