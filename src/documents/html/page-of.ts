import { EventTarget, parseHTML } from "linkedom";

/** The page of an HTML text; nothing of it is run, and nothing is fetched. Of what type it is, is for the caller to say. */
export function pageOf(html: string): unknown {
  const { document } = parseHTML(html);
  withoutListeners(document, EventTarget);
  return document;
}

/**
 * Spares the nodes of all documents that are made from now on their lists of listeners: nothing happens to a page on which
 * nobody clicks, and the lists, kept in a weak map that the collector of garbage has to go through, took half of the time
 * in which a page is read. A node that is asked to listen would throw.
 */
function withoutListeners(document: object, listening: unknown): void {
  let made: unknown = document.constructor;
  while (typeof made === "function") {
    const base: unknown = Object.getPrototypeOf(made);
    if (base === listening) Object.setPrototypeOf(made, function noListeners() {});
    made = base;
  }
}
