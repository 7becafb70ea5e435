import { Case } from "#case/case.ts";
import { type Path, visitEntries, visitNotations } from "#case/walk.ts";

// Changes of a case as written that must not change what is found. They work on the data of its file, before it is read.

/** The data of a case file. */
export type Tree = Record<string, unknown>;

/** A stream of numbers in [0, 1) for shuffling: a linear congruence (Numerical Recipes), fixed by its seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** Keys of `likelihood` that are no hypothesis. */
const RESERVED = new Set(["other", "every"]);

/**
 * Gives every entry another id, in another alphabetical order, everywhere it is named; and tells how to undo that in any
 * text. The new ids are no words, and about as long as the old, since short ids are used as labels.
 */
export function renamed(tree: Tree, random: () => number): { tree: Tree; undo: (text: string) => string } {
  const copy = structuredClone(tree);
  const ids: [Path, string][] = [];
  visitEntries(
    Case,
    copy,
    (_, { id }, path) => {
      if (typeof id === "string") ids.push([[...path, "id"], id]);
    },
    undefined,
  );
  const old = [...new Set(ids.map(([, id]) => id))];
  const fresh = shuffled(
    old.map((_, at) => at),
    random,
  );
  const names = new Map(
    old.map((id, at) => [id, `Z${fresh[at]!.toString(36).padStart(3, "q")}`.padEnd(id.length, "z")]),
  );
  const name = (id: string) => names.get(id) ?? id;
  const places: [Path, string][] = [];
  visitNotations(Case, copy, (notation, text, path) => {
    if (notation === "citation") {
      const [source, ...rest] = text.split(":");
      places.push([[...path], [name(source!), ...rest].join(":")]);
    } else places.push([[...path], text.replace(/[A-Za-z][A-Za-z0-9_-]*/g, (word) => name(word))]);
  });
  for (const [path, text] of places) put(copy, path, text);
  for (const [path, id] of ids) put(copy, path, name(id));
  for (const set of listOf(copy.explanations)) {
    for (const item of listOf(set.evidence)) {
      const likelihood = item.likelihood as Tree;
      item.likelihood = Object.fromEntries(
        Object.entries(likelihood).map(([key, value]) => [RESERVED.has(key) ? key : name(key), value]),
      );
    }
  }
  renameClauses(copy.packages, name);
  // What a question is about may be of any kind, so that no mark in the schema tells.
  for (const question of listOf(copy.questions))
    if (question.about) question.about = name(question.about as string);
  const back = new Map([...names].map(([id, other]) => [other, id]));
  return { tree: copy, undo: (text) => text.replace(/Z[0-9a-zq]+/g, (word) => back.get(word) ?? word) };
}

/** Gives clauses their other ids wherever packages name them: as keys of maps, in `on` and in orders, which no mark in the schema tells. */
function renameClauses(packages: unknown, name: (id: string) => string): void {
  if (typeof packages !== "object" || packages === null) return;
  const keyed = (map: unknown) =>
    typeof map === "object" && map !== null
      ? Object.fromEntries(Object.entries(map).map(([id, choice]) => [name(id), choice]))
      : map;
  const within = (holder: Tree, ...keys: readonly string[]) => {
    for (const key of keys) if (holder[key] !== undefined) holder[key] = keyed(holder[key]);
  };
  const { parties, conditions, sequences, offers, agreement, asMoves } = packages as Tree;
  for (const party of listOf(parties)) {
    for (const value of listOf(party.values)) value.on = name(value.on as string);
    for (const link of listOf(party.linked)) within(link, "when");
    if (party.walkAway) within(party.walkAway as Tree, "as");
    const importance = party.importance as { order: (string | string[])[] } | undefined;
    if (importance)
      importance.order = importance.order.map((level) =>
        typeof level === "string" ? name(level) : level.map(name),
      );
  }
  for (const condition of listOf(conditions)) within(condition, "if", "then", "never", "of");
  for (const { steps } of listOf(sequences)) for (const step of listOf(steps)) within(step, "takes");
  for (const offer of listOf(offers)) within(offer, "package");
  for (const meaning of listOf(asMoves)) within(meaning, "means", "left");
  if (agreement) within(agreement as Tree, "weights");
}

/** Lists of a case in which the order of the entries means nothing, by their keys from the top; `*` is any entry. */
const UNORDERED = [
  ["sources"],
  ["actors"],
  ["ties"],
  ["events"],
  ["sanctions"],
  ["rounds"],
  ["claims"],
  ["issues"],
  ["demands"],
  ["explanations"],
  ["explanations", "*", "hypotheses"],
  ["explanations", "*", "evidence"],
  ["explanations", "*", "clusters"],
  ["moves", "options"],
  ["moves", "states"],
  ["moves", "transitions"],
  ["moves", "preferences"],
  ["moves", "excluded"],
  ["moves", "views"],
  ["moves", "names"],
  ["forecasts"],
] as const;

/** Puts the entries of every list whose order means nothing into another order; `only` names the lists, if given. */
export function reordered(tree: Tree, random: () => number, only?: readonly string[]): Tree {
  const copy = structuredClone(tree);
  for (const keys of UNORDERED) {
    if (only && !only.includes(keys.join("."))) continue;
    const holders = keys
      .slice(0, -1)
      .reduce<readonly Tree[]>(
        (above, key) =>
          above.flatMap((each) => (key === "*" ? listOf(each) : [each[key] as Tree]).filter(Boolean)),
        [copy],
      );
    const last = keys.at(-1)!;
    for (const holder of holders) {
      if (Array.isArray(holder[last])) holder[last] = shuffled(holder[last], random);
    }
  }
  return copy;
}

/** Adds entries that have nothing to do with the rest: a bystander, and a source that nobody cites. */
export function withBystander(tree: Tree): Tree {
  return {
    ...tree,
    actors: [
      ...listOf(tree.actors),
      { id: "Bystander0", name: "Bystander", kind: "state", cite: firstCite(tree) },
    ],
  };
}

/** Adds a second copy of a source, under another id, that nobody cites. */
export function withSourceTwice(tree: Tree): Tree {
  const [first] = listOf(tree.sources);
  return first ? { ...tree, sources: [...listOf(tree.sources), { ...first, id: "Twin0" }] } : tree;
}

function firstCite(tree: Tree): string[] {
  const found: string[] = [];
  visitNotations(Case, tree, (notation, text) => {
    if (notation === "citation") found.push(text);
  });
  return found.slice(0, 1);
}

function listOf(value: unknown): Tree[] {
  return Array.isArray(value) ? value : [];
}

function put(tree: unknown, path: Path, value: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((node, key) => (node as Tree)[key], tree);
  (holder as Tree)[path.at(-1)!] = value;
}
