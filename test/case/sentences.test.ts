import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hashOf, sentencesOf } from "#case/sentences.ts";
import { goldenLines } from "../golden/lines.ts";

const ARTICLE = "../shared/article/article.txt";
const TRUTH = "../shared/golden/intake/sentences.json";

/** A sentence of test/golden/sentences/truth.jsonl; README.md there has the meaning. */
interface Truth {
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly hash: string;
}

describe("sentencesOf", () => {
  it("numbers paragraphs and sentences, headings included", () => {
    const text = "Title\n\nFirst sentence. Second one?\n\nA heading\n\nThird.";
    expect(sentencesOf(text).map(({ at, text }) => [at, text])).toEqual([
      ["P1.S1", "Title"],
      ["P2.S1", "First sentence."],
      ["P2.S2", "Second one?"],
      ["P3.S1", "A heading"],
      ["P4.S1", "Third."],
    ]);
  });

  it("merges after single initials and personal titles, and not after other abbreviations", () => {
    const text = "President George W. Bush met Dr. Rice. Gen. Kim left at 5 p.m. It rained.";
    expect(sentencesOf(text).map(({ text }) => text)).toEqual([
      "President George W. Bush met Dr. Rice.",
      "Gen. Kim left at 5 p.m.",
      "It rained.",
    ]);
  });

  it("keeps a full stop inside a closing quotation mark with its sentence", () => {
    expect(sentencesOf("It was “Agreed.” The end.").map(({ text }) => text)).toEqual([
      "It was “Agreed.”",
      "The end.",
    ]);
  });

  it("takes lines of no-break spaces for blank, and trims them from sentences", () => {
    const sentences = sentencesOf("One.\n\u00A0\nTwo.\u00A0\n\n\u00A0Three.");
    expect(sentences.map(({ at, text, line }) => [at, text, line])).toEqual([
      ["P1.S1", "One.", 1],
      ["P2.S1", "Two.", 3],
      ["P3.S1", "Three.", 5],
    ]);
  });

  it("numbers the stated body only, with places in the whole text", () => {
    const text = "Header\n\nBody one.\nStill one.\n\nTwo.\nComment";
    const sentences = sentencesOf(text, [3, 6]);
    expect(sentences.map(({ at, text, line }) => [at, text, line])).toEqual([
      ["P1.S1", "Body one.", 3],
      ["P1.S2", "Still one.", 4],
      ["P2.S1", "Two.", 6],
    ]);
    for (const { start, end, text: sentence } of sentences) expect(text.slice(start, end)).toBe(sentence);
  });

  it("has nothing to number in an empty text", () => {
    expect(sentencesOf("")).toEqual([]);
    expect(sentencesOf("\n\u00A0\n")).toEqual([]);
  });

  it("hashes as SHA-256 does (FIPS 180-4, example of one block)", () => {
    expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("a report with every trap that is known, as a reader splits it", () => {
  const [{ body }, ...truth] = goldenLines<Truth>("sentences/truth.jsonl") as [
    { body: [number, number] },
    ...Truth[],
  ];
  const found = sentencesOf(readFileSync("test/golden/sentences/text.txt", "utf8"), body);

  it.each(truth)("$at", ({ at, start, end, line, hash }) => {
    const sentence = found.find((each) => each.at === at);
    expect(sentence).toMatchObject({ at, start, end, line });
    expect(hashOf(sentence!.text)).toBe(hash);
  });

  it("has no more sentences than that", () => {
    expect(found.map(({ at }) => at)).toEqual(truth.map(({ at }) => at));
  });
});

const there = existsSync(ARTICLE) && existsSync(TRUTH);
const title = "the article, against the hand-made truth";
describe.runIf(there)(there ? title : `${title} (skipped: the article is not part of the project)`, () => {
  it("finds all 53 body sentences and both headings at their places", () => {
    const truth = JSON.parse(readFileSync(TRUTH, "utf8")).sentences as {
      start: number;
      end: number;
      kind: string;
    }[];
    const expected = truth.filter(({ kind }) => kind === "body" || kind === "heading");
    const found = sentencesOf(readFileSync(ARTICLE, "utf8"), [8, 56]);
    expect(expected.filter(({ kind }) => kind === "body")).toHaveLength(53);
    expect(found.map(({ start, end }) => [start, end])).toEqual(
      expected.map(({ start, end }) => [start, end]),
    );
  });
});
