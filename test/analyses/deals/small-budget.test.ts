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

  it("what share of the packages is made is exact where there are no more than a sample would draw", () => {
    for (const { result, explanation } of small) {
      expect(result["walk-aways"]).toMatchObject({ draws: null, base: full.result["walk-aways"].base });
      expect(result.zone).toEqual(full.result.zone);
      expect(JSON.stringify(explanation)).not.toContain("drawn at random, that are made");
    }
  });

  it("no part is told to have stopped at nothing of what it has no table of, nor by its share of the steps", () => {
    for (const { explanation } of small) {
      const caveats = JSON.stringify(explanation.caveats);
      expect(caveats).not.toContain("stopped at 0 of");
      expect(caveats).not.toMatch(/stopped after [^s]* and /);
    }
    expect(JSON.stringify(small.at(-1)!.explanation.caveats)).toContain(
      `“If one input falls away”: the budget allows none of ${INPUTS} inputs`,
    );
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
    expect(JSON.stringify(small.at(-1)!.explanation)).not.toMatch(/in all \d+ drawn readings/);
  });

  it("how many inputs were tried is told in inputs, once", () => {
    for (const { result, explanation } of small) {
      const { length } = result.premises;
      const caveats = JSON.stringify(explanation.caveats);
      expect(caveats).not.toContain("times readings");
      const told = `“If one input falls away”${
        length === 0
          ? `: the budget allows none of ${INPUTS} inputs`
          : ` stopped at ${length} of ${INPUTS} inputs`
      } that are left out`;
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

it("where readings are told of first, it is said how many of those drawn were searched to the end", () => {
  const of = (cut: number) => JSON.stringify(readingsTerm({ prospects: { samples: 40, cut } } as ToldDeals));
  expect(of(23)).toContain('40 were drawn, of which 17 could be searched to the end"');
  expect(of(0)).toMatch(/40 were drawn"/);
});

describe("what was too much to find is never told against what stands beside it", () => {
  const random = new Random(7, "small budgets");
  const range = (count: number) => Array.from({ length: count }, (_, at) => at);
  const [clauses, parties] = [range(10), range(4)];

  /** A case of a million packages; an offer gives everybody just what is enough, if what the last has is not known up to more. */
  const made = (isKnown: boolean) => {
    const points = parties.map(() => clauses.map(() => range(4).map(() => random.below(997))));
    const offer = clauses.map(() => random.below(4));
    const worth = (party: number) =>
      offer.reduce((sum, option, clause) => sum + points[party]![clause]![option]!, 0);
    const options = (clause: number) =>
      range(4)
        .map((option) => `{id: o${option}, text: way ${option} of ${clause}}`)
        .join(", ");
    const ids = ["union", "line", "town", "port"];
    return caseOf(
      `  clauses:
${clauses.map((clause) => `    - {id: c${clause}, name: clause ${clause}, options: [${options(clause)}], today: o0}`).join("\n")}
  parties:
${parties
  .map(
    (party) => `    - actor: ${ids[party]}
      values:
${clauses
  .map(
    (clause) =>
      `        - {on: c${clause}, points: {${range(4)
        .map((option) => `o${option}: ${points[party]![clause]![option]}`)
        .join(", ")}}, cite: [art]}`,
  )
  .join("\n")}
      walkAway: {worth: ${isKnown || party < 3 ? worth(party) : `[${worth(party) - 500}, ${worth(party) + 500}]`}, cite: [art]}`,
  )
  .join("\n")}
  offers: [{id: plan, name: the plan, by: [union], package: {${offer.map((option, clause) => `c${clause}: o${option}`).join(", ")}}, cite: [art]}]
`,
      "",
      "  - {id: port, name: the port, kind: organisation, cite: [art]}\n",
    );
  };
  const budgets = [0.1, 0.001, 0.00001];

  it("a sample's share of the packages made is told as one, with its size and what drawing leaves open", () => {
    const { result, explanation } = within(0.00001, made(true));
    expect(result["walk-aways"].draws).toBeGreaterThan(100);
    const told = JSON.stringify(explanation);
    expect(told).toMatch(/share of [\d,]+ possible packages, drawn at random, that are made/);
    expect(told).toMatch(/With other draws each share may be another by \w+ percentage points/);
  });

  it("where everything is known: a deal that is shown is the answer", () => {
    for (let at = 0; at < 3; at++) {
      const c = made(true);
      for (const budget of budgets) {
        const { result, explanation } = within(budget, c);
        expect(result.offers.some((one: { made: boolean }) => one.made)).toBe(true);
        expect(JSON.stringify(explanation.headline)).toMatch(/^\[?"There is a deal/);
        const said = JSON.stringify(explanation.judgements);
        expect(said).not.toMatch(/What is not stated decides|too much to find, |"low":0,/);
      }
    }
  });

  it("where not all is known: the range for any deal holds that of the offer, and no sentence speaks of all or none", () => {
    let cuts = 0;
    for (let at = 0; at < 1; at++) {
      const c = made(false);
      for (const budget of budgets) {
        const { result, explanation } = within(budget, c);
        const { made: any, cut, samples, candidates } = result.prospects;
        const headline = JSON.stringify(explanation.headline);
        const offered = candidates.find(({ kind }: { kind: string }) => kind === "offer")!;
        expect(offered.made.share).toBeGreaterThan(0);
        expect(any.high).toBeGreaterThanOrEqual(offered.made.low);
        if (cut === 0) continue;
        cuts++;
        expect(headline).not.toMatch(/in any of the \d+ drawn|in all \d+ drawn|nearly all|hardly any/);
        if (cut === samples) expect(headline).toContain("In how many of the readings");
        if (cut > 0.1 * samples)
          expect(JSON.stringify(explanation.blocks)).not.toContain("would tell most, if it were known");
        expect(JSON.stringify(explanation.judgements)).not.toContain("What is not stated decides");
      }
    }
    expect(cuts).toBeGreaterThan(0);
  });
});
