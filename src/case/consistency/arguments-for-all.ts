import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/**
 * Arguments that show every rival explanation of one effect, or dismiss them all: they tell none from another, and leave
 * none. Warnings, since a set may be dismissed as a whole.
 */
export function argumentsForAll(c: LenientCase): Contradiction[] {
  const setOf = new Map<string, { readonly id: string; readonly rivals: number }>();
  for (const { at, of: set } of listed(c.explanations)) {
    const rivals = new Set(listed(set.hypotheses).flatMap(({ of }) => of.id ?? []));
    for (const id of rivals) setOf.set(id, { id: set.id ?? String(at + 1), rivals: rivals.size });
  }
  return listed(c.claims).flatMap(({ at, of: { id, argument } }): Contradiction[] => {
    if (!argument) return [];
    const key = "shows" in argument ? "shows" : "dismisses" in argument ? "dismisses" : undefined;
    if (key === undefined) return [];
    const named = (argument as Readonly<Record<string, readonly (string | undefined)[] | undefined>>)[key];
    const counts = new Map<string, number>();
    for (const hypothesis of new Set(listed(named).map(({ of }) => of))) {
      const set = setOf.get(hypothesis);
      if (set) counts.set(set.id, (counts.get(set.id) ?? 0) + 1);
      if (!set || set.rivals < 2 || counts.get(set.id) !== set.rivals) continue;
      return [
        warning(
          ["claims", at, "argument", key],
          `the argument of \`${id ?? at + 1}\` ${key} every explanation of \`${set.id}\``,
          key === "shows"
            ? "name those that it speaks for more than for the others"
            : "leave those out that it spares",
        ),
      ];
    }
    return [];
  });
}
