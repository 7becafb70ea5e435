import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import type { ReportSection } from "#outcome/report.ts";
import { VERSION } from "#run/version.ts";
import { caseFormatPage } from "../scripts/case-format-page.ts";
import { caseSchema } from "../scripts/case-schema.ts";
import { ledgerSchema } from "../scripts/ledger-schema.ts";
import { proposalsSchema } from "../scripts/proposals-schema.ts";
import { reportSchema } from "../scripts/report-schema.ts";
import { settingsSchema } from "../scripts/settings-schema.ts";
import { emptyReport, sampleReport } from "./view/sample-report.ts";

describe("what is made from the definitions is up to date (npm run generate)", () => {
  it("schema/case.schema.json", () => {
    expect(JSON.parse(readFileSync("schema/case.schema.json", "utf8"))).toEqual(caseSchema());
  });

  it("schema/report.schema.json", () => {
    expect(JSON.parse(readFileSync("schema/report.schema.json", "utf8"))).toEqual(reportSchema());
  });

  it("schema/intake.schema.json", () => {
    expect(JSON.parse(readFileSync("schema/intake.schema.json", "utf8"))).toEqual(ledgerSchema());
  });

  it("schema/brief.schema.json", () => {
    expect(JSON.parse(readFileSync("schema/brief.schema.json", "utf8"))).toEqual(settingsSchema());
  });

  it("schema/proposals.schema.json", () => {
    expect(JSON.parse(readFileSync("schema/proposals.schema.json", "utf8"))).toEqual(proposalsSchema());
  });

  it("docs/case-format.md", () => {
    expect(readFileSync("docs/case-format.md", "utf8")).toBe(caseFormatPage());
  });

  it("the version of the program", () => {
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
  });
});

describe("the published schema of a case, read back from its file", () => {
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

describe("the published schema of a report, read back from its file", () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync("schema/report.schema.json", "utf8")));
  const accepts = (report: unknown) => schema.safeParse(report).success;

  it("accepts reports, with keys that are added later", () => {
    expect(accepts(sampleReport)).toBe(true);
    expect(accepts({ ...emptyReport, later: 1 })).toBe(true);
  });

  it("refuses another format, an unknown word, a missing key and a number out of range", () => {
    expect(accepts({ ...sampleReport, format: "demarche-report/1" })).toBe(false);
    expect(accepts({ ...sampleReport, citations: undefined })).toBe(false);
    const [first] = sampleReport.sections;
    const outcome = first!.outcome as Extract<ReportSection["outcome"], { status: "done" }>;
    const told = (explanation: object) => ({
      ...sampleReport,
      sections: [
        { ...first!, outcome: { ...outcome, explanation: { ...outcome.explanation, ...explanation } } },
      ],
    });
    expect(accepts(told({}))).toBe(true);
    expect(accepts(told({ headline: [{ likelihood: { low: 0, high: 2 } }] }))).toBe(false);
    expect(accepts(told({ blocks: [{ kind: "text" }] }))).toBe(false);
    expect(accepts(told({ blocks: [{ kind: "pie", title: "" }] }))).toBe(false);
  });

  it("names what it describes", () => {
    const { definitions } = reportSchema() as { definitions: Record<string, { description?: string }> };
    expect(Object.keys(definitions)).toEqual(
      expect.arrayContaining(["Text", "Table", "Curves", "Judgement"]),
    );
    for (const { description } of Object.values(definitions)) expect(description).toBeTruthy();
  });
});
