import { isStated } from "./basis.ts";
import { type LenientCase, listed } from "./lenient.ts";

/** A clause with what it takes from its issue. */
export interface SettledClause {
  readonly id: string;
  readonly name: string;
  readonly issue: string | null;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** The option that holds today; null where that is not stated. */
  readonly today: string | null;
  /** Where it stands among the clauses. */
  readonly at: number;
}

/**
 * The clauses of a case, each with the name, the options and today's option of its issue where it has none of its own. Clauses of
 * which these are not known, as they or their issue are faulty, are left out.
 */
export function clausesOf(c: LenientCase): SettledClause[] {
  const issues = new Map(listed(c.issues).map(({ of }) => [of.id, of]));
  return listed(c.packages?.clauses).flatMap(({ at, of: clause }): SettledClause[] => {
    const issue = clause.issue === undefined ? undefined : issues.get(clause.issue);
    const id = clause.id ?? clause.issue;
    const options = clause.options ?? issue?.scale;
    if (id === undefined || options === undefined) return [];
    const known = options.flatMap((option) =>
      option?.id === undefined ? [] : [{ id: option.id, text: option.text ?? option.id }],
    );
    if (known.length < options.length) return [];
    const today = clause.today ?? (clause.options ? undefined : issue?.today);
    return [
      {
        id,
        name: clause.name ?? issue?.name ?? id,
        issue: clause.issue ?? null,
        options: known,
        today: isStated(today) && known.some((option) => option.id === today) ? today! : null,
        at,
      },
    ];
  });
}

/** The options that a choice names: one, or any of a list. */
export function namedIn(choice: string | readonly (string | undefined)[] | undefined): readonly string[] {
  if (choice === undefined) return [];
  return typeof choice === "string" ? [choice] : choice.filter((one) => one !== undefined);
}
