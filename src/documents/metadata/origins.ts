/**
 * The places in which a document says what it is, the most trusted first: what a page tells machines is made from the
 * record of the article, what stands in a line may be the day of something else. What names no day of publication comes
 * last and is never taken for it.
 */
const ORIGINS = {
  "front-matter": "the head of the Markdown file",
  "json-ld": "the page's data for search engines (JSON-LD)",
  opengraph: "the page's data for shared links (OpenGraph)",
  meta: "a meta element of the page",
  itemprop: "an element that the page marks as such (itemprop)",
  class: "an element that the page calls the author",
  heading: "the heading",
  style: "a paragraph in the style for titles",
  "time-element": "a time element of the page",
  labelled: "a line that says when it was published",
  "date-line": "a line with a date and nothing else",
  byline: "the line that names who wrote it",
  dateline: "the dateline of the agency",
  "title-element": "the title of the window",
  "first-line": "the first line",
  link: "the address that the page gives itself",
  address: "the address of the page",
  "saved-from": "the address from which the browser saved it",
  properties: "the properties of the file",
} as const;

export type Origin = keyof typeof ORIGINS;

/** The place of an origin in that order. */
export function rankOf(origin: string): number {
  return Object.keys(ORIGINS).indexOf(origin);
}

/** An origin in words. */
export function originInWords(origin: string): string {
  return ORIGINS[origin as Origin] ?? origin;
}
