import { describe, expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { ANALYSES } from "#analyses/index.ts";
import { performAll } from "#analyses/perform.ts";
import type { Case } from "#case/case.ts";
import { stepsThrough } from "#deal-space/conditions/ways-through.ts";
import { Random } from "#math/random.ts";
import { CLAUSES, caseOf, type Told } from "./deal-case.ts";

const OPEN = caseOf(`${CLAUSES}  parties:
    - {actor: union, values: [{on: pay, order: [high, middle, low], cite: [art]}, {on: nights, order: [none, two, four], cite: [art]}, {on: jobs, order: [safe, open], cite: [art]}], walkAway: {worth: 0.5, cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}, {on: nights, order: [four, two, none], cite: [art]}, {on: jobs, order: [open, safe], cite: [art]}], walkAway: {worth: 0.5, cite: [art]}}
`);
/** Eight options, two parties. */
const SIZE = 16;
const READINGS = 200;

/** What the analysis finds in so many readings with so much of its limits on work. */
function within(factor: number, samples = READINGS, c: Case = OPEN): Told {
  const analysis = ANALYSES.find(({ id }) => id === "deals")!;
  const options = analysis.readOptions({ samples });
  const selection = analysis.select(c, {});
  if ("faults" in options || "missing" in selection) throw new Error("the case has packages");
  const session = analysis.open(selection.input, options.values, new Random(1, "deals"), factor);
  return performAll(session, analysis.parts, () => {});
}

/** Conditions that hang together in a ring, over clauses that two sides pull apart. */
function ringOf(clauses: number) {
  const at = Array.from(
    { length: clauses },
    (_, clause) => [clause, (7 * clause + 1) % clauses, (11 * clause + 2) % clauses] as const,
  );
  const orders = (order: string) =>
    at.map(([clause]) => `{on: k${clause}, order: ${order}, cite: [art]}`).join(", ");
  return {
    options: at.map(() => 3),
    conditions: at.map(([a, b, c]) => ({
      type: "implies" as const,
      if: [
        { issue: a, in: [0] },
        { issue: b, in: [1, 2] },
      ],
      needs: [{ issue: c, in: [0, 1] }],
    })),
    case: caseOf(`  clauses:
${at.map(([a]) => `    - {id: k${a}, name: clause ${a}, options: [{id: x, text: x}, {id: y, text: y}, {id: z, text: z}], today: x}`).join("\n")}
  parties:
    - {actor: union, values: [${orders("[x, y, z]")}], walkAway: {worth: 0.5, cite: [art]}}
    - {actor: line, values: [${orders("[z, y, x]")}], walkAway: {worth: 0.5, cite: [art]}}
  conditions:
${at.map(([a, b, c]) => `    - {if: {k${a}: x, k${b}: [y, z]}, then: {k${c}: [x, y]}}`).join("\n")}
`),
  };
}

/** A share of a limit that is just so much. */
const justSo = (limit: keyof typeof DEALS_LIMITS, wanted: number) =>
  wanted / DEALS_LIMITS[limit].most + Number.EPSILON;

describe("readings of what is not known", () => {
  it("are as many as asked for while the limit allows them, and else as many as it allows, which is said", () => {
    const all = within(justSo("worthsDrawn", READINGS * SIZE));
    expect(all.result.prospects.samples).toBe(READINGS);
    expect(all.explanation.caveats.join()).not.toContain("readings, times options and parties");
    const fewer = within(justSo("worthsDrawn", READINGS * SIZE - 1));
    expect(fewer.result.prospects.samples).toBe(READINGS - 1);
    expect(JSON.stringify(fewer.explanation)).toContain("readings, times options and parties");
  });

  it("are never so few that they tell nothing", () => {
    expect(within(1e-9).result.prospects.samples).toBe(50);
  });

  it("are fewer where the conditions take more steps than the limit allows, which is said", () => {
    const ring = ringOf(6);
    // The conditions are gone through some fifteen times in a reading.
    const steps = 15 * stepsThrough(ring);
    const wanted = READINGS * steps;
    expect(within(justSo("stepsInReadings", wanted), READINGS, ring.case).result.prospects.samples).toBe(
      READINGS,
    );
    const fewer = within(justSo("stepsInReadings", wanted - 1), READINGS, ring.case);
    expect(fewer.result.prospects.samples).toBe(READINGS - 1);
    expect(JSON.stringify(fewer.explanation)).toContain("steps through the conditions");
  });

  it("leave out fewer inputs where the conditions take more steps than the limit allows, which is said", () => {
    const ring = ringOf(30);
    const readings = 50;
    const all = 6 * readings * stepsThrough(ring);
    const { explanation } = within(justSo("stepsInReadings", all), readings, ring.case);
    expect(JSON.stringify(explanation)).toMatch(
      new RegExp(`“If one input falls away” stopped at ${all} of \\d+ steps through the conditions`),
    );
  });

  it("are searched with fewer tries where the limit gives fewer, and rule no deal out for that", () => {
    const few = within(justSo("triesInReadings", 1), 50).result.prospects;
    const full = within(1, 50).result.prospects;
    expect(few.made).toEqual(full.made);
    for (const [at, { package: of, accepted, made, efficient }] of few.candidates.entries()) {
      const other = full.candidates.find((one: { package: unknown }) => String(one.package) === String(of));
      if (other === undefined) continue;
      expect({ at, accepted, made }).toEqual({ at, accepted: other.accepted, made: other.made });
      // With fewer tries less is found that is better for both, so that no package is efficient less often.
      expect(efficient.share).toBeGreaterThanOrEqual(other.efficient.share);
    }
  });
});
