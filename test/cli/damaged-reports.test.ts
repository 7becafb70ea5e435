import { expect, it } from "vitest";
import { drawDamagedReports, drawOutcomes } from "../../scripts/attack/reports.ts";
import { sampleReport } from "../view/sample-report.ts";

it("a damaged report is drawn or refused with a place, and never breaks the program", async () => {
  const { drawn, refused, exits, placeless } = await drawDamagedReports(JSON.stringify(sampleReport), 0, 66);
  expect([exits, placeless]).toEqual([[], []]);
  expect(drawn).toBeGreaterThan(3);
  expect(refused).toBeGreaterThan(20);
});

it("whatever a report says to have become of an analysis is drawn, or refused with a place", async () => {
  const { files, drawn, refused, exits, placeless } = await drawOutcomes(JSON.stringify(sampleReport));
  expect([exits, placeless]).toEqual([[], []]);
  expect([drawn, refused]).toEqual([0.6 * files, 0.4 * files]);
});
