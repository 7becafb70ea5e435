import type { EfficientDeals } from "../front/efficient-deals.ts";

/**
 * What the parties have without a deal. `walk-away`: their walk-away values; a party without one is taken to fall back on the
 * worst deal there is. `at-least-worst`: no less than the worst deal even where the walk-away value is below it, which is what
 * NegMAS reckons with.
 */
export type Disagreement = "walk-away" | "at-least-worst";

/** What a party has without a deal, in its units. */
export function disagreement({ parties }: EfficientDeals, party: number, rule: Disagreement): number {
  const { walkAway, worst } = parties[party]!;
  if (walkAway === null) return worst;
  return rule === "walk-away" ? walkAway : Math.max(walkAway, worst);
}
