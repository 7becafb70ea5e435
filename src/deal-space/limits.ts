import type { Limits } from "#math/budget.ts";

/** Everything that bounds the engine's work or the size of its results. */
export const DEAL_LIMITS = {
  issues: {
    most: 1000,
    of: "issues",
    why: "Nobody negotiates over more; it keeps the record of how each deal was put together small.",
    kind: "size",
  },
  options: {
    most: 65_535,
    of: "options of an issue",
    why: "The option chosen is kept in two bytes.",
    kind: "size",
  },
  parties: {
    most: 64,
    of: "parties",
    why: "A table of more is read by nobody, and with so many nearly every deal is efficient.",
    kind: "size",
  },
  front: {
    most: 4_000_000,
    of: "partial deals compared at once",
    why: "Some 200 MB. A front that needs more is not listed in part: it is said that it is too large.",
    kind: "size",
  },
  comparisons: {
    most: 500_000_000,
    of: "comparisons of partial deals of four parties and more",
    why: "Some seconds. A front that needs more is not listed in full: deals near all of it are, with the bound.",
    kind: "work",
  },
  comparisonsInQuestion: {
    most: 100_000_000,
    of: "comparisons of partial deals for a question beside the efficient deals",
    why: "About a second. What a party can have at best, or what is worth as much to it, is else too much to find.",
    kind: "size",
  },
  tries: {
    most: 3_000_000,
    of: "changes on one or two issues tried in a search for a good deal",
    why: "About a second. The search then ends with the best deal so far: less is ruled out by it, and nothing wrongly.",
    kind: "size",
  },
  nearFront: {
    most: 5000,
    of: "partial deals kept after each issue for deals near all efficient ones",
    why: "Some seconds with eight parties. Fewer rows make the bound wider, and it is said.",
    kind: "size",
  },
  ways: {
    most: 1_000_000,
    of: "ways to put a deal together looked into in a search for one rule",
    why: "About a minute. A search that needs more gives a good deal and a bound that no deal exceeds.",
    kind: "work",
  },
  level: {
    most: 2000,
    of: "deals that a rule puts level kept one by one",
    why: "Where there are more, those are put together that are worth the same to all.",
    kind: "size",
  },
  zone: {
    most: 400_000,
    of: "partial deals told apart in counting",
    why: "Deals that are worth different sums are counted apart; with many parties of fine measure nearly all are, and then a sample says as much.",
    kind: "size",
  },
  optionCounts: {
    most: 3_000_000,
    of: "partial deals told apart in counting, option by option and party by party",
    why: "A second or two. Of larger spaces a sample says as much of each option.",
    kind: "size",
  },
  paired: {
    most: 3000,
    of: "options of which pairs are looked at",
    why: "Nine million pairs take some seconds; who bargains by hand has some dozens.",
    kind: "size",
  },
  path: {
    most: 16,
    of: "issues on a way from one deal to another",
    why: "All orders of the steps are compared, by 65,536 deals between.",
    kind: "size",
  },
  states: {
    most: 5_000_000,
    of: "states of conditions and links, times how many of these there are",
    why: "Some 200 MB and a second for each pass. Conditions that hang together through many issues can stand in more ways than there is memory.",
    kind: "size",
  },
  draws: {
    most: 100_000,
    of: "deals drawn at random",
    why: "A share is then known to a third of a point in a hundred.",
    kind: "size",
  },
} as const satisfies Limits;
