import { isStated } from "../basis.ts";
import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { searchBudget, unknownName } from "./unknown-name.ts";

/** Points that a scale names twice, and points that it does not have. */
export function scales(c: LenientCase): Contradiction[] {
  const found: Contradiction[] = [];
  const points = new Map<string, ReadonlySet<string>>();
  const budget = searchBudget();
  for (const { at: index, of: issue } of listed(c.issues)) {
    const known = new Set<string>();
    for (const { at, of: point } of listed(issue.scale)) {
      if (point.id === undefined) continue;
      if (known.has(point.id)) {
        found.push({
          path: ["issues", index, "scale", at, "id"],
          what: `the scale of \`${issue.id ?? "an issue"}\` names the point \`${point.id}\` twice`,
          cure: "give each point an id of its own",
        });
      } else known.add(point.id);
    }
    // Of a point that cannot be read nobody knows the id.
    const isWhole = issue.scale?.every((point) => point?.id !== undefined) === true;
    if (issue.id !== undefined && isWhole) points.set(issue.id, known);
    const { today } = issue;
    if (isWhole && isStated(today) && !known.has(today)) {
      found.push(unknownName(["issues", index, "today"], "unknown point of the scale", today, known, budget));
    }
  }
  for (const { at, of: demand } of listed(c.demands)) {
    const known = demand.issue === undefined ? undefined : points.get(demand.issue);
    if (known && isStated(demand.level) && !known.has(demand.level)) {
      found.push(
        unknownName(
          ["demands", at, "level"],
          `unknown point of the scale of \`${demand.issue}\`:`,
          demand.level,
          known,
          budget,
        ),
      );
    }
  }
  return found;
}
