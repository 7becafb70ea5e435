import type { Network } from "#outcome/block.ts";

/** What the parts of a picture of states are called. */
export const NETWORK_WORDS: Network["words"] = {
  node: { one: "state", many: "states" },
  edge: { one: "move", many: "moves" },
  group: "By",
  start: "where things stand",
  end: "would hold",
  openEnd: "may hold",
};
