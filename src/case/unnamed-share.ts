import type { Range } from "./quantity.ts";

/** Share of belief kept for an explanation that nobody has named, where a set of explanations does not say (`other`). */
export const UNNAMED_SHARE: Range = { low: 0.05, high: 0.3 };
