import { isStated } from "../../basis.ts";
import type { Contradiction } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import { searchBudget, unknownName } from "../unknown-name.ts";

/** Clauses without an id, a name or options, that are given twice, or whose option of today is none of theirs. */
export function clauses(c: LenientCase): Contradiction[] {
  const issues = new Map(listed(c.issues).map(({ of }) => [of.id, of]));
  const seen = new Set<string>();
  const budget = searchBudget();
  return listed(c.packages?.clauses).flatMap(({ at, of: clause }): Contradiction[] => {
    const path = ["packages", "clauses", at];
    if (clause.issue === undefined && !("issue" in clause)) {
      const lacking = (["id", "name", "options"] as const).filter((key) => !(key in clause));
      if (lacking.length > 0)
        return [
          {
            path,
            what: `a clause of no issue has no ${lacking.map((key) => `\`${key}\``).join(" and no ")}`,
            cure: "name its `issue`, or give it an `id`, a `name` and `options`",
          },
        ];
    }
    const found: Contradiction[] = [];
    const id = clause.id ?? clause.issue;
    if (id !== undefined && seen.has(id))
      found.push({
        path: [...path, clause.id === undefined ? "issue" : "id"],
        what: `the clause \`${id}\` is given twice`,
        cure: "give each clause an `id` of its own",
      });
    if (id !== undefined) seen.add(id);
    const own = new Set<string>();
    for (const { at: place, of: option } of listed(clause.options)) {
      if (option.id === undefined) continue;
      if (own.has(option.id))
        found.push({
          path: [...path, "options", place, "id"],
          what: `the clause \`${id ?? at + 1}\` names the option \`${option.id}\` twice`,
          cure: "give each option of a clause an id of its own",
        });
      own.add(option.id);
    }
    const options = clause.options ?? issues.get(clause.issue)?.scale;
    const isWhole = options?.every((option) => option?.id !== undefined) === true;
    if (isWhole && isStated(clause.today)) {
      const known = new Set(options.map((option) => option!.id!));
      if (!known.has(clause.today))
        found.push(
          unknownName(
            [...path, "today"],
            `the clause \`${id ?? at + 1}\` has no option`,
            clause.today,
            known,
            budget,
          ),
        );
    }
    const held = issues.get(clause.issue)?.today;
    if (
      clause.options === undefined &&
      isStated(clause.today) &&
      held !== undefined &&
      isStated(held) &&
      held !== clause.today
    )
      found.push({
        path: [...path, "today"],
        what: `on the clause \`${id ?? at + 1}\` \`${clause.today}\` holds today, and on its issue \`${held}\``,
        cure: "mend one of the two; left out, the clause takes what its issue has",
        severity: "warning",
      });
    return found;
  });
}
