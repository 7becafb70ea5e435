import type { Path } from "../walk.ts";

/** A thing, and the others that it leads to, each with the place at which it says so. */
export interface Link {
  readonly id: string;
  readonly to: readonly { readonly id: string; readonly path: Path }[];
}

/**
 * What is to be said of each circle that following the links from one entry to the next comes back in, at the link that
 * closes it. Every link is followed once.
 */
export function circles<Words extends object>(
  links: readonly Link[],
  words: (way: readonly string[]) => Words,
): (Words & { readonly path: Path })[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const done = new Set<string>();
  const found: (Words & { readonly path: Path })[] = [];
  for (const { id } of links) {
    if (done.has(id)) continue;
    const way: string[] = [id];
    const next: number[] = [0];
    const on = new Set(way);
    while (way.length > 0) {
      const here = way.at(-1)!;
      const link = byId.get(here)?.to[next[next.length - 1]!++];
      if (!link) {
        done.add(here);
        on.delete(here);
        way.pop();
        next.pop();
      } else if (on.has(link.id)) {
        found.push({ path: link.path, ...words(way.slice(way.indexOf(link.id))) });
      } else if (!done.has(link.id)) {
        way.push(link.id);
        next.push(0);
        on.add(link.id);
      }
    }
  }
  return found;
}
