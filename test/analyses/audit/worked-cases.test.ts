import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import type { AuditFinding } from "#analyses/audit/result.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { availableCase } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { readCase } from "#case/read.ts";

const CASES = ["korea-2018", "us-north-korea-2017"].filter((name) => existsSync(fileOf(name)));

function fileOf(name: string): string {
  return `cases/${name}/case.yaml`;
}

function load(name: string): Case {
  const reading = readCase(readFileSync(fileOf(name)), fileOf(name));
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults, null, 2));
  return availableCase(reading.case).case;
}

function audited(c: Case) {
  return applyRules(RULES, c, contextOf(c, 12));
}

describe.each(CASES)("the rules on %s", (name) => {
  it("run, and name only entries and citations that the case has", () => {
    const c = load(name);
    const ids = new Set<string>();
    const texts: string[] = [];
    walk(c, (key, value) => {
      if (key === "id") ids.add(value);
      texts.push(value);
    });
    const { findings, rules } = audited(c);
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { subjects, cites } of findings) {
      for (const id of subjects) expect([...ids]).toContain(id);
      for (const cite of cites) expect(texts).toContain(cite);
    }
  });
});

describe.runIf(CASES.includes("korea-2018"))("what was found by hand on the Korea article", () => {
  const found = CASES.includes("korea-2018") ? audited(load("korea-2018")).findings : [];
  const by = (rule: string) => found.filter((finding) => finding.rule === rule);
  const about = (rule: string, ...ids: string[]): AuditFinding | undefined =>
    by(rule).find(({ subjects }) => ids.every((id) => subjects.includes(id)));

  it("date order: the visits offered as a sign came after the announcement", () => {
    // The travels “in the past few months” had begun by then; the delegations “since November” may have gone before.
    expect(about("effect-before-cause", "C13", "patrons", "E20", "E21", "E22")).toMatchObject({
      severity: "weakens",
      certain: true,
      facts: { before: 1, open: 1 },
    });
    expect(about("effect-before-cause", "C13", "E16")).toMatchObject({ severity: "note", certain: false });
  });

  it("constancy: three tightenings within the year before", () => {
    expect(about("constant-cause", "C07", "pressure", "SANX1", "SANX2", "SANX3")).toMatchObject({
      severity: "breaks",
      certain: true,
    });
  });

  it("the same rule both ways: the patrons' wish is as old", () => {
    expect(about("one-sided-rule", "C07", "patrons")).toMatchObject({ severity: "breaks" });
  });

  it("non sequitur: sanctions are an external cause themselves", () => {
    expect(about("elimination-non-sequitur", "C08", "pressure")).toMatchObject({ severity: "breaks" });
  });

  it("diagnosticity: the visits fit every explanation", () => {
    expect(by("non-diagnostic-evidence").map(({ subjects }) => subjects[0])).toEqual(["e6", "e7"]);
  });

  it("unused evidence: South Korea is never tested, and nobody else is found so", () => {
    expect(by("untested-actor").map(({ subjects }) => subjects.slice(0, 2))).toEqual([
      ["ROK", "why-pyongyang"],
    ]);
  });

  it("omission: the votes of September 2017", () => {
    expect(about("omitted-fact", "C15", "F05")).toBeDefined();
  });

  it("facts: the speech, the end of the talks of six, the office not yet held, the region", () => {
    expect(by("contradicted-claim").map(({ subjects }) => subjects[0])).toEqual(["C22", "C23", "C32"]);
    expect(by("conflicting-dates").flatMap(({ subjects }) => subjects)).toEqual(
      expect.arrayContaining(["E04", "E11", "R4"]),
    );
    expect(by("anachronism").map(({ subjects }) => subjects)).toEqual([["C06", "KJU", "SAN3"]]);
  });

  it("self-contradiction on constancy, and on the president's motive", () => {
    expect(about("inner-tension", "C07", "C24")).toBeDefined();
    expect(about("inner-tension", "C27", "C30")).toBeDefined();
  });

  it("missing explanations: those of the press of those weeks", () => {
    expect(by("explanation-not-considered").map(({ subjects }) => subjects[0])).toEqual(
      expect.arrayContaining(["deterrent", "fear", "time"]),
    );
  });

  it("dismissal: reasons at home are set aside without evidence", () => {
    expect(about("dismissed-without-evidence", "home")).toBeDefined();
  });

  it("sourcing: the rival explanations come from unnamed people", () => {
    for (const id of ["C04", "C13", "C16", "C26", "C29"]) expect(about("unnamed-claimant", id)).toBeDefined();
  });

  it("forecast form: none of the seven can be scored, and one is a double negative", () => {
    expect(by("forecast-form")).toHaveLength(7);
    expect(by("double-negative").map(({ subjects }) => subjects)).toEqual([["FC2"]]);
  });

  it("silent parties: South Korea and Japan", () => {
    expect(by("silent-party").map(({ subjects }) => subjects[0])).toEqual(
      expect.arrayContaining(["ROK", "JPN"]),
    );
  });
});

describe("no rule knows a case", () => {
  const folder = "src/analyses/audit";
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));

  it.each(CASES)(
    "of %s no file of the audit names an actor, a place, a hypothesis, a source or an issue",
    (name) => {
      const c = load(name);
      const names = c.actors.flatMap((actor) => [actor.name, actor.short ?? actor.name]);
      const phrases = [...names, ...c.actors.map(({ id }) => id), ...c.issues.map((issue) => issue.name)];
      const hypotheses = c.explanations.flatMap((set) => [set.id, ...set.hypotheses.map(({ id }) => id)]);
      const ids = [
        ...hypotheses,
        ...[...c.sources, ...c.events, ...c.claims, ...c.forecasts].map(({ id }) => id),
      ];
      for (const file of files) {
        const text = readFileSync(`${folder}/${file}`, "utf8");
        for (const phrase of phrases) {
          expect(new RegExp(`(?<![\\w-])${escaped(phrase)}(?![\\w-])`).test(text), `${file}: ${phrase}`).toBe(
            false,
          );
        }
        // Ids may be plain words; one that a rule looked for would stand in quotation marks.
        for (const id of ids) {
          expect(new RegExp(`["'\`]${escaped(id)}["'\`]`).test(text), `${file}: ${id}`).toBe(false);
        }
      }
    },
  );

  it("looks at files that exist", () => {
    expect(files.length).toBeGreaterThan(20);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function walk(value: unknown, visit: (key: string, value: string) => void, key = ""): void {
  if (typeof value === "string") visit(key, value);
  else if (typeof value === "object" && value !== null) {
    for (const [inner, item] of Object.entries(value)) walk(item, visit, Array.isArray(value) ? key : inner);
  }
}
