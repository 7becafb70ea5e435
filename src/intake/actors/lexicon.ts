import { COUNTRY_ROWS } from "../tables/countries.ts";
import { ORGANISATION_ROWS } from "../tables/organisations.ts";
import { PLACE_ROWS } from "../tables/places.ts";
import { wordsOf } from "../text/words.ts";

/** An actor whose name is known before the text is read. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly kind: "state" | "organisation" | "group" | "media" | "coalition";
  /** The state whose organ it is. */
  readonly memberOf?: string;
  readonly iso3166?: string;
  readonly cameo?: string;
}

/** In which way a name stands for its bearer; a `place` stands for nobody, so that no state is read out of it. */
export type NameForm = "name" | "adjective" | "people" | "capital" | "context" | "place";

/** A name of the tables, word by word. More than one id: it is the one that the text spoke of last. */
export interface LexiconEntry {
  readonly words: readonly string[];
  readonly ids: readonly string[];
  readonly form: NameForm;
}

const KINDS: Readonly<Record<string, KnownActor["kind"]>> = { MED: "media", REB: "group", COA: "coalition" };

/** Names that stand for one of two, and for a state only where the text speaks of it. */
const SHARED: readonly (readonly [name: string, ids: readonly string[], form: NameForm])[] = [
  ["Korean", ["PRK", "KOR"], "adjective"],
  ["Korea", ["PRK", "KOR"], "name"],
  ["the North", ["PRK"], "context"],
  ["The North", ["PRK"], "context"],
  ["the South", ["KOR"], "context"],
  ["The South", ["KOR"], "context"],
];

const actors = new Map<string, KnownActor>();
const entries = new Map<string, LexiconEntry[]>();

function add(name: string, ids: readonly string[], form: NameForm): void {
  const words = wordsOf(name).map(({ text }) => text);
  const list = entries.get(words[0]!) ?? [];
  const same = list.find((entry) => entry.words.join(" ") === words.join(" "));
  if (!same) list.push({ words, ids, form });
  // A name of two states, as Congolese, stands for either; one of a state and its people for the state.
  else if (!same.ids.includes(ids[0]!))
    list.splice(list.indexOf(same), 1, { ...same, ids: [...same.ids, ...ids] });
  entries.set(words[0]!, list);
}

for (const line of COUNTRY_ROWS) {
  const [id, name] = line.split("|", 2) as [string, string];
  const [, , others, adjectives, people, capitals] = line.replaceAll("~", name).split("|");
  actors.set(id, { id, name, kind: "state", ...(/^(?:SUN|YUG|DDR|CSK)$/.test(id) ? {} : { iso3166: id }) });
  for (const each of [name, ...split(others)]) add(each, [id], "name");
  for (const each of split(adjectives)) add(each, [id], "adjective");
  const named = people === "+" ? split(adjectives).map((each) => `${each}s`) : split(people);
  for (const each of named) add(each, [id], "people");
  for (const each of split(capitals)) add(each, [id], "capital");
}
for (const line of ORGANISATION_ROWS) {
  const [id, kind, cameo, names] = line.split("|") as [string, string, string, string];
  const state = kind === "GOV" ? cameo.slice(0, 3) : undefined;
  const called = split(names).map((each) => (each === "~" ? id : each));
  const [name] = called as [string];
  actors.set(id, {
    id,
    name,
    kind: KINDS[kind] ?? "organisation",
    ...(state && { memberOf: state }),
    ...(cameo && { cameo }),
  });
  for (const each of called) add(each, [id], "name");
}
for (const name of PLACE_ROWS)
  if (!entries.get(wordsOf(name)[0]!.text)?.some(({ words }) => words.join(" ") === name))
    add(name, [], "place");
for (const [name, ids, form] of SHARED) add(name, ids, form);
for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The names that begin with a word, the longest first. */
export function namesFrom(word: string): readonly LexiconEntry[] {
  return entries.get(word) ?? [];
}

/** A known actor by its id. */
export function knownActor(id: string): KnownActor | undefined {
  return actors.get(id);
}

function split(names: string | undefined): string[] {
  return names ? names.split(";") : [];
}
