import { holds, type Proposition } from "#math/proposition.ts";
import type { PartyPreferences } from "./party-preferences.ts";

/**
 * A graph model for conflict resolution (Fang, Hipel & Kilgour 1993): parties, states, who can move where, and how far
 * each party's order of the states is known. Plain data. Ids are labels of the caller's choosing, handed back in
 * results and used as the atoms of propositions.
 *
 * A state is named by its code: bit k says whether option k is taken; where states are listed the code is the place in
 * the list.
 */
export interface GraphModel {
  /** Whose they are, by the party's place, and whether they can be taken and left at will. At most 24. */
  readonly options: readonly OptionOfParty[];
  /** Instead of options: the states and moves one by one. */
  readonly listed: ListedStates | null;
  readonly parties: readonly PartyInConflict[];
  /** What never holds in a state. */
  readonly excluded: readonly Proposition[];
  readonly merged: readonly MergedStates[];
  readonly barred: readonly BarredMoves[];
  /** Where the conflict stands. */
  readonly today: number;
  /** States that have names of their own: of several that hold about as often, one of these stands for the others. */
  readonly named: readonly number[];
  /** How parties see the conflict where they are mistaken about it. */
  readonly perceptions: readonly Perception[];
  /** Parties that act as one, by their places; no party is in two. */
  readonly coalitions: readonly (readonly number[])[];
}

/** An option that one party can take or leave. */
export interface OptionOfParty {
  readonly id: string;
  readonly party: number;
  readonly reversible: "yes" | "cannot be undone" | "cannot be taken up again";
}

/** A party, and what is known of its order of the states. */
export interface PartyInConflict {
  readonly id: string;
  readonly preferences: PartyPreferences;
}

/** States, by their ids, and moves that are listed one by one. */
export interface ListedStates {
  readonly states: readonly string[];
  readonly moves: readonly { readonly party: number; readonly from: number; readonly to: number }[];
}

/** States that count as one: the code of the one that stands for them, and of all of them, ascending. */
export interface MergedStates {
  readonly state: number;
  readonly of: readonly number[];
}

/** Moves that a party cannot make: from where one proposition holds to where the other does; null = everywhere. */
export interface BarredMoves {
  readonly party: number;
  readonly from: Proposition | null;
  readonly to: Proposition | null;
}

/** How a party sees the conflict where it is mistaken about it. */
export interface Perception {
  readonly party: number;
  /** Options that it does not know of, as bits. */
  readonly unaware: number;
  /** What it takes never to hold. */
  readonly unseen: readonly Proposition[];
  /** What it believes of somebody's preferences, or of its own. */
  readonly preferences: readonly { readonly party: number; readonly preferences: PartyPreferences }[];
}

/** A model from its parties and options, or listed states, and what else is known of it. */
export function graphModel(given: Pick<GraphModel, "parties"> & Partial<GraphModel>): GraphModel {
  return {
    options: [],
    listed: null,
    excluded: [],
    merged: [],
    barred: [],
    today: 0,
    named: [],
    perceptions: [],
    coalitions: [],
    ...given,
  };
}

/** What propositions are made of: the ids of the options, or of the listed states. */
export function atomsOf({ options, listed }: Pick<GraphModel, "options" | "listed">): readonly string[] {
  return listed?.states ?? options.map(({ id }) => id);
}

/** Gives the code of the state that stands for a state; its own unless it is merged with others. */
export function standingFor(merged: readonly MergedStates[]): (code: number) => number {
  const standing = new Map(merged.flatMap(({ state, of }) => of.map((code) => [code, state])));
  return (code) => standing.get(code) ?? code;
}

/** Makes the function that tells whether a proposition holds in a state, by the state's code. */
export function truthInState({
  options,
  listed,
}: {
  readonly options: readonly { readonly id: string }[];
  readonly listed: GraphModel["listed"];
}): (proposition: Proposition, code: number) => boolean {
  if (listed) return (proposition, code) => holds(proposition, (id) => listed.states[code] === id);
  const bit = new Map(options.map(({ id }, at) => [id, 1 << at]));
  return (proposition, code) => holds(proposition, (id) => (code & bit.get(id)!) !== 0);
}
