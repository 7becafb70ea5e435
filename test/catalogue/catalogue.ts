import { allCases, saidOf } from "./cases.ts";
import { clausesBy } from "./clauses.ts";
import { coverage } from "./coverage.ts";
import { pageOf, type Reader, type Section, wordsIn } from "./page.ts";
import type { Said } from "./said.ts";
import { NOTES, SAID } from "./sections.ts";
import { tokensBy } from "./tokens.ts";

/** What the analyses say of all cases, and the two pages on which a person reads it, ten minutes each. */
export interface Catalogue {
  readonly said: readonly Said[];
  readonly reader: Reader;
  /** What is said. */
  readonly page: string;
  /** What stands beside it and is not on the page. */
  readonly notes: string;
}

export function catalogue(): Catalogue {
  const { said, names } = saidOf(allCases());
  const reader = { clausesOf: clausesBy(names), tokensOf: tokensBy(names) };
  const page = pageOf(said, SAID, reader);
  const onPage = coverage(page, reader);
  return { said, reader, page, notes: pageOf(said, NOTES, reader, onPage) };
}

/** A page with how it is to be read above it, and what it holds below. */
export function withFrame(
  title: string,
  page: string,
  sections: readonly Section[],
  said: readonly Said[],
): string {
  const own = said.filter(({ as }) => sections.some((section) => section.as.includes(as)));
  const lines = page.split("\n").filter((line) => /^[^#]/.test(line)).length;
  const framed = (words: number) =>
    [
      `# ${title}`,
      "",
      "_[this|that]: one or the other, – neither; [this]: or nothing. A name of several words is “…” or …._",
      "",
      page,
      `_${lines} lines and ${words} words, from ${new Set(own.map(({ sentence }) => sentence)).size} different sentences._`,
    ].join("\n");
  return framed(wordsIn(framed(0)));
}
