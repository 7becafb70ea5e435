import { inSentence } from "#case/article.ts";
import type { Case } from "#case/case.ts";
import { clausesOf } from "#case/clauses.ts";
import {
  type CaseEntry,
  entriesOf,
  entryByName,
  entryInWords,
  nameOf,
  nounOf,
  numbered,
} from "#case/entries.ts";
import type { EntryKind } from "#case/entry.ts";
import { nameInSentences } from "#case/membership.ts";
import { isSame } from "#case/same-value.ts";
import { type Path, pathInWords } from "#case/walk.ts";
import { asWritten, partAsWritten } from "#case/written.ts";
import { placeByName } from "./place-names.ts";

/** A value of a case as it is written. */
export type Written =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Written[]
  | { readonly [key: string]: Written };

/** A change of one entry of a case, or of something in it that is no entry: its title, its day, an order. */
export interface CaseChange {
  readonly change: "added" | "removed" | "changed" | "moved";
  /** What it is, as its author knows it: `event E04`; or where it stands: `moves.today`. */
  readonly what: string;
  /** What it is, for a reader who knows no ids: `event “the talks open”`. */
  readonly name: string;
  /** What kind of entry it is, where it is one. */
  readonly kind?: EntryKind;
  /** What it is, where that says more than its kind: an offer, a refusal or a threat of the ledger of demands. */
  readonly noun?: string;
  /** Whether it says that something is so; an actor or a source only names something. */
  readonly asserts: boolean;
  /** The keys of an entry that changed, with what they said and say; none where the whole entry is added or removed. */
  readonly keys: readonly { readonly key: string; readonly before?: Written; readonly after?: Written }[];
  /** What an entry says that was added or removed and goes by its place alone, by its keys. */
  readonly says?: { readonly [key: string]: Written };
  /** The sentences on which an entry that was added or removed rests, or what stands in it, where these cite any. */
  readonly cite?: readonly string[];
  /** Where it stands in the older case, and in the newer; behind all others where it is not there. */
  readonly from: Path;
  readonly to: Path;
}

/** What changed from one version of a case to another, in the order of the newer; what is gone stands where it was. */
export function caseChanges(older: Case, newer: Case): CaseChange[] {
  const finder = new ChangeFinder(older, newer);
  finder.compare(asWritten(older) as Written, asWritten(newer) as Written, [], []);
  return finder.changes;
}

class ChangeFinder {
  readonly changes: CaseChange[] = [];
  readonly #older: Case;
  readonly #newer: Case;
  readonly #oldEntries: ReadonlyMap<string, CaseEntry>;
  readonly #newEntries: ReadonlyMap<string, CaseEntry>;
  /** Where entries stand in lists. */
  readonly #lists: ReadonlySet<string>;

  constructor(older: Case, newer: Case) {
    this.#older = older;
    this.#newer = newer;
    this.#oldEntries = byPath(older);
    this.#newEntries = byPath(newer);
    this.#lists = new Set(
      [...this.#oldEntries.values(), ...this.#newEntries.values()].map(({ path }) =>
        pathInWords(path.slice(0, -1)),
      ),
    );
  }

  compare(before: Written, after: Written, from: Path, to: Path): void {
    if (isSame(before, after)) return;
    const isEntry = this.#newEntries.has(pathInWords(to));
    if (isMap(before) && isMap(after)) this.#compareMaps(before, after, { from, to, isEntry });
    else if (isListOfMaps(before) && isListOfMaps(after)) this.#compareLists(before, after, from, to);
    else if (isNothing(before) && isListOfMaps(after)) this.#compareLists([], after, from, to);
    else if (isNothing(after) && isListOfMaps(before)) this.#compareLists(before, [], from, to);
    else this.#add("changed", from, to, [{ key: String(to.at(-1) ?? ""), ...told(before, after) }]);
  }

  /** An entry changes as a whole, but for the entries in it. */
  #compareMaps(
    before: WrittenMap,
    after: WrittenMap,
    { from, to, isEntry }: { readonly from: Path; readonly to: Path; readonly isEntry: boolean },
  ): void {
    const keys = changedKeys(before, after);
    const holds = ({ key }: CaseChange["keys"][number]) =>
      this.#lists.has(pathInWords([...to, key])) || this.#lists.has(pathInWords([...from, key]));
    const itsOwn = isEntry ? keys.filter((each) => !holds(each)) : [];
    if (itsOwn.length > 0) this.#add("changed", from, to, itsOwn);
    for (const change of keys) {
      if (itsOwn.includes(change)) continue;
      this.compare(change.before, change.after, [...from, change.key], [...to, change.key]);
    }
  }

  /** Members are known by their ids; where they have none, those that are the same are matched, then the rest in order. */
  #compareLists(before: readonly Written[], after: readonly Written[], from: Path, to: Path): void {
    const pairs = matched(before, after);
    const partner = new Map(pairs.map(([old, now]) => [now, old]));
    const kept = new Set(pairs.map(([old]) => old));
    for (const [now, value] of after.entries()) {
      const old = partner.get(now);
      if (old === undefined) this.#add("added", [...from, before.length], [...to, now], []);
      else this.compare(before[old], value, [...from, old], [...to, now]);
    }
    for (const old of before.keys())
      if (!kept.has(old)) this.#add("removed", [...from, old], [...to, after.length], []);
    const places = [...pairs].sort(([, a], [, b]) => a - b).map(([old]) => old);
    if (places.some((place, index) => index > 0 && place < places[index - 1]!))
      this.#add("moved", from, to, []);
  }

  /**
   * The same for a reader: by what it is called, or as a part of the entry it stands in; what a case has once goes by a name of ours.
   */
  #placeByName(path: Path, c: Case, isGone: boolean): string {
    const entries = isGone ? this.#oldEntries : this.#newEntries;
    for (let length = path.length; length > 0; length--) {
      const start = path.slice(0, length);
      const rest = path.slice(length).filter((key) => typeof key === "string");
      const within = rest.length > 0 ? `${rest.join(" ")} of the ` : "";
      const entry = entries.get(pathInWords(start));
      if (entry !== undefined) return `${within}${entryForReader(entry, c)}`;
      const value = valueAt(start, c);
      const order = start.at(-2) === "preferences" ? memberName(value as Written) : undefined;
      if (order !== undefined) {
        // Of an order its statements are what there is to put in another order.
        const part = rest.filter((key) => key !== "statements").join(" ");
        return `${part === "" ? "the" : `${part} of the`} order of preference of ${actorInSentences(order, c)}`;
      }
      const name = isMap(value as Written) ? nameOf(value as Readonly<Record<string, unknown>>) : undefined;
      if (name === undefined || typeof start.at(-1) !== "number") continue;
      const list = String(start.at(-2));
      return `${within}${MEMBERS[list] ?? list} “${name}”`;
    }
    const at = path.findLastIndex((key) => typeof key === "number");
    if (at < 0) return placeByName(path);
    // What has no name goes by its place in its list: “second part of the barred moves”.
    const rest = path.slice(at + 1).filter((key) => typeof key === "string");
    const within = rest.length > 0 ? `${rest.join(" ")} of the ` : "";
    return `${within}${numbered("part", String((path[at] as number) + 1))} of ${placeByName(path.slice(0, at))}`;
  }

  #add(change: CaseChange["change"], from: Path, to: Path, keys: CaseChange["keys"]): void {
    const isGone = change === "removed";
    const path = isGone ? from : to;
    const entry = (isGone ? this.#oldEntries : this.#newEntries).get(pathInWords(path));
    const c = isGone ? this.#older : this.#newer;
    const value = valueAt(path, c) as Written;
    const says = (change === "added" || isGone) && isMap(value) ? saidBy(value) : {};
    const cite =
      change === "added" || isGone ? citesWithin(path, isGone ? this.#oldEntries : this.#newEntries) : [];
    this.changes.push({
      change,
      what: entry === undefined ? placeInWords(path, c) : entryInWords(entry),
      name: entry === undefined ? this.#placeByName(path, c, isGone) : entryForReader(entry, c),
      ...(entry !== undefined && { kind: entry.kind }),
      ...(entry !== undefined && nounOf(entry) !== entry.kind && { noun: nounOf(entry) }),
      asserts: entry?.asserts ?? true,
      keys,
      ...(Object.keys(says).length > 0 && { says }),
      ...(cite.length > 0 && { cite }),
      from,
      to,
    });
  }
}

/** An entry by its name; what the options of a clause are worth to a party has none, and goes by the clause and the party. */
function entryForReader(entry: CaseEntry, c: Case): string {
  const { kind, path, value } = entry;
  const clause = kind === "valuation" ? clausesOf(c).find(({ id }) => id === value.on) : undefined;
  const party = memberName(valueAt(path.slice(0, -2), c) as Written);
  if (clause === undefined || party === undefined) return entryByName(entry, c);
  return `what the options on ${clause.name} are worth to ${actorInSentences(party, c)}`;
}

function actorInSentences(id: string, c: Case): string {
  return inSentence(nameInSentences(c, id));
}

/** What a part of a case says that is called nothing, as it is written, without what it rests on. */
function saidBy(value: WrittenMap): WrittenMap {
  if (nameOf(value) !== undefined) return {};
  const written = partAsWritten(value) as WrittenMap;
  return Object.fromEntries(
    Object.entries(written).filter(([key, part]) => !BESIDE.has(key) && part !== undefined && !isEmpty(part)),
  );
}

/** Keys that say what an entry rests on, or by what it goes. */
const BESIDE: ReadonlySet<string> = new Set([
  "id",
  "cite",
  "judgement",
  "known",
  "note",
  "wording",
  "accepted",
]);

function isEmpty(part: Written): boolean {
  return Array.isArray(part) && part.length === 0;
}

/** What stands in a list that holds no entries, for a reader. */
const MEMBERS: Readonly<Record<string, string>> = {
  questions: "question",
  explanations: "explanations of",
  names: "named state",
};

function valueAt(path: Path, c: Case): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | undefined)?.[key],
    c,
  );
}

/** Where something stands that is no entry itself, members of lists by their ids: `questions why.about`, `moves.today`. */
function placeInWords(path: Path, c: Case): string {
  return path
    .map((key, at) => {
      if (typeof key === "string") return at === 0 ? key : `.${key}`;
      const name = memberName(valueAt(path.slice(0, at + 1), c) as Written);
      return name === undefined ? `[${key + 1}]` : ` ${name}`;
    })
    .join("");
}

/** What the entry at a path and the entries in it cite, each sentence once. */
function citesWithin(path: Path, entries: ReadonlyMap<string, CaseEntry>): string[] {
  const isWithin = (other: Path) => path.every((key, depth) => other[depth] === key);
  const within = [...entries.values()].filter((entry) => isWithin(entry.path));
  return [...new Set(within.flatMap(({ basis }) => basis.cite ?? []))];
}

export type WrittenMap = { readonly [key: string]: Written };

function byPath(c: Case): ReadonlyMap<string, CaseEntry> {
  return new Map(entriesOf(c).map((entry) => [pathInWords(entry.path), entry]));
}

function changedKeys(before: WrittenMap, after: WrittenMap): CaseChange["keys"] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !isSame(own(before, key), own(after, key)))
    .map((key) => ({ key, ...told(own(before, key), own(after, key)) }));
}

function told(before: Written, after: Written): { before?: Written; after?: Written } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Positions of members that are one and the same, in the older list and in the newer. */
function matched(before: readonly Written[], after: readonly Written[]): [older: number, newer: number][] {
  const pairs: [number, number][] = [];
  const free = new Set(before.keys());
  const pair = (now: number, fits: (old: Written) => boolean) => {
    for (const old of free) {
      if (!fits(before[old])) continue;
      free.delete(old);
      pairs.push([old, now]);
      return;
    }
  };
  const byId = new Map([...before.entries()].map(([old, value]) => [memberName(value), old]));
  const rest: number[] = [];
  for (const [now, value] of after.entries()) {
    const name = memberName(value);
    const old = name === undefined ? undefined : byId.get(name);
    if (old !== undefined && free.delete(old)) pairs.push([old, now]);
    else if (name === undefined) rest.push(now);
  }
  for (const now of rest) pair(now, (old) => isSame(old, after[now]));
  const matchedNow = new Set(pairs.map(([, now]) => now));
  for (const now of rest) if (!matchedNow.has(now)) pair(now, (old) => memberName(old) === undefined);
  return pairs;
}

/** By what a member of a list is known: its id, or whose it is. */
export function memberName(value: Written): string | undefined {
  if (!isMap(value)) return undefined;
  const name = own(value, "id") ?? own(value, "actor");
  return typeof name === "string" ? name : undefined;
}

function own(map: WrittenMap, key: string): Written {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

export function isMap(value: Written): value is WrittenMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list that is not there, or has nothing in it. */
function isNothing(value: Written): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isListOfMaps(value: Written): value is readonly Written[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMap);
}
