import type { Path } from "#case/walk.ts";
import { entriesAt, textAt } from "./data.ts";

/** The id under which packages name a clause. */
function idOf(clause: unknown): string {
  return textAt(clause, ["id"]) || textAt(clause, ["issue"]);
}

function clauseOf(id: string, data: unknown) {
  const clause = entriesAt(data, ["packages", "clauses"]).find(({ entry }) => idOf(entry) === id)?.entry;
  return { clause, issue: issueOf(clause, data) };
}

function issueOf(clause: unknown, data: unknown) {
  return entriesAt(data, ["issues"]).find(({ entry }) => entry.id === textAt(clause, ["issue"]))?.entry;
}

export function clauseName(id: string, data: unknown): string {
  const { clause, issue } = clauseOf(id, data);
  return textAt(clause, ["name"]) || textAt(issue, ["name"]) || id;
}

/** The clauses of a case by id, with their names. */
export function clausesIn(data: unknown): readonly (readonly [id: string, words: string])[] {
  return entriesAt(data, ["packages", "clauses"])
    .map(({ entry }) => idOf(entry))
    .filter((id) => id !== "")
    .map((id) => [id, clauseName(id, data)] as const);
}

/** What can be agreed on a clause, in words, by id. */
export function optionsOf(id: string, data: unknown): ReadonlyMap<string, string> {
  return new Map(optionsIn(clauseOf(id, data).clause, data));
}

/** The same of a clause that may not be in the case yet. */
export function optionsIn(clause: unknown, data: unknown): readonly (readonly [id: string, words: string])[] {
  const own = entriesAt(clause, ["options"]);
  const all = own.length > 0 ? own : entriesAt(issueOf(clause, data), ["scale"]);
  return all.map(({ entry }) => [textAt(entry, ["id"]), textAt(entry, ["text"])] as const);
}

/** What holds on a clause today, as it is written, and where: at the clause, or at the issue that it settles. */
export function todayOf(
  id: string,
  data: unknown,
): { readonly path: Path; readonly value: unknown } | undefined {
  const found = entriesAt(data, ["packages", "clauses"]).find(({ entry }) => idOf(entry) === id);
  if (!found) return undefined;
  const issue = entriesAt(data, ["issues"]).find(({ entry }) => entry.id === found.entry.issue);
  return issue && found.entry.today === undefined
    ? { path: ["issues", issue.at, "today"], value: issue.entry.today }
    : { path: ["packages", "clauses", found.at, "today"], value: found.entry.today };
}
