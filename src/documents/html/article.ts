import readability from "@mozilla/readability";
import { DEEPEST_WEIGHED, MOST_WEIGHED } from "../limits.ts";
import { allOf, holdsOneOf, type Page, type PageElement } from "./dom.ts";
import { BLOCKS } from "./elements.ts";
import { MARK, type Passage, type Passages } from "./passages.ts";

/** Links make up more than this of what is no part of an article. */
const MOST_LINKS = 0.6;
/** A paragraph beside others of the article is of it too if it is so long, in UTF-16 units. */
const LONG = 80;

/**
 * The numbers of the passages that are the article. They are found by weight, as browsers do for their reading view; on a page
 * that is too deep or large for that, or where it finds nothing, by the names of the elements. `all` is how many elements the
 * page has. Takes the page apart.
 */
export function articleIn(
  page: Page,
  { passages, elements, depth, skipped }: Passages,
  all: number,
): ReadonlySet<number> {
  asParagraphs(page, passages);
  // What is not read is weighed with the rest, but for a page that has much of it.
  if (all - elements > MOST_WEIGHED) for (const element of skipped) element.remove();
  const byWeight = elements <= MOST_WEIGHED && depth <= DEEPEST_WEIGHED ? weighed(page) : new Set<number>();
  const found = byWeight.size > 0 ? byWeight : named(passages);
  return withSiblings(passages, found);
}

/**
 * Makes a paragraph of each `div` that is one: weighing puts its words into a new paragraph and throws the `div` with its
 * number away.
 */
function asParagraphs(page: Page, passages: readonly Passage[]): void {
  for (const element of new Set(passages.map((passage) => passage.element))) {
    if (element.localName !== "div" || holdsOneOf(element, BLOCKS)) continue;
    const paragraph = page.createElement("p");
    for (const name of element.getAttributeNames()) paragraph.setAttribute(name, element.getAttribute(name)!);
    while (element.firstChild) paragraph.appendChild(element.firstChild);
    element.replaceWith(paragraph);
  }
}

function weighed(page: Page): Set<number> {
  const content = contentOf(page);
  return new Set(content ? allOf(content, `[${MARK}]`).map((each) => Number(each.getAttribute(MARK))) : []);
}

/** What the library for reading views takes for the article; nothing where it fails, as it does on some pages without a body around all. */
function contentOf(page: Page): PageElement | null | undefined {
  const { Readability } = readability;
  try {
    return new Readability(page as never, {
      serializer: (element: unknown) => element as PageElement,
      disableJSONLD: true,
    }).parse()?.content;
  } catch {
    return undefined;
  }
}

/** By the names of elements: what lies in `article`, else in `main`, else anywhere, but not in what stands around. */
function named(passages: readonly Passage[]): Set<number> {
  const open = passages.filter(({ around, links }) => !around && links <= MOST_LINKS);
  for (const name of ["article", "main"] as const) {
    const within = open.filter(({ landmarks }) => landmarks.includes(name));
    if (within.length > 0) return new Set(within.map(({ mark }) => mark));
  }
  return new Set(open.map(({ mark }) => mark));
}

/** Weighing now and then loses a paragraph between two of the article: long ones in a run of paragraphs come back. */
function withSiblings(passages: readonly Passage[], found: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(found);
  const first = passages.findIndex(({ mark }) => found.has(mark));
  const last = passages.findLastIndex(({ mark }) => found.has(mark));
  for (const [index, { mark, text, links, around, within }] of passages.entries()) {
    if (index < first || index > last || found.has(mark) || around || links > MOST_LINKS) continue;
    const beside = [passages[index - 1], passages[index + 1]].some(
      (each) => each && found.has(each.mark) && each.within.join() === within.join(),
    );
    if (within[0] === "p" && text.trim().length >= LONG && beside) all.add(mark);
  }
  return all;
}
