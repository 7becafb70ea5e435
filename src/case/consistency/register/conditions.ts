import type { Contradiction } from "../../contradiction.ts";
import { listed } from "../../lenient.ts";
import type { PlacedQuestion } from "./placed-question.ts";

/** Questions whose chance hangs on their own, by however many conditions. */
export function conditions(placed: readonly PlacedQuestion[]): Contradiction[] {
  const links = new Map<string, { readonly to: string; readonly path: readonly (string | number)[] }[]>();
  for (const { id, path, of } of placed) {
    if (id === undefined) continue;
    const to = listed(of.reasons).flatMap(({ at, of: reason }) => {
      const question = reason.given?.question;
      return question === undefined
        ? []
        : [{ to: question, path: [...path, "reasons", at, "given", "question"] }];
    });
    links.set(id, [...(links.get(id) ?? []), ...to]);
  }
  const done = new Set<string>();
  const found: Contradiction[] = [];
  for (const start of links.keys()) {
    const way: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    while (way.length > 0) {
      const here = way.at(-1)!;
      const link = done.has(here.id) ? undefined : links.get(here.id)?.[here.next++];
      if (!link) {
        done.add(here.id);
        way.pop();
        continue;
      }
      const at = way.findIndex(({ id }) => id === link.to);
      if (at >= 0) {
        const circle = way.slice(at).map(({ id }) => `\`${id}\``);
        found.push({
          path: link.path,
          what:
            circle.length === 1
              ? `the chance of ${circle[0]} hangs on itself`
              : `the chances of ${circle.join(" → ")} hang on one another`,
          cure: "a condition is another question, whose chance comes from elsewhere",
        });
      } else if (!done.has(link.to)) way.push({ id: link.to, next: 0 });
    }
  }
  return found;
}
