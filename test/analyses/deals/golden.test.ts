import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { dealsIn } from "./deal-case.ts";

// Scenarios of other programs, written down as cases: what an independent program found in them is what the analysis says of the
// case. They may not be passed on.

const folder = join(import.meta.dirname, "..", "..", "..", "..", "shared", "golden", "deals");
const HAS_GOLDEN = existsSync(folder);
const NOTE = HAS_GOLDEN ? "" : " (skipped: ../shared/golden/deals is not there)";

// biome-ignore lint/suspicious/noExplicitAny: the files are checked by what is compared with them.
const read = (...path: string[]): any => JSON.parse(readFileSync(join(folder, ...path), "utf8"));
const names = (...path: string[]) =>
  HAS_GOLDEN
    ? readdirSync(join(folder, ...path))
        .filter((name) => name.endsWith(".json"))
        .map((name) => name.slice(0, -5))
    : ["…"];

const points = (row: readonly number[]) => Object.fromEntries(row.map((value, at) => [`o${at}`, value]));

// biome-ignore lint/suspicious/noExplicitAny: as above.
function choices(given: any[]): Record<string, string[]> {
  return Object.fromEntries(
    given.map(({ issue, in: options }) => [`c${issue}`, options.map((one: number) => `o${one}`)]),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
function caseOf(scenario: any, constraints: any[] = []) {
  const cited = { cite: ["art"] };
  const c = {
    demarche: 1,
    id: "golden",
    title: "Golden",
    asOf: "2024-05-01",
    analyst: "A",
    coded: { on: "2024-05-02", hindsight: false },
    sources: [{ id: "art", title: "Scenario", issued: "2024-04-30" }],
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    actors: scenario.parties.map((_: any, at: number) => ({
      id: `P${at}`,
      name: `party ${at}`,
      kind: "organisation",
      ...cited,
    })),
    packages: {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      clauses: scenario.issues.map((issue: any, at: number) => ({
        id: `c${at}`,
        name: `clause ${at}`,
        options: issue.values.map((_: string, option: number) => ({
          id: `o${option}`,
          text: `option ${option}`,
        })),
      })),
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      parties: scenario.parties.map((party: any, at: number) => ({
        actor: `P${at}`,
        base: party.bias ?? 0,
        values: party.values.map((row: number[], clause: number) => ({
          on: `c${clause}`,
          points: points(row),
          weight: party.weights?.[clause] ?? 1,
          ...cited,
        })),
        walkAway: { worth: party.reservation ?? "none", ...cited },
      })),
      conditions: constraints.map((one) => ({
        ...cited,
        ...(one.type === "implies"
          ? // biome-ignore lint/suspicious/noThenProperty: a key of the case.
            { if: choices(one.if), then: choices(one.then) }
          : one.type === "forbid"
            ? { never: choices(one.all) }
            : { [one.type]: one.k, of: choices(one.of) }),
      })),
    },
  };
  const reading = readCaseText(JSON.stringify(c), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.slice(0, 3).map(faultInWords).join("\n"));
  return reading.case;
}

interface Row {
  readonly values: readonly number[];
  readonly count: number | string;
}

const behind = (rows: readonly Row[]) => rows.reduce((sum, { count }) => sum + BigInt(count), 0n);
const near = (one: readonly number[], other: readonly number[]) =>
  one.every((worth, party) => Math.abs(worth - other[party]!) <= 2e-9);

/** That these are the values, each one, and no others. */
function expectValues(rows: readonly Row[], wanted: readonly number[][]): void {
  expect(rows).toHaveLength(wanted.length);
  expect(rows.filter(({ values }) => !wanted.some((one) => near(values, one)))).toEqual([]);
}

describe.skipIf(!HAS_GOLDEN)(`scenarios of other programs as cases${NOTE}`, () => {
  const scenarios = names().filter(
    (name) => !HAS_GOLDEN || existsSync(join(folder, "scenarios", `${name}.json`)),
  );

  // Five of many parties take seconds each, and the engine's own test has them.
  it.each(scenarios.filter((name) => !/killer|bank|tram|7p|domain/.test(name)))(
    "%s: the front, its numbers, and the points by name",
    (name) => {
      const { oracle, reservation, utility_ranges: ranges } = read(`${name}.json`);
      const { result } = dealsIn(caseOf(read("scenarios", `${name}.json`)));
      expect({ distinct: result.front.length, outcomes: Number(behind(result.front)) }).toEqual(
        oracle.front_rational,
      );
      expectValues(result.points.welfare.packages, oracle.max_welfare.utils);
      // The other program has the worst package where that is better than the walk-away value; here it is as given.
      if (reservation.every((worth: number, party: number) => worth >= ranges[party][0]))
        expectValues(result.points.kalaiSmorodinsky.packages, oracle.ks_maxmin_ideal_rational.utils);
    },
    30_000,
  );

  it.each(names("large").filter((name) => /^(synth-2p-30x10|synth-3p-12x5|…)$/.test(name)))(
    "%s: the whole front with whole numbers of packages",
    (name) => {
      const scenario = read("large", `${name}.json`);
      const { result } = dealsIn(caseOf(scenario));
      const { golden } = scenario;
      const rows = result.front.map(({ values, count }: Row) => [...values, count].join());
      expect(rows.sort()).toEqual(golden.front.map((row: unknown[]) => row.join()).sort());
      expectValues(result.points.nash.packages, golden.points.nash_product.utils);
      expect(BigInt(result.zone.packages)).toBe(BigInt(scenario.nOutcomes));
    },
    60_000,
  );

  it.each(names("constrained"))(
    "%s: with conditions",
    (name) => {
      const golden = read("constrained", `${name}.json`);
      const { result } = dealsIn(caseOf(read("scenarios", `${golden.base}.json`), golden.constraints));
      expectValues(result.front, golden.front.points);
      expect(Number(behind(result.front))).toBe(golden.front.outcomes);
      expectValues(result.points.nash.packages, golden.nash.utils);
      if (golden.n_feasible !== undefined) expect(result.zone.packages).toBe(golden.n_feasible);
    },
    60_000,
  );
});
