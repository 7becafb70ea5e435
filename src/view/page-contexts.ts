import type { Table } from "#outcome/block.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Report, ReportSection } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { type FrontPage, frontPageOf } from "./brief/front-page.ts";
import { confidenceInShort, inFull } from "./brief/judgement-words.ts";
import { sectionsToRead } from "./brief/section-order.ts";
import { type CitationNumbers, citationNumbers } from "./citation-numbers.ts";
import { type BriefWording, newReading, type Reading, type Wording } from "./reading.ts";
import { blockTexts, marksOf, sectionMarks } from "./texts.ts";

/**
 * All that a section of the page takes from what stands around it. Plain data: as long as a section and its context
 * stay the same, so does its part of the page.
 */
export interface SectionContext extends Wording {
  /** The terms in the section that are explained above it, in small letters. */
  readonly explained: readonly string[];
  /** Which of its judgements, by their place from 0, the front page has given, and under which number. */
  readonly given: readonly { readonly place: number; readonly number: number }[];
  /** The number of every citation in it. */
  readonly citations: Readonly<Record<string, number>>;
}

/** What each part of a page takes from the parts above it. */
export interface PageContexts {
  readonly numbers: CitationNumbers;
  /** The first two pages, and a reading that begins with them. */
  readonly page: FrontPage;
  readonly front: Reading;
  /** The sections in the order of the page, each with its context. */
  readonly sections: readonly { readonly section: ReportSection; readonly context: SectionContext }[];
  readonly annexes: Reading;
}

/** Goes through a report once, without drawing it, for what each part of its page takes from those above. */
export function pageContexts(report: Report, { scheme, judgements }: BriefWording): PageContexts {
  const page = frontPageOf(report, judgements);
  const given = new Map(
    page.judgements.flatMap(({ number, placed: { judgement }, told }) =>
      told.whole ? [[judgement, number] as const] : [],
    ),
  );
  const inFront = frontTexts(page);
  const explained = new Set(marksOf(inFront).terms);
  const marked = sectionsToRead(report).map((section) => ({ section, marks: sectionMarks(section) }));
  const numbers = citationNumbers(
    report,
    marked.map(({ marks }) => marks),
  );
  const sections = marked.map(({ section, marks }) => {
    const context: SectionContext = {
      scheme,
      explained: [...marks.terms].filter((term) => explained.has(term)),
      given: placesOf(section, given),
      citations: Object.fromEntries([...marks.citations].map((cited) => [cited, numbers.get(cited)!])),
    };
    for (const term of marks.met) explained.add(term);
    return { section, context };
  });
  return {
    numbers,
    page,
    front: newReading({ scheme }, { numbers }),
    sections,
    annexes: newReading({ scheme }, { explained, numbers }),
  };
}

/** The running texts of the first two pages, in their order. */
function frontTexts(page: FrontPage): Text[] {
  const { bottomLine, sides, outsiders, judgements, signposts, qualified, others, glance, disputed, gaps } =
    page;
  const tables = (table: Table | undefined) => (table === undefined ? [] : blockTexts(table).open);
  return [
    ...bottomLine,
    ...tables(sides),
    ...outsiders,
    ...judgements.flatMap(({ placed: { judgement }, told }) => [told.text, confidenceInShort(judgement)]),
    ...tables(signposts),
    ...qualified.map(({ text }) => text),
    ...others.flatMap(({ answer, onRecord }) => [
      ...(answer ? [inFull(answer.judgement)] : []),
      ...onRecord.map(({ text }) => text),
    ]),
    ...glance.flatMap(({ blocks }) => blocks.flatMap((block) => blockTexts(block).open)),
    ...disputed.shown,
    ...gaps.flatMap(({ items }) => items),
  ];
}

function placesOf(
  { outcome }: ReportSection,
  given: ReadonlyMap<Judgement, number>,
): SectionContext["given"] {
  if (outcome.status !== "done") return [];
  return [...outcome.explanation.judgements.entries()].flatMap(([place, judgement]) => {
    const number = given.get(judgement);
    return number === undefined ? [] : [{ place, number }];
  });
}

/** A reading of a section that begins where its context says. */
export function readingOf({ outcome }: ReportSection, context: SectionContext): Reading {
  const judgements = outcome.status === "done" ? outcome.explanation.judgements : [];
  return newReading(context, {
    explained: context.explained,
    given: context.given.flatMap(({ place }) => judgements[place] ?? []),
    numbers: new Map(Object.entries(context.citations)),
  });
}
