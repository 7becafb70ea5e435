import { describe, expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { ANALYSES } from "#analyses/index.ts";
import { performAll } from "#analyses/perform.ts";
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
function within(factor: number, samples = READINGS): Told {
  const analysis = ANALYSES.find(({ id }) => id === "deals")!;
  const options = analysis.readOptions({ samples });
  const selection = analysis.select(OPEN, {});
  if ("faults" in options || "missing" in selection) throw new Error("the case has packages");
  const session = analysis.open(selection.input, options.values, new Random(1, "deals"), factor);
  return performAll(session, analysis.parts, () => {});
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
