import type { Limits } from "#math/budget.ts";

/** Everything that bounds the work of a comparison of explanations, or the size of what it tells. */
export const EXPLANATIONS_LIMITS = {
  hypotheses: {
    most: 60,
    of: "rival explanations of one effect",
    why:
      "Each is held against every other, so that the work grows faster than with their square. A set of more is not compared, " +
      "and it is said so: no reader weighs so many against each other.",
    kind: "size",
  },
  pairs: {
    most: 10_000,
    of: "pairs of changed ratings",
    why:
      "Where no change of one rating by a step unseats the leader, pairs are tried, those that could do it at best first. " +
      "Most are excluded together; where many are left, each takes a look at every reading.",
    kind: "work",
  },
  groupPairs: {
    most: 3_000,
    of: "pairs of groups of ratings that move one way",
    why:
      "Two ratings are changed together by groups, two for each explanation, and each pair of groups takes a look at every " +
      "reading. Beyond some forty explanations pairs are not tried, and two steps are only a bound.",
    kind: "work",
  },
  tellingChanges: {
    most: 3,
    of: "changes of each kind",
    why: "Of the smallest changes that put another explanation first the strongest are told; how many there are is said.",
    kind: "size",
  },
  evidenceTold: {
    most: 40,
    of: "items of evidence in the table of what each tells",
    why:
      "Where there are more, those that tell most are shown and the others counted; all of them stand in the grid of " +
      "ratings, and in the result.",
    kind: "size",
  },
  priorTries: {
    most: 64,
    of: "draws of starting beliefs",
    why:
      "Starting beliefs are drawn until they sum to 1; where so many draws fail, they are drawn in turn. A part of the " +
      "method: another number would give other readings.",
    kind: "size",
  },
} as const satisfies Limits;
