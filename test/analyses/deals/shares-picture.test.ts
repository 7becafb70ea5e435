import { expect, it } from "vitest";
import { workedCases } from "../../worked-cases.ts";
import { dealsIn } from "./deal-case.ts";

it("draws behind what rules pick only the efficient packages that none of them does, and counts them so", () => {
  const pictures = workedCases()
    .filter(({ packages }) => packages !== undefined)
    .flatMap((c) => dealsIn(c, { samples: 50 }).explanation.blocks)
    .filter((block) => block.kind === "parallel");
  expect(pictures.length).toBeGreaterThan(1);
  for (const { lines, many } of pictures) {
    const values = lines.map((line) => JSON.stringify(line.values));
    const behind = new Set(values.filter((_, at) => lines[at]!.emphasis === "muted"));
    const inFront = values.filter((_, at) => lines[at]!.emphasis !== "muted");
    expect(inFront.filter((each) => behind.has(each))).toEqual([]);
    expect(many).toMatch(/other efficient packages$/);
  }
});
