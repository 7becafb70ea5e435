import type { Block, Candidate, Metadata } from "../document.ts";
import type { Found } from "../found.ts";
import { chosenOf } from "./choose.ts";
import { agencyIn, authorIn, bylineIn, daysIn, daysInHead } from "./visible.ts";

/** What a document says of itself: in its form, and in the lines of its text. */
export function metadataOf({ says }: Found, text: string, blocks: readonly Block[]): Metadata {
  const of = (kind: Block["kind"]) => blocks.filter((block) => block.kind === kind);
  const words = ({ start, end }: Block) => text.slice(start, end).replace(/\s+/g, " ").trim();
  const titles = of("title").map(
    (block): Candidate => ({
      value: words(block),
      origin: block.rule === "first-line" ? "first-line" : "heading",
      line: block.lines[0],
    }),
  );
  const bylines = of("byline").map((block) => ({ text: words(block), line: block.lines[0] }));
  const authors = bylines.flatMap(({ text: written, line }): Candidate[] => {
    const who = authorIn(written);
    return who === undefined ? [] : [{ value: who, origin: "byline", written, line }];
  });
  const houses = bylines.flatMap(({ text: written, line }): Candidate[] => {
    const house = bylineIn(written)?.house;
    return house === undefined ? [] : [{ value: house, origin: "byline", written, line }];
  });
  const dates = of("date").map((block) => ({ text: words(block), line: block.lines[0] }));
  // The lines of one paragraph may be one sentence: those that the rules have told apart are looked at by themselves.
  const heading = { text: "", line: 0 };
  const opening = of("body")[0];
  const agency = opening && agencyIn(words(opening));
  const agencies: Candidate[] =
    agency === undefined ? [] : [{ value: agency, origin: "dateline", line: opening!.lines[0] }];
  return {
    title: chosenOf([...(says.title ?? []), ...titles], "what it is called"),
    author: chosenOf([...(says.author ?? []), ...authors], "who wrote it"),
    publisher: chosenOf([...(says.publisher ?? []), ...houses, ...agencies], "who published it"),
    published: chosenOf(
      [...(says.published ?? []), ...daysIn([heading, ...dates, ...bylines]), ...daysInHead(text)],
      "when it appeared",
    ),
    url: chosenOf(says.url ?? [], "where it is"),
  };
}
