import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { ordersIn } from "../../preference-orders.ts";

/** Groups of statements of an unknown priority among themselves that hold one statement. */
export function loneStatements(moves: Lenient<Moves>): Contradiction[] {
  return ordersIn(moves).flatMap(({ preferences: { statements }, path }) =>
    listed(statements).flatMap(({ at, of: entry }): Contradiction[] => {
      if (!("unordered" in entry) || entry.unordered?.length !== 1) return [];
      const what = "one statement by itself is of no unknown priority";
      const cure = "write it without `unordered`, or add the other statements";
      return [{ path: [...path, "statements", at, "unordered"], what, cure, severity: "warning" }];
    }),
  );
}
