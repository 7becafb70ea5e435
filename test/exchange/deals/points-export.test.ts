import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { caseYaml } from "#exchange/case-yaml.ts";
import { writePointsTable } from "#exchange/points-table/write.ts";
import { ferryIn, importedDeals, packagesOf, spaceOf } from "./import-deals.ts";

const read = (text: string): Case => {
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  return reading.case;
};
const ferry = (
  format: "genius" | "geniusweb" | "negmas" | "points",
  change: (text: string) => string = (text) => text,
) => read(change(caseYaml(importedDeals(format, ferryIn(format)).case, ["Ferry."])));
const written = (c: Case) => {
  const exported = writePointsTable(c);
  if ("obstacles" in exported) throw new Error(JSON.stringify(exported.obstacles));
  return exported;
};
const obstaclesOf = (c: Case) => {
  const exported = writePointsTable(c);
  return "obstacles" in exported ? exported.obstacles.map(({ what }) => what) : [];
};
const CASES = join(import.meta.dirname, "..", "..", "..", "cases");

describe("a table of points", () => {
  it("that is read, written and read again is the same, to the letter", () => {
    const { text, warnings } = written(ferry("points"));
    expect(text).toBe(
      "party,issue,option,value\r\ntown,Fare,low,30\r\ntown,Fare,high,0\r\ntown,Night,sails,10\r\ntown,Night,stays,0\r\ntown,,,12\r\nline,Fare,low,0\r\nline,Fare,high,40\r\nline,Night,sails,0\r\nline,Night,stays,5\r\n",
    );
    expect(warnings).toEqual([]);
    expect(packagesOf("points", { "points.csv": text })).toEqual(packagesOf("points", ferryIn("points")));
  });

  it("has weights multiplied in, exactly", () => {
    const { text } = written(ferry("negmas"));
    expect(text).toContain("town,Crossings,3,0.075\r\n");
    expect(text).toContain("town,Fare,middle,0.42\r\n");
    expect(text).toContain("town,,,0.4\r\n");
  });

  it("has the worth of a reservation bid, and of the worst package where everything is accepted, and says so", () => {
    const { text, warnings } = written(ferry("geniusweb"));
    expect(text).toContain("town,,,0.42\r\n");
    expect(text).toContain("line,,,0\r\n");
    expect(warnings.map(({ what }) => what)).toEqual([
      "what town has without a deal is written as what that package is worth",
      "that line accepts whatever there is, is written as the worth of its worst package",
    ]);
  });

  it("of a worked case comes back with the same space of deals, and tells what it has no place for", () => {
    const c = read(readFileSync(join(CASES, "harbour-park", "case.yaml"), "utf8"));
    const { text, warnings } = written(c);
    const again = spaceOf(packagesOf("points", { "points.csv": text }));
    const own = c.packages!.parties.map(({ values, walkAway }) => ({
      values: values.map(({ points }) => Object.values(points!)),
      walkAway: walkAway!.worth,
    }));
    expect(again.parties.map(({ values, walkAway }) => ({ values, walkAway }))).toEqual(own);
    expect(warnings.map(({ what }) => what)).toEqual(["who has to agree is not written"]);
  });

  it("tells options and parties of one name apart by their ids", () => {
    const c = ferry("points", (text) =>
      text.replace("text: high", "text: low").replace("name: line", "name: town"),
    );
    const { text } = written(c);
    expect(text).toContain("town (town),Fare,low (high),0\r\n");
    expect(text).toContain("town (line),Fare,low (low),0\r\n");
  });

  it.each([
    [
      "a range",
      "points: {low: 30,",
      "points: {low: [20, 30],",
      "what town gives for the options of `fare` is not known as one number each",
    ],
    [
      "a base",
      "actor: town\n      values",
      "actor: town\n      base: 3\n      values",
      "town has a base of 3",
    ],
    [
      "a walk-away value that is a range",
      "worth: 12",
      "worth: [10, 12]",
      "what town has without a deal is not known as one number",
    ],
  ])("is not written of %s", (_, find, put, obstacle) => {
    expect(
      obstaclesOf(
        ferry("points", (text) => {
          expect(text).toContain(find);
          return text.replace(find, put);
        }),
      ),
    ).toContain(obstacle);
  });

  it("has what today's package is worth to who would fall back on it", () => {
    const c = ferry("points", (text) =>
      text
        .replace("worth: 12", "as: today")
        .replace("name: Fare", "name: Fare\n      today: low")
        .replace("name: Night", "name: Night\n      today: sails"),
    );
    expect(written(c).text).toContain("town,,,40\r\n");
  });

  it("is not written of a case whose parties have orders", () => {
    const c = ferry("points", (text) =>
      text
        .replace("points: {low: 30, high: 0}", "order: [low, high]")
        .replace("points: {sails: 10, stays: 0}", "order: [sails, stays]")
        .replace("worth: 12", "worth: none"),
    );
    expect(obstaclesOf(c).join("\n")).toContain("is not known as one number each");
  });

  it("is not written of a case without packages", () => {
    expect(obstaclesOf(read(readFileSync(join(CASES, "chicken", "case.yaml"), "utf8")))).toEqual([
      "the case has no packages",
    ]);
  });
});
