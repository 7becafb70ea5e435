import { describe, expect, it } from "vitest";
import { baselines } from "#survival/regression/baseline.ts";
import { concordance } from "#survival/regression/concordance.ts";
import { type CoxOptions, coxModel } from "#survival/regression/cox.ts";
import type { CoxTable, Ties } from "#survival/regression/cox-table.ts";
import { proportionality } from "#survival/regression/proportionality.ts";
import { spells } from "#survival/spells/spells.ts";
import { GOLDEN_NOTE, golden, HAS_GOLDEN } from "../tables.ts";

type Table = Record<string, (number | string | null)[]>;

/** The rows of a golden table that have all of the columns, as R leaves the others out. */
function complete(table: Table, names: readonly string[]): Record<string, number[]> {
  const rows = table[names[0]!]!.map((_, row) => row).filter((row) =>
    names.every((name) => table[name]![row] !== null),
  );
  const column = (name: string) => rows.map((row) => Number(table[name]![row]));
  return Object.fromEntries(names.map((name) => [name, column(name)]));
}

const is = (column: (number | string | null)[], value: string): number[] =>
  column.map((one) => Number(one === value));

interface Asked {
  readonly set: string;
  /** Which cases of the file, by what R was called with. */
  readonly call: RegExp;
  readonly table: (table: Table) => CoxTable;
  readonly options?: CoxOptions;
  /** Steps of the clock in a day; 1 unless given. */
  readonly days?: number;
  /** Columns of one classification, which R tests together. */
  readonly together?: number[][];
}

const lung = (table: Table, more: readonly string[] = []): Record<string, number[]> =>
  complete(table, ["time", "status", "age", "sex", "ph.ecog", ...more]);

const SETS: readonly Asked[] = [
  {
    set: "aml",
    call: /~x, aml/,
    table: ({ time, status, x }) => ({
      spells: spells({ time: time as number[], ending: status as number[] }),
      covariates: [is(x!, "Nonmaintained")],
    }),
  },
  {
    set: "lung",
    call: /age\+sex\+ph.ecog, lung/,
    table: (table) => {
      const { time, status, age, sex, "ph.ecog": ecog } = lung(table);
      return { spells: spells({ time: time!, ending: status! }), covariates: [age!, sex!, ecog!] };
    },
  },
  {
    set: "lung",
    call: /strata\(sex\)/,
    table: (table) => {
      const { time, status, age, sex, "ph.ecog": ecog } = lung(table);
      return { spells: spells({ time: time!, ending: status! }), covariates: [age!, ecog!], stratum: sex! };
    },
  },
  {
    set: "lung",
    call: /cluster\(inst\)/,
    table: (table) => {
      const { time, status, age, sex, "ph.ecog": ecog, inst } = lung(table, ["inst"]);
      return {
        spells: spells({ time: time!, ending: status! }),
        covariates: [age!, sex!, ecog!],
        subject: inst!,
      };
    },
  },
  {
    set: "veteran",
    call: /celltype/,
    together: [[0], [1, 2, 3], [4], [5], [6], [7]],
    table: (table) => {
      const { time, status, trt, karno, diagtime, age, prior } = table as Record<string, number[]>;
      const cell = table.celltype!;
      return {
        spells: spells({ time: time!, ending: status! }),
        covariates: [
          trt!,
          is(cell, "smallcell"),
          is(cell, "adeno"),
          is(cell, "large"),
          karno!,
          diagtime!,
          age!,
          prior!,
        ],
      };
    },
  },
  {
    set: "talks_synthetic",
    call: /code==1|\.\.\./,
    options: { cause: 1 },
    table: (table) => {
      const { days, code, mediated, parties } = table as Record<string, number[]>;
      return { spells: spells({ time: days!, ending: code! }), covariates: [mediated!, parties!] };
    },
  },
  {
    set: "talks_synthetic",
    call: /code==2/,
    options: { cause: 2 },
    table: (table) => {
      const { days, code, mediated, parties } = table as Record<string, number[]>;
      return { spells: spells({ time: days!, ending: code! }), covariates: [mediated!, parties!] };
    },
  },
  ...[1, 2].map(
    (cause): Asked => ({
      set: "mgus2_competing",
      call: new RegExp(`code==${cause}`),
      options: { cause },
      table: ({ etime, code, age, sex }) => ({
        spells: spells({ time: etime as number[], ending: code as number[] }),
        covariates: [age as number[], is(sex!, "M")],
      }),
    }),
  ),
  {
    set: "heart_start_stop",
    call: /heart|\.\.\./,
    table: (table) => {
      const { start, stop, event, age, year, surgery } = table as Record<string, number[]>;
      // One time in this set is half a day: on a clock of half days all are whole, and nothing else changes.
      return {
        spells: spells({
          time: stop!.map((day) => 2 * day),
          ending: event!,
          entry: start!.map((day) => 2 * day),
        }),
        covariates: [age!, year!, surgery!, is(table.transplant!, "1")],
      };
    },
    days: 2,
  },
  {
    set: "bladder2_recurrence",
    call: /Surv\(start,stop,event\)~rx\+size\+number\+cluster/,
    table: (table) => bladder(table),
  },
  {
    set: "bladder2_recurrence",
    call: /Surv\(start,stop,event\)~rx\+size\+number\+strata/,
    table: (table) => ({ ...bladder(table), stratum: table.enum as number[] }),
  },
  {
    set: "bladder2_recurrence",
    call: /stop-start/,
    table: (table) => {
      const { start, stop, event } = table as Record<string, number[]>;
      return {
        ...bladder(table),
        spells: spells({ time: stop!.map((one, row) => one - start![row]!), ending: event! }),
        stratum: table.enum as number[],
      };
    },
  },
];

function bladder(table: Table): CoxTable {
  const { start, stop, event, rx, size, number, id } = table as Record<string, number[]>;
  return {
    spells: spells({ time: stop!, ending: event!, entry: start! }),
    covariates: [rx!, size!, number!],
    subject: id!,
  };
}

function near(actual: number | null, expected: number | null, tolerance: number, what: string): void {
  if (actual === null || expected === null) expect(actual, what).toBe(expected);
  else
    expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThan(
      tolerance * Math.max(1e-3, Math.abs(expected)),
    );
}

describe(`Cox regression beside R's${GOLDEN_NOTE}`, () => {
  const cases = HAS_GOLDEN
    ? SETS.flatMap((asked) => {
        const file = golden(asked.set);
        // biome-ignore lint/suspicious/noExplicitAny: the fields are checked one by one below.
        const found: any[] = file.cases.filter(
          ({ method, ties, r_call }: { method: string; ties: string; r_call: string }) =>
            method === "cox_ph" && ties !== "exact" && asked.call.test(r_call),
        );
        expect(found.length).toBeGreaterThan(0);
        return found.map(
          (one) => [`${asked.set}: ${one.r_call} (${one.ties})`, one, asked, file.table] as const,
        );
      })
    : [];

  it.skipIf(!HAS_GOLDEN).each(cases)("%s", (_name, one, asked, table) => {
    const model = coxModel(asked.table(table), { ...asked.options, ties: one.ties as Ties });
    const { fit } = model;
    expect(fit.rows).toBe(one.n);
    expect(fit.endings).toBe(one.nevent);
    for (const [j, term] of fit.terms.entries()) {
      near(term.coefficient, one.coef[j], 1e-7, "coefficient");
      near(term.standardError, one.se[j], 1e-6, "standard error");
      near(term.z, one.z[j], 1e-6, "z");
      near(term.p, one.p[j], 1e-5, "p");
      near(term.low, one.hr_lower95[j], 1e-5, "low");
      near(term.high, one.hr_upper95[j], 1e-5, "high");
      if (one.robust)
        near(Math.sqrt(fit.modelCovariance[j * fit.terms.length + j]!), one.naive_se[j], 1e-6, "naive");
    }
    for (const [place, value] of one.vcov.flat().entries())
      near(fit.covariance[place]!, value, 2e-6, "covariance");
    near(fit.lnLikelihoodAtZero, one.loglik_null, 1e-11, "log likelihood at 0");
    near(fit.lnLikelihood, one.loglik, 1e-10, "log likelihood");
    near(fit.likelihoodRatio.statistic, one.lr_test[0], 1e-8, "likelihood ratio");
    near(fit.likelihoodRatio.p, one.lr_test[2], 1e-7, "its p");
    near(fit.score.statistic, one.score_test[0], 1e-8, "score");
    near(fit.score.p, one.score_test[2], 1e-7, "its p");
    // R prints Wald's statistic to two places.
    expect(Math.abs(fit.wald.statistic - one.wald_test[0])).toBeLessThan(0.00501);
    near(fit.wald.p, one.wald_test[2], 1e-5, "Wald's p");
    near(concordance(model), one.concordance[0], 1e-10, "concordance");
    if (one.baseline_cumhaz && one.baseline_cumhaz.strata === null) {
      const [baseline] = baselines(model);
      const { time, hazard } = one.baseline_cumhaz as { time: number[]; hazard: number[] };
      let at = -1;
      for (const [place, day] of time.entries()) {
        while (at + 1 < baseline!.day.length && baseline!.day[at + 1]! <= day * (asked.days ?? 1)) at++;
        near(at < 0 ? 0 : baseline!.cumulativeHazard[at]!, hazard[place]!, 1e-6, `baseline on day ${day}`);
      }
    }
    for (const scale of ["km", "identity"] as const) {
      const expected = one[`zph_${scale}`];
      if (!expected) continue;
      const { terms, all } = proportionality(model, scale, asked.together);
      const tests = [...terms, all];
      expect(expected.rows.length).toBe(tests.length);
      for (const [row, test] of tests.entries()) {
        near(test!.statistic, expected.chisq[row], 1e-6, `${scale} ${expected.rows[row]}`);
        expect(test!.degrees).toBe(expected.df[row]);
        near(test!.p, expected.p[row], 1e-6, "p");
      }
    }
  });

  it.skipIf(!HAS_GOLDEN)(
    "trap 5: 1808 leaders in tied years, where Breslow's coefficient is visibly nearer 0",
    () => {
      const { km, cox: expected } = golden("dd_regimes");
      const [time, ending, regime]: [number[], number[], number[]] = [[], [], []];
      // The rows of the set, from the counts of its two curves.
      for (const [group, { time: days, n_risk, n_event }] of km.entries()) {
        for (const [place, day] of days.entries()) {
          for (let one = 0; one < n_risk[place] - (n_risk[place + 1] ?? 0); one++) {
            time.push(day);
            ending.push(one < n_event[place] ? 1 : 0);
            regime.push(1 - group);
          }
        }
      }
      expect(time.length).toBe(1808);
      const table = { spells: spells({ time, ending }), covariates: [regime] };
      for (const ties of ["efron", "breslow"] as const) {
        const model = coxModel(table, { ties });
        near(Math.abs(model.fit.terms[0]!.coefficient!), expected[ties].coef, 1e-7, ties);
        near(model.fit.terms[0]!.standardError, expected[ties].se, 1e-6, ties);
        near(model.fit.lnLikelihoodAtZero, expected[ties].loglik[0], 1e-10, ties);
        near(model.fit.lnLikelihood, expected[ties].loglik[1], 1e-10, ties);
        if (ties === "efron") {
          const { all } = proportionality(model);
          near(all!.statistic, expected.zph.chisq, 1e-6, "proportionality");
          expect(Math.abs(Math.log(all!.p / expected.zph.p))).toBeLessThan(1e-6);
        }
      }
    },
  );
});
