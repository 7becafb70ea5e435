import type { Limits } from "#math/budget.ts";
import type { PhaseInput } from "./input.ts";

/** What bounds the work on durations. */
export const ENDINGS_LIMITS = {
  redatedSpells: {
    most: 100_000,
    of: "other dates of rounds × spells of the rounds",
    why: "Each other date of a round is a curve of its own over all rounds, so that the work grows with their product. The first are tried, and of the others it is said that they were not.",
    kind: "work",
  },
  comparedClasses: {
    most: 40,
    of: "classes of a phase",
    why: "Each class of a phase has its own curve and its own answers, and nobody compares hundreds. The first are looked at, and of the others it is said that they were not.",
    kind: "size",
  },
} as const satisfies Limits;

/** The classes of a phase that are looked at, the chosen one first. */
export function comparedClasses({ classes }: PhaseInput): PhaseInput["classes"] {
  return classes.slice(0, ENDINGS_LIMITS.comparedClasses.most);
}
