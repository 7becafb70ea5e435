import type { Limits } from "#math/budget.ts";

/** Everything that bounds the engine's work or the size of its results. */
export const FORECASTING_LIMITS = {
  worlds: {
    most: 4096,
    of: "courses of events",
    why: "Twelve questions of yes and no, all in one set; whoever has more of them can say which hang together.",
    kind: "size",
  },
  claims: {
    most: 200,
    of: "probabilities in one set",
    why: "Each is weighed against each; a larger set is no longer one that somebody could look through.",
    kind: "size",
  },
} as const satisfies Limits;
