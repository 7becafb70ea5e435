import { DEAL_LIMITS } from "#deal-space/limits.ts";
import type { Limits } from "#math/budget.ts";

/** What bounds the analysis: its own limits, and those of the engine that it calls. */
export const DEALS_LIMITS = {
  ...DEAL_LIMITS,
  steps: {
    most: 120_000_000,
    of: "steps of work",
    why: "Some two seconds for all parts together, each of which has its share. A search that needs more is left open or gives a bound, fewer readings are drawn, fewer inputs left out, and samples are smaller: it is said.",
    kind: "work",
  },
  frontInReport: {
    most: 100_000,
    of: "efficient packages listed",
    why: "Some ten megabytes of the report. Of more their number is told, and the first are listed.",
    kind: "size",
  },
  examplesInReport: {
    most: 1000,
    of: "efficient packages with an example",
    why: "Of spaces with many clauses an example takes more room than what it is worth.",
    kind: "size",
  },
  nearInReport: {
    most: 2000,
    of: "packages near all efficient ones",
    why: "Where these are too many. More would come a little nearer and be read by nobody.",
    kind: "size",
  },
  waysTimesSize: {
    most: 20_000_000,
    of: "ways to put a package together, times options and parties, in the search for what a rule of fairness picks",
    why: "Some seconds for each rule. A rule that needs more is not told.",
    kind: "work",
  },
  tiedInReport: {
    most: 100,
    of: "packages that a rule puts level",
    why: "Nobody reads more of them; how many there are is told.",
    kind: "size",
  },
  triesInReadings: {
    most: 20_000_000,
    of: "changes on one or two clauses tried in all readings together",
    why: "Some seconds. Each search for a good package gets an equal part, and ends with the best so far: nothing is ruled out wrongly.",
    kind: "work",
  },
  conditions: {
    most: 200,
    of: "conditions and sequences",
    why: "Of each it is told what it costs, with all others in force: the work grows with their square. A text has a dozen.",
    kind: "size",
  },
  optionsAsked: {
    most: 80,
    of: "options of which it is looked in readings whether any deal takes them",
    why: "Each takes searches of its own; of more it is not told of any.",
    kind: "work",
  },
  premisesWhenKnown: {
    most: 150_000,
    of: "inputs left out one at a time of a case in which everything is known, times readings, options and parties",
    why: "About a second. What each party has without a deal is left out first, then conditions, then the rest.",
    kind: "work",
  },
  outcomesRead: {
    most: 64,
    of: "states of the moves that are looked at as packages",
    why: "Each takes searches of its own; those that hold in most orders of preference come first.",
    kind: "work",
  },
  premises: {
    most: 60,
    of: "inputs that are left out one at a time",
    why: "Each takes a round of readings of its own. However it is that some are not tried, how many were is told in inputs.",
    kind: "work",
  },
} as const satisfies Limits;
