import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Among, efficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { type DealFormat, packagesOf, spaceOf } from "./import-deals.ts";
import { type Scenario, WRITERS } from "./write-scenario.ts";

// Scenarios of other programs, and what an independent program found in them by listing every deal. They may not be passed on. Each is
// written in every format that can hold it, imported, and searched for its efficient deals.

const folder = join(import.meta.dirname, "..", "..", "..", "..", "shared", "golden", "deals");
const HAS_GOLDEN = existsSync(folder);
const NOTE = HAS_GOLDEN ? "" : " (skipped: ../shared/golden/deals is not there)";
// biome-ignore lint/suspicious/noExplicitAny: the files are checked by what is compared with them.
const read = (...path: string[]): any => JSON.parse(readFileSync(join(folder, ...path), "utf8"));

const scenarios = HAS_GOLDEN
  ? readdirSync(join(folder, "scenarios"))
      .filter((file) => existsSync(join(folder, file)))
      .map((file) => file.replace(/\.json$/, ""))
  : ["…"];

/** The formats that can hold a scenario as it is. */
function formatsOf({ parties }: Scenario): readonly DealFormat[] {
  const sums = parties.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const worths = parties.flatMap(({ values }) => values.flat());
  const within = worths.every((worth) => worth >= 0 && worth <= 1);
  const largest = parties.every(({ values }) => values.every((row) => [0, 1].includes(Math.max(...row))));
  const plain = parties.every(({ weights }) => weights.every((weight) => weight === 1));
  return [
    "negmas",
    ...(within && largest && sums.every((sum) => Math.abs(sum - 1) <= 0.02) ? (["genius"] as const) : []),
    ...(within &&
    parties.every(({ reservation }) => !reservation) &&
    sums.every((sum) => Math.abs(sum - 1) <= 1e-9)
      ? (["geniusweb"] as const)
      : []),
    ...(plain ? (["points"] as const) : []),
  ];
}

/** How many worths the efficient deals have, and how many deals there are behind them. */
function sizesOf(space: DealSpace, among: Among): { readonly distinct: number; readonly outcomes: number } {
  const deals = efficientDeals(space, among);
  if ("tooLarge" in deals) throw new Error("too large");
  let outcomes = 0n;
  for (let row = 0; row < deals.size; row++) outcomes += deals.count(row);
  return { distinct: deals.size, outcomes: Number(outcomes) };
}

describe.skipIf(!HAS_GOLDEN)(`scenarios of other programs, imported${NOTE}`, () => {
  it.each(scenarios)(
    "%s: the same numbers from every format, and the efficient deals of the oracle",
    (name) => {
      const scenario: Scenario = read("scenarios", `${name}.json`);
      const { oracle } = read(`${name}.json`);
      const formats = formatsOf(scenario);
      for (const format of formats) {
        const space = spaceOf(packagesOf(format, WRITERS[format](scenario)));
        const bits = space.parties.map(({ values, weights, walkAway }) => ({
          values,
          weights,
          walkAway: walkAway ?? 0,
        }));
        expect(bits).toEqual(
          scenario.parties.map(({ values, weights, reservation }) => ({
            values,
            weights,
            walkAway: reservation ?? 0,
          })),
        );
        expect([sizesOf(space, "all"), sizesOf(space, "acceptable")]).toEqual([
          oracle.front_all,
          oracle.front_rational,
        ]);
      }
      expect(formats.length).toBeGreaterThan(0);
    },
  );
});
