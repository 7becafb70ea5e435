import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Condition } from "#deal-space/conditions/condition.ts";
import { type Among, type EfficientDeals, efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { type DealSpace, worthOf } from "#deal-space/model/deal-space.ts";
import { smallestDifferences, smallestSpread } from "#deal-space/points/as-elsewhere.ts";
import { nashSolution } from "#deal-space/points/nash.ts";
import type { Point } from "#deal-space/points/point.ts";
import {
  egalitarianSolution,
  idealAmong,
  kalaiSmorodinskySolution,
  leximinSolution,
} from "#deal-space/points/shares.ts";
import { largestWelfare } from "#deal-space/points/welfare.ts";

// Scenarios of other programs, and what an independent program found in them by listing every deal. They may not be passed on.

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "golden", "deals");
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

// biome-ignore lint/suspicious/noExplicitAny: as above.
function spaceOf(scenario: any, constraints: any[] = []): DealSpace {
  return {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    options: scenario.issues.map((issue: any) => issue.values.length),
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    parties: scenario.parties.map((party: any) => ({ ...party, walkAway: party.reservation ?? null })),
    conditions: constraints.map(
      ({ then: needs, ...rest }): Condition => ({ ...rest, ...(needs ? { needs } : {}) }),
    ),
  };
}

function found(space: DealSpace, among: Among): EfficientDeals {
  const deals = efficientDeals(space, among);
  if ("tooLarge" in deals) throw new Error("too large");
  return deals;
}

/** The other program printed nine decimals. */
const PRINTED = 2e-9;
const isNear = (one: readonly number[], other: readonly number[]) =>
  one.every((worth, party) => Math.abs(worth - other[party]!) <= PRINTED);

const worthAt = (deals: EfficientDeals, row: number) =>
  deals.worth.map((column, party) => column[row]! / deals.parties[party]!.units);

/** That these are the vectors of worth, each one, and no other. */
function expectVectors(deals: EfficientDeals, rows: readonly number[], vectors: readonly number[][]): void {
  const own = rows.map((row) => worthAt(deals, row));
  expect(own).toHaveLength(vectors.length);
  expect(own.filter((one) => !vectors.some((other) => isNear(one, other)))).toEqual([]);
  expect(vectors.filter((one) => !own.some((other) => isNear(one, other)))).toEqual([]);
}

const dealsBehind = (deals: EfficientDeals) =>
  Array.from({ length: deals.size }, (_, row) => deals.count(row)).reduce((sum, count) => sum + count, 0n);

describe.skipIf(!HAS_GOLDEN)(`scenarios of other programs${NOTE}`, () => {
  const scenarios = names().filter(
    (name) => !HAS_GOLDEN || existsSync(join(folder, "scenarios", `${name}.json`)),
  );

  it.each(scenarios)("%s: efficient deals, as many as they are, and every rule", (name) => {
    const space = spaceOf(read("scenarios", `${name}.json`));
    const { oracle } = read(`${name}.json`);
    const [all, acceptable] = [found(space, "all"), found(space, "acceptable")];
    const sizes = (deals: EfficientDeals) => ({ distinct: deals.size, outcomes: Number(dealsBehind(deals)) });
    expect(sizes(all)).toEqual(oracle.front_all);
    expect(sizes(acceptable)).toEqual(oracle.front_rational);
    for (let row = 0; row < acceptable.size; row++) {
      const worth = space.parties.map((party) => worthOf(party, acceptable.deal(row)));
      expect(isNear(worth, worthAt(acceptable, row))).toBe(true);
    }
    const rule = "at-least-worst";
    const [ideal, idealHere] = [idealAmong(all), idealAmong(acceptable)];
    const is = (point: Point, { utils }: { utils: number[][] }) =>
      expectVectors(acceptable, point.rows, utils);
    is(nashSolution(acceptable, rule), oracle.nash);
    is(largestWelfare(acceptable), oracle.max_welfare);
    is(egalitarianSolution(acceptable, rule), oracle.egalitarian_abs);
    is(kalaiSmorodinskySolution(acceptable, ideal, rule), oracle.ks_maxmin_ideal_all);
    is(kalaiSmorodinskySolution(acceptable, idealHere, rule), oracle.ks_maxmin_ideal_rational);
    is(smallestSpread(acceptable, ideal, rule), oracle.ks_minspread_negmas_rule);
    is(smallestDifferences(acceptable), oracle.ks_genius_rule_min_sum_abs_diff);
    // Of several that tie the other program gives one.
    const { utils } = oracle.leximin_ks_ideal_rational;
    const even = leximinSolution(acceptable, idealHere, rule).rows.map((row) => worthAt(acceptable, row));
    expect(even.some((worth) => isNear(worth, utils))).toBe(true);
  });

  it.each(names("large"))(
    "%s: the exact front with the number of deals behind each, and the points",
    (name) => {
      const scenario = read("large", `${name}.json`);
      const deals = found(spaceOf(scenario), "acceptable");
      const { golden } = scenario;
      const rows = Array.from({ length: deals.size }, (_, row) =>
        [...deals.worth.map((column) => column[row]!), deals.count(row)].join(),
      );
      expect(rows.sort()).toEqual(golden.front.map((row: unknown[]) => row.join()).sort());
      const is = (point: Point, { utils }: { utils: number[][] }) => expectVectors(deals, point.rows, utils);
      is(nashSolution(deals), golden.points.nash_product);
      is(largestWelfare(deals), golden.points.max_welfare);
      is(egalitarianSolution(deals), golden.points.egalitarian);
      is(kalaiSmorodinskySolution(deals, golden.ideal_used), golden.points.ks_maxmin);
    },
  );

  it.each(names("constrained"))("%s: with conditions", (name) => {
    const golden = read("constrained", `${name}.json`);
    const deals = found(spaceOf(read("scenarios", `${golden.base}.json`), golden.constraints), "acceptable");
    expect([deals.size, Number(dealsBehind(deals))]).toEqual([golden.front.distinct, golden.front.outcomes]);
    const rows = Array.from({ length: deals.size }, (_, row) => row);
    expectVectors(deals, rows, golden.front.points);
    const is = (point: Point, { utils }: { utils: number[][] }) => expectVectors(deals, point.rows, utils);
    is(nashSolution(deals), golden.nash);
    is(largestWelfare(deals), golden.max_welfare);
    is(egalitarianSolution(deals), golden.egalitarian);
    is(kalaiSmorodinskySolution(deals, idealAmong(deals)), golden.ks_maxmin_ideal_rational);
    const ideal = idealAmong(deals).map((most, party) => most / deals.parties[party]!.units);
    expect(isNear(ideal, golden.ideal_rational)).toBe(true);
  });
});
