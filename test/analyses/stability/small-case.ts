import { Case } from "#case/case.ts";

/** A case that holds only a graph model; parties are the actors that own options. */
export function caseWith(moves: unknown): Case {
  return Case.parse({
    demarche: 1,
    id: "small",
    title: "A small model",
    asOf: "2020-01-01",
    analyst: "A",
    coded: { on: "2020-01-01", hindsight: false },
    sources: [{ id: "paper", title: "A paper", issued: "2019" }],
    actors: ["A", "B", "C", "D", "E", "F", "G", "H"].map((id) => ({
      id,
      name: `Party ${id}`,
      kind: "state",
      party: true,
    })),
    moves,
  });
}

/** Two parties with one option each: the smallest models there are. */
export function twoByTwo(first: readonly unknown[], second: readonly unknown[]): Case {
  return caseWith({
    options: [
      { id: "a", actor: "A", text: "takes a" },
      { id: "b", actor: "B", text: "takes b" },
    ],
    today: [],
    preferences: [
      { actor: "A", ranking: first, cite: ["paper"] },
      { actor: "B", ranking: second, cite: ["paper"] },
    ],
  });
}
