import { type Contradiction, warning } from "../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { holds } from "../logic.ts";
import type { Moves } from "../moves.ts";
import { optionsOfState } from "../moves-notation.ts";
import { isLevel } from "../preference-orders.ts";
import type { Preferences } from "../preferences.ts";
import { type Quantity, rangeOf } from "../quantity.ts";
import type { Path } from "../walk.ts";

/**
 * Orders of preference that order nothing: without a state or statement, with one state alone, with all of them level, with
 * weights that add nothing. And views of a party that see nothing otherwise. Warnings.
 */
export function emptyOrders({ moves }: LenientCase): Contradiction[] {
  if (!moves) return [];
  const isEvery = everyState(moves);
  const orders = (list: Lenient<readonly Preferences[]> | undefined, path: Path) =>
    listed(list).flatMap(({ at, of }) => inOrder(of, [...path, at], isEvery));
  return [
    ...orders(moves.preferences, ["moves", "preferences"]),
    ...listed(moves.views).flatMap(({ at, of: view }): Contradiction[] => {
      const { actor, unaware, unseen, preferences } = view;
      const isEmpty = [unaware, unseen, preferences].every((list) => list !== undefined && list.length === 0);
      if (!isEmpty) return orders(preferences, ["moves", "views", at, "preferences"]);
      return [
        warning(
          ["moves", "views", at],
          `the view of \`${actor ?? "a party"}\` sees nothing otherwise than it is`,
          "say what the party does not know of, does not see, or believes of others, or leave the view out",
        ),
      ];
    }),
  ];
}

type IsEvery = (states: readonly string[]) => boolean;

function inOrder(order: Lenient<Preferences>, path: Path, isEvery: IsEvery): Contradiction[] {
  const party = `\`${order.actor ?? "a party"}\``;
  const { ranking, utilities, statements, weights, rest } = order;
  const lists = { ranking, utilities, statements, weights };
  const given = Object.entries(lists).filter(([, list]) => list !== undefined);
  if (given.length === 0 && rest === "unknown")
    return [
      warning(
        path,
        `the order of ${party} orders nothing`,
        "give statements, a ranking, utilities or weights, or `rest: indifferent` if it does not care; else leave it out",
      ),
    ];
  const empty = given
    .filter(([, list]) => list!.length === 0)
    .map(([key]) =>
      warning(
        [...path, key],
        `\`${key}\` of ${party} is empty`,
        "what is given first counts, also if it is empty: fill the list, or leave the key out",
      ),
    );
  return [
    ...empty,
    ...ofRanking(ranking, [...path, "ranking"], party, isEvery),
    ...ofUtilities(utilities, [...path, "utilities"], party, isEvery),
    ...ofWeights(weights, [...path, "weights"], party),
  ];
}

const INDIFFERENT = "if the party does not care, leave it out and write `rest: indifferent`";

function ofRanking(
  ranking: Lenient<Preferences>["ranking"],
  path: Path,
  party: string,
  isEvery: IsEvery,
): Contradiction[] {
  const [only, ...more] = listed(ranking).map(({ of }) => of);
  if (only === undefined || more.length > 0 || ranking?.length !== 1) return [];
  if (typeof only === "string")
    return [
      warning(
        path,
        `the ranking of ${party} holds one state alone, \`${only}\``,
        "an order is of two states or more: a state left out has an unknown place",
      ),
    ];
  if (!isLevel(only))
    return [
      warning(
        path,
        `the ranking of ${party} holds nothing but one group whose inner order is not known`,
        "name a state that is better or worse than these, or leave the ranking out",
      ),
    ];
  const states = only.flatMap((state) => state ?? []);
  return states.length === only.length && isEvery(states)
    ? [warning(path, `the ranking of ${party} puts every state level`, INDIFFERENT)]
    : [];
}

function ofUtilities(
  utilities: Lenient<Preferences>["utilities"],
  path: Path,
  party: string,
  isEvery: IsEvery,
): Contradiction[] {
  const all = listed(utilities).map(({ of: { state, value } }) => ({ state, value }));
  if (all.length === 0 || all.some(({ state, value }) => state === undefined || value === undefined))
    return [];
  const ranges = all.map(({ value }) => rangeOf(value as Quantity));
  const stated = ranges.filter((range) => range !== undefined);
  if (stated.length < 2)
    return [
      warning(
        path,
        stated.length === 0
          ? `no utility of ${party} is stated`
          : `${party} has a utility for one state alone`,
        "an order is of two states or more: a state left out, or of no stated value, has an unknown place",
      ),
    ];
  const first = stated[0]!;
  const isLevel =
    stated.length === all.length && stated.every(({ low, high }) => low === high && low === first.low);
  return isLevel && isEvery(all.map(({ state }) => state!))
    ? [warning(path, `the utilities of ${party} put every state level`, INDIFFERENT)]
    : [];
}

function ofWeights(weights: Lenient<Preferences>["weights"], path: Path, party: string): Contradiction[] {
  const all = listed(weights).map(({ of: { weight } }) => weight);
  if (all.length === 0 || all.includes(undefined)) return [];
  const ranges = all.map((weight) => rangeOf(weight as Quantity));
  if (ranges.every((range) => range === undefined))
    return [
      warning(
        path,
        `no weight of ${party} is stated`,
        "give a weight, or say in `statements` what is `unknown`",
      ),
    ];
  if (!ranges.every((range) => range?.low === 0 && range.high === 0)) return [];
  return [warning(path, `every weight of ${party} is 0: no state is better than another`, INDIFFERENT)];
}

/** Options of which every combination is looked at, to tell which states there are. */
const MOST_OPTIONS = 10;
/** Combinations × statements that are compared with each other. */
const MOST_COMPARED = 200_000;

/** Makes the function that tells whether states, each of them once, are all that there are. */
function everyState(moves: Lenient<Moves>): IsEvery {
  let known: number | undefined;
  return (states) => {
    known ??= countOfStates(moves);
    return (
      new Set(states.map((state) => [...new Set(optionsOfState(state))].sort().join("+"))).size === known
    );
  };
}

/** How many states there are; −1 where counting them would take too long. */
function countOfStates(moves: Lenient<Moves>): number {
  const options = listed(moves.options).flatMap(({ of: { id } }) => id ?? []);
  if (options.length === 0) return (moves.states ?? []).length;
  const never = listed(moves.excluded).flatMap(({ of }) => of.never ?? []);
  const merged = listed(moves.merged).flatMap(({ of }) => of.when ?? []);
  if (never.length + merged.length === 0) return 2 ** options.length;
  const count = 2 ** options.length;
  if (options.length > MOST_OPTIONS || count * (never.length + merged.length) > MOST_COMPARED) return -1;
  const states = new Set<string>();
  for (let code = 0; code < count; code++) {
    const isTaken = (option: string) => ((code >>> options.indexOf(option)) & 1) === 1;
    if (never.some(({ proposition }) => holds(proposition, isTaken))) continue;
    const one = merged.findIndex(({ proposition }) => holds(proposition, isTaken));
    states.add(one < 0 ? `${code}` : `merged ${one}`);
  }
  return states.size;
}
