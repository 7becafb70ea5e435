import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import type { Source } from "#case/source.ts";

/** The sources that a source repeats, by its id. */
export type Origins = { readonly [source: string]: readonly string[] };

/** What each source of a case repeats; a publication that is entered twice repeats its first entry. */
export function originsOf(c: Case): Origins {
  const first = new Map<string, string>();
  return Object.fromEntries(
    c.sources.map((source) => {
      const publication = publicationOf(source);
      const twin = first.get(publication);
      first.set(publication, twin ?? source.id);
      return [source.id, twin === undefined ? source.origin : [...source.origin, twin]];
    }),
  );
}

/** What tells one publication from another, whatever id its entry has. */
function publicationOf({ title, author, publisher, issued, url, locator }: Source): string {
  return JSON.stringify([title, author, publisher, issued, url, locator]);
}

/**
 * How many independent sources these citations name: the greatest number of cited sources of which each can be traced to
 * an origin of its own, so that two that repeat a third count once, whether or not that is cited itself.
 */
export function independentSources(cites: readonly string[], origins: Origins): number {
  const holders = new Map<string, string>();
  // Kuhn's algorithm: a source takes a free origin, or one whose holder can take another.
  const place = (source: string, asked: Set<string>): boolean =>
    rootsOf(source, origins).some((root) => {
      if (asked.has(root)) return false;
      asked.add(root);
      const holder = holders.get(root);
      if (holder !== undefined && !place(holder, asked)) return false;
      holders.set(root, source);
      return true;
    });
  return citedSources(cites).filter((source) => place(source, new Set())).length;
}

/** What a source goes back to in the end; of sources that repeat each other in a circle one stands for all. */
function rootsOf(source: string, origins: Origins): string[] {
  const reached = new Set([source]);
  for (const each of reached) for (const origin of origins[each] ?? []) reached.add(origin);
  const roots = [...reached].filter((each) => (origins[each] ?? []).length === 0);
  return roots.length > 0 ? roots : [[...reached].sort()[0]!];
}
