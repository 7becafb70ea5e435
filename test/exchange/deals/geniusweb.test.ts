import { describe, expect, it } from "vitest";
import { changed, faultsOf, ferryIn, packagesOf, spaceOf, type Texts, warningsOf } from "./import-deals.ts";

const FERRY = ferryIn("geniusweb");
const without = (name: string): Texts =>
  Object.fromEntries(Object.entries(FERRY).filter(([each]) => each !== name));

describe("a domain of GeniusWeb and its profiles", () => {
  it("become clauses, and parties with points, weights and the reservation bid as a package", () => {
    const { clauses, parties } = packagesOf("geniusweb", FERRY);
    expect(clauses.map(({ name, options }) => [name, options!.map(({ text }) => text)])).toEqual([
      ["Fare", ["low", "middle", "high"]],
      ["Crossings", ["2", "3", "4", "5", "6"]],
    ]);
    expect(parties!.map(({ actor, walkAway }) => [actor, walkAway])).toEqual([
      ["town", { as: { fare: "middle", crossings: "option-2" }, cite: ["town-json"] }],
      ["line", { worth: "none", cite: ["line-json"] }],
    ]);
    const [town] = spaceOf({ clauses, parties }).parties;
    expect(town).toEqual({
      values: [
        [1, 0.6, 0],
        [0, 0.25, 0.5, 0.75, 1],
      ],
      weights: [0.7, 0.3],
      bias: 0,
      walkAway: 0.7 * 0.6,
    });
  });

  it("need no file of the domain, which every profile holds", () => {
    expect(packagesOf("geniusweb", without("domain.json")).clauses).toEqual(
      packagesOf("geniusweb", FERRY).clauses,
    );
  });

  it("keep the issues in the order of the file, whatever they are called", () => {
    const renamed = Object.fromEntries(
      Object.entries(FERRY).map(([name, text]) => [
        name,
        text.replaceAll('"Fare"', '"9"').replaceAll('"Crossings"', '"1"'),
      ]),
    );
    expect(packagesOf("geniusweb", renamed).clauses.map(({ name }) => name)).toEqual(["9", "1"]);
  });

  it("are worth between the ends of a range what GeniusWeb reckons: to eight decimals, half a unit upwards", () => {
    const texts = Object.fromEntries(
      Object.entries(FERRY).map(([name, text]) => [
        name,
        text
          .replace(/\["2", "6", "1"\]/g, '["0", "3", "1"]')
          .replace(/"lowValue": 2/, '"lowValue": 0.0')
          .replace(/"highValue": 6/, '"highValue": 3')
          .replace('"Crossings": "2"', '"Crossings": "1.0"'),
      ]),
    );
    const { clauses, parties } = packagesOf("geniusweb", texts);
    expect(clauses[1]!.options!.map(({ text }) => text)).toEqual(["0", "1", "2", "3"]);
    expect(Object.values(parties![0]!.values![1]!.points!)).toEqual([0, 0.33333333, 0.66666667, 1]);
    expect(parties![0]!.walkAway!.as).toEqual({ fare: "middle", crossings: "option-1" });
  });

  it("count 0 for issues that the reservation bid leaves out, as GeniusWeb does, and say so", () => {
    const texts = changed(FERRY, "town.json", ', "Crossings": "2"}}', "}}");
    expect(packagesOf("geniusweb", texts).parties![0]!.walkAway).toMatchObject({ worth: 0.42 });
    expect(warningsOf("geniusweb", texts).join("\n")).toContain(
      "the reservation bid leaves issues out: GeniusWeb counts 0 for them",
    );
  });

  it("may have weights that miss 1 by rounding, which is said", () => {
    const texts = changed(FERRY, "town.json", '"Fare": 0.7,', '"Fare": 0.7000000000000001,');
    expect(warningsOf("geniusweb", texts).join("\n")).toContain(
      "the weights add up to 1.0000000000000001, not to 1",
    );
  });

  it("are added up exactly: 0.1 and 0.2 and 0.7 are 1", () => {
    const texts = Object.fromEntries(
      Object.entries(FERRY).map(([name, text]) => [
        name,
        text
          .replace(/("issuesValues": \{)/g, '$1"Pets": {"values": ["yes"]}, ')
          .replace(
            '"issueUtilities": {',
            '"issueUtilities": {"Pets": {"DiscreteValueSetUtilities": {"valueUtilities": {"yes": 1}}}, ',
          )
          .replace(
            '"issueWeights": {"Fare": 0.7, "Crossings": 0.3}',
            '"issueWeights": {"Pets": 0.1, "Fare": 0.2, "Crossings": 0.7}',
          )
          .replace('"issuevalues": {', '"issuevalues": {"Pets": "yes", '),
      ]),
    );
    expect(warningsOf("geniusweb", texts)).toEqual([]);
  });
});

describe("refused, with the place and what would be right:", () => {
  it.each([
    [
      "an option that the domain lacks",
      "town.json",
      '"middle": 0.6',
      '"midle": 0.6',
      'the domain has no option "midle" on "Fare": did you mean middle?',
    ],
    [
      "an option that the profile lacks",
      "town.json",
      ', "middle": 0.6',
      "",
      'the profile does not say what "middle" is worth on "Fare": add it',
    ],
    [
      "an option twice in a profile",
      "town.json",
      '"middle": 0.6',
      '"low": 0.6',
      'town.json:1:136: error: "low" stands twice in one map, first in line 1',
    ],
    [
      "an option twice in the domain",
      "domain.json",
      '"middle"',
      '"low"',
      'domain.json:1:63: error: the option "low" stands twice on "Fare", first in line 1',
    ],
    [
      "an issue that the profile lacks",
      "town.json",
      '"Fare": 0.7, ',
      "",
      'error: `issueWeights` lacks the issue "Fare"',
    ],
    [
      "an issue that the domain lacks",
      "town.json",
      '"Fare": 0.7, ',
      '"Fare": 0.7, "Fares": 0, ',
      'error: the domain has no issue "Fares": did you mean Fare?',
    ],
    [
      "another domain",
      "line.json",
      '"values": ["low", "middle", "high"]',
      '"values": ["low", "high"]',
      "line.json:1:335: error: the domain of this profile is not that of domain.json",
    ],
    [
      "weights that do not add up to 1",
      "town.json",
      '"Fare": 0.7',
      '"Fare": 0.8',
      "error: the weights add up to 1.1, not to 1: make them exactly 1 in all, as GeniusWeb asks",
    ],
    ["a negative weight", "town.json", '"Fare": 0.7', '"Fare": -0.7', 'the weight of "Fare" is below 0'],
    [
      "a utility above 1",
      "town.json",
      '"low": 1',
      '"low": 1.5',
      'what "low" is worth is 1.5: GeniusWeb takes numbers from 0 to 1',
    ],
    ["a negative utility", "town.json", '"low": 1', '"low": -1', 'what "low" is worth is -1'],
    [
      "a utility that is a text",
      "town.json",
      '"low": 1',
      '"low": "much"',
      'what "low" is worth has "much", which is no number',
    ],
    ["NaN", "town.json", '"low": 1', '"low": NaN', "error: the file is not JSON: NaN is no value of JSON"],
    [
      "an infinite number",
      "town.json",
      '"low": 1',
      '"low": 1e9999',
      'what "low" is worth has "1e9999", which is no number',
    ],
    [
      "another kind of profile",
      "town.json",
      "LinearAdditiveUtilitySpace",
      "SumOfGroupsUtilitySpace",
      'town.json:1:1: error: the file is neither a domain nor a profile: it begins with "SumOfGroupsUtilitySpace"',
    ],
    [
      "a reservation bid of another domain",
      "town.json",
      '{"Fare": "middle"',
      '{"Fair": "middle"',
      'the domain has no issue "Fair"',
    ],
    [
      "a reservation bid of no option",
      "town.json",
      '"issuevalues": {"Fare": "middle"',
      '"issuevalues": {"Fare": "free"',
      'the domain has no option "free" on "Fare"',
    ],
    ["a step of 0", "domain.json", '"6", "1"]', '"6", "0"]', 'the step of "Crossings" is not above 0'],
    [
      "a step that makes millions",
      "domain.json",
      '"6", "1"]',
      '"6", "0.0000001"]',
      "an issue of 40000001 options: 65535 are the most",
    ],
    [
      "a range upside down",
      "domain.json",
      '["2", "6", "1"]',
      '["6", "2", "1"]',
      'the lower bound of "Crossings" is above the upper one',
    ],
    [
      "another range in the profile",
      "town.json",
      '"lowValue": 2',
      '"lowValue": 1',
      'the range of "Crossings" is 1 to 6 here and 2 to 6 in the domain',
    ],
    ["JSON that is cut off", "town.json", /"reservationBid"[\s\S]*/, "", "error: the file is not JSON"],
    [
      "a comma too many",
      "town.json",
      '"low": 1,',
      '"low": 1,,',
      "error: the file is not JSON: a key in double quotes is missing",
    ],
    [
      "XML among JSON",
      "town.json",
      /^[\s\S]*$/,
      "<utility_space/>",
      "town.json:1:1: error: the file is not JSON",
    ],
    ["a list", "town.json", /^[\s\S]*$/, "[1, 2]", "town.json:1:1: error: the file is not a map of keys"],
    ["an empty file", "town.json", /^[\s\S]*$/, "", "town.json:1:1: error: the file is empty"],
    [
      "no domain in the profile and none besides",
      "town.json",
      /"domain": \{"name": "ferry", "issuesValues": \{[\s\S]*?\]\}\}\}, /,
      "",
      "town.json:1:32: error: the profile lacks `domain`",
    ],
  ])("%s", (_, name, find, put, fault) => {
    const texts = changed(FERRY, name, find, put);
    const given = fault.includes("lacks `domain`") ? { "town.json": texts["town.json"]! } : texts;
    expect(faultsOf("geniusweb", given).join("\n")).toContain(fault);
  });

  it("deep nesting, at once", () => {
    const deep = `{"LinearAdditiveUtilitySpace": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(faultsOf("geniusweb", { ...FERRY, "town.json": deep }).join("\n")).toMatch(
      /town\.json:1:\d+: error: the file is nested too deeply/,
    );
  });

  it("two domains, and no profile", () => {
    expect(faultsOf("geniusweb", { ...FERRY, "b.json": `${FERRY["domain.json"]} ` }).join("\n")).toContain(
      "b.json:1:1: error: a second domain, beside domain.json",
    );
    expect(faultsOf("geniusweb", { "domain.json": FERRY["domain.json"]! })).toEqual([
      expect.stringContaining("domain.json:1:1: error: no profile is named"),
    ]);
  });
});
