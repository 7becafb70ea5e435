import { append } from "#math/append.ts";
import { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import type { Contradiction } from "./contradiction.ts";
import type { EntryKind } from "./entry.ts";
import { impliedQuestionIds } from "./implied-ids.ts";
import { missingSentence, SentencePlaces } from "./locator.ts";
import { isFault, optionsOf, parseExpression } from "./logic.ts";
import { optionsOfState } from "./moves-notation.ts";
import { nearestWithin, type SearchBudget } from "./nearest.ts";
import { an, type ReferenceKind } from "./reference.ts";
import type { Source } from "./source.ts";
import { type Path, repetitions, visitEntries, visitNotations } from "./walk.ts";

/** The ids of a case by kind, each with the places where it is given. Works on a case as written, faulty or not. */
function idsOf(c: Case): Map<EntryKind, Map<string, Path[]>> {
  const ids = new Map<EntryKind, Map<string, Path[]>>();
  visitEntries(
    Case,
    c,
    ({ kind }, { id }, path) => {
      if (typeof id !== "string") return;
      const known = ids.get(kind);
      const places = known?.get(id);
      if (places) places.push([...path, "id"]);
      else if (known) known.set(id, [[...path, "id"]]);
      else ids.set(kind, new Map([[id, [[...path, "id"]]]]));
    },
    undefined,
  );
  // What else goes by such an id is told elsewhere.
  const asked = ids.get("dated question") ?? new Map<string, Path[]>();
  for (const { id, path } of impliedQuestionIds(c)) if (!asked.has(id)) asked.set(id, [path]);
  if (asked.size > 0) ids.set("dated question", asked);
  return ids;
}

/** What statements and the names of states are made of: options, or listed states where the case has no options. */
export function atomKind(ids: ReadonlyMap<EntryKind, { readonly size: number }>): ReferenceKind {
  const has = (kind: ReferenceKind) => (ids.get(kind)?.size ?? 0) > 0;
  return has("listed state") && !has("option") ? "listed state" : "option";
}

type Entry = Record<string, unknown> | null | undefined;

function listOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Ids given twice, or named twice in one list, and ids, citations and options that name nothing, each with the nearest that
 * there is. Works
 * on a case as written, faulty or not, so that a faulty entry does not hide that others refer to it rightly.
 */
export function danglingReferences(c: Case): Contradiction[] {
  const ids = idsOf(c);
  const found: Contradiction[] = [];
  const suggest = suggestions();
  for (const [kind, known] of ids) {
    for (const [id, paths] of known) {
      if (paths.length === 1) continue;
      for (const path of paths.slice(1)) {
        found.push({
          path,
          what: `the ${kind} \`${id}\` is given twice`,
          cure: "give each entry an id of its own",
        });
      }
    }
  }
  const check = (kind: ReferenceKind, id: string, path: Path, or = "") => {
    const known = ids.get(kind);
    if (known?.has(id)) return;
    found.push({
      path: [...path],
      what: `unknown ${kind} \`${id}\``,
      cure: suggest(id, kind, known ?? new Map()) + or,
    });
  };
  const atom = atomKind(ids);
  const isRepeated = repetitions();
  const twice = (kind: ReferenceKind, id: string, path: Path) => {
    if (typeof path.at(-1) !== "number") return;
    if (isRepeated(id, path))
      found.push({
        path: [...path],
        what: `the list names the ${kind} \`${id}\` twice`,
        cure: "remove one of the two",
      });
  };
  visitNotations(Case, c, (notation, text, path, statement) => {
    if (notation === "citation") append(found, citationFaults(c, text, path, suggest));
    else if (notation === "statement") {
      const expression = statement?.proposition ?? parseExpression(text);
      if (!isFault(expression)) for (const { option } of optionsOf(expression)) check(atom, option, path);
    } else if (notation === "state") {
      if (atom === "listed state") check(atom, text, path);
      else for (const option of optionsOfState(text)) check(atom, option, path, NONE_TAKEN);
    } else {
      check(notation, text, path);
      twice(notation, text, path);
    }
  });
  return found;
}

/** What is written for a state in which no option is taken: what somebody calls it is no option. */
const NONE_TAKEN = ", or write `none` for the state in which none is taken";

/** Pairs of letters that are compared in looking for what misspelt ids may mean: some tenths of a second at the most. */
const MOST_COMPARED = 20_000_000;

type Suggest = (id: string, kind: ReferenceKind, known: ReadonlyMap<unknown, unknown>) => string;

/**
 * Makes the function that says what an id which names nothing should be. Each is looked up once, and when all that may be
 * spent has been, the rest are told without a suggestion, which they say.
 */
function suggestions(): Suggest {
  const budget: SearchBudget = { left: MOST_COMPARED };
  const told = new Map<string, string>();
  return (id, kind, known) => {
    const key = `${kind} ${id}`;
    const before = told.get(key);
    if (before !== undefined) return before;
    const near = budget.left > 0 ? nearestWithin(id, textsAmong(known.keys()), budget) : undefined;
    const unsought =
      budget.left > 0 ? "" : "; with so many that name nothing, the nearest is no longer looked for";
    const cure = near
      ? `did you mean \`${near}\`?`
      : known.size === 0
        ? `the case has no ${kind} yet; add one`
        : `name ${an(kind)} of the case${unsought}`;
    told.set(key, cure);
    return cure;
  };
}

function* textsAmong(keys: Iterable<unknown>): Generator<string> {
  for (const key of keys) if (typeof key === "string") yield key;
}

function citationFaults(c: Case, citation: string, path: Path, suggest: Suggest): Contradiction[] {
  const { source: id, locator } = splitCitation(citation);
  const sources = listOf(c.sources);
  const source = sourcesById(sources).get(id) as Source | undefined;
  if (!source) {
    const cure = suggest(id, "source", sourcesById(sources));
    return [{ path: [...path], what: `the citation \`${citation}\` names no source`, cure }];
  }
  const sentences: unknown = source.text?.sentences;
  if (locator === undefined || sentences === null || typeof sentences !== "object") return [];
  if (Object.hasOwn(sentences, locator)) return [];
  const places = placesInSource(sentences);
  return places.has(locator) ? [] : [{ path: [...path], ...missingSentence(citation, locator, places) }];
}

const indexed = new WeakMap<readonly Entry[], ReadonlyMap<unknown, Entry>>();

/** The sources by their ids, of two with one id the first. */
function sourcesById(sources: readonly Entry[]): ReadonlyMap<unknown, Entry> {
  const known = indexed.get(sources);
  if (known) return known;
  const found = new Map([...sources].reverse().map((source) => [source?.id, source] as const));
  indexed.set(sources, found);
  return found;
}

const sentencePlaces = new WeakMap<object, SentencePlaces>();

/** The sentences recorded of a source, to look up locators in. */
function placesInSource(sentences: object): SentencePlaces {
  const known = sentencePlaces.get(sentences) ?? new SentencePlaces(Object.keys(sentences));
  sentencePlaces.set(sentences, known);
  return known;
}
