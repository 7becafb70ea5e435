import { describe, expect, it } from "vitest";
import { logRank } from "#survival/comparison/log-rank.ts";
import { aalenJohansen } from "#survival/curves/aalen-johansen.ts";
import { kaplanMeier } from "#survival/curves/kaplan-meier.ts";
import { survivalLimits } from "#survival/curves/limits.ts";
import { restrictedMean } from "#survival/curves/restricted-mean.ts";
import { turnbull } from "#survival/intervals/turnbull.ts";
import { intervals } from "#survival/spells/intervals.ts";
import { spells } from "#survival/spells/spells.ts";
import { goldenLines } from "../golden/lines.ts";

type Row = readonly [entry: number, time: number, ending: number];
type Limits = readonly [number, number] | null;

type Golden = { readonly name: string } & (
  | {
      readonly of: "curve";
      readonly rows: readonly Row[];
      readonly horizon: number;
      readonly restrictedMean: number;
      readonly curve: readonly {
        readonly day: number;
        readonly atRisk: number;
        readonly ended: number;
        readonly survival: number;
        readonly greenwood: number | null;
        readonly limits: Readonly<Record<"plain" | "log" | "log-log", Limits>>;
      }[];
    }
  | {
      readonly of: "shares";
      readonly rows: readonly Row[];
      readonly kinds: number;
      readonly days: readonly {
        readonly day: number;
        readonly shares: number[];
        readonly errors: number[];
      }[];
    }
  | {
      readonly of: "log-rank";
      readonly groups: readonly (readonly (readonly [number, number])[])[];
      readonly observed: number;
      readonly expected: number;
      readonly variance: number;
      readonly chiSquare: number;
    }
  | {
      readonly of: "bounds";
      readonly rows: readonly (readonly [number, number | null])[];
      readonly logLikelihood: number;
      readonly survival: readonly (readonly [number, number])[];
    }
);

const values = goldenLines<Golden>("survival/curves.jsonl");
const all = <Of extends Golden["of"]>(of: Of) =>
  values
    .filter((value): value is Extract<Golden, { of: Of }> => value.of === of)
    .map((value) => [value.name, value] as const);

const tableOf = (rows: readonly Row[], kinds = 0) =>
  spells(
    {
      entry: rows.map(([entry]) => entry),
      time: rows.map(([, time]) => time),
      ending: rows.map(([, , ending]) => ending),
    },
    kinds,
  );

describe("golden values of survival analysis", () => {
  it("are there", () => {
    expect(values).toHaveLength(9);
  });

  it.each(all("curve"))("Kaplan–Meier, limits and restricted mean: %s", (_, golden) => {
    const found = kaplanMeier(tableOf(golden.rows));
    expect([...found.day]).toEqual(golden.curve.map(({ day }) => day));
    golden.curve.forEach((step, at) => {
      expect([found.atRisk[at], found.ended[at]]).toEqual([step.atRisk, step.ended]);
      expect(found.survival[at]).toBeCloseTo(step.survival, 14);
      if (step.greenwood === null) expect(found.greenwood[at]).toBe(Number.POSITIVE_INFINITY);
      else expect(found.greenwood[at]).toBeCloseTo(step.greenwood, 13);
      for (const scale of ["plain", "log", "log-log"] as const) {
        const { low, high } = survivalLimits(found, { scale, level: 0.95 });
        const wanted = step.limits[scale];
        if (wanted === null) expect([low[at], high[at]]).toEqual([Number.NaN, Number.NaN]);
        else {
          expect(low[at]).toBeCloseTo(wanted[0], 13);
          expect(high[at]).toBeCloseTo(wanted[1], 13);
        }
      }
    });
    expect(restrictedMean(found, golden.horizon).mean).toBeCloseTo(golden.restrictedMean, 10);
  });

  it.each(all("shares"))("Aalen–Johansen with errors: %s", (_, golden) => {
    const found = aalenJohansen(tableOf(golden.rows, golden.kinds));
    golden.days.forEach(({ day, shares, errors }, at) => {
      expect(found.day[at]).toBe(day);
      shares.forEach((share, kind) => {
        expect(found.shares[kind]![at]).toBeCloseTo(share, 14);
        expect(found.errors[kind]![at]).toBeCloseTo(errors[kind]!, 13);
      });
    });
  });

  it.each(all("log-rank"))("log-rank: %s", (_, { groups, ...golden }) => {
    const rows = groups.flatMap((group, at) => group.map(([time, ending]) => ({ time, ending, at })));
    const found = logRank(
      spells({ time: rows.map(({ time }) => time), ending: rows.map(({ ending }) => ending) }),
      rows.map(({ at }) => at),
    );
    expect(found.observed[0]).toBe(golden.observed);
    expect(found.expected[0]).toBeCloseTo(golden.expected, 12);
    expect(found.variance[0]).toBeCloseTo(golden.variance, 12);
    expect(found.chiSquare).toBeCloseTo(golden.chiSquare, 11);
  });

  it.each(all("bounds"))("Turnbull: %s", (_, golden) => {
    const found = turnbull(
      intervals({
        least: golden.rows.map(([least]) => least),
        most: golden.rows.map(([, most]) => most ?? Number.POSITIVE_INFINITY),
      }),
    );
    expect(found.logLikelihood).toBeCloseTo(golden.logLikelihood, 9);
    for (const [day, survival] of golden.survival) {
      const ended = [...found.to.keys()].filter((at) => found.to[at]! <= day);
      const within = [...found.to.keys()].some((at) => found.from[at]! <= day && day < found.to[at]!);
      if (within) continue;
      expect(ended.reduce((left, at) => left - found.share[at]!, 1)).toBeCloseTo(survival, 5);
    }
  });
});
