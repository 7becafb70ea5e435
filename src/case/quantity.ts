import * as z from "zod";
import type { Range } from "#math/range.ts";
import { Missing } from "./basis.ts";

export type { Range };

const inOrder = { error: "a range is [low, high], the lower end first" };

/** A number, a range, or a range with a best guess and how sure it is. */
const amounts = [
  z.number(),
  z.tuple([z.number(), z.number()]).refine(([low, high]) => low <= high, inOrder),
  z
    .strictObject({
      low: z.number(),
      best: z.number().optional(),
      high: z.number(),
      confidence: z.number().gt(0).max(1).optional().describe("share of certainty that the range holds"),
    })
    .refine(({ low, best = low, high }) => low <= best && best <= high, {
      error: "low, best and high must be in that order",
    }),
] as const;

/** A number or a range, where one has to be given. */
export const Amount = z.union(amounts).describe("a number, [low, high] or {low, best, high, confidence}");

/** A number or a range, or that it is not stated. */
export const Quantity = z
  .union([...amounts, Missing])
  .describe("a number, [low, high], {low, best, high, confidence}, or `not stated`");
export type Quantity = z.infer<typeof Quantity>;

/** A quantity that is a probability or a share, in [0, 1]. */
export const Share = Quantity.refine(
  (quantity) => {
    const range = rangeOf(quantity);
    return range === undefined || (range.low >= 0 && range.high <= 1);
  },
  { error: "a share lies between 0 and 1: 70 per cent is 0.7" },
).describe("a share between 0 and 1: a number, [low, high], {low, best, high}, or `not stated`");

/** The range of a quantity; `undefined` where it is not stated or unknown. */
export function rangeOf(quantity: Quantity): Range | undefined {
  if (typeof quantity === "number") return { low: quantity, high: quantity };
  if (typeof quantity === "string") return undefined;
  return Array.isArray(quantity)
    ? { low: quantity[0]!, high: quantity[1]! }
    : { low: (quantity as Range).low, high: (quantity as Range).high };
}
