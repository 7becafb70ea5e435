import { describe, expect, it } from "vitest";
import { faultInWords } from "#case/fault.ts";
import { readGmcr } from "#exchange/gmcr/read.ts";
import { importDamaged, SOUND_GMCR } from "../../scripts/attack/gmcr.ts";

const faultsOf = (bytes: Uint8Array) => {
  const result = readGmcr([{ name: "model.gmcr", bytes }], { id: "m", day: "2020-01-01" });
  return "faults" in result ? result.faults.map(faultInWords) : [];
};

describe("a damaged .gmcr", () => {
  it("is imported or refused with a place, and never breaks the program", () => {
    for (const sound of SOUND_GMCR) expect(faultsOf(new TextEncoder().encode(sound))).toEqual([]);
    const { imported, refused, crashes, placeless } = importDamaged(0, 660);
    expect([crashes, placeless]).toEqual([[], []]);
    // Neither all nor none: the damages reach the checks and what lies behind them.
    expect(imported).toBeGreaterThan(60);
    expect(refused).toBeGreaterThan(300);
  });
});

describe("a model that GMCR+ saved before its files were JSON", () => {
  const text = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  it.each([
    ["protocol 3", "\u0080\u0003}q\u0000X\u0004\u0000\u0000\u0000optsq\u0001]q\u0002s."],
    ["protocol 2 of Python 2", "\u0080\u0002}q\u0001U\u0004optsq\u0002]q\u0003s.\n"],
    [
      "protocol 4",
      "\u0080\u0004\u0095\u0010\u0000\u0000\u0000\u0000\u0000\u0000\u0000}\u0094\u008c\u0004opts\u0094]\u0094s.",
    ],
    ["protocol 0, which is text", "(dp0\nS'opts'\np1\n(lp2\ns."],
    ["protocol 0 of an object", "ccopy_reg\n_reconstructor\np0\n(c__main__\nModel\np1\ntp2\nRp3\n."],
  ])("%s", (_, pickle) => {
    expect(faultsOf(text(pickle))).toEqual([
      expect.stringMatching(
        /^model\.gmcr:1:1: error: the file is a Python pickle, as GMCR\+ saved its models .* save or enter the model in GMCR\+ 0\.3 or later/,
      ),
    ]);
  });

  it.each([
    ["another file that is no text", "\u0080\u0009}q."],
    ["prose that ends with a stop", "choices of the parties."],
    ["JSON with a stop behind it", '{"options": []}.'],
    ["an empty file", ""],
  ])("is not taken for one: %s", (_, other) => {
    const [first] = faultsOf(text(other));
    expect(first).toMatch(/^model\.gmcr:1:\d+: error: /);
    expect(first).not.toContain("pickle");
  });
});
