import type { Limits } from "#math/budget.ts";

/** Everything that bounds the engine's work or the size of its results. */
export const SURVIVAL_LIMITS = {
  longestSpell: {
    most: 2 ** 24,
    of: "days",
    why: "45,000 years: a longer spell is a slip of the pen, and days are kept as 32-bit whole numbers.",
    kind: "size",
  },
  endings: {
    most: 255,
    of: "kinds of ending",
    why: "Endings are kept in one byte each; nobody reads a table of more of them.",
    kind: "size",
  },
} as const satisfies Limits;
