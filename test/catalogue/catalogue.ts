import { ANALYSES } from "#analyses/index.ts";
import { allCases, saidOf } from "./cases.ts";
import { clausesBy } from "./clauses.ts";
import { coverage } from "./coverage.ts";
import { pageOf, type Reader, type Section, wordsIn } from "./page.ts";
import type { Said } from "./said.ts";
import { NOTES, SAID } from "./sections.ts";
import { tokensBy } from "./tokens.ts";

/** What the analyses say of all cases, and the pages on which a person reads it, ten minutes each. */
export interface Catalogue {
  readonly said: readonly Said[];
  readonly reader: Reader;
  /** What is said of what was and is. */
  readonly page: string;
  /** What is said of what lies ahead, and beside it, by analyses that answer how long, whether, and what could be agreed; not what is on that page. */
  readonly ahead: string;
  /** What stands beside what was and is, and on neither page. */
  readonly notes: string;
}

export function catalogue(): Catalogue {
  const { said, names } = saidOf(allCases());
  const reader = { clausesOf: clausesBy(names), tokensOf: tokensBy(names) };
  const page = pageOf(
    said.filter((one) => !isAhead(one)),
    SAID,
    reader,
  );
  const ahead = pageOf(said.filter(isAhead), AHEAD_SECTIONS, reader, coverage(page, reader));
  const notes = pageOf(
    said.filter((one) => !isAhead(one)),
    NOTES,
    reader,
    coverage(`${page}\n${ahead}`, reader),
  );
  return { said, reader, page, ahead, notes };
}

/** What could be agreed lies ahead too, though the question that it answers is where things go. */
const ALSO_AHEAD = ["deals"];
const AHEAD = new Set(
  ANALYSES.filter(
    ({ id, answers }) =>
      ALSO_AHEAD.includes(id) || answers.some((kind) => kind === "duration" || kind === "occurrence"),
  ).map(({ title }) => title),
);

/** What its page holds: what is said, and what stands beside it. */
export const AHEAD_SECTIONS = [...SAID, ...NOTES];

/** Whether an analysis that looks ahead says it. */
export function isAhead({ by }: Said): boolean {
  return AHEAD.has(by);
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
