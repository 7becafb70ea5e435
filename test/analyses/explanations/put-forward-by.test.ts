import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { explanations } from "#analyses/explanations/explanations.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import { plainText } from "#view/plain-text.ts";

/** Who puts the first explanation of the rail case forward, as the table has it, with `by` written so. */
function putForwardBy(by: string, change = (text: string) => text): string {
  const text = change(readFileSync("cases/network-rail-2023/case.yaml", "utf8"));
  const own = "        from: [star0308]\n        by: [RMT]\n";
  expect(text).toContain(own);
  const added = text.replace(own, `        from: [star0308]\n        by: ${by}\n`);
  const reading = readCaseText(added, "case.yaml");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  const outcome = explanations.perform(reading.case, {}, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  for (const block of outcome.explanation.blocks)
    if (block.kind === "table" && block.columns[1]!.label === "Put forward by")
      return plainText(block.rows[0]!.cells[1] as string, "icd203");
  throw new Error("no table");
}

it("says of an explanation that others put forward, whom the source does not name, that they are not named", () => {
  const source = putForwardBy("[]");
  expect(putForwardBy("unknown")).toBe(`People who are not named, in ${source}`);
  expect(putForwardBy("[RMT, unknown]")).toBe(`The RMT and others who are not named, in ${source}`);
  expect(putForwardBy("RMT")).toBe(`The RMT, in ${source}`);
});

it("says of a source that is called by its author's name that he tells it, and not that it stands in him", () => {
  const signed = (author: string) => (text: string) =>
    text.replace("publisher: Shropshire Star (PA)", `author: ${author}`);
  expect(putForwardBy("RMT", signed("Ingrid Dahl"))).toBe("The RMT, as told by Ingrid Dahl");
  expect(putForwardBy("RMT", signed("the RMT"))).toBe("The RMT");
});
