import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baselines } from "#survival/regression/baseline.ts";
import { concordance } from "#survival/regression/concordance.ts";
import { containedTerms, cox, coxModel, partialLikelihood } from "#survival/regression/cox.ts";
import type { CoxTable, Ties } from "#survival/regression/cox-table.ts";
import { firth } from "#survival/regression/firth.ts";
import { penalisedLikelihood } from "#survival/regression/penalised-likelihood.ts";
import { proportionality } from "#survival/regression/proportionality.ts";
import { riskOrder } from "#survival/regression/risk-order.ts";
import { overRiskSets } from "#survival/regression/risk-sets.ts";
import { scoreResiduals } from "#survival/regression/score-residuals.ts";
import { SpellFault } from "#survival/spells/spell-fault.ts";
import { spells } from "#survival/spells/spells.ts";
import { GOLDEN_NOTE, golden, HAS_GOLDEN } from "../tables.ts";
import { plainPartialLikelihood } from "./plain-partial-likelihood.ts";

/** Small tables with ties, late entry, strata and two covariates, one of few values. */
const TABLES: fc.Arbitrary<CoxTable> = fc
  .array(
    fc.record({
      time: fc.integer({ min: 1, max: 12 }),
      ending: fc.constantFrom(0, 1, 1, 2),
      late: fc.integer({ min: -6, max: 6 }),
      a: fc.integer({ min: 0, max: 1 }),
      b: fc.integer({ min: -20, max: 20 }),
      stratum: fc.nat(1),
    }),
    { minLength: 3, maxLength: 30 },
  )
  .map((rows) => ({
    spells: spells({
      time: rows.map(({ time }) => time),
      ending: rows.map(({ ending }) => ending),
      entry: rows.map(({ time, late }) => (late >= 0 && late < time ? late : -1)),
    }),
    covariates: [rows.map(({ a }) => a), rows.map(({ b }) => b / 7)],
    stratum: rows.map(({ stratum }) => stratum),
  }));

const TIES = fc.constantFrom<Ties>("efron", "breslow");

function reordered(table: CoxTable, order: readonly number[]): CoxTable {
  const put = (column: ArrayLike<number>) => order.map((row) => column[row]!);
  const { time, ending, entry } = table.spells;
  return {
    spells: spells({ time: put(time), ending: put(ending), entry: put(entry!) }),
    covariates: table.covariates.map(put),
    stratum: put(table.stratum!),
  };
}

describe("the partial likelihood", () => {
  it("is the one of the definition, and its slope and bend are its derivatives", () => {
    fc.assert(
      fc.property(TABLES, TIES, fc.double({ min: -1, max: 1, noNaN: true }), (table, ties, at) => {
        const { fit } = coxModel(table, { cause: 1, ties });
        const size = table.covariates.length;
        const plain = (point: number[]) => plainPartialLikelihood(table, 1, ties, point);
        expect(fit.lnLikelihoodAtZero).toBeCloseTo(plain([0, 0]), 9);
        if (fit.terms.some(({ status }) => status !== "estimated")) return;
        const best = fit.terms.map(({ coefficient }) => coefficient!);
        expect(fit.lnLikelihood).toBeCloseTo(plain(best), 8);
        for (let j = 0; j < size; j++) {
          // No step away from the top gains, in any direction.
          const moved = best.map((one, k) => one + (j === k ? at / 100 : -at / 300));
          expect(plain(moved)).toBeLessThanOrEqual(plain(best) + 1e-9);
        }
      }),
    );
  });

  it("keeps its digits where a late entry that outweighs all others has left the risk set", () => {
    // The fourth row weighs e⁶⁰ times the others; it enters on the day on which others end, or after, and is at risk last.
    for (const entry of [3, 4, 6]) {
      const table: CoxTable = {
        spells: spells({ time: [2, 3, 4, 9, 8], ending: [1, 1, 1, 1, 0], entry: [-1, -1, 1, entry, -1] }),
        covariates: [[0, 1, 0, 60, 1]],
      };
      const order = riskOrder(table, 0);
      const { value } = partialLikelihood(order, Float64Array.of(order.unit[0]!), "efron");
      expect(value).toBeCloseTo(plainPartialLikelihood(table, 0, "efron", [1]), 9);
    }
  });

  it("is right where weights would leave the range of a double, and blind to who is never at risk", () => {
    const ending = [1, 1, 0];
    // The first of the two ends with a weight of e^±1000; the third was last seen before anything ended.
    for (const [x, expected] of [
      [1000, 0],
      [-1000, -1000],
    ] as const) {
      const table: CoxTable = { spells: spells({ time: [2, 3, 1], ending }), covariates: [[x, 0, 5000]] };
      const order = riskOrder(table, 0);
      const { value } = partialLikelihood(order, Float64Array.of(order.unit[0]!), "efron");
      expect(value).toBeCloseTo(expected, 9);
    }
    const days = [4, 6, 7, 9, 12, 13];
    const a = [30, 10, 25, 0, 15, 5].map((one) => one * 20);
    const model = (rows: number) =>
      coxModel({
        spells: spells({ time: [...days, 1].slice(0, rows), ending: [1, 1, 1, 1, 1, 0, 0].slice(0, rows) }),
        covariates: [[...a, 1e5].slice(0, rows)],
        subject: [0, 1, 2, 3, 4, 5, 6].slice(0, rows),
      });
    const [alone, beside] = [model(6), model(7)];
    expect(beside.fit.terms[0]!.coefficient!).toBeCloseTo(alone.fit.terms[0]!.coefficient!, 9);
    expect(beside.fit.terms[0]!.standardError!).toBeCloseTo(alone.fit.terms[0]!.standardError!, 9);
    const hazard = baselines(alone)[0]!.cumulativeHazard;
    const b = alone.fit.terms[0]!.coefficient!;
    let sum = 0;
    for (let at = 0; at < 5; at++) sum += 1 / a.slice(at).reduce((all, one) => all + Math.exp(one * b), 0);
    expect(hazard.at(-1)! / sum).toBeCloseTo(1, 9);
  });

  it("gives the baseline hazard where the predictors themselves are far out", () => {
    // One unit of the covariate is small against its values: predictors of 1000 and more, differences of about 1.
    const x = [10_000.4, 9_999.2, 10_000.9, 9_999.6, 10_000.1, 10_000.6];
    const table: CoxTable = {
      spells: spells({ time: [1, 2, 3, 4, 5, 6], ending: [1, 1, 1, 1, 1, 1] }),
      covariates: [x],
    };
    const { fit, order } = coxModel(table);
    const scaled = Float64Array.of(300 * order.unit[0]!);
    let jumps = 0;
    overRiskSets(order, scaled, "efron", (day) => {
      jumps += day.jump;
    });
    let sum = 0;
    for (let at = 0; at < 6; at++) {
      sum += 1 / x.slice(at).reduce((all, one) => all + Math.exp(300 * (one - order.centre[0]!)), 0);
    }
    expect(jumps / sum).toBeCloseTo(1, 9);
    expect(fit.endings).toBe(6);
  });

  it("does not depend on the order of the rows, nor on the scale of a covariate", () => {
    fc.assert(
      fc.property(TABLES, TIES, fc.infiniteStream(fc.nat()), (table, ties, draws) => {
        const order = Array.from({ length: table.spells.rows }, (_, row) => row);
        for (let last = order.length - 1; last > 0; last--) {
          const other = draws.next().value! % (last + 1);
          [order[last], order[other]] = [order[other]!, order[last]!];
        }
        const fit = cox(table, { ties });
        const again = cox(reordered(table, order), { ties });
        const scaled = cox(
          {
            ...table,
            covariates: [table.covariates[0]!, Array.from(table.covariates[1]!, (one) => 1000 * one + 5)],
          },
          { ties },
        );
        for (const [j, term] of fit.terms.entries()) {
          expect(again.terms[j]!.status).toBe(term.status);
          expect(scaled.terms[j]!.status).toBe(term.status);
          if (term.status !== "estimated") continue;
          expect(again.terms[j]!.coefficient!).toBeCloseTo(term.coefficient!, 6);
          expect(scaled.terms[j]!.coefficient! * (j === 1 ? 1000 : 1)).toBeCloseTo(term.coefficient!, 5);
        }
      }),
    );
  });

  it("has score residuals that sum to 0 at the fit", () => {
    fc.assert(
      fc.property(TABLES, TIES, (table, ties) => {
        const { fit, order, scaled } = coxModel(table, { ties });
        if (fit.terms.some(({ status }) => status !== "estimated")) return;
        const residuals = scoreResiduals(order, scaled, ties);
        for (let j = 0; j < 2; j++) {
          let sum = 0;
          for (let row = 0; row < order.rows; row++) sum += residuals[row * 2 + j]!;
          expect(sum).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  it("takes as much from a row that is written twice as from one that weighs double (Breslow, no ties broken)", () => {
    const time = [3, 5, 7, 9, 11, 14];
    const a = [1, 0, 1, 1, 0, 0];
    const ending = [1, 1, 0, 1, 1, 0];
    const once = cox({ spells: spells({ time, ending }), covariates: [a] }, { ties: "breslow" });
    const twice = cox(
      {
        spells: spells({ time: [...time, ...time], ending: [...ending, ...ending] }),
        covariates: [[...a, ...a]],
      },
      { ties: "breslow" },
    );
    expect(twice.terms[0]!.coefficient!).toBeCloseTo(once.terms[0]!.coefficient!, 10);
    expect(twice.terms[0]!.standardError! ** 2).toBeCloseTo(once.terms[0]!.standardError! ** 2 / 2, 10);
  });

  it("at 0 has the score test of the log-rank kind: by hand for two groups without ties", () => {
    // Days 1 (of group 1), 2 (of group 0), 3 (of group 1), 4 (of group 0): expected 2/4 + 1/3 + 1/2 + 0 of group 1.
    const fit = cox({
      spells: spells({ time: [1, 2, 3, 4], ending: [1, 1, 1, 1] }),
      covariates: [[1, 0, 1, 0]],
    });
    const expected = 2 / 4 + 1 / 3 + 1 / 2;
    const variance = (2 / 4) * (2 / 4) + (1 / 3) * (2 / 3) + (1 / 2) * (1 / 2);
    expect(fit.score.statistic).toBeCloseTo((2 - expected) ** 2 / variance, 12);
  });
});

/** Days to the end of talks; whoever had a mediator agreed, and nobody else did. */
const SEPARATED: CoxTable = {
  spells: spells({ time: [1, 2, 3, 4, 5, 6, 7, 8], ending: [1, 1, 1, 1, 1, 1, 1, 1] }),
  covariates: [[1, 1, 1, 1, 0, 0, 0, 0]],
};

describe("traps of Cox regression", () => {
  it("5: tied days pull Breslow's coefficient to 0, so that Efron's is the default", () => {
    // All of one group end on day 1, of the other on days 1 and 2.
    const table: CoxTable = {
      spells: spells({ time: [1, 1, 1, 1, 1, 2, 2, 2], ending: [1, 1, 1, 0, 1, 1, 1, 0] }),
      covariates: [[1, 1, 1, 1, 0, 0, 0, 0]],
    };
    const standard = cox(table);
    expect(standard.ties).toBe("efron");
    const breslow = cox(table, { ties: "breslow" });
    expect(breslow.terms[0]!.coefficient!).toBeLessThan(standard.terms[0]!.coefficient!);
    expect(breslow.terms[0]!.coefficient!).toBeGreaterThan(0);
  });

  it("6: separation is said, not printed as a number, and Firth's fit is finite", () => {
    const { terms, lnLikelihood } = cox(SEPARATED);
    expect(terms[0]).toMatchObject({
      status: "separated",
      coefficient: null,
      standardError: null,
      runsTo: 1,
    });
    // The first four end among mediated ones only, as if alone: −ln 4! twice.
    expect(lnLikelihood).toBeCloseTo(-2 * Math.log(24), 8);
    const [term] = firth(SEPARATED).terms;
    expect(term!.coefficient).toBeGreaterThan(0);
    expect(term!.low).toBeGreaterThan(1);
    expect(term!.high).toBeGreaterThan(term!.hazardRatio!);
    expect(term!.high).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("6: two covariates that separate only together are both named", () => {
    // Who ends first has the larger sum, but neither covariate alone decides.
    const table: CoxTable = {
      spells: spells({ time: [1, 2, 3, 4], ending: [1, 1, 1, 1] }),
      covariates: [
        [3, 1, 2, 0],
        [2, 3, 0, 1],
      ],
    };
    expect(cox(table).terms.map(({ status, runsTo }) => [status, runsTo])).toEqual([
      ["separated", 1],
      ["separated", 1],
    ]);
  });

  it("names a covariate that the others contain, and a constant one", () => {
    const time = [5, 3, 9, 4, 8, 2, 7, 1];
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const fit = cox({
      spells: spells({ time, ending: [1, 1, 0, 1, 1, 1, 0, 1] }),
      covariates: [x, x.map((one) => 2 * one), x.map(() => 0.1)],
    });
    expect(fit.terms.map(({ status }) => status)).toEqual(["estimated", "redundant", "redundant"]);
    expect(fit.likelihoodRatio.degrees).toBe(1);
    expect(fit.wald.degrees).toBe(1);
  });

  it("answers an empty table, one without endings, and one without covariates", () => {
    const none = cox({ spells: spells({ time: [1, 2], ending: [0, 0] }), covariates: [[0, 1]] });
    expect(none).toMatchObject({ endings: 0, lnLikelihood: 0 });
    expect(none.terms[0]!.status).toBe("redundant");
    expect(cox({ spells: spells({ time: [], ending: [] }), covariates: [[]] }).rows).toBe(0);
    expect(
      cox({ spells: spells({ time: [1, 2], ending: [1, 1] }), covariates: [] }).lnLikelihood,
    ).toBeCloseTo(-Math.log(2), 14);
  });

  it.each([
    [{ covariates: [[1, Number.NaN]] }, "covariate", 1],
    [{ covariates: [[1]] }, "length", null],
    [{ covariates: [[1, 2]], stratum: [0.5, 1] }, "group", 0],
    [{ covariates: [[1, 2]], subject: [1, -1] }, "group", 1],
    [{ covariates: [[1, 2]], subject: [1] }, "length", null],
  ])("refuses a column at fault with its row (%#)", (columns, kind, row) => {
    const table = { spells: spells({ time: [1, 2], ending: [1, 1] }), ...columns };
    for (const regression of [cox, firth]) {
      expect(() => regression(table)).toThrow(SpellFault);
      expect(() => regression(table)).toThrow(expect.objectContaining({ kind, row }));
    }
  });

  it.skipIf(!HAS_GOLDEN)(`R's pathological sets${GOLDEN_NOTE}`, () => {
    const { cases } = golden("cox_pathological");
    expect(cases.length).toBe(4);
    for (const { id, table, coef, se, loglik } of cases) {
      const { time, status, ...columns } = table;
      const fit = cox({ spells: spells({ time, ending: status }), covariates: Object.values(columns) });
      expect(fit.lnLikelihoodAtZero, id).toBeCloseTo(loglik[0], 9);
      expect(fit.lnLikelihood, id).toBeCloseTo(loglik[1], 7);
      for (const [j, term] of fit.terms.entries()) {
        // Where R prints a coefficient of 21 with a standard error of thousands, there is none.
        if (se[j] > 1000) expect(term.status, id).toBe("separated");
        else if (coef[j] === null) expect(term.status, id).toBe("redundant");
        else {
          expect(term.coefficient!, id).toBeCloseTo(coef[j], 7);
          expect(term.standardError!, id).toBeCloseTo(se[j], 6);
        }
      }
    }
  });
});

describe("concordance", () => {
  it("is that of all pairs, counted one by one", () => {
    fc.assert(
      fc.property(TABLES, (given) => {
        // One covariate of few values, so that predictors tie exactly.
        const table = { ...given, covariates: [given.covariates[0]!] };
        const model = coxModel(table);
        const { rows, time, ending, entry } = table.spells;
        const x = Array.from(table.covariates[0]!, (one) => one * Math.sign(model.scaled[0]!));
        let [right, pairs] = [0, 0];
        for (let a = 0; a < rows; a++) {
          for (let b = 0; b < rows; b++) {
            const outlasts = time[b]! > time[a]! || (time[b] === time[a] && ending[b] === 0);
            if (a === b || ending[a] === 0 || !outlasts || entry![b]! >= time[a]!) continue;
            if (given.stratum![a] !== given.stratum![b]) continue;
            pairs++;
            right += x[a] === x[b] ? 0.5 : Number(x[a]! > x[b]!);
          }
        }
        if (pairs === 0) expect(concordance(model)).toBeNull();
        else expect(concordance(model)!).toBeCloseTo(right / pairs, 12);
      }),
    );
  });
});

describe("Firth's penalised likelihood", () => {
  it("is the partial likelihood and half the logarithm of its information", () => {
    fc.assert(
      fc.property(TABLES, TIES, fc.double({ min: -1, max: 1, noNaN: true }), (table, ties, at) => {
        const order = riskOrder(table, 0);
        if (containedTerms(order, partialLikelihood(order, new Float64Array(2), ties)).length > 0) return;
        const point = Float64Array.of(at, -at / 2);
        const { value, curvature } = partialLikelihood(order, point, ties);
        const determinant = curvature[0]! * curvature[3]! - curvature[1]! * curvature[2]!;
        if (determinant < 1e-6) return;
        const penalised = penalisedLikelihood(order, point, ties);
        expect(penalised.value).toBeCloseTo(value + Math.log(determinant) / 2, 6);
        for (let place = 0; place < 4; place++) {
          expect(penalised.information[place]!).toBeCloseTo(curvature[place]!, 8);
        }
      }),
    );
  });

  it("has the slope that its differences have", () => {
    fc.assert(
      fc.property(TABLES, TIES, fc.double({ min: -1, max: 1, noNaN: true }), (table, ties, at) => {
        const order = riskOrder(table, 0);
        const here = penalisedLikelihood(order, Float64Array.of(at, at / 2), ties);
        const atZero = partialLikelihood(order, new Float64Array(2), ties);
        if (containedTerms(order, atZero).length > 0) return;
        const h = 1e-5;
        for (let j = 0; j < 2; j++) {
          const value = (move: number) =>
            penalisedLikelihood(
              order,
              Float64Array.of(at + (j === 0 ? move : 0), at / 2 + (j === 1 ? move : 0)),
              ties,
            ).value;
          expect((value(h) - value(-h)) / (2 * h)).toBeCloseTo(here.score[j]!, 4);
        }
      }),
    );
  });

  it("adds half the logarithm of the information to the partial likelihood of the definition", () => {
    const table: CoxTable = {
      spells: spells({ time: [1, 2, 2, 4, 5], ending: [1, 1, 1, 0, 1] }),
      covariates: [[0, 1, 0, 1, 1]],
    };
    const plain = (b: number) => plainPartialLikelihood(table, 0, "efron", [b]);
    const information = (b: number) => -(plain(b + 1e-4) - 2 * plain(b) + plain(b - 1e-4)) / 1e-8;
    // The top by a plain search.
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let b = -4; b <= 4; b += 0.001) {
      const value = plain(b) + Math.log(information(b)) / 2;
      if (value > most) [best, most] = [b, value];
    }
    expect(firth(table).terms[0]!.coefficient!).toBeCloseTo(best, 2);
  });

  it("comes to Cox's where there is much to tell", () => {
    const time = Array.from({ length: 400 }, (_, row) => 1 + ((row * 7919) % 401));
    const a = time.map((day, row) => Number((row * 31 + (day > 200 ? 1 : 0)) % 3 === 0));
    const table: CoxTable = {
      spells: spells({ time, ending: time.map((_, row) => Number(row % 4 > 0)) }),
      covariates: [a],
    };
    expect(firth(table).terms[0]!.coefficient!).toBeCloseTo(cox(table).terms[0]!.coefficient!, 1);
  });

  it("has its limits where the profile has fallen by half the quantile of χ²: 1.92 at 95 %, 1.35 at 90 %", () => {
    fc.assert(
      fc.property(TABLES, fc.constantFrom(0.95, 0.9), (given, level) => {
        const table = { ...given, covariates: [given.covariates[1]!] };
        const [term] = firth(table, { level }).terms;
        if (term!.coefficient === null) return;
        const order = riskOrder(table, 0);
        const at = (b: number) =>
          penalisedLikelihood(order, Float64Array.of(b * order.unit[0]!), "efron").value;
        const fall = level === 0.95 ? 1.920729410347062 : 1.352771727047702;
        for (const limit of [term!.low!, term!.high!]) {
          if (limit === 0 || limit === Number.POSITIVE_INFINITY) continue;
          expect(at(term!.coefficient) - at(Math.log(limit))).toBeCloseTo(fall, 6);
        }
        const cut = cox(table, { level });
        const z = level === 0.95 ? 1.959963984540054 : 1.6448536269514722;
        const [wald] = cut.terms;
        if (wald!.status !== "estimated") return;
        expect(Math.log(wald!.high!) - wald!.coefficient!).toBeCloseTo(z * wald!.standardError!, 8);
      }),
    );
  });

  it("is finite whatever the table, with limits around it", () => {
    fc.assert(
      fc.property(TABLES, (table) => {
        for (const { coefficient, hazardRatio, low, high } of firth(table).terms) {
          if (coefficient === null) continue;
          expect(Math.abs(coefficient)).toBeLessThan(50);
          expect(low!).toBeLessThanOrEqual(hazardRatio!);
          expect(high!).toBeGreaterThanOrEqual(hazardRatio!);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("the test of proportional hazards", () => {
  it("7: tells a ratio that turns from one that stays", () => {
    // Of one group all end early or late, of the other in between.
    const turning: CoxTable = {
      spells: spells({
        time: [
          ...[1, 2, 3, 4, 5, 6, 7, 8],
          ...[101, 102, 103, 104, 105, 106],
          ...[40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95],
        ],
        ending: new Array(26).fill(1),
      }),
      covariates: [[...new Array(14).fill(1), ...new Array(12).fill(0)]],
    };
    expect(proportionality(coxModel(turning)).all!.p).toBeLessThan(0.01);
    const staying: CoxTable = {
      spells: spells({
        time: Array.from({ length: 26 }, (_, row) => 3 + 4 * row),
        ending: new Array(26).fill(1),
      }),
      covariates: [Array.from({ length: 26 }, (_, row) => row % 2)],
    };
    expect(proportionality(coxModel(staying)).all!.p).toBeGreaterThan(0.2);
    expect(proportionality(coxModel(SEPARATED))).toEqual({ terms: [null], all: null });
  });
});
