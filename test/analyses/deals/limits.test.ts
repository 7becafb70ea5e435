import { describe, expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { PARTS } from "#analyses/deals/parts/index.ts";
import { selectDeals } from "#analyses/deals/select.ts";
import { setupOf } from "#analyses/deals/setup.ts";
import { accountOf, PAID } from "#analyses/deals/work.ts";
import { performAll } from "#analyses/perform.ts";
import { openSession } from "#analyses/session.ts";
import type { Case } from "#case/case.ts";
import { Budget, type Limits } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { CLAUSES, caseOf, type Told } from "./deal-case.ts";

const OPEN = caseOf(`${CLAUSES}  parties:
    - {actor: union, values: [{on: pay, order: [high, middle, low], cite: [art]}, {on: nights, order: [none, two, four], cite: [art]}, {on: jobs, order: [safe, open], cite: [art]}], walkAway: {worth: 0.5, cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}, {on: nights, order: [four, two, none], cite: [art]}, {on: jobs, order: [open, safe], cite: [art]}], walkAway: {worth: 0.5, cite: [art]}}
`);
const READINGS = 200;

/** What the analysis finds in so many readings with so much of its limits on work. */
function within(
  factor: number,
  samples = READINGS,
  c: Case = OPEN,
  limits: typeof DEALS_LIMITS = DEALS_LIMITS,
): Told {
  const selection = selectDeals(c);
  if ("missing" in selection) throw new Error("the case has packages");
  const random = new Random(1, "deals");
  const setup = setupOf(selection.input, { samples, frontOf: "" }, random);
  const session = openSession(PARTS, setup, random, () => new Budget<Limits>(limits, factor));
  return performAll(session, PARTS, () => {});
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

const STOPPED = /stopped after [\d\u202f.]+(?: million)? steps of work(?: in all)?,/;

/** Cases of a few kilobytes in which everything hangs together, or is weighed by many. */
const HEAVY: Readonly<Record<string, Case>> = {
  links: heavy(3, (at) => `      linked:\n${links(at, 5)}`, ""),
  sequences: heavy(3, () => "", `  sequences:\n${sequences(12)}`),
  "many parties": heavy(20, () => "", ""),
  "parties in points": heavy(5, () => "", "", true),
};

function heavy(parties: number, more: (party: number) => string, rest: string, inPoints = false): Case {
  const ids = Array.from({ length: parties }, (_, at) => `p${at}`);
  const clauses = Array.from({ length: 14 }, (_, clause) => clause);
  const options = ["w", "x", "y", "z"];
  const draw = new Random(1, "heavy cases");
  const value = (clause: number) =>
    inPoints
      ? `{on: k${clause}, points: {${options.map((id) => `${id}: ${draw.below(1000)}`).join(", ")}}, judgement: So}`
      : `{on: k${clause}, order: [${options
          .map((id) => ({ id, at: draw.uniform() }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ id }) => id)
          .join(", ")}], judgement: So}`;
  return caseOf(
    `  clauses:
${clauses.map((at) => `    - {id: k${at}, name: clause ${at}, options: [${options.map((id) => `{id: ${id}, text: ${id}}`).join(", ")}], today: w}`).join("\n")}
  parties:
${ids.map((id, at) => `    - actor: ${id}\n      values: [${clauses.map(value).join(", ")}]\n      walkAway: {as: today, judgement: So}\n${more(at)}`).join("")}${rest}`,
    "",
    ids.map((id, at) => `  - {id: ${id}, name: party ${at}, kind: organisation, cite: [art]}\n`).join(""),
  );
}

function links(party: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const clause = (step: number) => (party + 3 * at + step) % 14;
    return `        - {when: {k${clause(0)}: x, k${clause(4)}: y, k${clause(9)}: z}, adds: ${at % 2 ? 0.02 : -0.02}, judgement: So}\n`;
  }).join("");
}

function sequences(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const steps = [0, 3, 7].map(
      (step) => `{by: p${at % 3}, takes: {k${(at + step) % 14}: ${"xyz"[at % 3]}}}`,
    );
    return `    - {id: s${at}, steps: [${steps.join(", ")}]}\n`;
  }).join("");
}

describe("the work of a whole run", () => {
  it.each(Object.entries(HEAVY))(
    "is cut where it is too much, which is said, and the same again: %s",
    (_, c) => {
      const once = within(0.01, 100, c);
      expect(JSON.stringify(once.explanation)).toMatch(STOPPED);
      expect(JSON.stringify(within(0.01, 100, c))).toBe(JSON.stringify(once));
    },
  );

  it.each([
    ["orders", HEAVY["many parties"]!],
    ["points", HEAVY["parties in points"]!],
  ])("is shared out between the parts, and no more than there is: of %s", (_, c) => {
    const selection = selectDeals(c);
    if ("missing" in selection) throw new Error("the case has packages");
    const setup = setupOf(selection.input, { samples: 100, frontOf: "" }, new Random(1, "deals"));
    const wanted = PARTS.filter((part) => part.wanted(setup)).map(({ id }) => id);
    const limits = new Budget(DEALS_LIMITS);
    const shares = PAID.filter((part) => wanted.includes(part)).map(
      (part) => accountOf(setup, part, limits).most,
    );
    const all = shares.reduce((sum, one) => sum + one, 0);
    expect(all).toBeLessThanOrEqual(DEALS_LIMITS.steps.most);
    expect(all).toBeGreaterThan(0.8 * DEALS_LIMITS.steps.most);
  });
});

describe("readings of what is not known", () => {
  it("are as many as asked for while the work is within the budget, and else fewer, which is said", () => {
    const all = within(1);
    expect(all.result.prospects.samples).toBe(READINGS);
    expect(JSON.stringify(all.explanation)).not.toMatch(STOPPED);
    const fewer = within(0.02);
    expect(fewer.result.prospects.samples).toBeLessThan(READINGS);
    expect(fewer.result.prospects.samples).toBeGreaterThan(50);
    expect(JSON.stringify(fewer.explanation)).toMatch(STOPPED);
    expect(within(0.02)).toEqual(fewer);
  });

  it("are never so few that they tell nothing", () => {
    expect(within(1e-9).result.prospects.samples).toBe(10);
  });

  it("are fewer where the conditions take more steps, which is said", () => {
    const ring = ringOf(30);
    const [some, fewer] = [0.2, 0.05].map((factor) => within(factor, READINGS, ring.case));
    expect(some!.result.prospects.samples).toBeGreaterThan(fewer!.result.prospects.samples);
    expect(JSON.stringify(fewer!.explanation)).toMatch(STOPPED);
  });

  it("leave out fewer inputs where the conditions take more steps, which is said", () => {
    const ring = ringOf(30);
    const { result, explanation } = within(0.1, 50, ring.case);
    expect(result.premises.length).toBeLessThan(within(1, 50, ring.case).result.premises.length);
    expect(JSON.stringify(explanation)).toMatch(
      /“If one input falls away”(?: stopped at \d+ of|: the budget allows none of) \d+ inputs/,
    );
  });

  it("are searched with fewer tries where the limit gives fewer, and rule no deal out for that", () => {
    const limits = {
      ...DEALS_LIMITS,
      triesInReadings: { ...DEALS_LIMITS.triesInReadings, most: 1 as number },
    } as unknown as typeof DEALS_LIMITS;
    const few = within(1, 50, OPEN, limits).result.prospects;
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

it("reckons all parts together to cost no more than what pays for them, however many readings are asked for", () => {
  const selection = selectDeals(OPEN);
  if ("missing" in selection) throw new Error("the case has packages");
  const setup = setupOf(selection.input, { samples: 1_000_000, frontOf: "" }, new Random(1, "deals"));
  const paid = PARTS.filter((part) => (PAID as readonly string[]).includes(part.id) && part.wanted(setup));
  const whole = paid.reduce((sum, part) => sum + part.cost(setup), 0);
  expect(whole).toBeLessThanOrEqual(1.001 * DEALS_LIMITS.steps.most);
  expect(whole).toBeGreaterThan(DEALS_LIMITS.steps.most / 4);
});

it("says once that the answer is too much to find, and then how far the search came", () => {
  const { headline, judgements } = within(1e-7, 20, ringOf(24).case).explanation;
  expect(JSON.stringify(headline)).toContain("is too much to find");
  const [answer] = judgements;
  expect(JSON.stringify(answer!.text)).not.toContain("there is a deal that");
  expect(JSON.stringify(answer!.text)).toMatch(/could be searched to the end|came to the end of the work/);
});
