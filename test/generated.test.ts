import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VERSION } from "#run/version.ts";
import { caseFormatPage } from "../scripts/case-format-page.ts";
import { caseSchema } from "../scripts/case-schema.ts";

describe("what is made from the definitions is up to date (npm run generate)", () => {
  it("schema/case.schema.json", () => {
    expect(JSON.parse(readFileSync("schema/case.schema.json", "utf8"))).toEqual(caseSchema());
  });

  it("docs/case-format.md", () => {
    expect(readFileSync("docs/case-format.md", "utf8")).toBe(caseFormatPage());
  });

  it("the version of the program", () => {
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
  });
});
