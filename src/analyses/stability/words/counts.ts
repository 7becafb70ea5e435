import { clearlyMore } from "#graph-model/concepts/told-apart.ts";
import type { Cell } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { inWords, yesOrNo } from "../../sentence-parts.ts";
import { ABOUT_HALF, NEAR_AN_END, ROUNDED_TO } from "../thresholds.ts";

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
 * A share of drawn completions in a sentence, "in about 70 % of the orders", to five points in a hundred, and to one near none
 * or all: no finer than the draws can tell, and all shares of a page alike. `ofWhat` is what follows: " of them".
 */
export function inAbout(count: number, completions: number, ofWhat: string): Inline[] {
  if (count === 0) return ["in none of the orders drawn"];
  if (count === completions) return ["in all of the orders drawn"];
  const share = roundedShare(count, completions);
  if (share === 0) return [`in hardly any${ofWhat}`];
  if (share === 1) return [`in nearly all${ofWhat}`];
  return ["in about ", { share }, ofWhat];
}

/** Whether two counts of completions read alike in a sentence. */
export function isAlike(one: number, other: number, completions: number): boolean {
  return JSON.stringify(inAbout(one, completions, "")) === JSON.stringify(inAbout(other, completions, ""));
}

/** Several shares of drawn completions, by the least and the greatest of them: "in about 25 to 50 % of the orders". */
export function betweenAbout(least: number, greatest: number, completions: number, ofWhat: string): Inline[] {
  const [low, high] = [roundedShare(least, completions), roundedShare(greatest, completions)];
  return low === high
    ? inAbout(greatest, completions, ofWhat)
    : ["in about ", { share: { low, high } }, ofWhat];
}

function roundedShare(count: number, completions: number): number {
  const found = count / completions;
  const unit = Math.min(found, 1 - found) < NEAR_AN_END ? ROUNDED_TO.fine : ROUNDED_TO.coarse;
  return Math.round(Math.round(found / unit) * unit * 100) / 100;
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

/** `two of the three orders`, `all three orders`, `the one order`: some of those that were looked at. */
export function ofOrders(count: number, all: number): string {
  if (all === 1 && count === 1) return "the one order";
  return count < all ? `${inWords(count)} of the ${inWords(all)} orders` : `all ${inWords(all)} orders`;
}
