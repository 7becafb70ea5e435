import { clausesOf, namedIn, type SettledClause } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { numbered } from "../../entries.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import type { Choices } from "../../packages.ts";
import type { Path } from "../../walk.ts";

/** That a package takes one of these options on a clause. */
interface Choice {
  readonly clause: number;
  readonly options: ReadonlySet<number>;
}

/** So many of some choices hold, at least and at most; with `where`, only if all of that hold. */
interface Rule {
  readonly where: readonly Choice[];
  readonly of: readonly Choice[];
  readonly least: number;
  readonly most: number;
  readonly path: Path;
}

/** Packages begun that are looked at before the question is left open: some milliseconds. */
const MOST_BEGUN = 20_000;

/** With very many rules fewer are, so that as many times a rule is looked at. */
const MOST_LOOKS = 1_000_000;

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

function rulesOf(c: LenientCase, clauses: readonly SettledClause[]): Rule[] {
  const places = new Map(clauses.map(({ id }, at) => [id, at]));
  const choices = (given: Choices | undefined): Choice[] =>
    Object.entries(given ?? {}).flatMap(([id, choice]) => {
      const clause = places.get(id);
      if (clause === undefined) return [];
      const named = new Set(namedIn(choice));
      const { options } = clauses[clause]!;
      return [{ clause, options: new Set(options.flatMap((one, at) => (named.has(one.id) ? [at] : []))) }];
    });
  const ofConditions = listed(c.packages?.conditions).map(({ at, of: given }): Rule => {
    const path = ["packages", "conditions", at];
    const of = choices((given.never ?? given.then ?? given.of) as Choices | undefined);
    return {
      where: choices(given.if as Choices | undefined),
      of,
      least: given.then ? of.length : (given.atLeast ?? 0),
      most: given.never ? of.length - 1 : (given.atMost ?? of.length),
      path,
    };
  });
  const ofSequences = listed(c.packages?.sequences).flatMap(({ at, of: { steps } }) => {
    const path = ["packages", "sequences", at];
    const taken = listed(steps).map(({ of }) => choices(of.takes as Choices | undefined));
    return taken.slice(1).map((step, nth): Rule => {
      const of = taken[nth]!;
      return { where: step, of, least: of.length, most: of.length, path };
    });
  });
  return [...ofConditions, ...ofSequences];
}

/** Whether some package keeps to all rules, by trying the clauses of which they speak one after the other; undefined where that takes too long. */
function hasPackage(rules: readonly Rule[], clauses: readonly SettledClause[]): boolean | undefined {
  const spoken = [
    ...new Set(rules.flatMap(({ where, of }) => [...where, ...of].map(({ clause }) => clause))),
  ];
  const taken = new Map<number, number>();
  const most = Math.min(MOST_BEGUN, Math.max(100, MOST_LOOKS / rules.length));
  let begun = 0;
  const holds = ({ clause, options }: Choice) => {
    const option = taken.get(clause);
    return option === undefined ? undefined : options.has(option);
  };
  const isOpen = ({ where, of, least, most }: Rule) => {
    if (!where.every((choice) => holds(choice) === true)) return true;
    const found = of.map(holds);
    return (
      found.filter((one) => one !== false).length >= least &&
      found.filter((one) => one === true).length <= most
    );
  };
  const tried = (at: number): boolean | undefined => {
    if (at === spoken.length) return true;
    const clause = spoken[at]!;
    let isCut = false;
    for (const option of clauses[clause]!.options.keys()) {
      if (++begun > most) return undefined;
      taken.set(clause, option);
      if (rules.every(isOpen)) {
        const found = tried(at + 1);
        if (found === true) return true;
        if (found === undefined) isCut = true;
      }
      taken.delete(clause);
      if (isCut) return undefined;
    }
    return false;
  };
  return tried(0);
}
