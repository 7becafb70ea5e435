import { describe, expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { PARTS } from "#analyses/deals/parts/index.ts";
import { selectDeals } from "#analyses/deals/select.ts";
import { setupOf } from "#analyses/deals/setup.ts";
import { performAll } from "#analyses/perform.ts";
import { openSession } from "#analyses/session.ts";
import type { Case } from "#case/case.ts";
import { Budget, type Limits } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { plainText } from "#view/plain-text.ts";
import { caseOf, dealsIn, type Told } from "./deal-case.ts";

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

interface Wanted {
  readonly clauses: number;
  readonly links?: number;
  readonly conditions?: number;
  /** What the parties have without a deal, as shares of what they could have at best. */
  readonly least: readonly (number | null)[];
  readonly seed: number;
}

/** Clauses of three options that two sides pull apart, with links and conditions among clauses taken at random. */
function entangled({ clauses, links = 0, conditions = 0, least, seed }: Wanted) {
  const random = new Random(seed, "entangled");
  const points = least.map(() => range(clauses).map(() => range(3).map(() => random.below(20))));
  const offer = range(clauses).map(() => random.below(3));
  const some = (count: number) => random.shuffle(range(clauses)).slice(0, count);
  const choices = (of: readonly number[], option: (clause: number) => number) =>
    of.map((clause) => `c${clause}: o${option(clause)}`).join(", ");
  const linked = range(links).map(() => ({
    when: some(3),
    adds: 1 + random.below(5),
    option: random.below(3),
  }));
  // Each leaves the offer possible.
  const rules = range(conditions).map(() => {
    const [when, then] = [some(2), some(1)];
    return `{if: {${choices(when, () => random.below(3))}}, then: {${choices(then, (clause) => offer[clause]!)}}, cite: [art]}`;
  });
  const text = `  clauses:
${range(clauses)
  .map(
    (at) =>
      `    - {id: c${at}, name: clause ${at}, options: [${range(3)
        .map((o) => `{id: o${o}, text: way ${o} of ${at}}`)
        .join(", ")}], today: o0}`,
  )
  .join("\n")}
  parties:
${least
  .map((share, party) => {
    const most = points[party]!.reduce((sum, row) => sum + Math.max(...row), 0);
    return `    - actor: ${["union", "line", "town"][party]}
      values:
${range(clauses)
  .map(
    (at) =>
      `        - {on: c${at}, points: {${range(3)
        .map((o) => `o${o}: ${points[party]![at]![o]}`)
        .join(", ")}}, cite: [art]}`,
  )
  .join("\n")}
${party > 0 || links === 0 ? "" : `      linked: [${linked.map(({ when, adds, option }) => `{when: {${choices(when, () => option)}}, adds: ${adds}, cite: [art]}`).join(", ")}]\n`}${share === null ? "" : `      walkAway: {worth: ${Math.round(share * most)}, cite: [art]}\n`}`;
  })
  .join(
    "",
  )}${conditions === 0 ? "" : `  conditions: [${rules.join(", ")}]\n`}  offers: [{id: plan, name: the plan, by: [union], package: {${choices(range(clauses), (at) => offer[at]!)}}, cite: [art]}]
`;
  return caseOf(text);
}

const LINKS = { clauses: 30, links: 90 };
const CONDITIONS = { clauses: 40, conditions: 100 };

const headlineOf = ({ explanation }: Told) => plainText(explanation.headline, "icd203");
const wordsOf = ({ explanation }: Told) =>
  `${headlineOf({ explanation } as Told)} ${explanation.judgements.map(({ text }) => plainText(text, "icd203")).join(" ")} ${explanation.caveats.map((one) => plainText(one, "icd203")).join(" ")}`;

/** What the analysis finds with so much of its limits on work. */
function within(factor: number, c: Case): Told {
  const selection = selectDeals(c);
  if ("missing" in selection) throw new Error("the case has packages");
  const random = new Random(1, "deals");
  const setup = setupOf(selection.input, { samples: 100, frontOf: "" }, random);
  return performAll(
    openSession(PARTS, setup, random, () => new Budget<Limits>(DEALS_LIMITS, factor)),
    PARTS,
    () => {},
  );
}

describe("conditions and links that hang together in too many ways", () => {
  it.each([
    ["links", LINKS],
    ["conditions", CONDITIONS],
  ])("are answered by a sample where it shows a deal: %s", (_, form) => {
    const told = dealsIn(entangled({ ...form, least: [0.4, 0.4], seed: 3 }));
    const { sample } = told.result;
    expect(sample.readings).toBeNull();
    expect(sample.made).toBe(1);
    expect(headlineOf(told)).toBe("There is a deal that both parties could accept.");
    expect(wordsOf(told)).toMatch(
      /Of [\d\u202f]+ packages drawn at random (none keeps|[\d\u202f]+ keep) to every condition/,
    );
    expect(told.result.front).toBeNull();
  });

  it("are never told to leave no deal because a sample has none, nor one alone, nor an exact share", () => {
    for (const form of [LINKS, CONDITIONS])
      for (const least of [
        [0.99, 0.99],
        [0.5, null],
      ])
        for (const factor of [1, 0.001]) {
          const told = within(factor, entangled({ ...form, least, seed: 5 }));
          const { made, readings, looked, offers } = told.result.sample;
          expect(looked).toBeGreaterThan(0);
          // An offer of the case is one of the packages that are looked at.
          for (const offer of offers) expect(offer.made).toBeLessThanOrEqual(made);
          const said = wordsOf(told);
          expect(said).not.toMatch(/There is no|no package|the only|every package|all drawn readings/i);
          if (made === 0)
            expect(headlineOf(told)).toMatch(/^Whether there is .* was not found.*and others may be\.$/);
          else if (readings !== null && made < readings) expect(headlineOf(told)).toContain("in at least");
          expect(told.explanation.judgements[0]!.idle ?? false).toBe(made === 0);
        }
  });

  it("agree with what goes through all packages, where that can be done", () => {
    // Few enough for both ways: the sample's share holds the true one, and what it calls a deal is one.
    for (const seed of range(4)) {
      const c = entangled({ clauses: 6, links: 3, conditions: 4, least: [0.5, 0.5], seed });
      const whole = dealsIn(c).result;
      const selection = selectDeals(c);
      if ("missing" in selection) throw new Error("the case has packages");
      const random = new Random(1, "deals");
      const setup = setupOf(
        { ...selection.input, entangled: "some links" },
        { samples: 100, frontOf: "" },
        random,
      );
      const { result } = performAll(
        openSession(PARTS, setup, random, () => new Budget<Limits>(DEALS_LIMITS, 1)),
        PARTS,
        () => {},
        // biome-ignore lint/suspicious/noExplicitAny: as results are.
      ) as any;
      const isMade = whole.zone.made.count > 0;
      expect(result.sample.made).toBe(Number(isMade));
      const share = whole.zone.made.count / whole.zone.packages;
      expect(result.sample.shares.made.low - 0.02).toBeLessThanOrEqual(share);
      expect(result.sample.shares.made.high + 0.02).toBeGreaterThanOrEqual(share);
      expect(result.sample.offers.at(-1).made > 0).toBe(whole.offers.at(-1).made);
      expect(result.sample.offers.at(-1).accepted.map((one: number) => one > 0)).toEqual(
        whole.offers.at(-1).accepts,
      );
    }
  });
});
