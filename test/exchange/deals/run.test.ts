import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deals } from "#analyses/deals/deals.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { caseYaml } from "#exchange/case-yaml.ts";
import { Random } from "#math/random.ts";
import { type DealFormat, ferryIn, importedDeals, type Texts } from "./import-deals.ts";
import { type Scenario, WRITERS } from "./write-scenario.ts";

interface Row {
  readonly values: readonly number[];
  readonly count: number;
}

/** What is found in files: imported, written as a case, read again, run. */
function outcomeOf(format: DealFormat, texts: Texts) {
  const reading = readCaseText(caseYaml(importedDeals(format, texts).case, ["Deals."]), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  const options = deals.readOptions({});
  if ("faults" in options) throw new Error("default options");
  const outcome = deals.perform(reading.case, options.values, new Random(1, "deals"));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

function resultOf(format: DealFormat, texts: Texts) {
  return outcomeOf(format, texts).result as unknown as {
    front: readonly Row[];
    points: Record<string, { packages: readonly Row[] }>;
  };
}

it.each(["genius", "geniusweb", "negmas", "points"] as const)(
  "claims no confidence in values of which nothing says whose they are: %s",
  (format) => {
    const { level, why } = outcomeOf(format, ferryIn(format)).explanation.judgements[0]!.confidence;
    expect(level).toBe("low");
    expect(why).toContain("Nothing says who gave the values, and on what ground.");
  },
);

describe("files of Genius, imported and run", () => {
  // By hand, in two hundred and fortieths: every evaluation by the largest of its issue, times its weight.
  const town = { fare: [120, 80, 0], crossing: (at: number) => 18 * at, night: [48, 16], least: 96 };
  const line = { fare: [15, 60, 120], crossing: (at: number) => 72 - 18 * at, night: [48, 16], least: 84 };
  const worth = (party: typeof town, [fare, crossing, night]: readonly number[]) =>
    party.fare[fare!]! + party.crossing(crossing!) + party.night[night!]!;
  const all = [0, 1, 2].flatMap((fare) =>
    [0, 1, 2, 3, 4].flatMap((crossing) => [0, 1].map((night) => [fare, crossing, night])),
  );
  const accepted = all
    .map((deal) => [worth(town, deal), worth(line, deal)] as const)
    .filter(([one, other]) => one >= town.least && other >= line.least);
  const efficient = accepted.filter(
    (one) =>
      !accepted.some(
        (other) => other[0] >= one[0] && other[1] >= one[1] && (other[0] > one[0] || other[1] > one[1]),
      ),
  );

  it("give the efficient packages that a list of all thirty gives, and the largest product of gains", () => {
    const { front, points } = resultOf("genius", ferryIn("genius"));
    const inUnits = ({ values }: Row) => values.map((value) => Math.round(240 * value));
    expect(front.map(inUnits)).toEqual([...efficient].sort((a, b) => b[0] - a[0]));
    const product = ([one, other]: readonly number[]) => (one! - town.least) * (other! - line.least);
    const best = accepted.reduce((a, b) => (product(b) > product(a) ? b : a));
    expect(points.nash!.packages.map(inUnits)).toEqual([best]);
  });

  it("stand in tables for other programs, a column for each party and clause", () => {
    const result = resultOf("genius", ferryIn("genius")) as never;
    const front = deals.tables.front!.rows(result);
    expect(front[0]).toEqual(["town", "line", "count", "fare", "crossings-a-day", "night-fog"]);
    expect(front).toHaveLength(1 + efficient.length);
    expect(front[1]).toEqual([204 / 240, 99 / 240, 1, "low", "option-4", "sails"]);
    const points = deals.tables.points!.rows(result);
    expect(points.map((row) => row.length)).toEqual(points.map(() => 9));
    expect(points[1]!.slice(0, 3)).toEqual(["nash", ((164 - 96) * (144 - 84)) / 240 ** 2, 1]);
  });
});

const folder = join(import.meta.dirname, "..", "..", "..", "..", "shared", "golden", "deals");
const HAS_GOLDEN = existsSync(folder);
const NOTE = HAS_GOLDEN ? "" : " (skipped: ../shared/golden/deals is not there)";
// biome-ignore lint/suspicious/noExplicitAny: the files are checked by what is compared with them.
const read = (...path: string[]): any => JSON.parse(readFileSync(join(folder, ...path), "utf8"));

describe.skipIf(!HAS_GOLDEN)(`scenarios of other programs, imported and run${NOTE}`, () => {
  it.each([
    ["jobs", "genius"],
    ["politics-3p", "genius"],
    ["domain16-6p", "genius"],
    ["laptop-2012B", "genius"],
    ["negolog-domain9", "geniusweb"],
    ["party-2020", "negmas"],
    ["anl2022-d22", "negmas"],
    ["harborpark-6p", "points"],
  ] as const)(
    "%s from %s: as many efficient packages as the oracle lists, and the same Nash solution",
    (name, format) => {
      const scenario: Scenario = read("scenarios", `${name}.json`);
      const { oracle } = read(`${name}.json`);
      const { front, points } = resultOf(format, WRITERS[format](scenario));
      const outcomes = front.reduce((sum, { count }) => sum + Number(count), 0);
      expect({ distinct: front.length, outcomes }).toEqual(oracle.front_rational);
      // The oracle takes the worst deal where it is better than the walk-away value, which moves the Nash solution where that is 0.
      if (scenario.parties.some(({ reservation }) => !reservation)) return;
      const near = points.nash!.packages.map(({ values }) => values.map((value) => value.toFixed(6)));
      const wanted = oracle.nash.utils.map((utils: readonly number[]) =>
        utils.map((value) => value.toFixed(6)),
      );
      expect(near).toEqual(wanted);
    },
  );

  it.each(["synth-2p-30x10", "synth-3p-12x5", "synth-4p-7x5"])(
    "%s from a table of points: every efficient worth, with the number of packages behind it",
    (name) => {
      const { golden, ...scenario } = read("large", `${name}.json`);
      const { front } = resultOf("points", WRITERS.points(scenario as Scenario));
      const rows = front.map(({ values, count }) => [...values, String(count)].join(" ")).sort();
      expect(rows).toEqual(golden.front.map((row: readonly (number | string)[]) => row.join(" ")).sort());
    },
  );
});
