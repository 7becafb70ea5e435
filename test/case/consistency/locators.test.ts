import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";

const cited = (...citations: string[]) =>
  `events: [{id: e, what: x, when: 2018, cite: [${citations.map((each) => `"${each}"`).join(", ")}]}]\n`;

describe("a place in a text", () => {
  it.each(["s:P0.S1", "s:P1.S0", "s:P-1.S1", "s:P0", "s:P-2", "s:p0.s1", "s:P1.S-1", "s:S0", "s:P−1.S1"])(
    "is counted from 1: %s is refused",
    (citation) => {
      const found = saidOf(cited(citation));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(
        /^case\.yaml:9:46: error: .*names a place that no text has: .* counted from 1/,
      );
    },
  );

  it.each([
    "s:P 1.S1",
    "s:P1:S1",
    "s:P1.5.S1",
    "s:P1e3.S1",
    "s:P1.S2-S3",
    "s:S1.P2",
    "s:P. 1, S. 2",
    "s::P1.S1",
    "s:\uff301.\uff331",
    "s:\u04201.S1",
  ])("that nobody can look up gives a warning: %s", (citation) => {
    const found = saidOf(cited(citation));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("warning: ");
    expect(found[0]).toContain("looks like a sentence, but is not written like one");
  });

  it.each([
    ["s:p. 0", "names page 0"],
    ["s:page -3", "names page -3"],
    ["s:pp. 30-20", "ends before it begins: write 20-30"],
    ["s:pp. 30–20", "ends before it begins: write 20-30"],
  ])("by pages that cannot be gives a warning: %s", (citation, says) => {
    const found = saidOf(cited(citation));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("warning: ");
    expect(found[0]).toContain(says);
  });

  it.each([
    "s:P1.S1",
    "s:p1.s1",
    "s:P10.S20",
    "s:P14",
    "s:p. 7",
    "s:p0x",
    "s:pp. 30-42",
    "s:pp. 130-8",
    "s:page 11",
    "s:S. 12",
    "s:Table 3",
    "s:chapter 1, section 0",
    "s:paragraphs 3 to 5",
    "s",
  ])("as people write it is told from those: %s", (citation) => {
    expect(saidOf(cited(citation))).toEqual([]);
  });
});

describe("a list of citations", () => {
  it.each([
    ["s:P1.S1", "s:P1.S1"],
    ["s:P1.S1", "s:p01.s1"],
    ["s", "s"],
  ])("cites a place once: %s, %s", (first, second) => {
    const found = saidOf(cited(first, second));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/error: events\[1\] \(e\): the list cites `s(:P1\.S1)?` twice: remove one/);
  });

  it("may cite two sentences, a whole source beside one of them, and the same in another list", () => {
    const twoLists = `${cited("s:P1.S1", "s:P1.S2", "s")}claims: [{id: c, text: t, by: U, kind: fact, cite: ["s:P1.S1"]}]\n`;
    expect(saidOf(twoLists)).toEqual([]);
  });
});
