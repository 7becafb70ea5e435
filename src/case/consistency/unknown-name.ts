import type { Contradiction } from "../contradiction.ts";
import { nearestWithin, type SearchBudget } from "../nearest.ts";
import type { Path } from "../walk.ts";

/** What a rule may spend on looking for what misspelt names may mean: a tenth of a second or so. */
export function searchBudget(): SearchBudget {
  return { left: 4_000_000 };
}

/** A name that is none of those which another entry gives, with the nearest of them. */
export function unknownName(
  path: Path,
  what: string,
  name: string,
  known: ReadonlySet<string>,
  budget: SearchBudget,
): Contradiction {
  const near = budget.left > 0 ? nearestWithin(name, known, budget) : undefined;
  const all =
    known.size > 0
      ? `known here: ${[...known].slice(0, 20).join(", ")}${known.size > 20 ? " …" : ""}`
      : "there is none yet";
  return { path, what: `${what} \`${name}\``, cure: near ? `did you mean \`${near}\`?` : all };
}
