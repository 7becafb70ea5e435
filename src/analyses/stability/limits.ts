import { GRAPH_MODEL_LIMITS } from "#graph-model/limits.ts";
import type { Limits } from "#math/budget.ts";

/** What bounds the analysis: its own limits, and those of the engine that it calls. */
export const STABILITY_LIMITS = {
  ...GRAPH_MODEL_LIMITS,
  statesInReport: {
    most: 4096,
    of: "states",
    why: "Up to this number the result lists all states that can occur, and stability by party.",
    kind: "size",
  },
  tablesInReport: {
    most: 32,
    of: "states",
    why: "Of more states the table of every sanction, and of how firm each state is, stands in a file beside the report.",
    kind: "size",
  },
  countsInReport: {
    most: 256,
    of: "states",
    why: "Of more states the counts by concept stand in a file beside the report, which has those that hold most often.",
    kind: "size",
  },
  completionWork: {
    most: 2 ** 26,
    of: "states × parties × orders of preference",
    why: "Where something is unknown, fewer orders than asked for are drawn of a model so large that they would take more than some ten seconds.",
    kind: "work",
  },
  fewestCompletions: {
    most: 20,
    of: "orders of preference",
    why: "So many are drawn however large the model: fewer would tell nothing.",
    kind: "size",
  },
  drawnOptions: {
    most: 21,
    of: "options",
    why: "Where something is unknown and there are more options, not even the fewest orders can be drawn in less than a minute.",
    kind: "size",
  },
  comparedCompletions: {
    most: 6400,
    of: "orders of preference",
    why: "Drawing goes on until it is clear which outcome holds most often; so many tell shares apart that differ by two in a hundred.",
    kind: "work",
  },
  tellingCompletions: {
    most: 1600,
    of: "orders of preference",
    why: "Drawing goes on until it is clear which outcomes hold a quarter as often as the first, so that they are told; so many tell a share from that which differs by four in a hundred. What is not clear then is told.",
    kind: "work",
  },
  comparingWork: {
    most: 2 ** 22,
    of: "states × parties × orders of preference",
    why: "On a larger model fewer orders are drawn for that: more would take seconds.",
    kind: "work",
  },
  leadingOutcomes: {
    most: 6,
    of: "outcomes",
    why: "So many of the outcomes that hold most often are told one by one.",
    kind: "size",
  },
  jointlyLeft: {
    most: 64,
    of: "outcomes",
    why: "Of so many outcomes that hold it is asked who could jointly leave them.",
    kind: "size",
  },
  listedOptions: {
    most: 12,
    of: "options",
    why: "Merged states, barred moves and unseen states need every move listed, which more options make too many.",
    kind: "size",
  },
  listedMoves: {
    most: 2 ** 22,
    of: "moves",
    why: "So many moves are listed one by one: some tens of megabytes.",
    kind: "size",
  },
  listedParties: {
    most: 30,
    of: "parties",
    why: "The search over listed moves keeps who moved last as bits of a number.",
    kind: "size",
  },
} as const satisfies Limits;

/** The limits by their names. */
export type StabilityLimits = typeof STABILITY_LIMITS;
