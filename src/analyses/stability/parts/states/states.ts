import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { concepts } from "../concepts/concepts.ts";
import { hypergame } from "../hypergame/hypergame.ts";
import { stateTable } from "./state-table.ts";

/** Every state and how each party stands to it, as a table; what it holds is in the result of `concepts`. */
export const states = definePart({
  id: "states",
  title: "Every outcome that can occur",
  needs: [concepts],
  cost: () => 1,
  run: (_: Setup) => ({}),
  result: () => undefined,
  explain: (_, { facts, words }, told) => ({
    blocks: stateTable({ ...facts, concepts: told(concepts)!.told, hypergame: told(hypergame) }, words),
  }),
});
