import type { Passage } from "../text/passage.ts";
import { type CapitalRun, capitalRuns } from "./capital-runs.ts";
import { type FoundName, knownNames } from "./known-names.ts";
import { type Role, rolesOf } from "./roles.ts";

/** A sentence with what in it may name somebody. */
export interface Marked {
  readonly passage: Passage;
  readonly names: readonly FoundName[];
  readonly roles: readonly Role[];
  readonly runs: readonly CapitalRun[];
}

/** What in a sentence may name somebody: names of the tables, offices, and words with capitals that are neither. */
export function marked(passage: Passage): Marked {
  const { words } = passage;
  const names = knownNames(words);
  const inNames = new Set<number>();
  for (const { from, to } of names) for (let at = from; at < to; at++) inNames.add(at);
  const roles = rolesOf(words).filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (inNames.has(at)) return false;
    return true;
  });
  const taken = new Set(inNames);
  for (const { from, to } of roles) for (let at = from; at < to; at++) taken.add(at);
  return { passage, names, roles, runs: capitalRuns(words, taken, new Set(roles.map(({ from }) => from))) };
}
