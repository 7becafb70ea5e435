import { inSentence } from "./article.ts";
import type { Basis } from "./basis.ts";
import { Case } from "./case.ts";
import { clausesOf } from "./clauses.ts";
import type { EntryKind } from "./entry.ts";
import { nameInSentences } from "./membership.ts";
import { type Path, visitEntries } from "./walk.ts";

/** An entry of a case: what it is, where it stands, and what it rests on. */
export interface CaseEntry {
  readonly kind: EntryKind;
  /** Its id; ties, causes and preferences have none. */
  readonly id?: string;
  readonly path: Path;
  /** Its position in what it is in, from 1; `3.1` for the first of the third. */
  readonly position: string;
  /** What it rests on: its own basis or, where it has none, that of the group it is in. */
  readonly basis: Basis;
  /** Whether it says that something is so, and therefore has to rest on something. */
  readonly asserts: boolean;
  /** Ids of what it is in, the innermost first: `[press, why]` for a cause, `[USA]` for a preference. */
  readonly of: readonly string[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** A case does not change once it is read, and is asked for its entries again and again. */
const walked = new WeakMap<Case, readonly CaseEntry[]>();

/** The entries of a case, in the order of its format; of a group only the entries in it, unless there is none. */
export function entriesOf(c: Case): readonly CaseEntry[] {
  const entries = walked.get(c) ?? entriesIn(c);
  walked.set(c, entries);
  return entries;
}

function entriesIn(c: Case): CaseEntry[] {
  const found: Listed[] = [];
  visitEntries<Listed | undefined>(
    Case,
    c,
    ({ kind, asserts, group }, value, path, around) => {
      if (around) around.holds = true;
      const { id, actor } = value as { id?: string; actor?: string };
      const own = value as Basis;
      const entry: Listed = {
        kind,
        ...(id === undefined ? {} : { id }),
        path: [...path],
        position: path
          .slice(around?.path.length ?? 0)
          .filter((key) => typeof key === "number")
          .map((index) => index + 1)
          .join("."),
        basis: around?.group && !hasBasis(own) ? around.basis : own,
        asserts,
        of: around
          ? [...((around.id ?? around.actor) ? [around.id ?? around.actor!] : []), ...around.of]
          : [],
        value,
        group,
        actor,
        holds: false,
      };
      found.push(entry);
      return entry;
    },
    undefined,
  );
  return found
    .filter(({ group, holds }) => !group || !holds)
    .map(({ group, holds: _holds, actor: _actor, ...entry }) => ({
      ...entry,
      asserts: entry.asserts && !(group && isEmptied(entry.value)),
    }));
}

/** Whether all that a group listed is gone, as on an earlier day: what is left of it says nothing. */
function isEmptied(value: Readonly<Record<string, unknown>>): boolean {
  const lists = Object.values(value).filter((part) => Array.isArray(part));
  return lists.length > 0 && lists.every((list) => list.length === 0);
}

interface Listed extends CaseEntry {
  readonly group: boolean;
  readonly actor: string | undefined;
  /** Whether there are entries in it. */
  holds: boolean;
}

/** Whether an entry carries a citation or a judgement. */
export function hasBasis({ cite, judgement }: Basis): boolean {
  return cite !== undefined || judgement !== undefined;
}

/** Entries that say that something is so, and carry neither a citation nor a judgement, nor any other reason (`why`). */
export function isUnsourced({ asserts, basis, value }: CaseEntry): boolean {
  return asserts && !hasBasis(basis) && typeof value.why !== "string" && !isOnlyNotStated(value);
}

/** What only names the thing of which an entry speaks. */
const NAMING: ReadonlySet<string> = new Set(["id", "actor", "by", "on", "note"]);

/** Whether all that an entry says is that nobody states it: that asserts nothing. */
function isOnlyNotStated(value: Readonly<Record<string, unknown>>): boolean {
  const said = Object.entries(value).filter(([key, what]) => what !== undefined && !NAMING.has(key));
  return said.length > 0 && said.every(([, what]) => what === "not stated");
}

/** What an entry is and where it stands: `event E04`, `tie 2`, `preference 3 of USA`, `cause 1 of press`. */
export function entryInWords({ kind, id, position, of, value }: CaseEntry): string {
  if (id !== undefined) return `${kind} ${id}`;
  const [around] = of;
  if (kind === "order of preference" || kind === "terms") return `${kind} of ${String(value.actor)}`;
  return `${position === "" ? kind : `${kind} ${position}`}${around === undefined ? "" : ` of ${around}`}`;
}

/**
 * What an entry is, by its name, for a reader who knows no ids: `event “the talks open”`, `cause “sanctions” of “Pressure
 * worked”`, `preference 3.2 of the United States`.
 */
export function entryByName({ kind, path, position, value }: CaseEntry, c: Case): string {
  const actor = (id: unknown) => inSentence(nameInSentences(c, String(id)));
  if (kind === "tie") return `${String(value.kind)} of ${actor(value.from)} and ${actor(value.to)}`;
  if (kind === "order of preference" || kind === "terms") return `${kind} of ${actor(value.actor)}`;
  const own = kind === "clause" || kind === "valuation" ? clauseIn(path, value, c) : nameOf(value);
  const holder = holdersOf(path, c).find((each) => each.actor !== undefined || nameOf(each) !== undefined);
  const noun = nounOf({ kind, value });
  if (kind === "demand") return `${noun} ${inQuotes(String(own))} of ${actor(value.actor)}`;
  const of =
    holder === undefined || (own !== undefined && kind !== "cause" && kind !== "valuation")
      ? ""
      : ` ${kind === "valuation" && own !== undefined ? "to" : "of"} ${holder.actor === undefined ? inQuotes(nameOf(holder)!) : actor(holder.actor)}`;
  if (own === undefined) return `${numbered(kind, position)}${of}`;
  return `${kind === "valuation" ? "worth of" : kind} ${inQuotes(own)}${of}`;
}

/** What an entry is, as a noun: what a ledger of demands has may be an offer, a refusal or a threat. */
export function nounOf({ kind, value }: Pick<CaseEntry, "kind" | "value">): string {
  return kind === "demand" ? (OF_THE_LEDGER[String(value.kind)] ?? kind) : kind;
}

const OF_THE_LEDGER: Readonly<Record<string, string>> = {
  ask: "demand",
  precondition: "precondition",
  offer: "offer",
  refusal: "refusal",
  threat: "threat",
  withdrawal: "withdrawal",
  acceptance: "acceptance",
  abstention: "abstention",
  undecided: "undecided position",
};

/** What a clause is called, or the one of which an entry says what it is worth: by its place alone nobody knows which it is. */
function clauseIn(path: Path, value: Readonly<Record<string, unknown>>, c: Case): string | undefined {
  return clausesOf(c).find(({ id, at }) => (value.on === undefined ? at === path.at(-1) : id === value.on))
    ?.name;
}

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(
  " ",
);

/** What has no name, by its place: `third preference`; `preference 3.2` within a group, or far down; what stands in no list, by its kind. */
export function numbered(kind: string, position: string): string {
  if (position === "") return kind;
  const ordinal = /^\d+$/.test(position) ? ORDINALS[Number(position) - 1] : undefined;
  return ordinal === undefined ? `${kind} ${position}` : `${ordinal} ${kind}`;
}

/** What an entry, or another part of a case, is called or says; undefined where it is called nothing. */
export function nameOf({
  short,
  what,
  name,
  text,
  question,
  title,
}: Readonly<Record<string, unknown>>): string | undefined {
  return [short, name, what, question, text, title].find((told): told is string => typeof told === "string");
}

function inQuotes(text: string): string {
  return `“${text.replace(/\.$/, "")}”`;
}

/** What a part of a case stands in, the innermost first. */
function holdersOf(path: Path, c: Case): Readonly<Record<string, unknown>>[] {
  const holders: Readonly<Record<string, unknown>>[] = [];
  let at: unknown = c;
  for (const key of path.slice(0, -1)) {
    at = (at as Readonly<Record<string | number, unknown>>)[key];
    if (typeof at === "object" && at !== null && !Array.isArray(at)) {
      holders.unshift(at as Readonly<Record<string, unknown>>);
    }
  }
  return holders;
}
