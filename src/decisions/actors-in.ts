import type { ProposalKind } from "#intake/proposal.ts";
import type { WrittenEntry } from "./entry-of.ts";

/** Keys whose value is the id of an actor, or a list of them, wherever they stand in an entry. */
const NAMING: ReadonlySet<string> = new Set([
  "by",
  "to",
  "sender",
  "target",
  "parties",
  "actor",
  "of",
  "actors",
  "whose",
  "alleged",
  "denied",
]);
/** Kinds in which other keys do: `to` of an office, a membership or a pause is a day. */
const OF_KIND: Readonly<Partial<Record<ProposalKind, readonly string[]>>> = {
  actor: ["of"],
  tie: ["from", "to"],
  round: ["parties"],
  source: [],
  question: [],
};
/** Parts that name people who are no actors of the case, or other entries. */
const APART: ReadonlySet<string> = new Set(["judgement", "codes", "argument"]);
/** Words that stand where an actor could, and name none. */
const NOBODY: ReadonlySet<unknown> = new Set(["not stated", "unknown"]);

/**
 * An entry with its actors under other ids. One for which `idOf` gives nothing goes: out of its list, or with the key or the
 * part of a list that would name it.
 */
export function withActors(
  kind: ProposalKind,
  entry: WrittenEntry,
  idOf: (id: string) => string | undefined,
): WrittenEntry {
  const naming = (key: string) => OF_KIND[kind]?.includes(key) ?? NAMING.has(key);
  const other = (id: unknown) => (typeof id !== "string" || NOBODY.has(id) ? id : idOf(id));
  const map = (value: WrittenEntry): WrittenEntry =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
        const made = partOf(key, part);
        return made === undefined ? [] : [[key, made]];
      }),
    );
  const partOf = (key: string, part: unknown): unknown => {
    if (APART.has(key)) return part;
    if (naming(key) && typeof part === "string") return other(part);
    if (naming(key) && isTexts(part)) return [...new Set(part.map(other))].filter((id) => id !== undefined);
    if (Array.isArray(part)) return part.flatMap((each) => (isMap(each) ? leftOf(each, map(each)) : [each]));
    return isMap(part) ? map(part) : part;
  };
  return map(entry);
}

/** The actors that an entry names. */
export function actorsIn(kind: ProposalKind, entry: WrittenEntry): readonly string[] {
  const found = new Set<string>();
  withActors(kind, entry, (id) => {
    found.add(id);
    return id;
  });
  return [...found];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isMap(value: unknown): value is WrittenEntry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is left of a part once what it named is gone: nothing of a membership, whatever days it had. */
function leftOf(before: WrittenEntry, after: WrittenEntry): WrittenEntry[] {
  const isOfNobody = "of" in before && !("of" in after);
  return isOfNobody || Object.keys(after).length === 0 ? [] : [after];
}
