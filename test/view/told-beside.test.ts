import { expect, it } from "vitest";
import type { Report } from "#outcome/report.ts";
import { disputedIn, outsidersIn } from "#view/brief/told-beside.ts";

function report(...explanations: readonly object[]): Report {
  return {
    sections: explanations.map((explanation) => ({ outcome: { status: "done", explanation } })),
  } as unknown as Report;
}

it("has room for two of those who are no side, and counts the others", () => {
  expect(outsidersIn(report({}))).toEqual([]);
  expect(outsidersIn(report({ outsiders: ["A.", "B."] }))).toEqual(["A.", "B."]);
  expect(outsidersIn(report({ outsiders: ["A.", "B.", "C."] }))).toEqual(["A.", "B.", "One more does so."]);
  expect(outsidersIn(report({ outsiders: ["A.", "B.", "C.", "D."] }))[2]).toBe("Two more do so.");
});

it("tells three disputes, of each analysis in turn, and counts the others", () => {
  expect(disputedIn(report({ disputes: ["A.", "B.", "C."] }))).toEqual({
    shown: ["A.", "B.", "C."],
    further: "",
  });
  expect(disputedIn(report({ disputes: ["A.", "B.", "C."] }, { disputes: ["D."] }))).toEqual({
    shown: ["A.", "D.", "B."],
    further: "One further dispute in the annex.",
  });
});
