import type { PageLine } from "./lines.ts";

/** So many lines at the head and at the foot of a page are looked at. */
const EDGE = 3;

/**
 * The lines that run at the head or foot of the pages: page numbers, and what stands there on at least three pages, or on both
 * of two, with its numbers set aside.
 */
export function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return byHeight.length <= 2 * EDGE ? byHeight : [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
  });
  const counts = new Map<string, Set<number>>();
  for (const line of edges.flat()) {
    const key = keyOf(line);
    const on = counts.get(key) ?? new Set();
    counts.set(key, on.add(line.page));
  }
  const fewest = Math.min(3, Math.max(2, pages.length));
  return new Set(
    edges.flat().filter((line) => isPageNumber(line.text) || counts.get(keyOf(line))!.size >= fewest),
  );
}

function keyOf({ text, y }: PageLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, "#").toLowerCase()}`;
}

function isPageNumber(text: string): boolean {
  return /^(?:page )?[-–—]?\s?\d{1,4}\s?[-–—]?(?:\s?(?:of|\/)\s?\d{1,4})?$/i.test(text);
}
