import { Case } from "../case.ts";
import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { skeletonOf } from "../look-alikes.ts";
import { type Path, visitEntries } from "../walk.ts";

/**
 * Ids of one kind that differ only in capitals, in - and _, in zeros before a number or in letters that look alike (l, I and
 * 1, O and 0): whoever writes one for the other names another entry, and no fault tells.
 */
export function alikeIds(c: LenientCase): Contradiction[] {
  const found: Contradiction[] = [];
  const entries = alikeIn(found);
  visitEntries(Case, c, ({ kind }, { id }, path) => entries(kind, id, path), undefined);
  for (const { at, of } of listed(c.issues)) {
    const points = alikeIn(found);
    for (const { at: place, of: point } of listed(of.scale))
      points("point of one scale", point.id, ["issues", at, "scale", place]);
  }
  return found;
}

/** Makes the function that takes the ids of a case one by one, and tells of each that is like one before it. */
function alikeIn(found: Contradiction[]): (kind: string, id: unknown, path: Path) => void {
  const known = new Map<string, string>();
  return (kind, id, path) => {
    if (typeof id !== "string") return;
    const plain = id.replaceAll("_", "-").replace(/(?<!\d)0+(?=\d)/g, "");
    for (const key of [plain.toLowerCase(), skeletonOf(plain)]) {
      const place = `${kind} ${key}`;
      const before = known.get(place);
      if (before === undefined) known.set(place, id);
      // An id given twice has a fault of its own.
      else if (before !== id) {
        found.push({
          path: [...path, "id"],
          what: `the ids \`${before}\` and \`${id}\` (${kind}) are easily taken for one another`,
          cure: "give one of them another id",
          severity: "warning",
        });
        return;
      }
    }
  };
}
