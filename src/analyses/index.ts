import type { Analysis } from "./analysis.ts";

/** The analyses, in the order in which a brief shows them. */
export const ANALYSES: readonly Analysis[] = [];
