/** Largest file that is read, in bytes: a saved page with its pictures inside, or a long report. */
export const LARGEST_DOCUMENT = 20_000_000;

/** Most that the compressed parts of a file may unpack to, in bytes, all of them together. */
export const LARGEST_UNPACKED = 100_000_000;

/** Largest text that is stored, in UTF-16 units: what can be read back as the text of a source. */
export const LARGEST_STORED = 5_000_000;

/** Most lines with words that a stored text has: a book has some ten thousand paragraphs. */
export const MOST_LINES = 30_000;

/** Most ends of sentences that a text has: the longest that is stored has some fifty thousand of prose. */
export const MOST_STOPS = 60_000;

/** Most pages of a PDF: a book. */
export const MOST_PAGES = 1500;

/** Most pieces of text of one page of a PDF, runs of letters and ends of lines: a full newspaper page has some thousand. */
export const MOST_PIECES = 20_000;

/** Most pieces of text of all pages together: a book of a thousand pages, each with some hundred. */
export const MOST_PIECES_IN_ALL = 300_000;

/**
 * What the pages of a PDF may draw, in bytes: pages can share what they draw, so each may draw the largest of its streams. A
 * file has this much, and so many times its own size.
 */
export const MOST_DRAWN = { always: 200_000_000, timesItsSize: 100 } as const;

/**
 * Operators that a stream of a PDF may hold, and that its pages may draw together if each draws the stream with most: a
 * detailed map has some hundred thousand. In pictures and fonts bytes look like an operator now and then, so a file may have
 * as many more as it has bytes.
 */
export const MOST_OPERATORS = 2_000_000;

/** From so many pages, operators, or bytes of an unpacked text on, reading takes more than some two seconds. */
export const LONG_READING = { pages: 200, operators: 30_000, unpacked: 500_000 } as const;

/** How deep a PDF may put states of drawing aside: the library copies all of them each time. The format's own limit is 28. */
export const DEEPEST_SAVED = 2000;

/** How deep elements of a page are kept within one another: browsers put what lies deeper than 512 beside it. */
export const DEEPEST_PAGE = 512;

/** Attributes of an element that are read. */
export const MOST_ATTRIBUTES = 200;

/** Elements of a page up to which the article is looked for by their weight; beyond, by the names of its elements. */
export const MOST_WEIGHED = 12_000;

/** How deep elements may lie for that: the search calls itself for each. */
export const DEEPEST_WEIGHED = 120;

/** Longest line that the tables of furniture look at, in UTF-16 units: whatever is longer tells something. */
export const LONGEST_FURNITURE = 400;

/** Fewest words of an article; a page with less holds none. */
export const FEWEST_WORDS = 20;

/** Words of the body up to which a page that asks for a subscription is taken to show no more than the beginning. */
export const LONGEST_STUB = 220;
