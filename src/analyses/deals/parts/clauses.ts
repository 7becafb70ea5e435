import { definePart } from "../../part.ts";
import type { DealsSetup } from "../setup.ts";

/** A clause and its options in the order by which packages name them. */
interface ClauseFound {
  readonly clause: string;
  readonly options: readonly string[];
}

/** What the packages of the result are packages of: clauses and options by their ids, in order. */
export const clauses = definePart({
  id: "clauses",
  title: "Clauses",
  needs: [],
  cost: () => 1,
  run: ({ input }: DealsSetup): readonly ClauseFound[] =>
    input.clauses.map(({ id, options }) => ({ clause: id, options: options.map((option) => option.id) })),
});
