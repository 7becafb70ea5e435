import type { Path } from "#case/walk.ts";

/** What a case has once, and its lists, for a reader who knows no keys. */
const NAMES: Readonly<Record<string, string>> = {
  title: "title",
  summary: "summary",
  asOf: "day of the analysis",
  analyst: "analyst",
  coded: "coding",
  turn: "change of course",
  moves: "what the parties can do",
  "moves.options": "options",
  "moves.preferences": "orders of preference",
  "moves.today": "today's state",
  "moves.todayBasis": "basis of today's state",
  "moves.excluded": "what cannot go together",
  "moves.barred": "barred moves",
  "moves.merged": "states that count as one",
  "moves.coalitions": "coalitions",
  "moves.views": "misperceptions",
  "moves.names": "names of states",
  "moves.lapse": "what ends by itself",
  "moves.states": "listed states",
  "moves.transitions": "moves between states",
  packages: "what could be agreed",
  "packages.clauses": "clauses",
  "packages.parties": "parties to the deal",
  "packages.offers": "offers",
  "packages.conditions": "conditions of a deal",
  "packages.sequences": "sequences",
  "packages.agreement": "rule of agreement",
};

/** What stands at a place that has no number in it, in words; the keys themselves where we have none. */
export function placeByName(path: Path): string {
  const keys = path.filter((key) => typeof key === "string");
  for (let length = keys.length; length > 0; length--) {
    const name = NAMES[keys.slice(0, length).join(".")];
    if (name !== undefined) return [...keys.slice(length).reverse(), name].join(" of ");
  }
  return keys.join(".");
}
