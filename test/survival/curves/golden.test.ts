import { describe, expect, it } from "vitest";
import { logRank } from "#survival/comparison/log-rank.ts";
import { aalenJohansen } from "#survival/curves/aalen-johansen.ts";
import { kaplanMeier } from "#survival/curves/kaplan-meier.ts";
import { LIMIT_SCALES, limitsOf, survivalLimits } from "#survival/curves/limits.ts";
import { nelsonAalen } from "#survival/curves/nelson-aalen.ts";
import { quantileDay } from "#survival/curves/quantiles.ts";
import { restrictedMean } from "#survival/curves/restricted-mean.ts";
import { type Spells, someRows, spells } from "#survival/spells/spells.ts";
import { GOLDEN_NOTE, golden, HAS_GOLDEN } from "../tables.ts";

/** What the files write for a number. */
type Written = number | string | null;

const LAST_DIGITS = 2e-13;

/** Compares to the digits that R printed: 15 of them, with what rounding adds. */
function same(found: ArrayLike<number>, written: readonly Written[], what: string): void {
  expect(found.length, what).toBe(written.length);
  written.forEach((value, at) => {
    const number = found[at]!;
    if (value === null || value === "NaN" || value === "NA") expect(number, `${what}, ${at}`).toBeNaN();
    else if (value === "Infinity") expect(number, `${what}, ${at}`).toBe(Number.POSITIVE_INFINITY);
    else {
      const far = Math.abs(number - (value as number)) / Math.max(Math.abs(value as number), 1e-3);
      expect(far, `${what}, ${at}: ${number} for ${value}`).toBeLessThan(LAST_DIGITS);
    }
  });
}

/** Where the columns of a file's table are, and which rows a curve is made of. */
const SOURCES: Record<string, { time: string; code: string; entry?: string }> = {
  aml: { time: "time", code: "status" },
  lung: { time: "time", code: "status" },
  veteran: { time: "time", code: "status" },
  talks_synthetic: { time: "days", code: "code" },
  heart_start_stop: { time: "stop", code: "event", entry: "start" },
  mgus2_competing: { time: "etime", code: "code" },
};

// biome-ignore lint/suspicious/noExplicitAny: a file's table has whatever columns it has.
function tableOf(name: string, table: any, weights = false): Spells {
  const { time, code, entry } = SOURCES[name] ?? { time: "time", code: "status" };
  // The heart transplants have one spell of half a day; doubled, all are whole.
  const unit = name === "heart_start_stop" ? 2 : 1;
  const times = (column: number[]) => column.map((value) => value * unit);
  return spells({
    time: times(table[time]),
    ending: table[code],
    ...(entry ? { entry: times(table[entry]) } : {}),
    ...(weights ? { count: table[time].map((_: number, row: number) => 1 + (row % 3)) } : {}),
  });
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
function rowsOf(table: any, stratum: string): number[] {
  const first = Object.values(table)[0] as unknown[];
  const all = first.map((_, row) => row);
  if (stratum === "all") return all;
  const [column, value] = stratum.split("=") as [string, string];
  return all.filter((row) => String(table[column][row]) === value.trim());
}

const FILES = ["aml", "lung", "veteran", "talks_synthetic", "heart_start_stop", "edge_km"];

describe.skipIf(!HAS_GOLDEN)(`R's survfit, to the digits it prints${GOLDEN_NOTE}`, () => {
  const files = HAS_GOLDEN ? FILES : [];
  it.each(files)("Kaplan–Meier, limits, Nelson–Aalen, quantiles and restricted means of %s", (name) => {
    const file = golden(name);
    let curves = 0;
    for (const asked of file.cases) {
      if (asked.method !== "kaplan_meier+nelson_aalen") continue;
      const table = file.datasets?.[asked.dataset] ?? file.table;
      const unit = name === "heart_start_stop" ? 2 : asked.dataset === "floating_ties" ? 10 : 1;
      const given =
        asked.dataset === "floating_ties"
          ? { time: table.time.map((time: number) => Math.round(time * 10)), status: table.status }
          : table;
      const everyone = tableOf(name, given, asked.id === "km/weighted");
      const chosen = asked.curves.map(({ stratum }: { stratum: string }) =>
        someRows(everyone, rowsOf(table, stratum)),
      ) as Spells[];
      const horizon = chosen.reduce((most, { time }) => time.reduce((a, b) => Math.max(a, b), most), 0);
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      asked.curves.forEach((curve: any, at: number) => {
        const what = `${asked.id} ${curve.stratum}`;
        const found = kaplanMeier(chosen[at]!);
        const scaled = (days: ArrayLike<number>) => Array.from(days, (day) => day / unit);
        same(scaled(found.day), curve.time, `${what} time`);
        same(found.atRisk, curve.n_risk, `${what} at risk`);
        same(found.ended, curve.n_event, `${what} ended`);
        same(found.censored, curve.n_censor, `${what} censored`);
        same(found.survival, curve.surv, `${what} survival`);
        const logError = found.greenwood.map(Math.sqrt);
        same(logError, curve.se_log_surv, `${what} error of log S`);
        same(
          found.survival.map((share, place) => share * logError[place]!),
          curve.greenwood_se_of_surv,
          `${what} error of S`,
        );
        const scale = asked.conf_type === "arcsin" ? "arcsine" : asked.conf_type;
        expect(LIMIT_SCALES).toContain(scale);
        const limits = survivalLimits(found, { scale, level: asked.conf_level });
        same(limits.low, curve.lower, `${what} low`);
        same(limits.high, curve.upper, `${what} high`);
        const { hazard, variance } = nelsonAalen(
          chosen[at]!,
          asked.ctype === 2 ? "fleming-harrington" : "together",
        );
        same(hazard, curve.cumhaz, `${what} hazard`);
        same(variance.map(Math.sqrt), curve.se_cumhaz, `${what} error of the hazard`);
        const { p, est, lower, upper } = curve.quantiles;
        const quantiles = (share: Float64Array) =>
          scaled(p.map((part: number) => quantileDay(found.day, share, part)));
        same(quantiles(found.survival), est, `${what} quantiles`);
        same(quantiles(limits.low), lower, `${what} quantiles, low`);
        same(quantiles(limits.high), upper, `${what} quantiles, high`);
        const { mean, standardError } = restrictedMean(found, horizon);
        same([mean / unit, standardError / unit], [curve.rmean, curve.se_rmean], `${what} restricted mean`);
        curves++;
      });
    }
    expect(curves).toBeGreaterThan(2);
  });

  it.each(HAS_GOLDEN ? ["mgus2_competing", "talks_synthetic"] : [])("Aalen–Johansen of %s", (name) => {
    const file = golden(name);
    const everyone = tableOf(name, file.table);
    let curves = 0;
    for (const asked of file.cases) {
      if (asked.method !== "aalen_johansen") continue;
      for (const curve of asked.curves) {
        const what = `${asked.id} ${curve.stratum}`;
        const found = aalenJohansen(someRows(everyone, rowsOf(file.table, curve.stratum)));
        same(found.day, curve.time, `${what} time`);
        same(found.atRisk, curve.n_risk, `${what} at risk`);
        const columns: [Float64Array, Float64Array][] = [
          [found.open, found.openError],
          ...found.shares.map((share, kind): [Float64Array, Float64Array] => [share, found.errors[kind]!]),
        ];
        columns.forEach(([share, error], state) => {
          const column = (key: string) => curve[key].map((row: Written[]) => row[state]!);
          same(share, column("pstate"), `${what} share ${state}`);
          same(error, column("se"), `${what} error ${state}`);
          const limits = limitsOf(
            share,
            error.map((value, at) => value / share[at]!),
            { scale: asked.conf_type, level: 0.95 },
          );
          same(limits.low, column("lower"), `${what} low ${state}`);
          same(limits.high, column("upper"), `${what} high ${state}`);
        });
        curves++;
      }
    }
    expect(curves).toBeGreaterThan(2);
  });

  it.each(HAS_GOLDEN ? ["mgus2_competing", "talks_synthetic"] : [])("the shares of cmprsk, of %s", (name) => {
    const file = golden(name);
    const everyone = tableOf(name, file.table);
    let [compared, smaller] = [0, 0];
    for (const asked of file.cases) {
      if (asked.method !== "cumulative_incidence_cmprsk+gray_test") continue;
      for (const curve of asked.curves) {
        const [group, kind] = curve.name.split(" ");
        const column = name === "talks_synthetic" ? "mediated" : "sex";
        const rows = rowsOf(file.table, group === "all" ? "all" : `${column}=${group}`);
        const found = aalenJohansen(someRows(everyone, rows));
        const errors = found.errors[Number(kind) - 1]!;
        curve.time.forEach((day: number, at: number) => {
          // Each jump stands twice; the second time it is what holds from that day on.
          if (curve.time[at + 1] === day) return;
          const place = found.day.findLastIndex((one) => one <= day);
          const share = place < 0 ? 0 : found.shares[Number(kind) - 1]![place]!;
          same([share], [curve.est[at]], `${asked.id} ${curve.name} day ${day}`);
          // That program's variance is Aalen's; ours is smaller, as the page on the method says.
          const variance = place < 0 ? 0 : errors[place]! ** 2;
          expect(variance).toBeLessThanOrEqual(curve.var[at] + 1e-15);
          if (variance < 0.9 * curve.var[at]) smaller++;
          compared++;
        });
      }
    }
    expect(compared).toBeGreaterThan(20);
    expect(smaller).toBeGreaterThan(0);
  });

  it("leader spells with very heavy ties, put together again from the numbers at risk", () => {
    const file = golden("dd_regimes");
    const [time, ending, count, group]: [number[], number[], number[], number[]] = [[], [], [], []];
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    file.km.forEach((curve: any, at: number) => {
      curve.time.forEach((day: number, place: number) => {
        const ended = curve.n_event[place];
        const censored = curve.n_risk[place] - ended - (curve.n_risk[place + 1] ?? 0);
        for (const [kind, many] of [
          [1, ended],
          [0, censored],
        ]) {
          if (many === 0) continue;
          time.push(day);
          ending.push(kind);
          count.push(many);
          group.push(at);
        }
      });
    });
    const table = spells({ time, ending, count });
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    file.km.forEach((curve: any, at: number) => {
      const rows = group.flatMap((one, row) => (one === at ? [row] : []));
      const found = kaplanMeier(someRows(table, rows));
      same(found.survival, curve.surv, curve.stratum);
      const limits = survivalLimits(found, { scale: "log", level: 0.95 });
      same(limits.low, curve.lower, `${curve.stratum} low`);
      same(limits.high, curve.upper, `${curve.stratum} high`);
      const median = (share: Float64Array) => quantileDay(found.day, share, 0.5);
      expect([found.survival, limits.low, limits.high].map(median)).toEqual([
        file.median[at],
        file.median_lower[at],
        file.median_upper[at],
      ]);
    });
    const { observed, expected, chiSquare } = logRank(table, group);
    same(observed, file.logrank.obs, "observed");
    same(expected, file.logrank.exp, "expected");
    expect(Math.abs(chiSquare / file.logrank.chisq - 1)).toBeLessThan(1e-12);
  });
});
