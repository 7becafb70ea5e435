import { expect, it } from "vitest";
import { faultsOf } from "./import-deals.ts";

const table = (parties: number, options: number) =>
  [
    "party,issue,option,value",
    ...Array.from({ length: parties }, (_, party) =>
      Array.from({ length: options }, (_, option) => `p${party},issue,o${option},${option}`),
    ).flat(),
  ].join("\n");

it("makes no case of more parties than anybody compares, nor of more values than a case holds", () => {
  expect(faultsOf("points", { "points.csv": table(64, 2) })).toEqual([]);
  expect(faultsOf("points", { "points.csv": table(65, 2) })).toEqual([
    "points.csv:1:1: error: there are 65 parties: 64 are the most: name fewer",
  ]);
  expect(faultsOf("points", { "points.csv": table(10, 10_001) })).toEqual([
    expect.stringMatching(
      /^points\.csv:1:1: error: 10 parties value 10001 options: a case holds up to 100000 such values/,
    ),
  ]);
});

it("makes no case of more issues than anybody negotiates over", () => {
  const issues = (count: number) =>
    ["party,issue,option,value", ...Array.from({ length: count }, (_, at) => `p,issue ${at},yes,1`)].join(
      "\n",
    );
  expect(faultsOf("points", { "points.csv": issues(1000) })).toEqual([]);
  expect(faultsOf("points", { "points.csv": issues(1001) })).toEqual([
    "points.csv:1:1: error: there are 1001 issues: 1000 are the most",
  ]);
});
