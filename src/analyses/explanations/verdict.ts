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

/**
 * Whether without something the answer is another, by more than chance: where one of `first` is alone, another comes first;
 * where several are level, one of all comes first.
 */
export function turnsAnswer(without: LeadWithout | null, first: readonly string[]): without is LeadWithout {
  if (without === null) return false;
  const { leader, levelWith = [] } = without;
  return first.length > 1 ? levelWith.length === 0 : ![leader, ...levelWith].includes(first[0]!);
}

/** What a small change does that turns an answer: there is a leader to lose its place only where one is ahead for good. */
export const TURNED: Readonly<Record<Verdict, string>> = {
  level: "puts one explanation first",
  open: "changes which explanation comes first most often",
  narrow: "changes the leader",
  clear: "changes the leader",
};

/** That it does not. */
export const NOT_TURNED: Readonly<Record<Verdict, string>> = {
  level: "does not put one explanation first",
  open: "does not change which explanation comes first most often",
  narrow: "does not change the leader",
  clear: "does not change the leader",
};
