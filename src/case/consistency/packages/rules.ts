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

/** With very many rules fewer are, so that as many times a rule is looked at. */
const MOST_LOOKS = 1_000_000;

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

/** Whether some package keeps to all rules, by trying the clauses of which they speak one after the other; undefined where that takes too long. */
export function hasPackage(rules: readonly Rule[], clauses: readonly SettledClause[]): boolean | undefined {
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
