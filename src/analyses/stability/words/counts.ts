import { clearlyMore } from "#graph-model/concepts/told-apart.ts";
import type { Cell } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { yesOrNo } from "../../sentence-parts.ts";
import { ABOUT_HALF, FINE_ERROR, NEAR_AN_END, ROUNDED_TO } from "../thresholds.ts";

// A count of completions is "yes" or "no" where there is but one, and a share of them where many were drawn. It is no
// likelihood: nobody says that every order of preference that the sources allow is as likely as the next.

/** A count as a table has it. */
export function countCell(count: number, completions: number): Cell {
  return completions === 1 ? yesOrNo(count > 0) : count / completions;
}

/** How a column of such cells is printed. */
export function countFormat(completions: number): "text" | "share" {
  return completions === 1 ? "text" : "share";
}

/**
 * A share of drawn completions in a sentence, "in about 70 % of the orders", no finer than the draws can tell: to one point
 * in a hundred where others would move it by two points at most (95 times in 100) and near none or all, to five elsewhere. `ofWhat` is what follows: " of them".
 */
export function inAbout(count: number, completions: number, ofWhat: string): Inline[] {
  if (count === 0) return ["in none of the orders drawn"];
  if (count === completions) return ["in all of the orders drawn"];
  const found = count / completions;
  const isFine =
    Math.min(found, 1 - found) < NEAR_AN_END ||
    1.96 * Math.sqrt((found * (1 - found)) / completions) <= FINE_ERROR;
  const unit = isFine ? ROUNDED_TO.fine : ROUNDED_TO.coarse;
  const share = Math.round(Math.round(found / unit) * unit * 100) / 100;
  if (share === 0) return [`in hardly any${ofWhat}`];
  if (share === 1) return [`in nearly all${ofWhat}`];
  return ["in about ", { share }, ofWhat];
}

/** A share of drawn completions against a half, as far as the draws can tell: "in most of the orders". */
export function inMost(count: number, completions: number, orders: string): string {
  const rest = completions - count;
  if (count === 0) return "in none of the orders drawn";
  if (rest === 0) return "in all of the orders drawn";
  if (clearlyMore(count, rest)) return `in most of ${orders}`;
  if (clearlyMore(rest, count)) return `in fewer than half of ${orders}`;
  const difference = (count - rest) / completions;
  if (Math.abs(difference) <= ABOUT_HALF) return `in about half of ${orders}`;
  return difference > 0 ? "in more than half of the orders drawn" : "in fewer than half of the orders drawn";
}

/** By how much a share moves if other completions are drawn: in percentage points, 95 times in 100 at most. */
export function drawingError(completions: number): number {
  return Math.ceil((100 * 1.96 * 0.5) / Math.sqrt(completions));
}
