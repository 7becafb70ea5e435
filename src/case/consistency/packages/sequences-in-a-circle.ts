import { namedIn } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import type { Choices } from "../../packages.ts";
import { circles } from "../circles.ts";

/**
 * Sequences of which each makes a step wait that the other begins with: no package breaks them, and nobody could ever take
 * the first step. Within one sequence a step that comes twice has a warning of its own.
 */
export function sequencesInACircle(c: LenientCase): Contradiction[] {
  const next = new Map<string, { id: string; path: (string | number)[] }[]>();
  const inWhich = new Map<string, Set<string>>();
  for (const { at, of } of listed(c.packages?.sequences)) {
    const name = of.id ?? String(at + 1);
    const steps = listed(of.steps).map((step) => ({ place: step.at, key: keyOf(step.of.by, step.of.takes) }));
    for (const [nth, { key }] of steps.entries()) {
      const after = steps[nth + 1];
      if (!after || after.key === key) continue;
      const to = next.get(key) ?? [];
      next.set(key, to);
      to.push({ id: after.key, path: ["packages", "sequences", at, "steps", after.place] });
      const pair = pairOf(key, after.key);
      inWhich.set(pair, (inWhich.get(pair) ?? new Set()).add(name));
    }
  }
  const links = [...next].map(([id, to]) => ({ id, to }));
  return circles(links, (way) => {
    const pairs = way.map((key, at) => inWhich.get(pairOf(key, way[(at + 1) % way.length]!)));
    const names = [...new Set(pairs.flatMap((each) => [...(each ?? [])].slice(0, 1)))];
    return { names };
  }).flatMap(({ path, names }) =>
    names.length < 2
      ? []
      : [
          warning(
            path,
            `the sequences ${names.map((name) => `\`${name}\``).join(" and ")} wait for each other: what comes first in the one comes later in the other, so nobody could begin`,
            "turn one of them round, or leave out the step that both have",
          ),
        ],
  );
}

function pairOf(one: string, other: string): string {
  return JSON.stringify([one, other]);
}

/** Who takes what, in whatever order it is written. */
function keyOf(by: string | undefined, takes: Lenient<Choices> | undefined): string {
  const taken = Object.entries(takes ?? {}).map(([clause, choice]) => [
    clause,
    ...[...namedIn(choice)].sort(),
  ]);
  return JSON.stringify([by ?? "", ...taken.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))]);
}
