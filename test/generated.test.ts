import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
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

describe("the published schema, read back from its file", () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync("schema/case.schema.json", "utf8")));
  const written = (name: string) => parse(readFileSync(`cases/${name}/case.yaml`, "utf8"));

  it.each(readdirSync("cases"))("accepts cases/%s as it is written", (name) => {
    expect(schema.safeParse(written(name)).success).toBe(true);
  });

  it("refuses an unknown key, an unknown word and a missing key", () => {
    const korea = () => written("korea-2018");
    expect(schema.safeParse({ ...korea(), titel: "x" }).success).toBe(false);
    expect(schema.safeParse({ ...korea(), title: undefined }).success).toBe(false);
    const actors = [{ id: "A", name: "A", kind: "stat" }];
    expect(schema.safeParse({ ...korea(), actors }).success).toBe(false);
  });
});
