import type { ConcessionsInput, Statement } from "../statement.ts";

/** The name of an actor. */
export function nameOf(input: ConcessionsInput, id: string): string {
  return input.names[id]!;
}

/** The name of an issue. */
export function issueName(input: ConcessionsInput, id: string): string {
  return input.issues.find((issue) => issue.id === id)!.name;
}

/** The statement with that id. */
export function statementBy(input: ConcessionsInput, id: string): Statement {
  return input.statements.find((one) => one.id === id)!;
}
