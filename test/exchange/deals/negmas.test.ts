import { describe, expect, it } from "vitest";
import { worthOf } from "#deal-space/model/deal-space.ts";
import { changed, faultsOf, ferryIn, packagesOf, spaceOf, warningsOf } from "./import-deals.ts";

const FERRY = ferryIn("negmas");
const TABLE = "- mapping: {low: 0, middle: 0.5, high: 1}\n    type: TableFun";

describe("a domain of NegMAS and its utility functions", () => {
  it("become clauses, and parties with points, weights and walk-away values", () => {
    const { clauses, parties } = packagesOf("negmas", FERRY);
    expect(clauses.map(({ name, options }) => [name, options!.map(({ text }) => text)])).toEqual([
      ["Fare", ["low", "middle", "high"]],
      ["Crossings", ["2", "3", "4", "5", "6"]],
    ]);
    expect(parties!.map(({ actor, walkAway }) => [actor, walkAway!.worth])).toEqual([
      ["town", 0.4],
      ["line", 0.25],
    ]);
    expect(spaceOf({ clauses, parties }).parties.map(({ values }) => values[1])).toEqual([
      [0, 0.25, 0.5, 0.75, 1],
      [1, 0.75, 0.5, 0.25, 0],
    ]);
  });

  it("are worth what NegMAS reckons: nothing is divided, the bias comes first", () => {
    const texts = changed(
      changed(FERRY, "town.yml", "low: 1.0", "low: 30.1"),
      "town.yml",
      "weights:",
      "bias: 0.3\nweights:",
    );
    const space = spaceOf(packagesOf("negmas", texts));
    expect(worthOf(space.parties[0]!, [0, 1])).toBe(0.3 + 0.7 * 30.1 + 0.3 * 0.25);
  });

  it("take a weight below 0 into the points, with the same products", () => {
    const space = spaceOf(packagesOf("negmas", changed(FERRY, "town.yml", "[0.7, 0.3]", "[0.7, -0.3]")));
    expect(space.parties[0]!.weights).toEqual([0.7, 1]);
    expect(space.parties[0]!.values[1]).toEqual([0, -0.3 * 0.25, -0.3 * 0.5, -0.3 * 0.75, -0.3]);
  });

  it.each([
    ["IdentityFun", "{type: IdentityFun}", [2, 3, 4, 5, 6]],
    ["ConstFun", "{type: ConstFun, bias: 3}", [3, 3, 3, 3, 3]],
    ["LinearFun", "{type: LinearFun, slope: 0.1}", [0.2, 3 * 0.1, 0.4, 0.5, 6 * 0.1]],
    ["QuadraticFun", "{type: QuadraticFun, a2: 1, a1: -2}", [0, 3, 8, 15, 24]],
    ["a table without its type", "{2: 1, 3: 2, 4: 3, 5: 4, 6: 5}", [1, 2, 3, 4, 5]],
    ["a list in the order of the domain", "[5, 4, 3, 2, 1]", [5, 4, 3, 2, 1]],
  ])("know %s", (_, written, values) => {
    const texts = changed(FERRY, "line.yml", "{type: AffineFun, slope: -0.25, bias: 1.5}", written);
    expect(spaceOf(packagesOf("negmas", texts)).parties[1]!.values[1]).toEqual(values);
  });

  it("accept whatever there is where the reserved value is -.inf, NegMAS's default, or none is given", () => {
    for (const put of ["reserved_value: -.inf", "", "reserved_value: null"]) {
      const texts = changed(FERRY, "town.yml", "reserved_value: 0.4", put);
      expect(packagesOf("negmas", texts).parties![0]!.walkAway!.worth).toBe("none");
    }
  });

  it("say what of a discounted function is read otherwise than NegMAS does, and what is not taken over", () => {
    expect(warningsOf("negmas", FERRY)).toEqual([
      expect.stringMatching(
        /^line\.yml:7:19: warning: the reserved value 0\.25 stands in the discounted function only: it is read/,
      ),
      expect.stringMatching(/^line\.yml:1:1: warning: what deals lose as time passes is not taken over/),
    ]);
  });

  it("warn of a reserved value on another measure than the deals", () => {
    const raw = changed(
      FERRY,
      "town.yml",
      "{low: 1.0, middle: 0.6, high: 0}",
      "{low: 30, middle: 20, high: 10}",
    );
    expect(warningsOf("negmas", raw).join("\n")).toContain(
      "town.yml:3:17: warning: the reserved value 0.4 is below the worst deal, 7, so that every deal is accepted: NegMAS writes so",
    );
  });
});

describe("refused, with the place and what would be right:", () => {
  it.each([
    [
      "an option that the domain lacks",
      "line.yml",
      "middle: 0.5",
      "midle: 0.5",
      'line.yml:10:23: error: the domain has no option "midle" on "Fare": did you mean middle?',
    ],
    [
      "an option that the function lacks",
      "line.yml",
      "middle: 0.5, ",
      "",
      'line.yml:10:14: error: the mapping does not say what "middle" is worth on "Fare"',
    ],
    [
      "a weight that no case can hold",
      "town.yml",
      "[0.7, 0.3]",
      "[0.7, -1e300]",
      "error: a weight is -1e+300: sums can be up to a million million: choose a larger unit",
    ],
    [
      "half of a character",
      "line.yml",
      "middle: 0.5",
      '"\\ud800": 0.5',
      "line.yml:10:23: error: half of a character (a lone surrogate): write the character itself",
    ],
    [
      "an option twice",
      "line.yml",
      "middle: 0.5",
      "low: 0.5",
      'line.yml:10:23: error: "low" stands twice in one map, first in line 10',
    ],
    [
      "a number twice in two spellings",
      "town.yml",
      "5: 0.75",
      "6: 0.75",
      'the option "6.0" stands twice, first in line 13',
    ],
    [
      "an option twice in the domain",
      "domain.yml",
      "[low, middle, high]",
      "[low, middle, low]",
      'domain.yml:6:25: error: the option "low" stands twice on "Fare", first in line 6',
    ],
    [
      "an infinite value",
      "line.yml",
      "middle: 0.5",
      "middle: .inf",
      'what "middle" is worth is ".inf", which is no number',
    ],
    [
      "NaN",
      "line.yml",
      "middle: 0.5",
      "middle: .nan",
      'what "middle" is worth is ".nan", which is no number',
    ],
    [
      "a decimal comma",
      "town.yml",
      "3: 0.25",
      "3: 0,25",
      'town.yml:11:8: error: what "3" is worth is "0,25", which is no number',
    ],
    [
      "an infinite reserved value",
      "town.yml",
      "reserved_value: 0.4",
      "reserved_value: .inf",
      'town.yml:3:17: error: `reserved_value` is ".inf", which is no number',
    ],
    ["too few weights", "town.yml", "[0.7, 0.3]", "[1]", "town.yml:4:10: error: 1 `weights` for 2 issues"],
    [
      "a weight of no issue",
      "line.yml",
      "{Fare: 0.5,",
      "{Fair: 0.5,",
      'line.yml:8:13: error: the domain has no issue "Fair": did you mean Fare?',
    ],
    ["too few value functions", "line.yml", TABLE, "", "line.yml:11:3: error: 1 `values` for 2 issues"],
    [
      "a function of an option that is no number",
      "line.yml",
      TABLE,
      "- {type: LinearFun, slope: 1}",
      'a LinearFun cannot say what "low" is worth, as it is no number',
    ],
    [
      "a value function that is not read",
      "line.yml",
      "AffineFun",
      "CosFun",
      'line.yml:12:12: error: a value function of the type "CosFun" is not read: known: TableFun, IdentityFun',
    ],
    ["a missing parameter", "line.yml", "slope: -0.25, ", "", 'the AffineFun of "Crossings" lacks `slope`'],
    [
      "a utility function that is not read",
      "line.yml",
      "LinearAdditiveUtilityFunction",
      "HyperRectangleUtilityFunction",
      'line.yml:5:9: error: a utility function of the type "HyperRectangleUtilityFunction" is not read',
    ],
    [
      "an issue of real numbers",
      "domain.yml",
      "ContiguousIssue",
      "ContinuousIssue",
      'domain.yml:8:9: error: an issue of the type "ContinuousIssue" has more values than can be listed',
    ],
    [
      "a range of millions",
      "domain.yml",
      "[2, 6]",
      "[2, 60000000]",
      "domain.yml:9:11: error: an issue of 59999999 options: 65535 are the most",
    ],
    [
      "a range upside down",
      "domain.yml",
      "[2, 6]",
      "[6, 2]",
      'domain.yml:9:11: error: the lower bound of "Crossings", 6, is above the upper one, 2',
    ],
    [
      "an issue without values",
      "domain.yml",
      "values: [2, 6]",
      "note: x",
      'domain.yml:7:3: error: the issue "Crossings" has no `values`',
    ],
    ["no issue", "domain.yml", /issues:[\s\S]*/, "issues: []\n", "domain.yml:3:9: error: `issues` is empty"],
    [
      "two issues of one name",
      "domain.yml",
      "name: Crossings",
      "name: Fare",
      'domain.yml:7:9: error: two issues are called "Fare", the first in line 4',
    ],
    [
      "a Python object",
      "town.yml",
      "[0.7, 0.3]",
      "!!python/object/apply:os.system [echo]",
      'town.yml:4:10: error: the tag "!!python/object/apply:os.system", which could stand for any object',
    ],
    [
      "an alias",
      "line.yml",
      "bias: 1.5}",
      "bias: *x}",
      "line.yml:12:43: error: an alias, which stands for another part of the file",
    ],
    [
      "YAML that is none",
      "town.yml",
      "weights: [0.7, 0.3]",
      "weights: [0.7, 0.3",
      "town.yml:5:1: error: not valid YAML",
    ],
    ["a second document", "town.yml", "weights:", "---\nweights:", "error: a second document begins"],
    [
      "another file",
      "town.yml",
      /^[\s\S]*$/,
      "a: 1\n",
      "town.yml:1:1: error: the file is neither a domain nor a utility function",
    ],
    [
      "prose",
      "town.yml",
      /^[\s\S]*$/,
      "The ferry sails.\n",
      "town.yml:1:1: error: the file is not a map of keys",
    ],
  ])("%s", (_, name, find, put, fault) => {
    expect(faultsOf("negmas", changed(FERRY, name, find, put)).join("\n")).toContain(fault);
  });

  it("a billion laughs and deep nesting, at once", () => {
    const laughs = `${Array.from({ length: 10 }, (_, at) => `a${at}: &a${at} [${at === 0 ? "ha" : `${`*a${at - 1}, `.repeat(9)}ha`}]`).join("\n")}\n`;
    expect(faultsOf("negmas", { ...FERRY, "town.yml": laughs }).join("\n")).toContain(
      "town.yml:2:10: error: an alias",
    );
    const deep = `values: ${"[".repeat(100_000)}`;
    expect(faultsOf("negmas", { ...FERRY, "town.yml": deep }).join("\n")).toMatch(
      /town\.yml:1:\d+: error: the file is nested too deeply/,
    );
  });

  it("no domain, and no function", () => {
    const { "domain.yml": domain, "town.yml": town } = FERRY;
    expect(faultsOf("negmas", { "town.yml": town! })).toEqual([
      expect.stringContaining("none of the files is a domain"),
    ]);
    expect(faultsOf("negmas", { "domain.yml": domain! })).toEqual([
      expect.stringContaining("no utility function is named"),
    ]);
  });
});
