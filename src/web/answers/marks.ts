/** Elements that hold one thing that is said: where it has changed, the mark stands beside them. */
const BLOCKS = "p, li, tr, dt, dd, figure, h3, caption, pre";

/** What the innermost blocks of a part say, without the numbers of their citations, which move when one is added. */
export function blocksIn(part: Element): ReadonlySet<string> {
  return new Set(innermost(part).map(saidIn));
}

/** Marks the blocks that are not among those of before; returns how many there are. */
export function markChanged(part: Element, before: ReadonlySet<string>): number {
  let count = 0;
  for (const block of innermost(part)) {
    const isChanged = !before.has(saidIn(block));
    if (isChanged) count++;
    if (isChanged === block.hasAttribute("data-changed")) continue;
    if (isChanged) block.setAttribute("data-changed", "");
    else block.removeAttribute("data-changed");
    tagged(block, isChanged);
  }
  return count;
}

/** Puts the word before what has changed, for whoever does not see the mark. */
function tagged(block: Element, isChanged: boolean): void {
  const holder = block instanceof HTMLTableRowElement ? block.cells[0] : block;
  const tag = holder?.querySelector(":scope > .changed-word");
  if (!isChanged) tag?.remove();
  else if (holder && !tag) {
    const word = document.createElement("span");
    word.className = "changed-word";
    word.textContent = "changed";
    holder.prepend(word, " ");
  }
}

function innermost(part: Element): Element[] {
  return [...part.querySelectorAll(BLOCKS)].filter(
    (block) =>
      !block.closest("details.numbers") &&
      (block.tagName === "FIGURE" || !block.querySelector(BLOCKS)) &&
      (block.tagName === "FIGURE" || !block.closest("figure")) &&
      !(block.closest("tr") && block.tagName !== "TR"),
  );
}

const saidBefore = new WeakMap<Element, string>();

function saidIn(block: Element): string {
  const known = saidBefore.get(block);
  if (known !== undefined) return known;
  const said = block.tagName === "FIGURE" ? block.innerHTML : textOf(block).replace(/\s+/g, " ").trim();
  saidBefore.set(block, said);
  return said;
}

/** The text of a block without what stands in it beside what it says. */
function textOf(block: Element): string {
  if (!block.querySelector(BESIDE)) return block.textContent ?? "";
  const copy = block.cloneNode(true) as Element;
  for (const away of copy.querySelectorAll(BESIDE)) away.remove();
  return copy.textContent ?? "";
}

const BESIDE = ".cites, .evidence, .changed-word";
