/** An HTML document; of what type is for the view to say, since documents are unknown to this folder. */
export async function parsed(html: string): Promise<never> {
  return (await reader())(html);
}

/** Makes HTML documents of texts. */
export async function reader(): Promise<(html: string) => never> {
  const { EventTarget, parseHTML } = await import("linkedom");
  return (html) => {
    const { document } = parseHTML(html);
    withoutListeners(document, EventTarget);
    return document as never;
  };
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
