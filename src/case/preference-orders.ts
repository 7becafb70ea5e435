import { type Lenient, listed } from "./lenient.ts";
import type { Moves } from "./moves.ts";
import type { Statement } from "./moves-notation.ts";
import type { Preferences } from "./preferences.ts";
import type { Path } from "./walk.ts";

/** An order of preference, with its place. */
export interface PlacedOrder {
  readonly preferences: Lenient<Preferences>;
  readonly path: Path;
}

/** The orders that a model gives, also those that one party believes of another. */
export function ordersIn(moves: Lenient<Moves>): PlacedOrder[] {
  const own = listed(moves.preferences).map(({ at, of }) => ({
    preferences: of,
    path: ["moves", "preferences", at] as Path,
  }));
  const believed = listed(moves.views).flatMap(({ at, of: view }) =>
    listed(view.preferences).map(({ at: place, of }) => ({
      preferences: of,
      path: ["moves", "views", at, "preferences", place] as Path,
    })),
  );
  return [...own, ...believed];
}

/** A preference statement with its place, and which of those beside it are of a priority that is not known. */
export interface PlacedPreference {
  readonly statement: Statement;
  readonly path: Path;
  /** The place in the order; statements that are `unordered` among themselves share one. */
  readonly rank: number;
}

/** The preference statements of an order, the most important first. */
export function preferencesIn({ preferences: { statements }, path }: PlacedOrder): PlacedPreference[] {
  const stated = (entry: object, rank: number, at: Path): PlacedPreference[] =>
    (["prefers", "unknown"] as const).flatMap((key) => {
      const statement = (entry as Partial<Record<typeof key, Statement>>)[key];
      return statement ? [{ statement, rank, path: [...at, key] }] : [];
    });
  return listed(statements).flatMap(({ at, of: entry }) => {
    const above = [...path, "statements", at];
    return "unordered" in entry
      ? listed(entry.unordered).flatMap(({ at: place, of }) => stated(of, at, [...above, "unordered", place]))
      : stated(entry, at, above);
  });
}

/** A state that an order names, with its place. */
export interface PlacedState {
  readonly state: string;
  /** Which entry of the ranking, or of the utilities, it stands in. */
  readonly entry: number;
  readonly path: Path;
}

/** The states that the ranking of an order names. */
export function rankedStates({ preferences: { ranking }, path }: PlacedOrder): PlacedState[] {
  return listed(ranking).flatMap(({ at: entry, of }): PlacedState[] => {
    const above = [...path, "ranking", entry];
    if (typeof of === "string") return [{ state: of, entry, path: above }];
    const [inner, states] = isLevel(of) ? [[], of] : [["unordered"], of.unordered];
    return listed(states).map(({ at, of: state }) => ({ state, entry, path: [...above, ...inner, at] }));
  });
}

/** The states to which an order gives a value. */
export function valuedStates({ preferences: { utilities }, path }: PlacedOrder): PlacedState[] {
  return listed(utilities).flatMap(({ at: entry, of: { state } }): PlacedState[] =>
    state === undefined ? [] : [{ state, entry, path: [...path, "utilities", entry, "state"] }],
  );
}

/** Whether an entry of a ranking is a list of states on one level. */
export function isLevel(entry: object): entry is readonly (string | undefined)[] {
  return Array.isArray(entry);
}
