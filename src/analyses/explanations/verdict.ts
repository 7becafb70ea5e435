import type { Interval } from "./interval.ts";
import type { LeadWithout, Verdict } from "./result.ts";
import { FIRM_LEAD, LEAD_OF_ANY_KIND, LEVEL_ERRORS, NARROW_STEPS } from "./thresholds.ts";

/** What the verdict depends on. */
export interface VerdictFacts {
  /** How many pieces of evidence are in use. */
  readonly evidence: number;
  /** Shares of the readings in which the first and the second lead. */
  readonly leads: number;
  readonly secondLeads: number;
  readonly readings: number;
  /** Whether nine readings in ten of the leader lie above those of some rival. */
  readonly apart: boolean;
  /** Fewest steps of ratings found to put another first. */
  readonly steps: number | null;
  /** Pieces of evidence without any one of which another comes first. */
  readonly pivotal: number;
}

/** How firmly the evidence decides; the conditions are written at `Verdict`. */
export function verdictOn(facts: VerdictFacts): Verdict {
  const { evidence, leads, secondLeads, readings, apart, steps, pivotal } = facts;
  if (areLevel(leads, secondLeads, readings)) return "level";
  // Where no evidence is left, starting beliefs alone put one first.
  if (evidence === 0 || leads < LEAD_OF_ANY_KIND || (leads < FIRM_LEAD && !apart)) return "open";
  return pivotal > 0 || (steps !== null && steps <= NARROW_STEPS) ? "narrow" : "clear";
}

/** Whether two shares of the same readings, the greater first, cannot be told apart. */
export function areLevel(greater: number, less: number, readings: number): boolean {
  // Variance of a difference of two multinomial shares: (p + q − (p − q)²) / n.
  const error = Math.sqrt((greater + less - (greater - less) ** 2) / readings);
  return greater - less <= LEVEL_ERRORS * error;
}

/** Whether a range lies above some of the others. */
export function isAboveSome(range: Interval, others: readonly Interval[]): boolean {
  return others.some(({ high }) => high < range.low);
}

/** Whether without something another than `leader` comes first, by more than chance. */
export function putsAnotherFirst(without: LeadWithout | null, leader: string): without is LeadWithout {
  return without !== null && without.leader !== leader && without.levelWith !== leader;
}
