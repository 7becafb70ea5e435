import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commonOrigin } from "#decisions/common-origin.ts";

const article = (name: string) =>
  readFileSync(join(import.meta.dirname, "..", "intake", "articles", `${name}.txt`), "utf8");
const NAMES = ["analysis", "interview", "live-blog", "mediation", "trade", "wire"];

describe("one origin of two texts", () => {
  it("is seen in a story of which half was cut", () => {
    const lines = article("wire").split("\n");
    const half = lines.slice(0, lines.length / 2).join("\n");
    expect(commonOrigin(article("wire"), half)!.share).toBeGreaterThan(0.9);
  });

  it("is not seen in stories of other things", () => {
    for (const a of NAMES)
      for (const b of NAMES)
        if (a < b) expect(commonOrigin(article(a), article(b)), `${a}, ${b}`).toBeUndefined();
  });

  it("is seen in a quotation that both have, in whatever marks, and not in a short one", () => {
    const said = "we will keep the crossings open until the spring";
    expect(
      commonOrigin(`A minister: “${said}”.`, `Ferries. "${said.toUpperCase()}", it says.`),
    ).toMatchObject({ quotation: true });
    expect(
      commonOrigin("One said “no more talks now”.", "Others heard “no more talks now” too."),
    ).toBeUndefined();
  });

  it("is not seen in nothing", () => {
    expect(commonOrigin("", "")).toBeUndefined();
  });
});
