import type { DateRule } from "./rule.ts";
import { ABSOLUTE } from "./rules/absolute.ts";
import { DAYS } from "./rules/days.ts";
import { MONTHS } from "./rules/months.ts";
import { NARRATIVE } from "./rules/narrative.ts";
import { STRETCHES } from "./rules/stretches.ts";
import { UNDATED } from "./rules/undated.ts";
import { YEARS } from "./rules/years.ts";

/** The ways in which English writes dates. Of those that fit at a place the one with the most words is taken, then the first. */
export const DATE_RULES: readonly DateRule[] = [
  ...ABSOLUTE,
  ...YEARS,
  ...DAYS,
  ...MONTHS,
  ...STRETCHES,
  ...NARRATIVE,
  ...UNDATED,
];
