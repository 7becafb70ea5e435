import type { Limits } from "#math/budget.ts";

/** What bounds the work on durations. */
export const ENDINGS_LIMITS = {
  redatedSpells: {
    most: 100_000,
    of: "other dates of rounds × spells of the rounds",
    why: "Each other date of a round is a curve of its own over all rounds, so that the work grows with their product. The first are tried, and of the others it is said that they were not.",
    kind: "work",
  },
} as const satisfies Limits;
