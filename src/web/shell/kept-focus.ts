/** What the keyboard can come to. */
const REACHED = "button, a[href], input, select, textarea, summary, [tabindex]";
const HEADINGS = "h1, h2, h3, h4, h5, h6, legend";

/**
 * Keeps the keyboard at its place in a page whose parts come and go. Where the thing that has the focus is taken away, turned off or
 * hidden by what it did, the focus goes to the next thing in its place: that which took it, else the next of the same kind (the
 * same button of the next item of a list), else the one before; where nothing is left, to the heading of what is around. A thing
 * that was only put elsewhere keeps it. Whoever puts the focus elsewhere, or takes it away by pressing beside, is not hindered.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: HTMLElement | undefined;
  const enter = ({ target }: FocusEvent) => {
    held = target as HTMLElement;
  };
  const press = ({ target }: PointerEvent) => {
    if (!(target as Element).closest(`${REACHED}, label`)) held = undefined;
  };
  const observer = new MutationObserver((records) => {
    const { activeElement } = document;
    const has = activeElement === held;
    if (!held || (!has && activeElement !== document.body) || !document.hasFocus()) return;
    if (!isUsable(held)) goTo(placeAfter(held, records, root));
    else if (!has && topmostIn(records, held)) goTo(held);
  });
  root.addEventListener("focusin", enter);
  root.addEventListener("pointerdown", press);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "open"],
  });
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", enter);
    root.removeEventListener("pointerdown", press);
  };
}

function goTo(place: HTMLElement | undefined): void {
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "nearest" });
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled") && element.checkVisibility();
}

/** A record of a removal that took an element out, with whatever was around it. */
function topmostIn(records: readonly MutationRecord[], gone: Node): MutationRecord | undefined {
  let found: MutationRecord | undefined;
  for (let out: Node = gone; ; out = found!.target) {
    const next = records.findLast(
      (record) => record !== found && [...record.removedNodes].some((node) => node.contains(out)),
    );
    if (!next) return found;
    found = next;
    if (found.target.isConnected) return found;
  }
}

/** Where the focus goes from something that is no longer to be used. */
function placeAfter(
  gone: HTMLElement,
  records: readonly MutationRecord[],
  root: HTMLElement,
): HTMLElement | undefined {
  const removal = gone.isConnected ? undefined : topmostIn(records, gone);
  if (!gone.isConnected && !removal) return undefined;
  const item = removal ? [...removal.removedNodes].find((node) => node.contains(gone))! : gone;
  let around = (removal?.target ?? gone.parentNode) as Element;
  /** The last of what is there that stood before it. */
  let from: Node | null = removal ? stillBefore(removal, records) : gone;
  let kind = item.nodeName;
  for (;;) {
    const after = elementsFrom(from ? from.nextSibling : around.firstChild, "nextSibling");
    const before = elementsFrom(
      removal && around === removal.target ? from : (from?.previousSibling ?? null),
      "previousSibling",
    );
    // What is of the same kind comes first: the next item of a list before what stands below the list.
    const isSame = ({ nodeName }: Element) => nodeName === kind && kind === "LI";
    const place =
      firstIn(after.filter(isSame), gone) ??
      firstIn(before.filter(isSame), gone) ??
      firstIn(after, gone) ??
      firstIn(before, gone, true) ??
      headingIn(around);
    if (place) return place;
    if (around === root || !around.parentElement) return undefined;
    from = around;
    kind = around.nodeName;
    around = around.parentElement;
  }
}

function stillBefore(removal: MutationRecord, records: readonly MutationRecord[]): Node | null {
  let before = removal.previousSibling;
  while (before && before.parentNode !== removal.target) {
    const own = before;
    before = records.findLast(({ removedNodes }) => [...removedNodes].includes(own))?.previousSibling ?? null;
  }
  return before;
}

function elementsFrom(first: Node | null, step: "nextSibling" | "previousSibling"): readonly Element[] {
  const all: Element[] = [];
  for (let at = first; at; at = at[step]) if (at instanceof Element) all.push(at);
  return all;
}

/** What can be used in the first of some elements that has such a thing: what is called as the thing that is gone, else the first or the last. */
function firstIn(elements: readonly Element[], gone: HTMLElement, fromEnd = false): HTMLElement | undefined {
  for (const element of elements) {
    const all = [element, ...element.querySelectorAll(REACHED)].filter(
      (each): each is HTMLElement =>
        each instanceof HTMLElement && each.matches(REACHED) && each.tabIndex >= 0 && isUsable(each),
    );
    const words = gone.textContent;
    const same = words === "" ? undefined : all.find((each) => each.textContent === words);
    const found = same ?? all.at(fromEnd && element.nodeName !== "LI" ? -1 : 0);
    if (found) return found;
  }
  return undefined;
}

function headingIn(around: Element): HTMLElement | undefined {
  const heading = [...around.children].find((each) => each.matches(HEADINGS)) as HTMLElement | undefined;
  if (heading) heading.tabIndex = -1;
  return heading;
}
