import { expect, it } from "vitest";
import { catalogue, withFrame } from "./catalogue.ts";
import { coverage } from "./coverage.ts";
import { pageOf, wordsIn } from "./page.ts";
import { BESIDE, LABEL } from "./said.ts";
import { NOTES, SAID } from "./sections.ts";

const { said, reader, pages } = catalogue();
const sentences = [...new Set(said.filter(({ as }) => as !== LABEL).map(({ sentence }) => sentence))];
const saidAs = new Set([...SAID, ...NOTES].flatMap(({ as }) => as));

it("has every sentence that the analyses say of any case on one of its pages", () => {
  expect([...new Set(said.map(({ as }) => as))].filter((as) => as !== LABEL && !saidAs.has(as))).toEqual([]);
  const covers = coverage(pages.map(({ text }) => text).join("\n"), reader);
  expect(sentences.length).toBeGreaterThan(1500);
  expect(sentences.filter((sentence) => !covers(sentence))).toEqual([]);
});

it("begins every sentence with a capital, also where a name of the case comes first", () => {
  const whole = said.filter(
    ({ as }) => !["effect", "what to watch", "what it means", BESIDE, LABEL].includes(as),
  );
  const small = whole.filter(({ sentence }) => /^“\p{Ll}(?!\p{Lu})/u.test(sentence));
  expect(small.map(({ sentence }) => sentence)).toEqual([]);
});

// Ten minutes, at the pace of a careful reader. What takes a page beyond that wants saying in fewer words, or in words that
// the program has already.
it.each(pages.map((page) => [page.title, page] as const))("can be read in ten minutes: %s", (_, page) => {
  const framed = withFrame(page);
  const words = wordsIn(framed);
  expect(words).toBeLessThan(3200);
  expect(framed).toContain(` ${words} words`);
});

const SAYINGS = [
  ["headline", "The argument holds; nothing breaks it."],
  ["headline", "The argument holds; some findings weaken it."],
  ["gap", "The argument holds."],
  ["gap", "What would settle it is not stated."],
].map(([as = "", sentence = ""]) => ({ by: "a", as, sentence }));
const SECTIONS = [
  { title: "First", as: ["headline"] },
  { title: "Then", as: ["gap"] },
];

it("says on a page what stands there, in its section, each thing once and its clauses together", () => {
  expect(pageOf(SAYINGS, SECTIONS, reader)).toBe(
    "## First (2)\n\nThe argument holds;  nothing breaks it.\nsome findings weaken it.\n\n" +
      "## Then (1)\n\nWhat would settle it is not stated.\n",
  );
  expect(pageOf(SAYINGS, SECTIONS, reader, (clause) => /nothing|settle/.test(clause))).toBe(
    "## First (2)\n\nThe argument holds\nsome findings weaken it.\n\n## Then (0)\n\n",
  );
});

it("finds on a page as printed what stands there, and misses what does not", () => {
  const whole = pageOf(SAYINGS, SECTIONS, reader);
  const missed = (text: string) => {
    const covers = coverage(text, reader);
    return SAYINGS.map(({ sentence }) => sentence).filter((sentence) => !covers(sentence));
  };
  expect(missed(whole)).toEqual([]);
  expect(missed(whole.replace("some findings weaken it.", ""))).toEqual([
    "The argument holds; some findings weaken it.",
  ]);
  expect(missed(whole.replace("holds;  nothing", "held;  nothing"))).toHaveLength(3);
});
