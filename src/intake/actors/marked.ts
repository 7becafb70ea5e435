import { ORGANISATION_HEADS } from "../tables/common-words.ts";
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
  const runs = [
    ...capitalRuns(words, taken, new Set(roles.map(({ from }) => from))).map((run) =>
      withTown(withState(run, states, words), names, words),
    ),
    ...regionsIn(words, names),
  ].sort((a, b) => a.from - b.from);
  const organisations = runs.filter(({ is }) => is === "organisation");
  const isOfOne = ({ from }: FoundName) => organisations.some((run) => run.from <= from && from < run.to);
  return { passage, names: names.filter((name) => !isOfOne(name)), roles, runs };
}

/** `The Paris Club`, `the Oslo Forum`: a town right before the noun of a body is of its name, and no government. */
function withTown(run: CapitalRun, names: readonly FoundName[], words: readonly Word[]): CapitalRun {
  const town = names.find(({ to, entry }) => to === run.from && /^(?:capital|place)$/.test(entry.form));
  if (!town) return run;
  const last = words[run.to - 1]!.text;
  if (!TOWN_BODIES.test(last) && !(town.entry.form === "place" && ORGANISATION_HEADS.has(last.toLowerCase())))
    return run;
  return { ...run, is: "organisation", from: town.from, name: `${nameOf(words, town)} ${run.name}` };
}
const TOWN_BODIES = /^(?:Club|Forum|Group|Institute|University|Initiative|Conference|Fund)$/;

/** `Bavaria's government`, `the Basra provincial council`: a place that acts for nobody has one that does. */
function regionsIn(words: readonly Word[], names: readonly FoundName[]): CapitalRun[] {
  return names.flatMap((name): CapitalRun[] => {
    const { from, to, entry } = name;
    const of = words[from - 1]?.lower === "of" ? words[from - 2]!.lower : "";
    const behind = words.slice(words[to]?.kind === "s" ? to + 1 : to, to + 3).map(({ lower }) => lower);
    if (entry.form !== "place" || !(GOVERNS.test(behind.join(" ")) || GOVERNS.test(of))) return [];
    return [{ from, to, is: "organisation", name: nameOf(words, name) }];
  });
}
const GOVERNS =
  /^(?:(?:state|regional|provincial|local|devolved) )?(?:government|parliament|executive|council|assembly)\b/;

function nameOf(words: readonly Word[], { from, to }: FoundName): string {
  return words
    .slice(from, to)
    .map(({ text, glued }, index) => (glued || index === 0 ? text : ` ${text}`))
    .join("");
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
  const front = nameOf(words, state);
  return isOwner ? { ...run, of } : { ...run, of, from: state.from, name: `${front} ${run.name}` };
}
