import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";

/** The sources that a source repeats, by its id. */
export type Origins = { readonly [source: string]: readonly string[] };

/** What each source of a case repeats. */
export function originsOf(c: Case): Origins {
  return Object.fromEntries(c.sources.map(({ id, origin }) => [id, origin]));
}

/** How many sources these citations name, less those that only repeat another one that is cited. */
export function independentSources(cites: readonly string[], origins: Origins): number {
  const cited = new Set(citedSources(cites));
  return [...cited].filter((source) => !(origins[source] ?? []).some((origin) => cited.has(origin))).length;
}
