import { describe, expect, it } from "vitest";
import { grayTest } from "#survival/comparison/gray.ts";
import { logRank } from "#survival/comparison/log-rank.ts";
import { someRows, spells } from "#survival/spells/spells.ts";
import { GOLDEN_NOTE, golden, HAS_GOLDEN } from "../tables.ts";

function near(found: number, written: number, what: string, within = 1e-12): void {
  expect(
    Math.abs(found - written) / Math.max(Math.abs(written), 1e-3),
    `${what}: ${found} for ${written}`,
  ).toBeLessThan(within);
}

/** For each row which of the values it has, −1 for none of them. */
function placesIn(values: readonly string[], column: (string | number | null)[]): number[] {
  return column.map((value) => values.indexOf(String(value)));
}

/** The distinct values of a column, as texts; nothing rests on their order. */
function valuesOf(column: (string | number | null)[]): string[] {
  return [...new Set(column.filter((value) => value !== null).map(String))].sort();
}

describe.skipIf(!HAS_GOLDEN)(`what R printed${GOLDEN_NOTE}`, () => {
  it.each(HAS_GOLDEN ? ["aml", "lung", "veteran", "talks_synthetic"] : [])("survdiff on %s", (name) => {
    const { table, cases } = golden(name);
    const talks = name === "talks_synthetic";
    const everyone = spells({
      time: table[talks ? "days" : "time"],
      ending: table[talks ? "code" : "status"],
    });
    let compared = 0;
    for (const asked of cases) {
      if (asked.method !== "logrank" && asked.method !== "peto_peto_G_rho") continue;
      const [column, stratum] = /^\w+\/([\w.]+)(?:\|strata\((\w+)\))?$/.exec(asked.id)!.slice(1);
      const labels = asked.groups.map((label: string) => label.replace(/^.*=/, "").trim());
      const group = placesIn(labels, table[column!]);
      const strata = stratum ? placesIn(valuesOf(table[stratum]), table[stratum]) : null;
      const rows = group.flatMap((one, row) => (one < 0 || (strata && strata[row]! < 0) ? [] : [row]));
      const found = logRank(
        someRows(everyone, rows),
        rows.map((row) => group[row]!),
        { rho: asked.rho, ...(strata ? { strata: rows.map((row) => strata[row]!) } : {}) },
      );
      asked.groups.forEach((_: string, at: number) => {
        expect(found.rows[at]).toBe(asked.n[at]);
        near(found.observed[at]!, asked.observed[at], `${asked.id} observed ${at}`);
        near(found.expected[at]!, asked.expected[at], `${asked.id} expected ${at}`);
        asked.groups.forEach((__: string, other: number) => {
          near(
            found.variance[at * asked.groups.length + other]!,
            asked.var[at][other],
            `${asked.id} variance`,
          );
        });
      });
      expect(found.degrees).toBe(asked.df);
      near(found.chiSquare, asked.chisq, `${asked.id} chi-square`, 1e-11);
      near(found.p, asked.p, `${asked.id} p`, 1e-10);
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  });

  it.each(HAS_GOLDEN ? ["mgus2_competing", "talks_synthetic"] : [])("Gray's test in cmprsk on %s", (name) => {
    const { table, cases } = golden(name);
    const talks = name === "talks_synthetic";
    const everyone = spells({ time: table[talks ? "days" : "etime"], ending: table.code });
    const column = table[talks ? "mediated" : "sex"];
    const of = placesIn(valuesOf(column), column);
    const { gray } = cases.find(({ id }: { id: string }) => id === (talks ? "ci/mediated" : "ci/sex"));
    gray.rows.forEach((kind: string, at: number) => {
      const found = grayTest(everyone, of, Number(kind));
      near(found.chiSquare, gray.stat[at], `Gray's test of ${kind}`, 1e-11);
      near(found.p, gray.p[at], `p of ${kind}`, 1e-11);
      expect(found.degrees).toBe(gray.df[at]);
    });
    expect(gray.rows).toHaveLength(everyone.kinds);
  });
});
