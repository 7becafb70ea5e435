import { Parser } from "htmlparser2";
import { DEEPEST_PAGE, MOST_ATTRIBUTES } from "../limits.ts";
import { blankPage, type PageMaker } from "./blank-page.ts";
import type { Page, PageElement, PageNode } from "./dom.ts";
import { OpenNames } from "./open-names.ts";

const SVG = "http://www.w3.org/2000/svg";

/**
 * The page of an HTML text, and how many elements it has; nothing of it is run, and nothing is fetched. Elements that lie too deep are put beside those around
 * them, as browsers do: what is read in them stays in its order. Takes time in proportion to the length of the text.
 */
export function countedPage(html: string): { readonly page: Page; readonly elements: number } {
  const page = blankPage() as PageMaker;
  const open: PageElement[] = [page];
  let drawing: PageElement | undefined;
  let isData = false;
  let elements = 0;
  const add = (node: PageNode) => open[Math.min(open.length, DEEPEST_PAGE) - 1]!.appendChild(node);
  const addText = (node: PageNode) => open.at(-1)!.appendChild(node);
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        if (name.toLowerCase() === "!doctype") page.doctype = data.slice(name.length).trim();
      },
      onopentag(name, attributes) {
        const draws = drawing !== undefined || name === "svg";
        const element = draws ? page.createElementNS(SVG, name) : page.createElement(name);
        if (draws) drawing ??= element;
        // The first is put in last: each is put before those that are there.
        for (const [key, value] of Object.entries(attributes).slice(0, MOST_ATTRIBUTES).reverse())
          element.setAttribute(key, value);
        elements++;
        add(element);
        open.push(element);
      },
      oncomment: (text) => addText(page.createComment(text)),
      ontext: (text) => addText(isData ? page.createCDATASection(text) : page.createTextNode(text)),
      oncdatastart() {
        isData = true;
      },
      oncdataend() {
        isData = false;
      },
      onclosetag() {
        if (open.pop() === drawing) drawing = undefined;
      },
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  );
  withQuickLists(parser);
  parser.end(html);
  return { page, elements };
}

/** The page of an HTML text. Of what type it is, is for the caller to say. */
export function pageOf(html: string): unknown {
  return countedPage(html).page;
}

/** Gives a parser lists of open elements in which no step takes longer the more are open. */
function withQuickLists(parser: object): void {
  const foreign = new OpenNames<boolean>();
  foreign.unshift(false);
  Object.assign(parser, { stack: new OpenNames<string>(), foreignContext: foreign });
}
