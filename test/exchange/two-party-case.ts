import { Case } from "#case/case.ts";

/** A case of the parties A and B with nothing in it but a graph model. */
export function twoPartyCase(moves: unknown): Case {
  return Case.parse({
    demarche: 1,
    id: "m",
    title: "M",
    asOf: "2020-01-01",
    analyst: "A",
    coded: { on: "2020-01-01", hindsight: false },
    actors: ["A", "B"].map((id) => ({ id, name: `Party ${id}`, kind: "state" })),
    moves,
  });
}
