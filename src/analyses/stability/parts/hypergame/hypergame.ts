import { type Hypergame, hypergameOf } from "#graph-model/hypergames/hypergame.ts";
import { definePart } from "../../../part.ts";
import { affordable, type Setup } from "../../setup.ts";
import { hypergameTables } from "./hypergame-tables.ts";

/** What follows from parties' seeing the conflict differently. */
export const hypergame = definePart({
  id: "hypergame",
  title: "How each party sees it",
  needs: [],
  wanted: ({ input }: Setup) => input.model.perceptions.length > 0,
  cost: ({ facts, options }: Setup) => facts.stateCount * facts.parties.length ** 2 * options.samples,
  run: ({ model, today, options }: Setup, { random, budget }) =>
    hypergameOf(model, today, affordable(options.samples, model, budget), random, budget),
  explain: (found, setup) => (found ? { blocks: hypergameTables(found, setup) } : {}),
});

/** Whether a party takes a state to be impossible. */
export function isBlind(views: Hypergame | null, party: string, state: number): boolean {
  return views?.parties.find((view) => view.party === party)?.unseen.includes(state) ?? false;
}
