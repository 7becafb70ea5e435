import { clausesOf } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { numbered } from "../../entries.ts";
import type { LenientCase } from "../../lenient.ts";
import type { Path } from "../../walk.ts";
import { hasPackage, type Rule, rulesOf } from "./rules.ts";

/** Of more conditions that exclude one another together it is not told of each whether it has to be mended. */
const MOST_NAMED = 12;

/** Conditions and sequences that together leave no package: the first with which there is none, those that exclude it, and which to mend. */
export function noPackage(c: LenientCase): Contradiction[] {
  const clauses = clausesOf(c);
  if (clauses.length !== c.packages?.clauses?.length) return [];
  const entries: Rule[][] = [];
  for (const rule of rulesOf(c, clauses))
    if (entries.at(-1)?.[0]?.path === rule.path) entries.at(-1)!.push(rule);
    else entries.push([rule]);
  const leavesNone = (of: readonly (readonly Rule[])[]) => hasPackage(of.flat(), clauses) === false;
  const all = entries.length - 1;
  if (all < 0 || !leavesNone(entries)) return [];
  // With more rules there are no more packages: the first place where none is left is found by halving.
  const last = firstOf(all, (at) => leavesNone(entries.slice(0, at + 1)));
  // Those that leave nothing together, each of which is needed for that.
  const together = [last];
  while (
    together.at(-1)! > 0 &&
    together.length <= MOST_NAMED &&
    !leavesNone(together.map((at) => entries[at]!))
  ) {
    const least = (at: number) => [...entries.slice(0, at + 1), ...together.map((one) => entries[one]!)];
    together.push(firstOf(together.at(-1)! - 1, (at) => leavesNone(least(at))));
  }
  const path = entries[last]![0]!.path;
  const nothing = "otherwise there is nothing that anybody could accept";
  if (together.length > MOST_NAMED)
    return [
      warning(
        path,
        "with this and those before it no package is left at all",
        `mend some of them: ${nothing}`,
      ),
    ];
  const others = together.slice(1).toReversed();
  const isEnough = (at: number) =>
    hasPackage(entries.filter((_, other) => other !== at).flat(), clauses) === true;
  const enough = [...others, last].filter(isEnough);
  const names = enough.map((at) => (at === last ? "it" : entryName(c, entries[at]![0]!.path)));
  const cure =
    enough.length === 0
      ? `mend it, and what else leaves none: ${nothing}`
      : `mend ${enough.length === together.length && others.length > 0 ? "one of them" : names.join(" or ")}: ${nothing}`;
  return [
    warning(
      path,
      others.length === 0
        ? "it leaves no package at all"
        : `together with ${others.map((at) => entryName(c, entries[at]![0]!.path)).join(" and ")} it leaves no package at all`,
      cure,
    ),
  ];
}

/** The first place from 0 on for which something holds that holds for `high`, and for all places after one for which it does. */
function firstOf(high: number, holds: (at: number) => boolean): number {
  let low = 0;
  let end = high;
  while (low < end) {
    const middle = (low + end) >> 1;
    if (holds(middle)) end = middle;
    else low = middle + 1;
  }
  return end;
}

/** An entry as a cure names it: by its place, a sequence by its id. */
function entryName(c: LenientCase, [, list, at]: Path): string {
  if (list === "conditions") return `the ${numbered("condition", String(Number(at) + 1))}`;
  const id = c.packages?.sequences?.[Number(at)]?.id;
  return id === undefined ? `the ${numbered("sequence", String(Number(at) + 1))}` : `the sequence \`${id}\``;
}
