import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
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

  it("goes on after initials, titles and abbreviations", () => {
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
    const sentences = sentencesOf(text, { body: [3, 6] });
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

describe("the second numbering", () => {
  it.each([
    ["The U.S. Treasury paid.", "The U.N. Council met on Feb. 12."],
    ["He went to D.C. on Sept. 3 at 5 p.m. Monday.", "Nobody came."],
    ["It was so in the U.S.", "The rest is history."],
    ["Mr. So, Ms. An and Gen. He Weidong met U.S. Under Secretary J. A. Smith.", "All left."],
    ["See No. 5, Nos. 6, pp. 3-4, para. 2 and Vol. II of it.", "He said no.", "I left."],
    ["In 1994.", "In 1995."],
    ["It cost $7.5 million, vs. 3.2 before, cf. Res. 2397.", "The end."],
    ["It ended in Dec.", "Nobody came."],
    ["“Why?” Kim asked.", "“Why?”", "Kim left."],
    ["Who said: “We leave. Now.”", "He left."],
    ["He left (at noon. They say.) and came back.", "(It was so.)", "He went.[3]", "Then not."],
    ['She called it "a farce. A long one." and hung up.', "It rang."],
    ["So: “he left.", "Nobody followed: the quotation has no end."],
    ["他来了。", "他走了！", "“好。”"],
    ["هل جاء؟", "نعم."],
    ["What?!", "No!", "Wait…", "There is more...", "Yes."],
  ])("counts %j", (...sentences) => {
    const gap = /\p{Script=Han}/u.test(sentences[0]) ? "" : " ";
    expect(sentencesOf(sentences.join(gap)).map(({ text }) => text)).toEqual(sentences);
  });

  it("joins the lines of a block, whatever ends them", () => {
    for (const lineBreak of ["\n", "\r\n", "\r", "\u2028", " \n  "]) {
      const text = ["He said that he", "would come. He", "did."].join(lineBreak);
      expect(sentencesOf(text).map(({ at, text, line }) => [at, text, line])).toEqual([
        ["P1.S1", "He said that he would come.", 1],
        ["P1.S2", "He did.", 2],
      ]);
    }
  });

  it("counts the items of a list, and lets a line begin with a dash by chance", () => {
    const list = "Wanted:\n• boats\n• nets. Old ones.";
    expect(sentencesOf(list).map(({ text }) => text)).toEqual(["Wanted:", "• boats", "• nets.", "Old ones."]);
    expect(sentencesOf("The talks\n- he said\nso - ended.")).toHaveLength(1);
    expect(sentencesOf("Wanted:\n- boats\n- nets")).toHaveLength(3);
  });

  const word = fc.constantFrom(
    "the",
    "The",
    "U.S.",
    "end.",
    "“so",
    "so.”",
    "(ret.)",
    "Kim",
    "5",
    "No.",
    "p.m.",
    "why?",
  );
  const words = fc.array(word, { minLength: 1, maxLength: 40 });

  it("does not depend on where lines are wrapped (law)", () => {
    fc.assert(
      fc.property(
        words,
        fc.array(fc.constantFrom(" ", "\n", "  ", "\r\n\t"), { minLength: 40, maxLength: 40 }),
        (list, gaps) => {
          const wrapped = list.map((each, index) => each + gaps[index]).join("");
          const whole = sentencesOf(list.join(" ")).map(({ at, text }) => [at, text]);
          expect(sentencesOf(wrapped).map(({ at, text }) => [at, text])).toEqual(whole);
        },
      ),
    );
  });

  it("leaves nothing out and counts nothing twice (law)", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1 \n.?!“”()[]-•。"’…\r') }), (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the first numbering", () => {
  // As it was when there was no other; only the time that it takes has changed.
  const LAST =
    /(?:^|[\s(“"'‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Adm|Sen|Rep|Gov|Amb|Rev|Hon|St)\.\s*$/u;
  const asItWas = (block: string) => {
    const pieces: string[] = [];
    for (const { segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(block)) {
      if (pieces.length > 0 && LAST.test(pieces.at(-1)!)) pieces.push(pieces.pop()! + segment);
      else pieces.push(segment);
    }
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
  };

  it("stays what it was (law)", () => {
    const word = fc.constantFrom(
      "the",
      "J.",
      "Mr.",
      "(Sen.",
      "Capt.",
      "XMr.",
      "Kim",
      "U.S.",
      "end.",
      "\n",
      " ",
      "5",
      "É.",
      "why?",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom(" ", "  ", "\u00A0"), (list, gap) => {
        const text = list.join(gap).replace(/\s*\n\s*\n\s*/g, "\n");
        expect(sentencesOf(text, { numbering: 1 }).map((each) => each.text)).toEqual(asItWas(text));
      }),
      { numRuns: 500 },
    );
  });

  it("ends a sentence with its line, and after an initialism", () => {
    const text = "The line\nends. The U.S. Treasury paid.";
    expect(sentencesOf(text, { numbering: 1 }).map(({ at, text, line }) => [at, text, line])).toEqual([
      ["P1.S1", "The line", 1],
      ["P1.S2", "ends.", 2],
      ["P1.S3", "The U.S.", 2],
      ["P1.S4", "Treasury paid.", 2],
    ]);
  });
});

describe.each([1, 2] as const)(
  "a report with every trap, as a reader splits it, by numbering %i",
  (numbering) => {
    const [{ body }, ...truth] = goldenLines<Truth>("sentences/truth.jsonl") as [
      { body: [number, number] },
      ...Truth[],
    ];
    const found = sentencesOf(readFileSync("test/golden/sentences/text.txt", "utf8"), { body, numbering });

    it.each(truth)("$at", ({ at, start, end, line, hash }) => {
      const sentence = found.find((each) => each.at === at);
      expect(sentence).toMatchObject({ at, start, end, line });
      expect(hashOf(sentence!.text)).toBe(hash);
    });

    it("has no more sentences than that", () => {
      expect(found.map(({ at }) => at)).toEqual(truth.map(({ at }) => at));
    });
  },
);

describe("a report whose lines are wrapped, as a reader splits it", () => {
  const truth = goldenLines<Truth>("sentences/wrapped.truth.jsonl");
  const found = sentencesOf(readFileSync("test/golden/sentences/wrapped.txt", "utf8"));

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
  it.each([1, 2] as const)(
    "finds all 53 body sentences and both headings at their places, by numbering %i",
    (numbering) => {
      const truth = JSON.parse(readFileSync(TRUTH, "utf8")).sentences as {
        start: number;
        end: number;
        kind: string;
      }[];
      const expected = truth.filter(({ kind }) => kind === "body" || kind === "heading");
      const found = sentencesOf(readFileSync(ARTICLE, "utf8"), { body: [8, 56], numbering });
      expect(expected.filter(({ kind }) => kind === "body")).toHaveLength(53);
      expect(found.map(({ start, end }) => [start, end])).toEqual(
        expected.map(({ start, end }) => [start, end]),
      );
    },
  );
});
