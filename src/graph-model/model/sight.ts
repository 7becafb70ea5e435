import { atomsIn, type Proposition } from "#math/proposition.ts";
import { type GraphModel, standingFor, truthInState } from "./graph-model.ts";

/** What of a model decides how a party sees its states. */
type Seen = Pick<GraphModel, "options" | "listed" | "excluded" | "merged" | "perceptions">;

/**
 * Makes the function that gives the state for which a party takes another, by code: the one with the options that it
 * does not know of left. Null where it takes that to be impossible: what it does not see, and what cannot occur without
 * those options. Merged states are seen where the one that stands for them is.
 */
export function sightOf(model: Seen, party: number): (code: number) => number | null {
  const perceptions = model.perceptions.filter((each) => each.party === party);
  const unaware = perceptions.reduce((bits, each) => bits | each.unaware, 0);
  const unseen = perceptions.flatMap((each) => each.unseen);
  const holds = truthInState(model);
  const saysOneOf = (propositions: readonly Proposition[], code: number) =>
    propositions.some((proposition) => holds(proposition, code));
  const standsFor = standingFor(model.merged);
  return (code) => {
    const taken = standsFor(standsFor(code) & ~unaware);
    const isPossible = (taken & unaware) === 0 && (taken === code || !saysOneOf(model.excluded, taken));
    return isPossible && !saysOneOf(unseen, taken) ? taken : null;
  };
}

/**
 * The parties that may take a state to be impossible that can occur, and so move neither into it nor out of it: what
 * they do not see, and what the exclusions leave no place for without the options they do not know of.
 */
export function blindParties({
  options,
  excluded,
  perceptions,
}: Pick<GraphModel, "options" | "excluded" | "perceptions">): number[] {
  const inExclusions = new Set(excluded.flatMap((never) => atomsIn(never).map(({ atom }) => atom)));
  const excludable = options.reduce(
    (bits, { id }, at) => (inExclusions.has(id) ? bits | (1 << at) : bits),
    0,
  );
  const blind = perceptions.filter(
    ({ unseen, unaware }) => unseen.length > 0 || (unaware & excludable) !== 0,
  );
  return [...new Set(blind.map(({ party }) => party))];
}
