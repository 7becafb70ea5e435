import { type Moves, todayOf } from "#case/moves.ts";
import { optionsOfState } from "#case/moves-notation.ts";
import {
  type BarredMoves,
  type GraphModel,
  type MergedStates,
  standingFor,
  truthInState,
} from "#graph-model/model/graph-model.ts";
import { blindParties } from "#graph-model/model/sight.ts";
import type { Proposition } from "#math/proposition.ts";
import { STABILITY_LIMITS } from "./limits.ts";
import { sightsOfCase } from "./perceptions-of-case.ts";

/** The states and moves of a case, without preferences. */
export interface CaseGraph
  extends Pick<GraphModel, "options" | "excluded" | "listed" | "merged" | "barred" | "today"> {
  /** The parties that can move, by id, in the order in which the case gives their options or moves. */
  readonly owners: readonly string[];
  /** The code of a state by its name; of merged states, that of the one that stands for them. */
  readonly codeOf: (name: string) => number;
}

const { listedOptions, listedMoves, listedParties } = STABILITY_LIMITS;

/** Reads the states and moves of a case, or says what is missing for it. */
export function graphOfCase(moves: Moves): CaseGraph | { readonly missing: readonly string[] } {
  if (moves.states.length > 0) return listedStates(moves);
  if (moves.options.length === 0) return { missing: ["the options of the parties, or the states and moves"] };
  return optionStates(moves);
}

function listedStates(moves: Moves): CaseGraph | { readonly missing: readonly string[] } {
  const owners = [...new Set(moves.transitions.map(({ actor }) => actor))];
  if (owners.length === 0) return { missing: ["moves from one state to another"] };
  if (owners.length > listedParties.most)
    return { missing: [`a model of at most ${listedParties.most} parties`] };
  const index = new Map(moves.states.map(({ id }, at) => [id, at]));
  const codeOf = (name: string) => index.get(name) ?? 0;
  const listed: CaseGraph["listed"] = {
    states: moves.states.map(({ id }) => id),
    moves: moves.transitions.flatMap(({ actor, from, to, reversible }) =>
      [to].flat().flatMap((end) => {
        const move = { party: owners.indexOf(actor), from: codeOf(from), to: codeOf(end) };
        return reversible ? [move, { ...move, from: move.to, to: move.from }] : [move];
      }),
    ),
  };
  return {
    owners,
    options: [],
    excluded: [],
    listed,
    merged: [],
    barred: [],
    today: codeOf(todayOf(moves)),
    codeOf,
  };
}

function optionStates(moves: Moves): CaseGraph | { readonly missing: readonly string[] } {
  const owners = [...new Set(moves.options.map(({ actor }) => actor))];
  const index = new Map(moves.options.map(({ id }, at) => [id, at]));
  const truth = truthInState({ options: moves.options, listed: null });
  const plainCode = (name: string) =>
    optionsOfState(name).reduce((sum, option) => sum | (1 << (index.get(option) ?? 0)), 0);

  const today = plainCode(todayOf(moves));
  const excludedToday = moves.excluded.filter(({ never }) => truth(never.proposition, today));
  if (excludedToday.length > 0) {
    return {
      missing: excludedToday.map(
        ({ never }) => `a state of today that can occur: \`${never.text}\` is excluded, yet holds today`,
      ),
    };
  }
  const options = moves.options.map(({ id, actor, reversible }) => ({
    id,
    party: owners.indexOf(actor),
    reversible,
  }));
  const excluded = moves.excluded.map(({ never }) => never.proposition);
  const barred = barredMoves(moves, owners);
  const perceptions = sightsOfCase(moves, owners, options).map((sight) => ({ ...sight, preferences: [] }));
  const blind = blindParties({ options, excluded, perceptions });
  const isListed = moves.merged.length > 0 || barred.length > 0 || blind.length > 0;
  const tooLarge = isListed ? tooManyMoves(moves, owners) : null;
  if (tooLarge) return { missing: [tooLarge] };

  const occurs = (code: number) => !excluded.some((never) => truth(never, code));
  const merged = mergedStates(moves, occurs, truth, plainCode);
  if ("missing" in merged) return merged;
  const standsFor = standingFor(merged);
  return {
    owners,
    options,
    excluded,
    listed: null,
    merged,
    barred,
    today: standsFor(today),
    codeOf: (name) => standsFor(plainCode(name)),
  };
}

/** The moves that the case bars. */
function barredMoves(moves: Moves, owners: readonly string[]): BarredMoves[] {
  return moves.barred
    .map(({ actor, from, to }) => ({
      party: owners.indexOf(actor),
      from: from?.proposition ?? null,
      to: to?.proposition ?? null,
    }))
    .filter(({ party }) => party >= 0);
}

function tooManyMoves({ options }: Moves, owners: readonly string[]): string | null {
  const most = owners.reduce(
    (sum, owner) => sum + 2 ** (options.length + options.filter(({ actor }) => actor === owner).length),
    0,
  );
  if (options.length <= listedOptions.most && most <= listedMoves.most) return null;
  return (
    `a model small enough to list its moves, which merged states, barred moves and unseen states need: at most ` +
    `${listedOptions.most} options and 4 million moves`
  );
}

function mergedStates(
  { merged, options }: Moves,
  occurs: (code: number) => boolean,
  truth: (proposition: Proposition, code: number) => boolean,
  codeOf: (name: string) => number,
): MergedStates[] | { readonly missing: readonly string[] } {
  if (merged.length === 0) return [];
  const codes = Array.from({ length: 2 ** options.length }, (_, code) => code).filter(occurs);
  const groups: { of: number[]; as: number | null }[] = [];
  for (const { when, as } of merged) {
    let group: (typeof groups)[number] = {
      of: codes.filter((code) => truth(when.proposition, code)),
      as: as === undefined ? null : codeOf(as),
    };
    if (group.as !== null && !group.of.includes(group.as)) {
      return {
        missing: [
          `a state to stand for the merged ones: \`${as}\` is not one of those in which \`${when.text}\` holds`,
        ],
      };
    }
    // Groups that share a state are one.
    for (const other of groups.filter(({ of }) => of.some((code) => group.of.includes(code)))) {
      groups.splice(groups.indexOf(other), 1);
      group = { of: [...new Set([...other.of, ...group.of])], as: other.as ?? group.as };
    }
    groups.push(group);
  }
  return groups
    .filter(({ of }) => of.length > 1)
    .map(({ of, as }) => {
      const ascending = of.toSorted((a, b) => a - b);
      return { state: as ?? ascending[0]!, of: ascending };
    });
}
