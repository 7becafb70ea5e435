import { ANALYSES } from "#analyses/index.ts";
import { allCases, saidOf } from "./cases.ts";
import { clausesBy } from "./clauses.ts";
import { coverage } from "./coverage.ts";
import { pageOf, type Reader, type Section, wordsIn } from "./page.ts";
import type { Said } from "./said.ts";
import { NOTES, SAID } from "./sections.ts";
import { tokensBy } from "./tokens.ts";

/** One page of the catalogue: what a person reads in ten minutes. */
export interface CataloguePage {
  /** What asks for it on the command line; the first page needs nothing. */
  readonly flag: string | undefined;
  readonly title: string;
  readonly sections: readonly Section[];
  /** What is told on it. */
  readonly said: readonly Said[];
  readonly text: string;
}

/** What the analyses say of all cases, and the pages on which a person reads it; what one has is on none after it. */
export interface Catalogue {
  readonly said: readonly Said[];
  readonly reader: Reader;
  readonly pages: readonly CataloguePage[];
}

/** By title, the analyses that answer how long and whether, and the one that answers what could be agreed. */
const AHEAD = new Set(
  ANALYSES.filter(({ answers }) => answers.some((kind) => kind === "duration" || kind === "occurrence")).map(
    ({ title }) => title,
  ),
);
const AGREED = new Set(ANALYSES.filter(({ id }) => id === "deals").map(({ title }) => title));

const isAhead = ({ by }: Said) => AHEAD.has(by);
const isAgreed = ({ by }: Said) => AGREED.has(by);
const isPast = (one: Said) => !isAhead(one) && !isAgreed(one);

const PAGES = [
  { flag: undefined, title: "What is said", sections: SAID, isOwn: isPast },
  {
    flag: "--ahead",
    title: "What is said of what lies ahead",
    sections: [...SAID, ...NOTES],
    isOwn: isAhead,
  },
  {
    flag: "--agreed",
    title: "What is said of what could be agreed",
    sections: [...SAID, ...NOTES],
    isOwn: isAgreed,
  },
  { flag: "--notes", title: "What stands beside it", sections: NOTES, isOwn: isPast },
] as const;

export function catalogue(): Catalogue {
  const { said, names } = saidOf(allCases());
  const reader = { clausesOf: clausesBy(names), tokensOf: tokensBy(names) };
  const pages: CataloguePage[] = [];
  for (const { isOwn, ...page } of PAGES) {
    const before = pages.map(({ text }) => text).join("\n");
    const own = said.filter(isOwn);
    const text = pageOf(
      own,
      page.sections,
      reader,
      pages.length === 0 ? undefined : coverage(before, reader),
    );
    pages.push({ ...page, said: own, text });
  }
  return { said, reader, pages };
}

/** A page with how it is to be read above it, and what it holds below. */
export function withFrame({ title, text: page, sections, said }: CataloguePage): string {
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
