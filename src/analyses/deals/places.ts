import { namedIn, type SettledClause } from "#case/clauses.ts";
import type { Choices } from "#case/packages.ts";
import type { Choice } from "#deal-space/conditions/condition.ts";

/** Choices by the places of their clauses and options, in the order of the clauses. */
export function choicesOf(choices: Choices, clauses: readonly SettledClause[]): Choice[] {
  return clauses.flatMap((clause, issue) => {
    const named = namedIn(Object.hasOwn(choices, clause.id) ? choices[clause.id] : undefined);
    if (named.length === 0) return [];
    return [{ issue, in: named.map((id) => clause.options.findIndex((option) => option.id === id)) }];
  });
}

/** A package that names some clauses, the others as they are today; null where one is not stated. */
export function packageOf(
  named: Readonly<Record<string, string>>,
  clauses: readonly SettledClause[],
): number[] | null {
  const deal = clauses.map((clause) => {
    const id = Object.hasOwn(named, clause.id) ? named[clause.id] : clause.today;
    return clause.options.findIndex((option) => option.id === id);
  });
  return deal.includes(-1) ? null : deal;
}
