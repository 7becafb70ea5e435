import { expect, it } from "vitest";
import { drawDamagedReports } from "../../scripts/attack/reports.ts";
import { sampleReport } from "../view/sample-report.ts";

it("a damaged report is drawn or refused with a place, and never breaks the program", async () => {
  // A section that failed gives another status of its own.
  const sections = sampleReport.sections.filter(({ outcome }) => outcome.status !== "failed");
  const { drawn, refused, exits, placeless } = await drawDamagedReports(
    JSON.stringify({ ...sampleReport, sections }),
    0,
    66,
  );
  expect([exits, placeless]).toEqual([[], []]);
  expect(drawn).toBeGreaterThan(3);
  expect(refused).toBeGreaterThan(20);
});
