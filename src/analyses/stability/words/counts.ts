import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Cell } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { yesOrNo } from "../../sentence-parts.ts";

// A count of completions is "yes" or "no" where there is but one, and a share of them where many were drawn.

/** A count as a table has it. */
export function countCell(count: number, completions: number): Cell {
  return completions === 1 ? yesOrNo(count > 0) : count / completions;
}

/** How a column of such cells is printed. */
export function countFormat(completions: number): "text" | "share" {
  return completions === 1 ? "text" : "share";
}

/**
 * The 95 % interval of the share that a count of drawn completions stands for. It is no likelihood: nobody says that
 * every order of preference that the sources allow is as likely as the next.
 */
export function shareRange(count: number, completions: number): Inline {
  return { share: wilsonInterval(count, completions) };
}
