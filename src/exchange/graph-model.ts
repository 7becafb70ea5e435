import { optionsOfState } from "#case/moves-notation.ts";
import type { Proposition } from "#math/proposition.ts";
import { assignmentsWithout } from "#math/truth-table.ts";

/** The states of a case's graph model. Bit k of a state's code says whether option k is taken. */
export interface GraphModel {
  /** Ids of the options, the first being the lowest bit. */
  readonly options: readonly string[];
  /** Actors that own options, in the order in which their options come. */
  readonly owners: readonly string[];
  /** Codes of the states that can occur, ascending. */
  readonly codes: Int32Array;
  /** The code of a state written as options joined by +. */
  codeOf(state: string): number;
}

/** The states that the options and exclusions of a case leave. */
export function graphModelOf({
  options,
  excluded,
}: {
  readonly options: readonly { readonly id: string; readonly actor: string }[];
  readonly excluded: readonly { readonly never: { readonly proposition: Proposition } }[];
}): GraphModel {
  const ids = options.map(({ id }) => id);
  const index = indexOf(ids);
  const codes = assignmentsWithout(
    excluded.map(({ never }) => never.proposition),
    index,
    ids.length,
  );
  return {
    options: ids,
    owners: [...new Set(options.map(({ actor }) => actor))],
    codes,
    codeOf: (state) => optionsOfState(state).reduce((code, option) => code | (1 << index.get(option)!), 0),
  };
}

/** Positions of options by id. */
export function indexOf(options: readonly string[]): ReadonlyMap<string, number> {
  return new Map(options.map((id, at) => [id, at]));
}

/** A state as the options taken, joined by +. */
export function stateName(code: number, options: readonly string[]): string {
  return options.filter((_, bit) => ((code >>> bit) & 1) === 1).join(" + ") || "none";
}

/** A statement as a function of a state's code. */
export function truthOf(
  expression: Proposition,
  index: ReadonlyMap<string, number>,
): (code: number) => boolean {
  if (expression.is === "atom") {
    const bit = 1 << index.get(expression.atom)!;
    return (code) => (code & bit) !== 0;
  }
  if (expression.is === "not") {
    const of = truthOf(expression.of, index);
    return (code) => !of(code);
  }
  const left = truthOf(expression.left, index);
  const right = truthOf(expression.right, index);
  switch (expression.is) {
    case "and":
      return (code) => left(code) && right(code);
    case "or":
      return (code) => left(code) || right(code);
    case "if":
      return (code) => left(code) || !right(code);
    case "iff":
      return (code) => left(code) === right(code);
  }
}
