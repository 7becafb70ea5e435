import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";
import {
  ordersIn,
  type PlacedOrder,
  type PlacedState,
  rankedStates,
  valuedStates,
} from "../../preference-orders.ts";
import type { Path } from "../../walk.ts";
import { exclusionsOf } from "./exclusions-of.ts";

/**
 * Options that the name of a state lists twice (errors), and names, places and values of states that cannot occur
 * (warnings: a published order may list them all).
 */
export function excludedNames(moves: Lenient<Moves>): Contradiction[] {
  if ((moves.states ?? []).length > 0) return [];
  const exclusionOf = exclusionsOf(moves);
  const named = listed(moves.names).flatMap(({ at, of: { state } }) =>
    state === undefined ? [] : [{ state, path: ["moves", "names", at, "state"] as Path, has: "a name" }],
  );
  const { today } = moves;
  return [
    ...(typeof today === "string" ? optionTwice(today, ["moves", "today"]) : []),
    ...listed(moves.merged).flatMap(({ at, of: { as } }) =>
      as === undefined ? [] : optionTwice(as, ["moves", "merged", at, "as"]),
    ),
    ...[...named, ...ordersIn(moves).flatMap(placesOf)].flatMap(({ state, path, has }): Contradiction[] => {
      const twice = optionTwice(state, path);
      if (twice.length > 0) return twice;
      const never = exclusionOf(state);
      if (!never) return [];
      const what = `\`${state}\` has ${has}, but cannot occur: it is excluded by \`${never.text}\``;
      return [{ path, what, cure: "leave it out, or mend one of the two", severity: "warning" }];
    }),
  ];
}

function optionTwice(state: string, path: Path): Contradiction[] {
  const options = optionsOfState(state);
  const twice = options.find((option, at) => options.indexOf(option) !== at);
  if (twice === undefined) return [];
  const what = `the state \`${state}\` lists \`${twice}\` twice`;
  return [
    { path, what, cure: `write \`${[...new Set(options)].join(" + ")}\`, or the option that was meant` },
  ];
}

/** The states that an order names, with what each has there. */
function placesOf(order: PlacedOrder) {
  const having = (states: readonly PlacedState[], has: string) => states.map((each) => ({ ...each, has }));
  return [...having(rankedStates(order), "a place in an order"), ...having(valuedStates(order), "a value")];
}
