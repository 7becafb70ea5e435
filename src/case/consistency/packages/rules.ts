import { namedIn, type SettledClause } from "../../clauses.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import type { Choices } from "../../packages.ts";
import type { Path } from "../../walk.ts";

/** That a package takes one of these options on a clause. */
export interface Choice {
  readonly clause: number;
  readonly options: ReadonlySet<number>;
}

/** So many of some choices hold, at least and at most; with `where`, only if all of that hold. */
export interface Rule {
  readonly where: readonly Choice[];
  readonly of: readonly Choice[];
  readonly least: number;
  readonly most: number;
  readonly path: Path;
}

/** Packages begun that are looked at before the question is left open: some milliseconds. */
const MOST_BEGUN = 20_000;

/** Choices that are looked at before the question is left open. */
const MOST_LOOKS = 1_000_000;

/** Choices that may still be looked at for several questions together. */
export interface Looks {
  left: number;
}

/** Choices by the places of clauses and options. */
export function choicesOf(given: Lenient<Choices> | undefined, clauses: readonly SettledClause[]): Choice[] {
  return Object.entries(given ?? {}).flatMap(([id, choice]) => {
    const clause = clauses.findIndex((one) => one.id === id);
    if (clause < 0) return [];
    const named = new Set(namedIn(choice));
    const { options } = clauses[clause]!;
    return [{ clause, options: new Set(options.flatMap((one, at) => (named.has(one.id) ? [at] : []))) }];
  });
}

/** That all of some choices hold. */
export function allOf(of: readonly Choice[], path: Path): Rule {
  return { where: [], of, least: of.length, most: of.length, path };
}

/** What the conditions and sequences of a case ask of a package. */
export function rulesOf(c: LenientCase, clauses: readonly SettledClause[]): Rule[] {
  const choices = (given: Lenient<Choices> | undefined) => choicesOf(given, clauses);
  const ofConditions = listed(c.packages?.conditions).map(({ at, of: given }): Rule => {
    const path = ["packages", "conditions", at];
    const of = choices(given.never ?? given.then ?? given.of);
    return {
      where: choices(given.if),
      of,
      least: given.then ? of.length : (given.atLeast ?? 0),
      most: given.never ? of.length - 1 : (given.atMost ?? of.length),
      path,
    };
  });
  const ofSequences = listed(c.packages?.sequences).flatMap(({ at, of: { steps } }) => {
    const path = ["packages", "sequences", at];
    const taken = listed(steps).map(({ of }) => choices(of.takes));
    return taken.slice(1).map((step, nth): Rule => {
      const of = taken[nth]!;
      return { where: step, of, least: of.length, most: of.length, path };
    });
  });
  return [...ofConditions, ...ofSequences];
}

/**
 * Whether some package keeps to all rules, by trying the clauses of which they speak one after the other, those of the
 * first rule first; undefined where that takes too long, for this question or for all that share `looks`.
 */
export function hasPackage(
  rules: readonly Rule[],
  clauses: readonly SettledClause[],
  looks: Looks = { left: MOST_LOOKS },
): boolean | undefined {
  const byClause = rulesByClause(rules);
  const spoken = [...byClause.keys()];
  if (spoken.length === 0) return true;
  const taken = new Map<number, number>();
  const least = Math.max(0, looks.left - MOST_LOOKS);
  let begun = 0;
  const holds = ({ clause, options }: Choice) => {
    const option = taken.get(clause);
    return option === undefined ? undefined : options.has(option);
  };
  const isOpen = ({ where, of, least, most }: Rule) => {
    looks.left -= 1 + where.length + of.length;
    if (!where.every((choice) => holds(choice) === true)) return true;
    let found = 0;
    let open = 0;
    for (const choice of of) {
      const isTaken = holds(choice);
      if (isTaken === true) found++;
      else if (isTaken === undefined) open++;
    }
    return found + open >= least && found <= most;
  };
  const tried = (at: number): boolean | undefined => {
    if (at === spoken.length) return true;
    const clause = spoken[at]!;
    // Only what speaks of the clause can be broken by what is taken on it.
    const near = byClause.get(clause)!;
    let isCut = false;
    for (const option of clauses[clause]!.options.keys()) {
      if (++begun > MOST_BEGUN || looks.left <= least) return undefined;
      taken.set(clause, option);
      if (near.every(isOpen)) {
        const found = tried(at + 1);
        if (found === true) return true;
        if (found === undefined) isCut = true;
      }
      taken.delete(clause);
      if (isCut) return undefined;
    }
    return false;
  };
  if (looks.left <= 0) return undefined;
  return rules.every(isOpen) ? tried(0) : false;
}

/** The rules that speak of each clause, by clauses in the order in which rules speak of them. */
function rulesByClause(rules: readonly Rule[]): ReadonlyMap<number, readonly Rule[]> {
  const byClause = new Map<number, Rule[]>();
  for (const rule of rules)
    for (const clause of new Set([...rule.where, ...rule.of].map((choice) => choice.clause))) {
      const near = byClause.get(clause);
      if (near) near.push(rule);
      else byClause.set(clause, [rule]);
    }
  return byClause;
}
