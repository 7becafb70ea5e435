import { exactWeights } from "#math/exact-weights.ts";
import { graphFormFaults } from "./graph-form.ts";
import { holds } from "./logic.ts";
import type { Moves } from "./moves.ts";
import { optionsOfState } from "./moves-notation.ts";
import type { Preferences } from "./preferences.ts";
import { rangeOf } from "./quantity.ts";
import type { Contradiction } from "./references.ts";
import type { Path } from "./walk.ts";

/** Names and orders of a graph model that cannot all be meant. */
export function graphModelFaults(moves: Moves): Contradiction[] {
  const found: Contradiction[] = [...graphFormFaults(moves), ...inTwoCoalitions(moves)];
  const merged = mergedIn(moves);
  moves.preferences.forEach((preferences, index) => {
    const path: Path = ["moves", "preferences", index];
    if (moves.preferences.findIndex((other) => other?.actor === preferences.actor) < index) {
      found.push({
        path: [...path, "actor"],
        what: `the preferences of \`${preferences.actor}\` are given twice`,
        cure: "join the two",
      });
    }
    found.push(...orderFaults(preferences, path, merged));
  });
  moves.views.forEach((view, at) => {
    view.preferences.forEach((preferences, index) => {
      const path: Path = ["moves", "views", at, "preferences", index];
      if (view.preferences.findIndex((other) => other.actor === preferences.actor) < index) {
        found.push({
          path: [...path, "actor"],
          what: `what \`${view.actor}\` believes of \`${preferences.actor}\` is given twice`,
          cure: "join the two",
        });
      }
      found.push(...orderFaults(preferences, path, merged));
    });
  });
  return found;
}

/** States that are named twice, and weights that cannot be added. */
function orderFaults(
  preferences: Preferences,
  path: Path,
  merged: (state: string) => string | undefined,
): Contradiction[] {
  const found = [...namedTwice(preferences, path), ...mergedTwice(preferences, path, merged)];
  if (preferences.weights && !exactWeights(preferences.weights.map(({ weight }) => rangeOf(weight)))) {
    found.push({
      path: [...path, "weights"],
      what: `the weights of \`${preferences.actor}\` have more than 15 digits between them and cannot be added exactly`,
      cure: "write rounder numbers, or statements in order of importance",
    });
  }
  return found;
}

/** Parties that coalitions name twice: nobody acts as one with two groups. */
function inTwoCoalitions({ coalitions }: Moves): Contradiction[] {
  const seen = new Set<string>();
  return coalitions.flatMap(({ members }, index) =>
    members.flatMap((actor, at): Contradiction[] => {
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
function mergedIn(moves: Moves): (state: string) => string | undefined {
  // Faulty entries have left holes in the list.
  const merged = moves.merged.flatMap((each) => [each]);
  return (state) => {
    const taken = new Set(optionsOfState(state));
    return merged.find(({ when }) => holds(when.proposition, (option) => taken.has(option)))?.when.text;
  };
}

/** States that count as one and stand in different entries of an order. */
function mergedTwice(
  preferences: Preferences,
  path: Path,
  merged: (state: string) => string | undefined,
): Contradiction[] {
  return placesIn(preferences, path).flatMap((listed) => {
    const seen = new Map<string, { state: string; entry: number }>();
    return listed.flatMap(({ state, entry, path: at }): Contradiction[] => {
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

/** Where a ranking, and a list of utilities, name states: in which entry, and at which place of the case. */
function placesIn({ ranking = [], utilities = [] }: Preferences, path: Path) {
  return [
    ranking.flatMap((entry, at) => {
      const above = [...path, "ranking", at];
      if (typeof entry === "string") return [{ state: entry, entry: at, path: above }];
      const [inner, states] = Array.isArray(entry) ? [[], entry] : [["unordered"], entry.unordered];
      return states.map((state, member) => ({ state, entry: at, path: [...above, ...inner, member] }));
    }),
    utilities.map(({ state }, at) => ({ state, entry: at, path: [...path, "utilities", at, "state"] })),
  ];
}

/** States that a ranking or a list of utilities names twice, under whatever spelling. */
function namedTwice(preferences: Preferences, path: Path): Contradiction[] {
  return placesIn(preferences, path).flatMap((listed) => {
    const seen = new Map<string, string>();
    return listed.flatMap(({ state, path: at }): Contradiction[] => {
      const key = [...new Set(optionsOfState(state))].sort().join("+");
      const before = seen.get(key);
      seen.set(key, state);
      if (before === undefined) return [];
      const spelling = before === state ? "" : ` (also as \`${before}\`)`;
      return [
        {
          path: at,
          what: `the order names the state \`${state}\` twice${spelling}`,
          cure: "a state has one place; remove one of the two",
        },
      ];
    });
  });
}
