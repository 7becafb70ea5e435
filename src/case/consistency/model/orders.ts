import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import type { Statement } from "../../moves-notation.ts";
import type { Preferences } from "../../preferences.ts";
import type { Path } from "../../walk.ts";

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

/** A state that an order names, with its place and what it has there. */
export interface PlacedState {
  readonly state: string;
  readonly path: Path;
  readonly has: "a place in an order" | "a value";
}

/** The states that an order names. */
export function statesOfOrder({ preferences: { ranking, utilities }, path }: PlacedOrder): PlacedState[] {
  const ranked = listed(ranking).flatMap(({ at, of: entry }): PlacedState[] => {
    const above = [...path, "ranking", at];
    const placed = (state: string, inner: Path): PlacedState => ({
      state,
      path: [...above, ...inner],
      has: "a place in an order",
    });
    if (typeof entry === "string") return [placed(entry, [])];
    if (isList(entry)) return listed(entry).map(({ at: member, of }) => placed(of, [member]));
    return listed(entry.unordered).map(({ at: member, of }) => placed(of, ["unordered", member]));
  });
  const valued = listed(utilities).flatMap(({ at, of: { state } }): PlacedState[] =>
    state === undefined ? [] : [{ state, path: [...path, "utilities", at, "state"], has: "a value" }],
  );
  return [...ranked, ...valued];
}

function isList<Member, Other>(entry: readonly Member[] | Other): entry is readonly Member[] {
  return Array.isArray(entry);
}
