import { exactWeights } from "#math/exact-weights.ts";
import type { Contradiction } from "./contradiction.ts";
import { graphFormFaults } from "./graph-form.ts";
import { type Lenient, listed } from "./lenient.ts";
import { holds } from "./logic.ts";
import type { Moves } from "./moves.ts";
import { optionsOfState } from "./moves-notation.ts";
import { type PlacedState, rankedStates, valuedStates } from "./preference-orders.ts";
import type { Preferences } from "./preferences.ts";
import { type Quantity, rangeOf } from "./quantity.ts";
import type { Path } from "./walk.ts";

/** Names and orders of a graph model that cannot all be meant. */
export function graphModelFaults(moves: Lenient<Moves>): Contradiction[] {
  const merged = mergedIn(moves);
  return [
    ...graphFormFaults(moves),
    ...inTwoCoalitions(moves),
    ...namedStatesTwice(moves, merged),
    ...givenTwice(
      moves.views,
      ["moves", "views"],
      (actor) => `what \`${actor}\` sees is given more than once`,
      {
        severity: "warning",
      },
    ),
    ...ordersFaults(
      moves.preferences,
      ["moves", "preferences"],
      merged,
      (actor) => `the preferences of \`${actor}\` are given twice`,
    ),
    ...listed(moves.views).flatMap(({ at, of: view }) =>
      ordersFaults(
        view.preferences,
        ["moves", "views", at, "preferences"],
        merged,
        (actor) => `what \`${view.actor ?? "a party"}\` believes of \`${actor}\` is given more than once`,
      ),
    ),
  ];
}

/** Statements that are compared with states to find which of them are one. */
const MOST_COMPARED = 500_000;

type Merged = (state: string) => string | undefined;

function ordersFaults(
  orders: Lenient<readonly Preferences[]> | undefined,
  path: Path,
  merged: Merged,
  what: (actor: string) => string,
): Contradiction[] {
  return [
    ...givenTwice(orders, path, what),
    ...listed(orders).flatMap(({ at, of }) => orderFaults(of, [...path, at], merged)),
  ];
}

/** Entries of a list of which each actor has one. */
function givenTwice(
  list: readonly ({ readonly actor?: string | undefined } | undefined)[] | undefined,
  path: Path,
  what: (actor: string) => string,
  severity: Pick<Contradiction, "severity"> = {},
): Contradiction[] {
  const times = new Map<string, number>();
  return listed(list).flatMap(({ at, of: { actor } }): Contradiction[] => {
    if (actor === undefined) return [];
    const time = (times.get(actor) ?? 0) + 1;
    times.set(actor, time);
    return time === 2
      ? [{ path: [...path, at, "actor"], what: what(actor), cure: "join them", ...severity }]
      : [];
  });
}

/** States that are named twice, and weights that cannot be added. */
function orderFaults(preferences: Lenient<Preferences>, path: Path, merged: Merged): Contradiction[] {
  const found = [...namedTwice(preferences, path), ...mergedTwice(preferences, path, merged)];
  const weights = listed(preferences.weights).map(({ of }) => of.weight);
  if (
    weights.every((weight) => weight !== undefined) &&
    !exactWeights(weights.map((weight) => rangeOf(weight as Quantity)))
  ) {
    found.push({
      path: [...path, "weights"],
      what: `the weights of \`${preferences.actor ?? "a party"}\` have more than 15 digits between them and cannot be added exactly`,
      cure: "write rounder numbers, or statements in order of importance",
    });
  }
  return found;
}

/** Parties that coalitions name twice: nobody acts as one with two groups. */
function inTwoCoalitions({ coalitions }: Lenient<Moves>): Contradiction[] {
  const seen = new Set<string>();
  return listed(coalitions).flatMap(({ at: index, of }) =>
    listed(of.members).flatMap(({ at, of: actor }): Contradiction[] => {
      if (!seen.has(actor)) {
        seen.add(actor);
        return [];
      }
      return [
        {
          path: ["moves", "coalitions", index, "members", at],
          what: `\`${actor}\` is in two coalitions, or twice in one`,
          cure: "a party acts as one with one group; join the two, or remove it from one",
        },
      ];
    }),
  );
}

/** Makes the function that gives the statement by which a state is merged with others, if it is. */
function mergedIn(moves: Lenient<Moves>): Merged {
  const merged = listed(moves.merged).flatMap(({ of }) => (of.when ? [of.when] : []));
  const known = new Map<string, string | undefined>();
  let compared = 0;
  return (state) => {
    if (known.has(state)) return known.get(state);
    const taken = new Set(optionsOfState(state));
    const when = merged.find(
      ({ proposition }) => ++compared <= MOST_COMPARED && holds(proposition, (option) => taken.has(option)),
    )?.text;
    known.set(state, when);
    return when;
  };
}

/** States that count as one and stand in different entries of an order. */
function mergedTwice(preferences: Lenient<Preferences>, path: Path, merged: Merged): Contradiction[] {
  return [rankedStates({ preferences, path }), valuedStates({ preferences, path })].flatMap((places) => {
    const seen = new Map<string, { state: string; entry: number }>();
    return places.flatMap(({ state, entry, path: at }): Contradiction[] => {
      const when = merged(state);
      if (when === undefined) return [];
      const before = seen.get(when);
      if (!before) seen.set(when, { state, entry });
      if (!before || before.entry === entry) return [];
      return [
        {
          path: at,
          what: `\`${state}\` and \`${before.state}\` are one state (merged where \`${when}\` holds)`,
          cure: "keep one of the two",
        },
      ];
    });
  });
}

/** States that a ranking or a list of utilities names twice, under whatever spelling. */
function namedTwice(preferences: Lenient<Preferences>, path: Path): Contradiction[] {
  return [rankedStates({ preferences, path }), valuedStates({ preferences, path })].flatMap((places) =>
    repeated(places).map(({ state, before, path: at }) => ({
      path: at,
      what: `the order names the state \`${state}\` twice${before === state ? "" : ` (also as \`${before}\`)`}`,
      cure: "a state has one place; remove one of the two",
    })),
  );
}

/** States to which the case gives two names. */
function namedStatesTwice({ names }: Lenient<Moves>, merged: Merged): Contradiction[] {
  const places = listed(names).flatMap(({ at, of: { state } }) =>
    state === undefined ? [] : [{ state, entry: at, path: ["moves", "names", at, "state"] }],
  );
  return repeated(places, merged).map(({ state, before, path }) => ({
    path,
    what: `the state \`${state}\` is named twice${before === state ? "" : ` (also as \`${before}\`)`}`,
    cure: "a state has one name; remove one of the two",
  }));
}

/** States that stand in a list for the second time, with how they were written the first time. */
function repeated(places: readonly PlacedState[], merged: Merged = () => undefined) {
  const seen = new Map<string, string>();
  return places.flatMap((place) => {
    const { state } = place;
    const key = merged(state) ?? [...new Set(optionsOfState(state))].sort().join("+");
    const before = seen.get(key);
    if (before === undefined) seen.set(key, state);
    return before === undefined ? [] : [{ ...place, before }];
  });
}
