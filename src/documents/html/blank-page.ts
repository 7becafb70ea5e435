import { EventTarget, parseHTML } from "linkedom";
import type { Page, PageElement, PageNode } from "./dom.ts";

/** A page that is made node by node. */
export interface PageMaker extends Page {
  doctype: unknown;
  createElementNS(space: string, name: string): PageElement;
  createTextNode(text: string): PageNode;
  createComment(text: string): PageNode;
  createCDATASection(text: string): PageNode;
}

/** A page on which nothing is yet. Of what type it is, is for the caller to say. */
export function blankPage(): unknown {
  const page = parseHTML("").document;
  withoutListeners(page, EventTarget);
  return page;
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
