import { describe, expect, it } from "vitest";
import { changed, faultsOf, ferryIn, packagesOf } from "./import-deals.ts";

const FERRY = ferryIn("points");

describe("a table of points", () => {
  it("becomes clauses and parties in the order of the table; a row without an issue is what no deal is worth", () => {
    const { clauses, parties } = packagesOf("points", FERRY);
    expect(clauses).toEqual([
      {
        id: "fare",
        name: "Fare",
        options: [
          { id: "low", text: "low" },
          { id: "high", text: "high" },
        ],
      },
      {
        id: "night",
        name: "Night",
        options: [
          { id: "sails", text: "sails" },
          { id: "stays", text: "stays" },
        ],
      },
    ]);
    const cite = ["points-csv"];
    expect(parties).toEqual([
      {
        actor: "town",
        values: [
          { on: "fare", points: { low: 30, high: 0 }, cite },
          { on: "night", points: { sails: 10, stays: 0 }, cite },
        ],
        walkAway: { worth: 12, cite },
      },
      {
        actor: "line",
        values: [
          { on: "fare", points: { low: 0, high: 40 }, cite },
          { on: "night", points: { sails: 0, stays: 5 }, cite },
        ],
      },
    ]);
  });

  it("may have its columns in another order, semicolons, and points below 0", () => {
    const rows = FERRY["points.csv"]!.trim()
      .split("\n")
      .map((line) => line.split(","));
    const turned = rows.map(([party, issue, option, value]) =>
      [value === "5" ? "-5" : value, option, issue, party].join(";"),
    );
    expect(
      packagesOf("points", { "points.csv": turned.join("\r\n") }).parties![1]!.values![1]!.points,
    ).toEqual({ sails: 0, stays: -5 });
  });

  it.each([
    [
      "an option that nobody valued for a party",
      "line,Fare,high,40\n",
      "",
      'points.csv:4:1: error: nothing says what "high" on "Fare" is worth to "line": add a row for each',
    ],
    [
      "an option twice",
      "town,Fare,high,0",
      "town,Fare,low,0",
      'points.csv:3:11: error: "low" on "Fare" stands twice for "town", first in line 2',
    ],
    [
      "what no deal is worth twice",
      "town,,,12",
      "town,,,12\ntown,,,13",
      'points.csv:11:6: error: a second row says what no deal is worth to "town", the first in line 10',
    ],
    ["no value", "line,Fare,high,40", "line,Fare,high,", "points.csv:5:16: error: the row has no value"],
    [
      "a text for a value",
      "line,Fare,high,40",
      "line,Fare,high,much",
      'points.csv:5:16: error: the value "much" is no number',
    ],
    [
      "a decimal comma",
      "line,Fare,high,40",
      'line,Fare,high,"4,5"',
      'points.csv:5:16: error: the value "4,5" is no number: write 4.5',
    ],
    [
      "a value too large for a case",
      "line,Fare,high,40",
      "line,Fare,high,2000000000000",
      "points.csv:5:16: error: the value is 2000000000000: sums can be up to a million million",
    ],
    ["an infinite value", "line,Fare,high,40", "line,Fare,high,inf", 'the value "inf" is no number'],
    ["NaN", "line,Fare,high,40", "line,Fare,high,NaN", 'the value "NaN" is no number'],
    ["no party", "line,Fare,high,40", ",Fare,high,40", "points.csv:5:1: error: the row names no party"],
    [
      "no option",
      "line,Fare,high,40",
      "line,Fare,,40",
      'points.csv:5:11: error: the row names no option of "Fare"',
    ],
    [
      "an option of no issue",
      "line,Fare,high,40",
      "line,,high,40",
      'points.csv:5:7: error: the option "high" stands on no issue',
    ],
    [
      "another column",
      "party,issue",
      "party,isue",
      'points.csv:1:7: error: there is no column "isue" in a table of points: did you mean issue?',
    ],
    [
      "a column too many",
      "value\n",
      "value,note\n",
      'points.csv:1:26: error: there is no column "note" in a table of points',
    ],
    [
      "a cell too many",
      "line,Fare,high,40",
      "line,Fare,high,40,x",
      "points.csv:5:19: error: the row has more cells than the first line",
    ],
    [
      "no head",
      "party,issue,option,value\n",
      "",
      'points.csv:1:1: error: there is no column "town" in a table of points',
    ],
    ["nothing but a head", /\n[\s\S]*/, "\n", "points.csv:1:1: error: the table has no issue"],
    ["an empty file", /[\s\S]*/, "", "points.csv:1:1: error: the table is empty"],
    [
      "a quotation mark that is not closed",
      "line,Fare,high,40",
      'line,"Fare,high,40',
      "points.csv:5:6: error: a quotation mark is not closed",
    ],
    ["a NUL", "line,Fare", "line,F\0are", "points.csv:4:7: error: a NUL"],
  ])("is refused with %s", (_, find, put, fault) => {
    expect(faultsOf("points", changed(FERRY, "points.csv", find, put)).join("\n")).toContain(fault);
  });

  it("is refused where there are two", () => {
    expect(faultsOf("points", { ...FERRY, "more.csv": FERRY["points.csv"]! })).toEqual([
      expect.stringContaining("more.csv:1:1: error: a second table of points"),
    ]);
  });
});
