import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { readTargets } from "./read-target.ts";
import { targetsOf } from "./target-search.ts";
import { targetBlocks } from "./target-tables.ts";

/** What it takes that states named by the user hold. */
export const target = definePart({
  id: "target",
  title: "What it would take",
  needs: [],
  wanted: ({ options }: Setup) => options.target.trim() !== "",
  cost: ({ facts, budget }: Setup) =>
    Math.min(facts.stateCount ** 2 * facts.parties.length, budget.most("swapWork")),
  run(setup: Setup, { budget }) {
    const read = readTargets(setup.input, setup.options.target);
    if ("fault" in read) throw new Error(`the target ${read.fault}`);
    return targetsOf(setup, read.asked, budget);
  },
  explain: (found, setup) => ({ blocks: targetBlocks(found, setup) }),
});
