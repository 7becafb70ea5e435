import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boundsOfSpells } from "#survival/parametric/bounded-spells.ts";
import { lasting } from "#survival/parametric/lasting.ts";
import type { Law } from "#survival/parametric/residual-laws.ts";
import { baselines } from "#survival/regression/baseline.ts";
import { coxModel } from "#survival/regression/cox.ts";
import type { Ties } from "#survival/regression/cox-table.ts";
import { firth } from "#survival/regression/firth.ts";
import { proportionality } from "#survival/regression/proportionality.ts";
import { spells } from "#survival/spells/spells.ts";

interface Derived {
  readonly sets: Record<string, { time: number[]; ending: number[]; group: number[] }>;
  readonly cox: {
    readonly set: string;
    readonly ties: Ties;
    readonly lnLikelihoodAtZero: number;
    readonly score: number;
    readonly coefficient?: number;
    readonly standardError?: number;
    readonly lnLikelihood?: number;
    readonly proportionalityByKm?: number;
    readonly proportionalityByDay?: number;
    readonly baselineAtLastEnding?: number;
    readonly firth: { coefficient: number; standardError: number; penalised: number; test: number };
  }[];
  readonly lasting: {
    readonly set: string;
    readonly law: Law;
    readonly coefficients: number[];
    readonly scale: number;
    readonly standardErrors: number[];
    readonly lnLikelihood: number;
  }[];
}

const derived: Derived = JSON.parse(
  readFileSync(join(import.meta.dirname, "../golden/survival/regression.json"), "utf8"),
);

describe("regression beside values with fifty digits", () => {
  it.each(derived.cox)("$set, ties of $ties", (expected) => {
    const { time, ending, group } = derived.sets[expected.set]!;
    const table = { spells: spells({ time, ending }), covariates: [group] };
    const model = coxModel(table, { ties: expected.ties });
    const { fit } = model;
    expect(fit.lnLikelihoodAtZero).toBeCloseTo(expected.lnLikelihoodAtZero, 10);
    expect(fit.score.statistic).toBeCloseTo(expected.score, 10);
    if (expected.coefficient === undefined) expect(fit.terms[0]!.status).toBe("separated");
    else {
      expect(fit.terms[0]!.coefficient!).toBeCloseTo(expected.coefficient, 9);
      expect(fit.terms[0]!.standardError!).toBeCloseTo(expected.standardError!, 8);
      expect(fit.lnLikelihood).toBeCloseTo(expected.lnLikelihood!, 10);
      expect(proportionality(model, "km").all!.statistic).toBeCloseTo(expected.proportionalityByKm!, 8);
      expect(proportionality(model, "identity").all!.statistic).toBeCloseTo(
        expected.proportionalityByDay!,
        8,
      );
      expect(baselines(model)[0]!.cumulativeHazard.at(-1)!).toBeCloseTo(expected.baselineAtLastEnding!, 8);
    }
    const penalised = firth(table, { ties: expected.ties });
    const [term] = penalised.terms;
    expect(penalised.penalised).toBeCloseTo(expected.firth.penalised, 9);
    expect(term!.coefficient!).toBeCloseTo(expected.firth.coefficient, 6);
    expect(term!.standardError!).toBeCloseTo(expected.firth.standardError, 6);
    expect(2 * (penalised.penalised - penalised.penalisedAtZero)).toBeCloseTo(expected.firth.test, 8);
    expect(term!.test!.statistic).toBeCloseTo(expected.firth.test, 8);
  });

  it.each(derived.lasting)("$set, $law", (expected) => {
    const { time, ending, group } = derived.sets[expected.set]!;
    const fit = lasting({ ...boundsOfSpells(spells({ time, ending })), covariates: [group] }, expected.law);
    if (!fit.fitted) throw new Error(fit.why);
    for (const [j, value] of expected.coefficients.entries())
      expect(fit.coefficients[j]!).toBeCloseTo(value, 9);
    for (const [j, value] of expected.standardErrors.entries())
      expect(fit.standardErrors[j]!).toBeCloseTo(value, 8);
    expect(fit.scale).toBeCloseTo(expected.scale, 9);
    expect(fit.lnLikelihood).toBeCloseTo(expected.lnLikelihood, 10);
  });
});
