import { describe, expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { PARTS } from "#analyses/deals/parts/index.ts";
import { selectDeals } from "#analyses/deals/select.ts";
import { setupOf } from "#analyses/deals/setup.ts";
import { readingsTerm } from "#analyses/deals/words/judgement.ts";
import type { ToldDeals } from "#analyses/deals/words/told.ts";
import { performAll } from "#analyses/perform.ts";
import { openSession } from "#analyses/session.ts";
import type { Case } from "#case/case.ts";
import { Budget, type Limits } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { CLAUSES, caseOf, inPoints, type Told } from "./deal-case.ts";

/** What the analysis finds with so much of its limits on work. */
function within(factor: number, c: Case, limits: Limits = DEALS_LIMITS): Told {
  const selection = selectDeals(c);
  if ("missing" in selection) throw new Error("the case has packages");
  const random = new Random(1, "deals");
  const setup = setupOf(selection.input, { samples: 100, frontOf: "" }, random);
  return performAll(
    openSession(PARTS, setup, random, () => new Budget<Limits>(limits, factor)),
    PARTS,
    () => {},
  );
}

const KNOWN = `${CLAUSES}${inPoints("{worth: 45, cite: [art]}", "{worth: 40, cite: [art]}")}`;
const INPUTS = 8;

describe("under a small budget", () => {
  const known = caseOf(KNOWN);
  const full = within(1, known);
  // From all of it to nothing, finely: at some of these a few readings alone are settled.
  const small = Array.from({ length: 60 }, (_, step) => within(10 ** (-step / 10), known));

  it("a sample's share of the packages made is told as one, with its size and what drawing leaves open", () => {
    expect(full.result["walk-aways"].draws).toBeNull();
    expect(JSON.stringify(full.explanation)).not.toContain("drawn at random, that are made");
    const { base, draws } = small.at(-1)!.result["walk-aways"];
    expect(draws).toBeGreaterThan(100);
    expect(Math.abs(base - full.result["walk-aways"].base)).toBeLessThan(0.1);
    const told = JSON.stringify(small.at(-1)!.explanation);
    expect(told).toMatch(/share of [\d,]+ possible packages, drawn at random, that are made/);
    expect(told).toMatch(/With other draws each share may be another by \w+ percentage points/);
  });

  it("an input is left out of the account where nearly all of ten readings or more do not tell what it changes", () => {
    expect(full.result.premises).toHaveLength(INPUTS);
    for (const { result } of small)
      for (const { kind, party, at, made, readings } of result.premises) {
        expect(readings).toBeGreaterThanOrEqual(10);
        // biome-ignore lint/suspicious/noExplicitAny: as results are.
        const same = full.result.premises.find((one: any) =>
          [one.kind === kind, one.party === party, one.at === at].every(Boolean),
        );
        expect(made.low).toBeLessThanOrEqual(same.made.high);
        expect(made.high).toBeGreaterThanOrEqual(same.made.low);
      }
    expect(small.at(-1)!.result.premises).toEqual([]);
    expect(JSON.stringify(small.at(-1)!.explanation)).not.toContain("in all drawn readings");
  });

  it("how many inputs were tried is told in inputs, once", () => {
    for (const { result, explanation } of small) {
      const { length } = result.premises;
      const caveats = JSON.stringify(explanation.caveats);
      expect(caveats).not.toContain("times readings");
      const told = `“If one input falls away” stopped at ${length} of ${INPUTS} inputs that are left out`;
      if (length < INPUTS) expect(caveats).toContain(told);
      expect(caveats.split("“If one input falls away”").length - 1).toBeLessThanOrEqual(1);
    }
  });

  it("what changes nothing is said of the inputs tried, at the table, and how many were not", () => {
    const few = { ...DEALS_LIMITS, premises: { ...DEALS_LIMITS.premises, most: 5 } };
    const { result, explanation } = within(1, known, few);
    expect(result.premises).toHaveLength(5);
    const idle = result.premises.filter(({ effect }: { effect: string }) => effect === "none").length;
    expect(JSON.stringify(explanation.blocks)).toMatch(
      new RegExp(
        `Of five inputs tried ${["none", "one", "two", "three", "four"][idle]} changes? nothing\\. Three inputs were not tried to the end`,
      ),
    );
  });
});

it("of an offer that breaks a condition it is said that no possible package is as good for all, and nothing was too much", () => {
  const c = caseOf(
    `${KNOWN}  conditions: [{never: {pay: [high]}, cite: [art]}]\n  offers: [{id: o, name: all for the union, by: [union], package: {pay: high, nights: none, jobs: safe}, cite: [art]}]\n`,
  );
  const { result, explanation } = within(1, c);
  // The union has 100 by it, the most there is, and only with the highest pay.
  expect(result.distances.packages.at(-1)).toMatchObject({ isNone: true, clauses: null, worth: null });
  expect(JSON.stringify(explanation.blocks)).toContain("none is as good for all");
  expect(JSON.stringify(explanation.caveats)).not.toContain("stopped");
});

it("where readings are told of first, it is said how many of those drawn count", () => {
  const of = (cut: number) => JSON.stringify(readingsTerm({ prospects: { samples: 40, cut } } as ToldDeals));
  expect(of(23)).toContain("40 were drawn, of which 17 could be searched to the end and count");
  expect(of(0)).toMatch(/40 were drawn"/);
});
