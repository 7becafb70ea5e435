import type { ActPattern } from "./pattern.ts";

/** Acts by which actors do things together. */
export const COOPERATE: readonly ActPattern[] = [
  {
    id: "cooperate",
    verbs: "share extradite cooperate co-operate exchange",
    to: ["to", "with", ""],
    route: "event",
    plover: "COOPERATE",
    cameo: "060",
    say: "cooperate with …",
  },
];
