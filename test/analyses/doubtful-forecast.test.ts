import { describe, expect, it } from "vitest";
import { onRecordText, statedForecast, testOf } from "#analyses/on-record.ts";
import { Case } from "#case/case.ts";
import { plainText } from "#view/plain-text.ts";

/** A forecast with a figure, from sources of such grades; without one where it is null. */
function told(...grades: readonly (string | null)[]) {
  const c = Case.parse({
    demarche: 1,
    id: "port",
    title: "The port",
    asOf: "2024-05-20",
    analyst: "A",
    coded: { on: "2024-05-20", hindsight: false },
    sources: grades.map((grade, at) => ({
      id: `s${at}`,
      title: "Report",
      issued: "2024-05-19",
      ...(grade === null ? {} : { reliability: { grade, why: "so it is held" } }),
    })),
    actors: [{ id: "union", name: "The union", kind: "organisation", party: true, cite: ["s0"] }],
    forecasts: [
      {
        id: "f",
        text: "The port closes",
        by: "union",
        words: "99 per cent",
        probability: 0.99,
        cite: grades.map((_, at) => `s${at}`),
      },
    ],
  });
  const stated = statedForecast(c, c.forecasts[0]!);
  return [testOf(stated), onRecordText(stated, "")].map((text) => plainText(text, "icd203"));
}

describe("a figure that somebody put on what he foresees", () => {
  it("has the grade beside it of the source that has it, where that is D or E", () => {
    for (const text of told("D")) expect(text).toContain("99 % (by a source graded D: not usually reliable)");
    for (const text of told("E")) expect(text).toContain("99 % (by a source graded E: unreliable)");
    for (const grade of ["A", "B", "C", "F", null])
      for (const text of told(grade)) expect(text).not.toContain("graded");
  });

  it("has the best of several, and none where one is better or not graded", () => {
    for (const text of told("E", "D")) expect(text).toContain("graded D");
    for (const other of ["C", null])
      for (const text of told("D", other)) expect(text).not.toContain("graded");
  });
});
