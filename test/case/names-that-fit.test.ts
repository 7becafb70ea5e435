import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";

const KOREA = readFileSync("cases/korea-2018/case.yaml", "utf8");

/** The cure of the one fault of the Korea case with one value written otherwise. */
function cureOf(old: string, now: string): string | undefined {
  expect(KOREA).toContain(old);
  const reading = readCaseText(KOREA.replace(old, now), "case.yaml");
  return "faults" in reading ? reading.faults.find(({ severity }) => severity === "error")?.cure : undefined;
}

it("lists the points of a scale and the options of a clause for a value that is no name", () => {
  const whole = readCaseText(KOREA, "case.yaml");
  if ("faults" in whole) throw new Error("the case is faulty");
  const { issue } = whole.case.demands.find(({ level }) => level === "withdraw")!;
  const points = whole.case.issues.find(({ id }) => id === issue)!.scale.map(({ id }) => id);
  expect(cureOf("level: withdraw\n", "level: 3.1\n")).toBe(`known here: ${points.join(", ")}`);
  expect(cureOf("package: {I1: partial, I3: written}", "package: {I1: 3.1, I3: written}")).toMatch(
    /^known here: .*\bpartial\b/,
  );
});
