import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import { readOptions } from "#analyses/options.ts";
import { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Outcome } from "#outcome/report.ts";
import { workedCases } from "./worked-cases.ts";

/** Laws that every analysis obeys, over the list and the worked cases. */

const EMPTY = Case.parse({
  demarche: 1,
  id: "empty",
  title: "Empty",
  asOf: "2018-04-16",
  analyst: "A",
  coded: { on: "2018-04-16", hindsight: false },
});

const CASES: readonly Case[] = [EMPTY, ...workedCases()];

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object") {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

function perform(id: string, c: Case, seed = 1): Outcome {
  const analysis = ANALYSES.find((candidate) => candidate.id === id)!;
  const options = analysis.readOptions({});
  if ("faults" in options) throw new Error(`the defaults of ${id} are faulty`);
  return analysis.perform(c, options.values, new Random(seed, id));
}

/** Where a value is not plain finite data, or `undefined`. */
function impurity(value: unknown, path = "outcome"): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      if (!(index in value)) return `${path}[${index}] is a hole`;
      const found = impurity(value[index], `${path}[${index}]`);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof value !== "object") return `${path} is ${typeof value}`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return `${path} is no plain object`;
  for (const [key, part] of Object.entries(value)) {
    const found = impurity(part, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

/** All strings under keys `cite` and `cites`. */
function citations(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citations);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) =>
    (key === "cite" || key === "cites") && Array.isArray(part) ? (part as string[]) : citations(part),
  );
}

describe("the list of analyses", () => {
  it("has ids that are unique nouns in kebab-case, titles, questions and dated references", () => {
    expect(ANALYSES.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ANALYSES.map(({ id }) => id)).size).toBe(ANALYSES.length);
    for (const analysis of ANALYSES) {
      expect(analysis.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(analysis.title).not.toBe("");
      expect(analysis.question).toMatch(/\?$/);
      expect(new Set(analysis.answers).size).toBe(analysis.answers.length);
      for (const { year } of analysis.references) expect(year).toBeGreaterThan(1700);
    }
  });

  it.each(ANALYSES.map(({ id }) => id))("%s has a page under docs/methods", (id) => {
    expect(existsSync(`docs/methods/${id}.md`)).toBe(true);
  });

  it("has defaults that pass its own checks, and refuses options it does not have", () => {
    for (const analysis of ANALYSES) {
      const defaults = Object.fromEntries(
        Object.entries(analysis.options).map(([name, spec]) => [name, spec.default]),
      );
      expect(readOptions(analysis.options, defaults)).toEqual({ values: defaults });
      expect(analysis.readOptions({ nosuch: 1 })).toEqual({
        faults: [{ option: "nosuch", message: "unknown option" }],
      });
    }
  });
});

describe.each(ANALYSES.map(({ id }) => id))("%s", (id) => {
  it("says what is missing from an empty case, and does not fail", () => {
    const outcome = perform(id, EMPTY);
    if (outcome.status === "not-applicable") expect(outcome.missing.length).toBeGreaterThan(0);
    else expect(outcome.status).toBe("done");
  });

  it.each(CASES.map((c) => c.id))(
    "gives the same bytes twice, leaves the case alone, and returns plain data: %s",
    (name) => {
      const c = frozen(CASES.find((candidate) => candidate.id === name)!);
      const outcome = perform(id, c);
      expect(outcome.status).not.toBe("failed");
      expect(JSON.stringify(perform(id, c))).toBe(JSON.stringify(outcome));
      expect(impurity(outcome)).toBeUndefined();
    },
  );

  it.each(CASES.map((c) => c.id))(
    "answers only the kinds of question it says, and cites only what the case cites: %s",
    (name) => {
      const c = CASES.find((candidate) => candidate.id === name)!;
      const outcome = perform(id, c);
      if (outcome.status !== "done") return;
      const { answers } = ANALYSES.find((candidate) => candidate.id === id)!;
      const { explanation } = outcome;
      const known = new Set(citations(c));
      for (const judgement of explanation.judgements) {
        expect(answers).toContain(judgement.answers.kind);
        expect(judgement.n.count).toBeGreaterThanOrEqual(0);
        if (judgement.likelihood) {
          expect(judgement.likelihood.low).toBeGreaterThanOrEqual(0);
          expect(judgement.likelihood.high).toBeLessThanOrEqual(1);
          expect(judgement.likelihood.low).toBeLessThanOrEqual(judgement.likelihood.high);
        }
      }
      for (const flip of explanation.flips) expect(flip.steps).toBeGreaterThanOrEqual(1);
      expect(citations(explanation).filter((citation) => !known.has(citation))).toEqual([]);
    },
  );

  it("does not depend on the order in which a case lists its entries, in what it counts", () => {
    for (const c of CASES) {
      const reversed: Case = {
        ...c,
        events: c.events.toReversed(),
        claims: c.claims.toReversed(),
        actors: c.actors.toReversed(),
        sanctions: c.sanctions.toReversed(),
      };
      const [straight, turned] = [perform(id, c), perform(id, reversed)];
      expect(turned.status).toBe(straight.status);
      if (straight.status === "done" && turned.status === "done") {
        expect(turned.explanation.inputs).toEqual(straight.explanation.inputs);
        expect(turned.explanation.judgements.length).toBe(straight.explanation.judgements.length);
      }
    }
  });
});
