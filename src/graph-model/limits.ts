import { Budget, type Limits } from "#math/budget.ts";

/**
 * Everything that bounds the engine's work or the size of its results. Limits on work stand where a computer of the day
 * needs some tenths of a second; a larger budget moves them.
 */
export const GRAPH_MODEL_LIMITS = {
  comparedStates: {
    most: 4096,
    of: "states",
    why: "Two forms of a party's preferences are compared pair by pair; 4096 states have 8 million pairs.",
    kind: "work",
  },
  listedStates: {
    most: 65_536,
    of: "states",
    why: "A result lists the states that have a property up to this number, and says how many there are.",
    kind: "size",
  },
  simultaneousSize: {
    most: 2 ** 20,
    of: "states × parties",
    why: "Larger models are not looked at for simultaneous sanctions: one pass over them would already be long.",
    kind: "work",
  },
  simultaneousChanges: {
    most: 2 ** 27,
    of: "joint changes of options",
    why: "Simultaneous sanctions join the improvements of all parties, which can be exponentially many.",
    kind: "work",
  },
  foresightMoves: {
    most: 2 ** 22,
    of: "moves of a party",
    why: "Looking ahead keeps all moves of both parties in memory, four bytes each.",
    kind: "size",
  },
  foresightHorizon: {
    most: 1000,
    of: "moves ahead",
    why: "What parties do who look ever farther ahead repeats itself; the search for the repetition ends here.",
    kind: "work",
  },
  answeredStates: {
    most: 2 ** 20,
    of: "states",
    why: "Which ways no answer bars is found from what each party stands to lose in each state: eight bytes a state and party.",
    kind: "size",
  },
  examinedCompletions: {
    most: 40,
    of: "completions",
    why: "The reasons why a state holds, or does not, are taken from the first completions in which it does.",
    kind: "work",
  },
  examinedWork: {
    most: 2 ** 24,
    of: "states × parties × completions",
    why: "Each of these completions takes a search of all states; of a large model fewer are looked at, four at least.",
    kind: "work",
  },
  listedWays: {
    most: 20,
    of: "shortest paths",
    why: "Of all shortest paths to a state the first are listed; there can be exponentially many.",
    kind: "size",
  },
  statesForStops: {
    most: 4096,
    of: "states",
    why: "Where a path stops takes a search of the model for each of its steps.",
    kind: "work",
  },
  firstMoves: {
    most: 64,
    of: "moves of a party",
    why: "Each first move from today takes two searches; those that serve the party come first.",
    kind: "work",
  },
  sanctionsFromAll: {
    most: 256,
    of: "states",
    why: "Up to this many states every sanction from every state is listed.",
    kind: "size",
  },
  sanctionsFromLeading: {
    most: 4096,
    of: "states",
    why: "Up to this many states the sanctions from the leading states are listed.",
    kind: "size",
  },
  sanctionJointChanges: {
    most: 2 ** 22,
    of: "joint changes of options",
    why: "Simultaneous sanctions against each improvement are listed by joining the others' improvements.",
    kind: "work",
  },
  sanctionEnds: {
    most: 2 ** 18,
    of: "end states of answers",
    why: "A list of sanctions that is longer than this helps nobody, and is left out.",
    kind: "size",
  },
  rerunWork: {
    most: 2 ** 23,
    of: "states × parties × completions × changed inputs",
    why: "Each input that is changed by itself is run again on the completions that were drawn.",
    kind: "work",
  },
  flips: {
    most: 6,
    of: "changes of preference",
    why: "Of the single changes that alter what holds the most telling are reported.",
    kind: "size",
  },
  swapWork: {
    most: 2 ** 22,
    of: "states × parties × orders of preference",
    why: "The smallest numbers of swaps come from running the model under other orders.",
    kind: "work",
  },
  robustnessOrders: {
    most: 4000,
    of: "orders of preference",
    why: "The search for the smallest changes by SEQ runs all joint orders, swap by swap, up to this number.",
    kind: "work",
  },
  robustnessOfAll: {
    most: 256,
    of: "states",
    why: "Up to this many states the smallest changes are given for all of them, else for the leading ones.",
    kind: "size",
  },
  targetOrders: {
    most: 60_000,
    of: "orders of preference",
    why: "The same search where a single state is asked about.",
    kind: "work",
  },
  jointTargetOrders: {
    most: 20_000,
    of: "orders of a party, or of all together",
    why: "The same search where several states are to hold together.",
    kind: "work",
  },
  countedOrders: {
    most: 20_000,
    of: "orders of preference",
    why: "In how many of all orders a state holds is counted by running each of them.",
    kind: "work",
  },
  searchedSwaps: {
    most: 200,
    of: "swaps",
    why: "Tables of how many orders there are by number of swaps go no further; no search comes near.",
    kind: "size",
  },
  statementWork: {
    most: 2 ** 22,
    of: "states × parties × lists of statements",
    why: "The smallest changes of statements come from running the model under other lists.",
    kind: "work",
  },
  statementLists: {
    most: 20_000,
    of: "lists of a party's statements",
    why: "A party's other lists are tried by number of changes, up to this number.",
    kind: "work",
  },
  statementWays: {
    most: 20_000,
    of: "joint choices of lists",
    why: "By SEQ the lists of all parties are tried together, for each question up to this number.",
    kind: "work",
  },
  statementChanges: {
    most: 400,
    of: "changes of statements",
    why: "Tables of how many lists there are by number of changes go no further; no search comes near.",
    kind: "size",
  },
  coalitionParties: {
    most: 8,
    of: "parties",
    why: "Eight parties have 247 coalitions and 4140 divisions into groups; nine have 21,147.",
    kind: "size",
  },
  jointGainWork: {
    most: 2 ** 22,
    of: "coalitions × states × outcomes",
    why: "What each coalition can reach from an outcome takes a search; so many outcomes are looked at.",
    kind: "work",
  },
  divisionWork: {
    most: 2 ** 34,
    of: "groups of all divisions × states² × words of a row of bits",
    why: "Each division into groups takes the closure of the others' joint moves, on rows of bits.",
    kind: "work",
  },
  divisionWorkListed: {
    most: 2 ** 24,
    of: "divisions × states²",
    why: "The same where moves are listed, which go one by one.",
    kind: "work",
  },
  divisionsByGroup: {
    most: 52,
    of: "divisions",
    why: "Up to this many divisions, those of five parties, the stable states are listed group by group.",
    kind: "size",
  },
  togetherWork: {
    most: 2 ** 24,
    of: "states² × completions",
    why: "Stated coalitions are decided move by move, in as many completions as that allows.",
    kind: "work",
  },
  perceivedLeading: {
    most: 6,
    of: "states",
    why: "So many of the states that hold as the parties see the conflict are looked at closely.",
    kind: "size",
  },
  perceivedUnseen: {
    most: 4096,
    of: "states",
    why: "The states that a party takes to be impossible are listed up to this number.",
    kind: "size",
  },
} as const satisfies Limits;

/** How much the engine may do, and what of it was cut. */
export type GraphBudget = Budget<typeof GRAPH_MODEL_LIMITS>;

/** Everything that the limits allow. */
export function fullBudget(): GraphBudget {
  return new Budget(GRAPH_MODEL_LIMITS);
}
