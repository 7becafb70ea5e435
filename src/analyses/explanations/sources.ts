import { citedSources } from "#case/citation.ts";
import type { Source } from "#case/source.ts";

/**
 * How many independent sources citations name: sources that repeat one another, or a third one, count once, and so do
 * two entries of one publication.
 */
export function independentSources(cites: readonly string[], sources: readonly Source[]): number {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const publications = new Map(sources.map((source) => [source.id, publicationOf(source)]));
  const keyOf = (id: string) => publications.get(id) ?? id;
  let groups: string[][] = [];
  for (const cited of citedSources(cites)) {
    const reached = new Set([cited]);
    for (const id of reached) for (const origin of byId.get(id)?.origin ?? []) reached.add(origin);
    const keys = [...reached].map(keyOf);
    const joined = groups.filter((group) => group.some((key) => keys.includes(key)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), ...keys]];
  }
  return groups.length;
}

/** What tells one publication from another, whatever id its entry has. */
function publicationOf({ title, author, publisher, issued, url, locator }: Source): string {
  return JSON.stringify([title, author, publisher, issued, url, locator]);
}
