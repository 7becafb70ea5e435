import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCase } from "#case/read.ts";
import type { Text } from "#outcome/text.ts";
import { perform, plain } from "../analyses/stability/perform.ts";

// Page one must not hang on which orders of preference happen to be drawn: not what it names, and its shares no further than the error
// of drawing.

const FILE = "cases/korea-2018/case.yaml";
const reading = readCase(readFileSync(FILE), FILE);
if (!("case" in reading)) throw new Error("the case is faulty");
const korea = reading.case;
const SEEDS = [1, 2, 3, 4, 5, 6];

/** A sentence with each share left out, and the shares. */
function read(text: Text) {
  const words = plain(text);
  return {
    words: words.replace(/\d+(?:–\d+)? %/g, "… %"),
    shares: [...words.matchAll(/(\d+) %/g)].map(([, share]) => Number(share)),
  };
}

describe("where the talks go, by several seeds", () => {
  const all = SEEDS.map((seed) => perform(korea, {}, seed));

  for (const [where, textOf] of [
    ["the bottom line", ({ inShort }: { inShort?: Text; gist?: Text }) => inShort!],
    ["the key judgement", ({ gist }: { inShort?: Text; gist?: Text }) => gist!],
  ] as const) {
    it(`is the same in ${where}, but for what other draws may move a share by`, () => {
      const [first, ...others] = all.map(({ explanation }) => read(textOf(explanation.judgements![0]!)));
      expect(first!.words).toContain("can settle elsewhere in about … %");
      for (const { words, shares } of others) {
        expect(words).toBe(first!.words);
        // Seven points for 200 orders, and as many as rounding to five may add.
        for (const [at, share] of shares.entries())
          expect(Math.abs(share - first!.shares[at]!)).toBeLessThanOrEqual(10);
      }
    });
  }

  it("says that it hangs most on the same thing that is not known", () => {
    const watched = all.map(({ explanation }) => plain(explanation.signposts![0]!.watch));
    expect(new Set(watched)).toEqual(
      new Set(["whether the United States wants to guarantee the North's security in a deal"]),
    );
  });

  it("tells how often interests lead to the headline from how often they lead elsewhere", () => {
    for (const { result } of all) {
      const { reach } = result.leading[0]!;
      expect(result.elsewhere!.lasting).toBeGreaterThan(reach.lasting);
      expect(result.elsewhere!.unanswered!.lasting).toBeGreaterThan(reach.unanswered!.lasting);
    }
  });
});
