import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { ordersIn, type PlacedOrder } from "./orders.ts";

const FORMS = ["ranking", "utilities", "statements", "weights"] as const;

/** Orders of preference that put nothing before anything: without an entry, or with one state, which is alone. */
export function thinOrders(moves: Lenient<Moves>): Contradiction[] {
  return ordersIn(moves).flatMap((order) => [...empty(order), ...alone(order)]);
}

function empty({ preferences, path }: PlacedOrder): Contradiction[] {
  // Whoever does not care about anything is said to: `rest: indifferent`.
  if (preferences.rest !== "unknown") return [];
  const given = FORMS.filter((form) => preferences[form] !== undefined);
  if (given.some((form) => preferences[form]!.length > 0)) return [];
  const what = `the order of preference of \`${preferences.actor ?? "a party"}\` says nothing`;
  const cure = "say what it would rather see, or leave it out: what is not given is unknown";
  return [{ path: [...path, given[0] ?? "actor"], what, cure, severity: "warning" }];
}

function alone({ preferences: { ranking, utilities, statements }, path }: PlacedOrder): Contradiction[] {
  const found: Contradiction[] = [];
  const tell = (key: string, what: string, cure: string) =>
    found.push({ path: [...path, key], what, cure, severity: "warning" });
  const another = "name another state, or leave it out";
  if (ranking?.length === 1 && typeof ranking[0] === "string")
    tell("ranking", `\`${ranking[0]}\` stands alone in an order: nothing is better or worse`, another);
  const only = utilities?.length === 1 ? utilities[0]?.state : undefined;
  if (only !== undefined)
    tell("utilities", `\`${only}\` alone has a value: there is none to compare it with`, another);
  for (const { at, of: entry } of listed(statements)) {
    if (!("unordered" in entry) || entry.unordered?.length !== 1) continue;
    const what = "one statement by itself is of no unknown priority";
    const cure = "write it without `unordered`, or add the other statements";
    found.push({ path: [...path, "statements", at, "unordered"], what, cure, severity: "warning" });
  }
  return found;
}
