import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { deals } from "#analyses/deals/deals.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";

// Every package of the worked cases in points, listed from the file by nothing but its own words, and the definitions counted on the list.

interface Written {
  readonly packages: {
    readonly clauses: readonly {
      readonly id: string;
      readonly options: readonly { readonly id: string }[];
    }[];
    readonly parties: readonly {
      readonly actor: string;
      readonly values: readonly {
        readonly on: string;
        readonly points: Readonly<Record<string, number>>;
        readonly weight?: number;
      }[];
      readonly walkAway: { readonly worth: number };
    }[];
    readonly agreement?: { readonly vetoes: readonly string[]; readonly votes: number };
  };
}

interface Listed {
  readonly package: Readonly<Record<string, string>>;
  readonly worth: readonly number[];
  readonly accepts: readonly boolean[];
}

function everyPackage({ packages: { clauses, parties } }: Written): Listed[] {
  const all = clauses.reduce<Record<string, string>[]>(
    (begun, { id, options }) =>
      begun.flatMap((one) => options.map((option) => ({ ...one, [id]: option.id }))),
    [{}],
  );
  return all.map((one) => {
    const worth = parties.map(({ values }) =>
      values.reduce((sum, { on, points, weight = 1 }) => sum + weight * points[one[on]!]!, 0),
    );
    return { package: one, worth, accepts: parties.map(({ walkAway }, at) => worth[at]! >= walkAway.worth) };
  });
}

/** No two worths in these cases are nearer than this without being the same. */
const SAME = 1e-6;

const isBeaten = (one: Listed, by: Listed) =>
  by.worth.every((value, at) => value >= one.worth[at]! - SAME) &&
  by.worth.some((value, at) => value > one.worth[at]! + SAME);

describe.each(["harbour-park", "solar-plant", "camp-david-1978"])("every package of %s", (id) => {
  const text = readFileSync(`cases/${id}/case.yaml`, "utf8");
  const written = parse(text) as Written;
  const { parties, agreement } = written.packages;
  const listed = everyPackage(written);
  const least = parties.map(({ walkAway }) => walkAway.worth);
  const suitAll = listed.filter(({ accepts }) => accepts.every((one) => one));
  const made = agreement
    ? listed.filter(
        ({ accepts }) =>
          agreement.vetoes.every((who) => accepts[parties.findIndex(({ actor }) => actor === who)]) &&
          accepts.filter((one) => one).length >= agreement.votes,
      )
    : suitAll;

  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error("the case is faulty");
  const options = deals.readOptions({});
  if ("faults" in options) throw new Error("default options");
  const outcome = deals.perform(reading.case, options.values, new Random(1, "deals"));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  // biome-ignore lint/suspicious/noExplicitAny: the keys are what is tested.
  const result = outcome.result as any;
  const vectors = (rows: readonly { readonly values: readonly number[] }[]) =>
    rows.map(({ values }) => values.map((value) => value.toFixed(6)).join()).toSorted();
  const vectorsOf = (some: readonly Listed[]) =>
    [...new Set(some.map(({ worth }) => worth.map((value) => value.toFixed(6)).join()))].toSorted();
  /** All for which a number is largest. */
  const largest = (of: (one: Listed) => number) => {
    const most = Math.max(...suitAll.map(of));
    return { most, all: suitAll.filter((one) => of(one) > most - SAME) };
  };

  it("counts as the definitions have it", () => {
    expect(result.zone).toEqual({
      packages: listed.length,
      accepted: parties.map((_, at) => ({ count: listed.filter(({ accepts }) => accepts[at]).length })),
      made: { count: made.length },
      byAll: agreement ? { count: suitAll.length } : null,
    });
    const front = made.filter((one) => !made.some((other) => isBeaten(one, other)));
    expect(vectors(result.front)).toEqual(vectorsOf(front));
    expect(result.front.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
      front.length,
    );
  });

  it("has for each party as many best packages as there are, of those that are made once it accepts", () => {
    for (const [at, { actor }] of parties.entries()) {
      const open = listed.filter(({ accepts }) => {
        const all = accepts.with(at, true);
        if (!agreement) return all.every((one) => one);
        const isAsked = (who: string) => all[parties.findIndex((one) => one.actor === who)];
        return agreement.vetoes.every(isAsked) && all.filter((one) => one).length >= agreement.votes;
      });
      const most = Math.max(...open.map(({ worth }) => worth[at]!));
      expect(result.best[at].worth, actor).toBeCloseTo(most, 9);
      expect(result.best[at].level, actor).toBe(open.filter(({ worth }) => worth[at]! > most - SAME).length);
    }
  });

  it("has the points that the rules pick", () => {
    const gains = ({ worth }: Listed) => worth.map((value, at) => value - least[at]!);
    const ideal = parties.map((_, at) => Math.max(...suitAll.map((one) => gains(one)[at]!)));
    const rules = {
      nash: (one: Listed) => gains(one).reduce((a, b) => a * b, 1),
      kalaiSmorodinsky: (one: Listed) => Math.min(...gains(one).map((gain, at) => gain / ideal[at]!)),
      egalitarian: (one: Listed) => Math.min(...gains(one)),
      welfare: (one: Listed) => one.worth.reduce((a, b) => a + b, 0),
    };
    for (const [rule, of] of Object.entries(rules)) {
      const { most, all } = largest(of);
      const found = result.points[rule];
      expect(Math.abs(found.value / most - 1)).toBeLessThan(1e-9);
      // Of those that are level the efficient ones are listed.
      const efficient = all.filter((one) => !suitAll.some((other) => isBeaten(one, other)));
      expect(vectors(found.packages)).toEqual(vectorsOf(efficient));
    }
  });
});
