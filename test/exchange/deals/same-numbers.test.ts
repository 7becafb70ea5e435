import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../seed.ts";
import { type DealFormat, packagesOf, spaceOf } from "./import-deals.ts";
import { type Scenario, WRITERS } from "./write-scenario.ts";

// What is written from a format's definition comes back with the same numbers, bit for bit, whatever the names are.

const name = fc
  .array(fc.constantFrom(..."abcXYZ0189 éß日本&<>\"',;:#-_%{}[]|*!?.@`~/\\"), { minLength: 1, maxLength: 9 })
  .map((signs) => signs.join("").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "" && text !== "null" && !text.startsWith("'"));
const names = (most: number) =>
  fc.uniqueArray(name, { minLength: 1, maxLength: most, selector: (text) => text.toLowerCase() });
const share = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const points = fc
  .oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  .map((value) => value + 0);

/** Scenarios of two issues at least; `worth` makes what an option is worth, `weigh` the weights of so many issues. */
function scenarios(
  worth: fc.Arbitrary<number>,
  weigh: (count: number) => fc.Arbitrary<readonly number[]>,
  reservation: fc.Arbitrary<number | null>,
  normal: (row: readonly number[]) => readonly number[],
): fc.Arbitrary<Scenario> {
  return names(4)
    .chain((issues) => fc.tuple(fc.constant(issues), fc.tuple(...issues.map(() => names(5)))))
    .chain(([issues, options]) => {
      const party = fc.record(
        {
          name: fc.constant("p"),
          weights: weigh(issues.length),
          values: fc.tuple(
            ...options.map((own) =>
              fc.array(worth, { minLength: own.length, maxLength: own.length }).map(normal),
            ),
          ),
          bias: fc.constant(0),
          reservation,
        },
        { noNullPrototype: true },
      );
      return fc
        .uniqueArray(party, { minLength: 1, maxLength: 3, selector: (each) => JSON.stringify(each) })
        .map((parties) => ({
          issues: issues.map((each, at) => ({ name: each, values: options[at]! })),
          parties,
        }));
    });
}

/** Weights in tenths that are exactly 1 in all. */
const tenths = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const sorted = [0, ...cuts.sort((a, b) => a - b), 10];
    return sorted.slice(1).map((cut, at) => (cut - sorted[at]!) / 10);
  });
const factors = (count: number) =>
  fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: count, maxLength: count });
const same = (row: readonly number[]) => row;
const divided = (row: readonly number[]) => {
  const largest = Math.max(...row);
  return largest < 0.00001 ? row.map(() => 0) : row.map((value) => value / largest);
};

function comesBack(format: DealFormat, scenario: Scenario, wanted: Scenario["parties"]): void {
  const packages = packagesOf(format, WRITERS[format](scenario));
  expect(packages.clauses.map((clause) => clause.name)).toEqual(scenario.issues.map((issue) => issue.name));
  expect(packages.clauses.map(({ options }) => options!.map(({ text }) => text))).toEqual(
    scenario.issues.map(({ values }) => values),
  );
  const { parties } = spaceOf(packages);
  expect(parties.map(({ values, weights, walkAway }) => ({ values, weights, walkAway }))).toEqual(
    wanted.map(({ values, weights, reservation }) => ({ values, weights, walkAway: reservation })),
  );
}

describe("numbers come back bit for bit", () => {
  it("from Genius, divided by the largest evaluation of their issue", () => {
    const evaluations = fc.oneof(fc.integer({ min: 0, max: 100 }), share);
    fc.assert(
      fc.property(scenarios(evaluations, tenths, share, same), (scenario) =>
        comesBack(
          "genius",
          scenario,
          scenario.parties.map((party) => ({ ...party, values: party.values.map(divided) })),
        ),
      ),
    );
  });

  it("from GeniusWeb", () => {
    fc.assert(
      fc.property(scenarios(share, tenths, fc.constant(null), same), (scenario) =>
        comesBack("geniusweb", scenario, scenario.parties),
      ),
    );
  });

  it("from NegMAS", () => {
    const reservation = fc.oneof(fc.constant(null), points);
    fc.assert(
      fc.property(scenarios(points, factors, reservation, same), (scenario) =>
        comesBack("negmas", scenario, scenario.parties),
      ),
    );
  });

  it("from a table of points", () => {
    const ones = (count: number) => fc.constant(Array.from({ length: count }, () => 1));
    const reservation = fc.oneof(fc.constant(null), points);
    fc.assert(
      fc.property(scenarios(points, ones, reservation, same), (scenario) =>
        comesBack("points", scenario, scenario.parties),
      ),
    );
  });
});
