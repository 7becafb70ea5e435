import type { Passage } from "../text/passage.ts";
import type { Word } from "../text/words.ts";
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
  const states = statesByEnd(names);
  const runs = capitalRuns(words, taken, new Set(roles.map(({ from }) => from))).map((run) =>
    withState(run, states, words),
  );
  const organisations = new Set(runs.filter(({ is }) => is === "organisation").map(({ from }) => from));
  return { passage, names: names.filter(({ from }) => !organisations.has(from)), roles, runs };
}

/** Names that stand for one state, or are of one, by the word after them; of several the first. */
function statesByEnd(names: readonly FoundName[]): ReadonlyMap<number, FoundName> {
  const found = new Map<number, FoundName>();
  for (const name of names) {
    const { to, entry } = name;
    if (!found.has(to) && entry.ids.length === 1 && /^(?:name|adjective)$/.test(entry.form))
      found.set(to, name);
  }
  return found;
}

/** `Canada Industrial Relations Board`: a state right before an organisation is of its name, and it is an organ of it. */
function withState(
  run: CapitalRun,
  states: ReadonlyMap<number, FoundName>,
  words: readonly Word[],
): CapitalRun {
  if (run.is !== "organisation") return run;
  const isOwner = words[run.from - 1]?.kind === "s";
  const state = states.get(isOwner ? run.from - 1 : run.from);
  if (!state) return run;
  const of = state.entry.ids[0]!;
  const front = words
    .slice(state.from, state.to)
    .map(({ text, glued }, index) => (glued || index === 0 ? text : ` ${text}`))
    .join("");
  return isOwner ? { ...run, of } : { ...run, of, from: state.from, name: `${front} ${run.name}` };
}
