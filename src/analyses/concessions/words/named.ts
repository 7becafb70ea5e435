import type { ConcessionsInput, IssueScale, Statement } from "../statement.ts";

/** The name of an actor. */
export function nameOf(input: ConcessionsInput, id: string): string {
  return input.names[id]!;
}

/** The name of an issue. */
export function issueName(input: ConcessionsInput, id: string): string {
  return issueBy(input, id).name;
}

/** The issue with that id. */
export function issueBy(input: ConcessionsInput, id: string): IssueScale {
  return found(issues, input, input.issues).get(id)!;
}

/** The statement with that id. */
export function statementBy(input: ConcessionsInput, id: string): Statement {
  return found(statements, input, input.statements).get(id)!;
}

// A ledger may hold thousands of statements, and each is named in several places.
const issues = new WeakMap<ConcessionsInput, ReadonlyMap<string, IssueScale>>();
const statements = new WeakMap<ConcessionsInput, ReadonlyMap<string, Statement>>();

function found<T extends { readonly id: string }>(
  known: WeakMap<ConcessionsInput, ReadonlyMap<string, T>>,
  input: ConcessionsInput,
  things: readonly T[],
): ReadonlyMap<string, T> {
  const map = known.get(input) ?? new Map(things.map((thing) => [thing.id, thing]));
  known.set(input, map);
  return map;
}
