import type { Case } from "#case/case.ts";
import { withId } from "./by-id.ts";
import { type Cited, sourcesOf } from "./context.ts";

/** A source and all that it repeats, directly or through others. */
export function tracedBack(c: Case, source: string): string[] {
  const reached = new Set([source]);
  for (const each of reached) {
    for (const origin of withId(c.sources, each)?.origin ?? []) reached.add(origin);
  }
  return [...reached];
}

/** How many independent origins the cited sources of an entry have: sources that share one count once. */
export function originsOf(c: Case, entry: Cited): number {
  let groups: string[][] = [];
  for (const source of sourcesOf(entry)) {
    const traced = tracedBack(c, source);
    const joined = groups.filter((group) => group.some((each) => traced.includes(each)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), ...traced]];
  }
  return groups.length;
}
