import type { Case } from "#case/case.ts";
import type { WrittenEntry } from "./entry-of.ts";
import { issueOf, UNSORTED } from "./issue-of.ts";
import type { Ledger } from "./ledger.ts";

/** Issues and actors that can be named by a number or by what they are called: of the case, and of what is proposed. */
export interface Known {
  readonly issues: readonly (readonly [id: string, name: string])[];
  readonly actors: readonly (readonly [id: string, name: string])[];
}

/** What can be named where something is lacking: of the case, and of what is proposed. */
export function knownOf({ proposals }: Ledger, { issues, actors }: Case): Known {
  const named = proposals.flatMap(({ entry }) =>
    typeof entry.issue === "string" && entry.issue !== UNSORTED ? [entry.issue] : [],
  );
  const fresh = [...new Set(named)].filter((id) => !issues.some((each) => each.id === id));
  return {
    issues: [
      ...issues.flatMap(({ id, name }) => (id === UNSORTED ? [] : [[id, name] as const])),
      ...fresh.map((id) => [id, String(issueOf(id, [], false).name)] as const),
    ],
    actors: [
      ...actors.map(({ id, name }) => [id, name] as const),
      ...proposals.flatMap(({ kind, entry }) =>
        kind === "actor" && !actors.some(({ id }) => id === entry.id)
          ? [[String(entry.id), String(entry.name)] as const]
          : [],
      ),
    ],
  };
}

/** Keys that name an actor, or several. */
export const NAMING: ReadonlySet<string> = new Set([
  "sender",
  "target",
  "parties",
  "actor",
  "from",
  "by",
  "to",
]);

/** Keys that hold lists, also where nothing is in them yet. */
const LISTED: ReadonlySet<string> = new Set(["sender", "target", "parties", "by", "to"]);

/** The value that is meant by what is typed for a key of an entry, or the name in it that nobody bears. */
export function typedValue(
  known: Known,
  entry: WrittenEntry,
  key: string,
  typed: string,
): { readonly value: string | readonly string[] } | { readonly nobody: string } {
  const isList = Array.isArray(entry[key]) || LISTED.has(key);
  const parts = isList ? typed.split(",").flatMap((part) => part.trim() || []) : [typed];
  const named: string[] = [];
  for (const part of parts) {
    const one = namedBy(known, key, part);
    if (one === undefined) return { nobody: part };
    named.push(one);
  }
  return { value: isList ? named : named[0]! };
}

/** What is meant by what is typed for a key: an issue by its number or in words, an actor by id or name; all else as it is. */
function namedBy({ issues, actors }: Known, key: string, typed: string): string | undefined {
  const same = (id: string, name: string) =>
    id.toLowerCase() === typed.toLowerCase() || name.toLowerCase() === typed.toLowerCase();
  if (key === "issue") {
    const chosen = /^\d{1,2}$/.test(typed) ? issues[Number(typed) - 1] : undefined;
    const [id] = chosen ?? issues.find((each) => same(...each)) ?? [];
    // A new issue is called by what is typed; its id has no blanks.
    return (
      id ??
      (typed
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "") ||
        undefined)
    );
  }
  if (!NAMING.has(key) || actors.length === 0 || /^(?:not stated|unknown)$/.test(typed)) return typed;
  return actors.find((each) => same(...each))?.[0];
}
