import type { EfficientDeals } from "../front/efficient-deals.ts";

/**
 * What the parties have without a deal. `walk-away`: their walk-away values; a party without one is taken to fall back on its
 * `fallBack`, else on the worst options of all issues. `at-least-worst`: no less than the worst deal even where the walk-away value is below it, which is what
 * NegMAS reckons with.
 */
export type Disagreement = "walk-away" | "at-least-worst";

/** What a party has without a deal, in its units. */
export function disagreement({ parties }: EfficientDeals, party: number, rule: Disagreement): number {
  const { walkAway, worst, without } = parties[party]!;
  return walkAway === null || rule === "walk-away" ? without : Math.max(walkAway, worst);
}
